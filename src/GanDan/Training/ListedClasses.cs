using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Which class the rows of a signed list belong to: by its title and day, or by the people who were on it before.</summary>
internal sealed class ListedClasses(Importing import)
{
    private readonly Db db = (Db)import.Books;
    private readonly ClassFinder finder = new((Db)import.Books);
    private readonly Dictionary<(string Name, DateOnly On), TrainingClass> classes = [];
    private readonly HashSet<Guid> made = [];

    /// <summary>True for a class that this import has brought.</summary>
    public bool IsNew(TrainingClass lesson) => made.Contains(lesson.Id);

    /// <summary>The classes on whose lists the known rows stand. Of rows that say the same as before some are enough: they say their class too.</summary>
    public async Task<Dictionary<Guid, Guid>> Before(List<ImportRow> rows)
    {
        var asked = rows.Where(r => r.Fate is RowFate.Edited).Concat(rows.Where(r => r.Fate is RowFate.Same).Take(500));
        var found = new Dictionary<Guid, Guid>();
        foreach (var ids in asked.Select(r => r.RecordId).Chunk(500))
        foreach (var at in await db.Attendances.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.ClassId }).ToListAsync())
            found[at.Id] = at.ClassId;
        return found;
    }

    /// <summary>The class that the rows of one list name; made when there is none yet, renamed when the list's title was edited.</summary>
    public async Task<TrainingClass> Of(ImportSheet sheet, List<ImportRow> rows, Dictionary<Guid, Guid> before)
    {
        var first = rows[0].Row;
        var (name, on) = (first.Text("class")!.CutTo(TrainingClass.NameMaxLength)!, first.Day("held_on")!.Value);
        var key = (ClassFinder.NameKey(name), on);
        if (classes.TryGetValue(key, out var lesson))
            return lesson;

        // Rows that say the same name their class, also after it was renamed on the screen.
        if (Most(rows, RowFate.Same, before) is { } same)
            lesson = await db.Classes.Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == same.Id);
        lesson ??= await finder.Exact(name, on) ?? await Retitled(sheet, rows, before, name, on) ?? await finder.Find(name, on);
        if (
            lesson is null
            && await finder.SameMatter(name, on, async c => !await db.Attendances.AnyAsync(a => a.ClassId == c.Id)) is { } declared
        )
        {
            lesson = declared;
            import.Notice("Trang “{0}”: “{1}” được hiểu là lớp “{2}” cùng ngày.", sheet.Reading.Name, name, declared.Name);
        }
        // Held twice: another list of this file, of another day, is that class already.
        if (lesson is not null && classes.Any(c => c.Value.Id == lesson.Id && c.Key.On != on))
            lesson = null;
        if (lesson is null)
        {
            lesson = new TrainingClass
            {
                Number = first.Whole("class_number") is { } number ? (int)number : null,
                Name = name,
                NameKey = ClassFinder.NameKey(name),
                HeldOn = on,
                Place = first.Text("place").CutTo(300),
            };
            db.Classes.Add(lesson);
            made.Add(lesson.Id);
            // Attendances are written past the change tracker and need their class to be there.
            await import.Flush();
        }
        return classes[key] = lesson;
    }

    // A list whose title was edited still holds the people of its class: most of those known, and most of the list or of the class.
    private async Task<TrainingClass?> Retitled(
        ImportSheet sheet,
        List<ImportRow> rows,
        Dictionary<Guid, Guid> before,
        string name,
        DateOnly on
    )
    {
        if (Most(rows, RowFate.Edited, before) is not { } most)
            return null;
        var size = await db.Attendances.CountAsync(a => a.ClassId == most.Id);
        if (most.Count * 2 <= Math.Min(rows.Count, size))
            return null;
        var lesson = await db.Classes.Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == most.Id);
        if (lesson is not null)
            Rename(sheet, rows.First(r => r.Fate is RowFate.Edited && before.GetValueOrDefault(r.RecordId) == lesson.Id), lesson, name, on);
        return lesson;
    }

    /// <summary>The class that more than half of the known rows of this fate come from.</summary>
    private static (Guid Id, int Count)? Most(List<ImportRow> rows, RowFate fate, Dictionary<Guid, Guid> before)
    {
        var known = rows.Where(r => r.Fate == fate && before.ContainsKey(r.RecordId)).GroupBy(r => before[r.RecordId]).ToList();
        var most = known.MaxBy(g => g.Count());
        return most is not null && most.Count() * 2 > known.Sum(g => g.Count()) ? (most.Key, most.Count()) : null;
    }

    private void Rename(ImportSheet sheet, ImportRow row, TrainingClass lesson, string name, DateOnly on)
    {
        var record = ("class", lesson.Id);
        import.Correct(sheet, row, record, "class", nameof(lesson.Name), lesson.Name, name, v => lesson.Name = v);
        lesson.NameKey = ClassFinder.NameKey(lesson.Name);
        import.Correct(sheet, row, record, "held_on", nameof(lesson.HeldOn), lesson.HeldOn, on, v => lesson.HeldOn = v);
        if (row.Row.Text("place") is { } place)
            import.Correct(sheet, row, record, "place", nameof(lesson.Place), lesson.Place, place.CutTo(300), v => lesson.Place = v);
        lesson.Version++;
    }
}
