using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>
/// Brings an export in, all of it or nothing. Open items are registered like what an officer types in for somebody; answered ones come as
/// cases of an old book. A dry run sorts the same rows and writes nothing.
/// </summary>
public sealed class PortalImport(
    Db db,
    Me me,
    OfficeCalendar calendar,
    IntakeBooks books,
    FollowCodes codes,
    ContactSeal seal,
    PortalReader reader
)
{
    private const int Chunk = 200;

    /// <summary>One import of a portal at a time in a PostgreSQL cluster; SQLite has one writer anyway.</summary>
    private const long ImportLock = 0x67616E646370;

    /// <summary>What would happen.</summary>
    public async Task<PortalReport> Try(OpenExport export, OtherPortal portal, PortalChoices choices) =>
        Refused(export) ?? (await Sort(export, portal, choices)).Report;

    /// <summary>Does it. The report has <see cref="PortalReport.Refused"/> when nothing may come in.</summary>
    /// <param name="record">The row of the import.</param>
    public async Task<PortalReport> Run(
        OpenExport export,
        OtherPortal portal,
        PortalChoices choices,
        PortalExport record,
        JobProgress progress,
        CancellationToken stop
    )
    {
        if (Refused(export) is { } refused)
            return refused;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ImportLock})", stop);
        var (report, rows) = await Sort(export, portal, choices);
        db.ChangeTracker.Clear();
        if (await db.PortalExports.FindAsync([record.Id], stop) is not { } stored)
            db.Add(stored = record);
        (stored.Content, stored.DoneAt, stored.Report) = (null, me.Now, ReportJson.Of(report.Masked()));
        await reader.Remember(choices, me.Name, me.Now);
        if (rows.Count > 0)
            db.Record(me, new PortalImported(record.Id, portal.Code, report.Open, report.Answered));
        await db.SaveChangesAsync(stop);
        var book = await books.Read(db, calendar);
        var done = 0;
        foreach (var chunk in rows.Chunk(Chunk))
        {
            foreach (var row in chunk)
                Add(row, portal, choices, book, record.Id);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            await progress.Report(done += chunk.Length, rows.Count);
        }
        await transaction.CommitAsync(stop);
        return report;
    }

    private static PortalReport? Refused(OpenExport export) =>
        export.Obstacles.Count == 0
            ? null
            : new() { Refused = export.Obstacles, Sheets = [.. export.Reading.Sheets.Select(PortalSheet.Of)] };

    private async Task<(PortalReport Report, List<PortalRow> Rows)> Sort(OpenExport export, OtherPortal portal, PortalChoices choices)
    {
        var sorter = new PortalSorter(export, choices, await books.Read(db, calendar), await Known(export, portal), me.Today);
        return (sorter.Sort(), sorter.Rows);
    }

    private async Task<Dictionary<string, KnownItem>> Known(OpenExport export, OtherPortal portal)
    {
        var asked = export.Reading.Counted.SelectMany(s => s.Records()).Select(r => r.Text(PortalBook.Code)).OfType<string>().ToList();
        var known = new Dictionary<string, KnownItem>(StringComparer.Ordinal);
        foreach (var chunk in asked.Chunk(500))
        {
            // Cases that an officer typed in with the portal's code, before its export came.
            var written = chunk.Concat(chunk.Select(PortalItem.KeyOf)).Distinct(StringComparer.Ordinal).ToList();
            var byHand = await db
                .Cases.Where(c => c.Channel == portal.Name && written.Contains(c.BookNumber!))
                .Select(c => new { c.Id, c.BookNumber })
                .ToListAsync();
            foreach (var made in byHand)
                known[PortalItem.KeyOf(made.BookNumber!)] = new(made.Id, null, ByHand: true);
            var keys = chunk.Select(PortalItem.KeyOf).Distinct(StringComparer.Ordinal).ToList();
            foreach (
                var item in await db.PortalItems.AsNoTracking().Where(i => i.Portal == portal.Code && keys.Contains(i.Code)).ToListAsync()
            )
                known[item.Code] = new(item.CaseId, item.KnownStatus, ByHand: false);
        }
        return known;
    }

    private void Add(PortalRow row, OtherPortal portal, PortalChoices choices, IntakeBook book, Guid export)
    {
        var made = row.Answered ? Answered(row, portal, book) : Open(row, portal, choices, book);
        db.Add(
            new PortalItem
            {
                Portal = portal.Code,
                Code = row.Key,
                CaseId = made.Id,
                Status = row.Status,
                DueOn = row.DueOn,
                ExportId = export,
            }
        );
    }

    private Case Open(PortalRow row, OtherPortal portal, PortalChoices choices, IntakeBook book)
    {
        var topic = TopicOf(row, book);
        var form = new IntakeForm
        {
            Key = FormKey.New(),
            Words = row.Words,
            Place = row.Place,
            Ward = row.Ward,
            Topic = topic,
        };
        var contact = choices.Seal && (row.Phone ?? row.Email) is not null ? new Contact(null, row.Phone, row.Email) : null;
        var behalf = new Behalf(portal.Name, row.ReceivedOn, row.Code, contact, null);
        var made = Registration.Of(
            form,
            book,
            codes.Digest(codes.Of(form.Key)),
            me,
            behalf,
            joined: null,
            files: [],
            id => seal.Of(id, behalf, book, me.Today)
        );
        var step = made.Step;
        made = made with
        {
            Step = new()
            {
                CaseId = step.CaseId,
                At = step.At,
                Move = step.Move,
                By = step.By,
                ByName = step.ByName,
                Note = Given(row, portal, topic, row.HandledBy is null ? step.Note : null),
                DueAfter = step.DueAfter,
            },
        };
        made.Case.HandledBy = row.HandledBy ?? made.Case.HandledBy;
        made.AddTo(db, me);
        return made.Case;
    }

    // The portal's word for what the office has a topic for.
    private static string? TopicOf(PortalRow row, IntakeBook book) =>
        book.Topics.FirstOrDefault(t => Fold.Words(t.Name) == Fold.Words(row.Topic ?? ""))?.Name;

    private Case Answered(PortalRow row, OtherPortal portal, IntakeBook book)
    {
        var made = new Case
        {
            PublicNumber = PublicNumber.New(),
            BookNumber = row.Code,
            ReceivedOn = row.ReceivedOn,
            Channel = portal.Name,
            UnitId = row.UnitId,
            Topic = TopicOf(row, book) ?? row.Topic.CutTo(100),
            Summary = row.Words,
            MaskedSummary = Masked(row.Words),
            Place = row.Place is null ? null : PersonalData.Mask(row.Place),
            HandledBy = row.HandledBy,
            DueOn = row.DueOn,
            Publication = Publication.AwaitingReview,
            Imported = true,
        };
        made.TakeOverAnswer(row.AnsweredOn, row.Answer, row.Status);
        // The portal says that it was answered, even where it does not say when.
        made.Status = CaseStatus.Answered;
        db.Add(made);
        return made;
    }

    // What the portal promised and said stays readable beside our own terms, for who handles the case.
    private static string? Given(PortalRow row, OtherPortal portal, string? topic, string? routed)
    {
        var T = new T(Language.Vietnamese);
        var lines = new List<string>();
        if (row.DueOn is { } due)
            lines.Add(T["Hạn theo {0}: {1}.", portal.Name, VietnameseNumbers.Date(due)]);
        if (topic is null && row.Topic is not null)
            lines.Add(T["Lĩnh vực theo cổng: {0}.", row.Topic]);
        if (row.Status is not null)
            lines.Add(T["Tình trạng theo cổng khi nhập: {0}.", row.Status]);
        if (routed is not null)
            lines.Add(routed);
        var note = string.Join('\n', lines);
        return note.Length is 0 ? null
            : note.Length <= Flow.CaseStep.TextMaxLength ? note
            : note[..Flow.CaseStep.TextMaxLength];
    }

    private static string Masked(string words) => Case.Cut(PersonalData.Mask(words));
}
