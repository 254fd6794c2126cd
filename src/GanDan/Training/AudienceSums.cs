using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Adds up the audience column of signed lists on their classes; no row keeps it.</summary>
internal sealed class AudienceSums(Importing import, ListedClasses classes)
{
    private readonly Db db = (Db)import.Books;
    private readonly Dictionary<(SheetReading Sheet, string Audience), bool> countable = [];

    private readonly Spellings spellings = new();

    /// <summary>Whether the groups of a class add up to its list.</summary>
    private readonly Dictionary<Guid, bool> addsUp = [];

    /// <summary>What the import did to the rows of the sheet at hand, by the group the list gives them.</summary>
    private Tally made = new();

    /// <summary>Learns how groups are spelled: as classes have them already, else as the sheets do.</summary>
    public async Task Learn(IReadOnlyList<ImportSheet> sheets) =>
        spellings
            .Learn((await db.Audiences.Select(a => a.Group).Distinct().ToListAsync()).Order(StringComparer.Ordinal))
            .Learn(sheets.SelectMany(s => s.Rows).Select(r => r.Row.Text("audience")));

    /// <summary>From here on rows of this sheet are counted.</summary>
    public void Begin(ImportSheet sheet) => (sheet.Tally, made) = (new Tally(), new Tally());

    /// <summary>Looks at a class before any row of it is written.</summary>
    public async Task Look(TrainingClass lesson)
    {
        if (!addsUp.ContainsKey(lesson.Id))
            addsUp[lesson.Id] = classes.IsNew(lesson) || await AddsUp(lesson);
    }

    /// <summary>Counts a row of the class; what the import did to the row is how many more (or fewer) it now stands for.</summary>
    public void Count(ImportSheet sheet, TrainingClass lesson, ParsedRow row, (int Invited, int Attended) done)
    {
        if (row.Text("audience") is not { } audience || !MayCount(sheet, row, audience))
        {
            addsUp[lesson.Id] = false;
            return;
        }
        var heads = AttendanceRows.Heads(row);
        sheet.Tally!.Add(lesson.Id, audience, heads, row.IsSigned("signed") ? heads : 0);
        made.Add(lesson.Id, audience, done.Invited, done.Attended);
    }

    /// <summary>
    /// Puts on the class only what the sheet adds up to more than it did before: corrections made on the screen meanwhile stay. What rows gave
    /// that are no longer there stays too, and in the tally, so that it is not missed again.
    /// </summary>
    public void AddUp(ImportSheet sheet, TrainingClass lesson)
    {
        // Another layout of the list, without the column: what it gave before stands.
        if (!sheet.Says("audience") && sheet.Page is not null)
        {
            sheet.Tally = sheet.TallyBefore();
            return;
        }
        var changes = GroupChange.Of(lesson.Id, sheet.Tally!, sheet.TallyBefore(), made);
        var sure = GroupChange.Even(changes, addsUp[lesson.Id], sheet.HasLost);
        foreach (var change in changes)
        {
            var (invited, attended) = change.By;
            if (sheet.HasLost)
                sheet.Tally!.Add(lesson.Id, change.Group, change.Kept.Invited, change.Kept.Attended);
            if ((invited, attended) is (0, 0))
                continue;
            var known = lesson.Audiences.Find(a => Fold.Words(a.Group) == Fold.Words(change.Group));
            var before = Counts(known);
            lesson.CountAudience(known?.Group ?? spellings.Of(change.Group).CutTo(200)!, invited, attended);
            // Counts that go with rows are told with the rows; these say that somebody was put into another group.
            if (sheet.Page is not null && change.By != change.Made)
                import.Recount(
                    sheet,
                    ("class", lesson.Id),
                    (known ?? lesson.Audiences[^1]).Group.CutTo(60)!,
                    before,
                    Counts(known ?? lesson.Audiences[^1])
                );
            if (known is null)
                db.Audiences.Add(lesson.Audiences[^1]);
            else if (!classes.IsNew(lesson))
                lesson.Version++;
        }
        if (sheet.HasLost && !sure && lesson.Audiences.Count > 1)
            import.NoticeAt(
                $"/tap-huan/{lesson.Id}",
                "Lớp “{0}”: danh sách vừa mất dòng, vừa có dòng mới hay đổi nhóm, nên không rõ dòng mất thuộc nhóm đối tượng nào. Tổng số vẫn đúng; xin xem lại số của từng nhóm.",
                lesson.Name
            );
    }

    private static string Counts(Audience? group) => $"{group?.Attended ?? 0}/{group?.Invited ?? 0}";

    private async Task<bool> AddsUp(TrainingClass lesson)
    {
        var listed = await db
            .Attendances.Where(a => a.ClassId == lesson.Id)
            .GroupBy(a => a.Attended)
            .Select(g => new { Attended = g.Key, Heads = g.Sum(a => a.Heads) })
            .ToListAsync();
        return listed.Sum(l => l.Heads) == lesson.Audiences.Sum(a => a.Invited)
            && listed.Where(l => l.Attended).Sum(l => l.Heads) == lesson.Audiences.Sum(a => a.Attended);
    }

    // The same rule as on the screen; here the row comes in, and the group is told once at its first cell.
    private bool MayCount(ImportSheet sheet, ParsedRow row, string audience)
    {
        if (!countable.TryGetValue((sheet.Reading, audience), out var may))
        {
            countable[(sheet.Reading, audience)] = may = WatchedWords.Check(audience, LabelUse.CountOnEvent).Allowed;
            if (!may)
                import.Problem(
                    "Ô {0}: nhóm đối tượng “{1}” nêu một đặc điểm riêng tư và chưa có trong danh mục được phép đếm. Dòng vẫn vào danh sách, không đếm theo nhóm này.",
                    sheet.At(row, "audience"),
                    audience
                );
        }
        return may;
    }
}
