using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>Writes citizens into the register: number, due date, sealed visitor, event. The caller has a transaction open and saves by this.</summary>
public sealed class ReceptionDesk(Db db, Me me, VisitorSeal seal, ReceptionTerms terms)
{
    /// <summary>How the trace calls a line of this register.</summary>
    public const string Kind = "reception";

    /// <summary>
    /// The line of this form; sent twice, it is one line. Throws <see cref="RuleBroken"/> at the field that is wrong, and then nothing is
    /// stored.
    /// </summary>
    /// <param name="key">Made with the empty form; the line's id.</param>
    public async Task<CitizenReception> Enter(Guid key, ReceptionForm form, VisitorForm visitor, KnownUnits units)
    {
        var heldOn = form.HeldOn!.Value;
        var unit = units.Require(form.Unit, heldOn, nameof(form.Unit));
        units.MustReceive(me, unit.Id, nameof(form.Unit));
        _ = form.ToKind();

        // Whoever comes second waits here until the first is done, and then finds its line.
        var last = await LastNumber(unit.Id, heldOn.Year);
        if (await db.Receptions.SingleOrDefaultAsync(r => r.Id == key) is { } known)
            return known;

        var line = new CitizenReception
        {
            Id = key,
            UnitId = unit.Id,
            Year = heldOn.Year,
            Number = last + 1,
            HeldOn = heldOn,
            ReceivedBy = "",
            Content = "",
            AnswerDueOn = (await terms.Read()).AnswerDue(heldOn),
        };
        form.Apply(line, me.Today);
        await db
            .ReceptionYears.Where(y => y.UnitId == unit.Id && y.Year == heldOn.Year)
            .ExecuteUpdateAsync(set => set.SetProperty(y => y.Last, last + 1));
        db.Receptions.Add(line);
        db.SealedVisitors.Add(
            new()
            {
                ReceptionId = line.Id,
                Sealed = seal.Close(visitor.ToIdentity()),
                PurgeOn = heldOn.AddYears(SealedVisitor.YearsKept),
            }
        );
        db.Record(me, new CitizenReceived(line.Id));
        await db.SaveChangesAsync();
        return line;
    }

    private async Task<int> LastNumber(int unitId, int year) =>
        (
            await db
                .Database.SqlQuery<int>(
                    $"""
                    INSERT INTO "ReceptionYears" ("UnitId", "Year", "Last") VALUES ({unitId}, {year}, 0)
                    ON CONFLICT ("UnitId", "Year") DO UPDATE SET "Last" = "ReceptionYears"."Last"
                    RETURNING "Last" AS "Value"
                    """
                )
                .ToListAsync()
        ).Single();
}

public static class ReceivingUnits
{
    /// <summary>Whether the person receives citizens for this unit.</summary>
    public static bool Receives(this KnownUnits units, Me me, int unitId) =>
        units.Where(me, Permission.ReceiveCitizens) is not { } allowed || allowed.Contains(unitId);

    /// <summary>Throws <see cref="RuleBroken"/> when the person does not receive citizens for this unit.</summary>
    public static void MustReceive(this KnownUnits units, Me me, int unitId, string? field = null)
    {
        if (!units.Receives(me, unitId))
            throw new RuleBroken(
                "Bạn chưa được giữ sổ tiếp công dân của “{0}”. Xin quyền từ lãnh đạo, hoặc chọn đơn vị khác.",
                field,
                units.Name(unitId)
            );
    }

    /// <summary>The unit in whose register a person most likely writes: the one their role was given for, else the office's own.</summary>
    public static string? Usual(this KnownUnits units, Me me) =>
        units.Where(me, Permission.ReceiveCitizens) is { Count: > 0 } own
            ? own.Select(units.Name).FirstOrDefault(name => units.Names(me.Today).Contains(name, StringComparer.Ordinal))
            : null;
}
