using System.Text.RegularExpressions;
using GanDan.Platform.Data;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Finds the class a list or a summary row speaks of.</summary>
internal sealed partial class ClassFinder(Db db)
{
    /// <summary>Names nearer than this, on one day, are one class.</summary>
    private const double Near = 0.8;

    public static string NameKey(string name) => VietnameseText.FoldWords(name);

    /// <summary>The class of that day and name, and no other. Tracked.</summary>
    public async Task<TrainingClass?> Exact(string name, DateOnly on)
    {
        var key = NameKey(name);
        return await db.Classes.Include(c => c.Audiences).FirstOrDefaultAsync(c => c.HeldOn == on && c.NameKey == key);
    }

    /// <summary>The class of that day and name; of that day and a name much like it; or of that name in the same year when there is only one. Tracked.</summary>
    public async Task<TrainingClass?> Find(string name, DateOnly on)
    {
        var key = NameKey(name);
        var figures = FiguresOf(key);
        var (from, to) = (new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 12, 31));
        var year = await db.Classes.Include(c => c.Audiences).Where(c => c.HeldOn >= from && c.HeldOn <= to).ToListAsync();
        var sameDay = year.Where(c => c.HeldOn == on).ToList();
        if (sameDay.Find(c => c.NameKey == key) is { } exact)
            return exact;
        // “Khóa 1” and “Khóa 2” of one day are two classes, however alike they are written.
        var near = sameDay
            .Where(c => FiguresOf(c.NameKey) is var other && (other.Length == 0 || figures.Length == 0 || other == figures))
            .OrderByDescending(c => Similarity.Likeness(c.Name, name))
            .FirstOrDefault();
        if (near is not null && Similarity.Likeness(near.Name, name) >= Near)
            return near;
        var named = year.Where(c => c.NameKey == key).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>
    /// The one class of that day whose name is the same without what only says that it is a class: a summary writes “Nghiệp vụ dân vận”, the
    /// list “Hội nghị tập huấn Nghiệp vụ dân vận năm 2017”. Null when none is free, or several are. Tracked.
    /// </summary>
    /// <param name="isFree">Whether the class still lacks what is to be added to it: two lists of one day are two classes.</param>
    public async Task<TrainingClass?> SameMatter(string name, DateOnly on, Func<TrainingClass, Task<bool>> isFree)
    {
        var matter = MatterOf(NameKey(name));
        TrainingClass? found = null;
        foreach (var lesson in await db.Classes.Include(c => c.Audiences).Where(c => c.HeldOn == on).ToListAsync())
            if (MatterOf(lesson.NameKey) == matter && await isFree(lesson))
            {
                if (found is not null)
                    return null;
                found = lesson;
            }
        return found;
    }

    /// <summary>Whether a class on whose list these attendances are bears one of the names, but for what only says that it is a class.</summary>
    public static async Task<bool> IsOfOne(Db db, IReadOnlyList<Guid> attendances, IReadOnlyList<string> names)
    {
        var matters = names.Select(n => MatterOf(NameKey(n))).ToHashSet(StringComparer.Ordinal);
        var keys = await (
            from a in db.Attendances
            where attendances.Contains(a.Id)
            join c in db.Classes on a.ClassId equals c.Id
            select c.NameKey
        )
            .Distinct()
            .ToListAsync();
        return keys.Exists(key => matters.Contains(MatterOf(key)));
    }

    private static string MatterOf(string key) => Year().Replace(Kind().Replace(key, ""), "") is { Length: > 0 } matter ? matter : key;

    [GeneratedRegex(
        @"^(?:(?:hoi nghi|lop|khoa|tap huan|boi duong|trien khai|quan triet|chuyen de|sinh hoat|ve)\s+)+",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Kind();

    [GeneratedRegex(@"\s+(?:nam\s+)?(?:19|20)\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    private static string FiguresOf(string key) => string.Join(' ', key.Split(' ').Where(word => word.All(char.IsAsciiDigit)));
}
