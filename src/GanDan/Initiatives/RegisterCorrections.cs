using GanDan.Platform.Data;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Corrects models and listings after edited rows of the register.</summary>
internal sealed class RegisterCorrections(Importing import, Db db, Dictionary<(string Name, int Unit), Initiative> models)
{
    public async Task Apply(List<(ImportSheet Sheet, ImportRow Row)> edited)
    {
        foreach (var chunk in edited.Chunk(500))
        {
            var ids = chunk.Select(e => e.Row.RecordId).ToList();
            var listings = await db.Listings.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id);
            var owners = listings.Values.SelectMany(l => new[] { l.InitiativeId, l.CameFromId ?? l.InitiativeId }).Distinct().ToList();
            var initiatives = await db.Initiatives.Include(i => i.Listings).Where(i => owners.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
            foreach (var (sheet, row) in chunk)
                if (listings.TryGetValue(row.RecordId, out var listing) && BookListing.Of(row.Row) is { } read)
                    Correct(
                        sheet,
                        row,
                        listing,
                        initiatives[listing.InitiativeId],
                        initiatives[listing.CameFromId ?? listing.InitiativeId],
                        read
                    );
                else
                    import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
        }
    }

    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The edited row.</param>
    /// <param name="listing">Its record.</param>
    /// <param name="model">The model that lists it.</param>
    /// <param name="named">The model of the row's own name: another one when a person put two together.</param>
    /// <param name="read">What the row says now.</param>
    private void Correct(ImportSheet sheet, ImportRow row, Listing listing, Initiative model, Initiative named, BookListing read)
    {
        var record = ("listing", listing.Id);
        if (!read.DateIsGuessed)
            import.Correct(
                sheet,
                row,
                record,
                "registered_on",
                nameof(listing.RegisteredOn),
                listing.RegisteredOn,
                read.On,
                v => listing.RegisteredOn = v
            );
        import.Correct(
            sheet,
            row,
            record,
            "result",
            nameof(listing.ResultText),
            listing.ResultText,
            read.ResultText,
            v => listing.ResultText = v
        );
        if (sheet.Says("result"))
            listing.Result = read.Result;
        import.Correct(
            sheet,
            row,
            record,
            "participants",
            nameof(listing.Participants),
            listing.Participants,
            read.Participants,
            v => listing.Participants = v
        );
        import.Correct(sheet, row, record, "note", nameof(listing.Note), listing.Note, read.Note, v => listing.Note = v);
        if (named != model)
            import.Correct(sheet, row, ("initiative", named.Id), "name", nameof(named.Name), named.Name, read.Name, named.Rename);
        else if (read.NameKey != model.NameKey || read.UnitId != model.UnitId)
            model = Regroup(sheet, row, listing, model, read);

        // The latest register speaks for the model as a whole.
        if (listing == model.Listings.OrderBy(l => l.Year).ThenBy(l => l.RegisteredOn).Last())
            CorrectModel(sheet, row, model, read, named: listing.CameFromId is null);
        model.Settle();
        if (row.Corrections > 0)
            model.Version++;
    }

    private void CorrectModel(ImportSheet sheet, ImportRow row, Initiative model, BookListing read, bool named)
    {
        var record = ("initiative", model.Id);
        if (named)
            import.Correct(sheet, row, record, "name", nameof(model.Name), model.Name, read.Name, model.Rename);
        import.Correct(
            sheet,
            row,
            record,
            "registered_by",
            nameof(model.RegisteredBy),
            model.RegisteredBy,
            read.RegisteredBy,
            v => model.RegisteredBy = v
        );
        import.Correct(
            sheet,
            row,
            record,
            "field",
            nameof(model.Field),
            model.Field?.Name(),
            read.Field?.Name(),
            _ => model.Field = read.Field
        );
        import.Correct(
            sheet,
            row,
            record,
            "owner",
            nameof(model.Owner),
            model.Owner?.Name(),
            read.Owner?.Name(),
            _ => model.Owner = read.Owner
        );
    }

    // Another name or ward: the model itself is renamed when this is its only listing, otherwise the listing goes where its name belongs.
    private Initiative Regroup(ImportSheet sheet, ImportRow row, Listing listing, Initiative model, BookListing read)
    {
        var alone = model.Listings.Count == 1;
        if (!models.TryGetValue((read.NameKey, read.UnitId), out var target) && alone)
        {
            var record = ("initiative", model.Id);
            models.Remove((model.NameKey, model.UnitId));
            import.Correct(sheet, row, record, "name", nameof(model.Name), model.Name, read.Name, model.Rename);
            import.Correct(sheet, row, record, "ward", nameof(model.UnitId), model.UnitId, read.UnitId, v => model.UnitId = v);
            models[(model.NameKey, model.UnitId)] = model;
            return model;
        }

        if (target is null)
        {
            target = models[(read.NameKey, read.UnitId)] = new Initiative
            {
                Name = read.Name,
                NameKey = read.NameKey,
                UnitId = read.UnitId,
                RegisteredBy = read.RegisteredBy,
                Field = read.Field,
                Owner = read.Owner,
            };
            db.Initiatives.Add(target);
        }
        else if (db.Entry(target).State is EntityState.Detached)
        {
            import.Reject(
                row,
                "Dòng {0}: tên mới trùng một mô hình vừa có trong cùng tệp. Xin nhập tệp này thêm một lần nữa.",
                row.Row.Address
            );
            return model;
        }
        import.Correct(sheet, row, ("listing", listing.Id), "name", nameof(listing.InitiativeId), model.Name, target.Name, _ => { });
        model.Listings.Remove(listing);
        listing.InitiativeId = target.Id;
        if (!target.Listings.Contains(listing))
            target.Listings.Add(listing);
        if (alone)
        {
            models.Remove((model.NameKey, model.UnitId));
            db.Initiatives.Remove(model);
        }
        else
            model.Settle();
        return target;
    }
}
