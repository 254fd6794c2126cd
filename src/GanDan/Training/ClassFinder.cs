using GanDan.Platform.Data;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Finds the class a list or a summary row speaks of.</summary>
internal sealed class ClassFinder(Db db)
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

    private static string FiguresOf(string key) => string.Join(' ', key.Split(' ').Where(word => word.All(char.IsAsciiDigit)));
}
