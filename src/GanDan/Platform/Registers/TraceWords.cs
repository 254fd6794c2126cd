using System.Globalization;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>
/// Says traced values in the words of people. Traces kept by earlier versions hold the database's words (the number of a unit, the name of a
/// choice in code, figures without points), and a trace is never rewritten: it is read well instead.
/// </summary>
public sealed class TraceWords
{
    private static readonly Lazy<Dictionary<(string Kind, string Code), string>> choices = new(() =>
        new RecordBooks()
            .All.SelectMany(b => b.Kind.Meanings.SelectMany(m => m.Choices).Select(c => (Key: (b.RecordKind, c.Code), c.Name)))
            .GroupBy(c => c.Key)
            .ToDictionary(g => g.Key, g => g.First().Name)
    );

    // A model has the result of its last row in a book, and its kind is no book's: a code that every book names alike needs no kind.
    private static readonly Lazy<Dictionary<string, string>> codes = new(() =>
        choices
            .Value.GroupBy(c => c.Key.Code, c => c.Value, StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal)
    );

    private readonly Dictionary<string, string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> figures = new(StringComparer.Ordinal);

    /// <summary>Knows what these changes need: the names of their units, and which of their fields hold figures.</summary>
    public static async Task<TraceWords> Of(DbContext books, IReadOnlyCollection<Correction> changes)
    {
        var words = new TraceWords();
        var ids = changes
            .Where(IsUnit)
            .SelectMany(c => new[] { c.Before, c.After })
            .Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Distinct()
            .ToList();
        if (ids.Count > 0 && books.Model.FindEntityType(typeof(Unit)) is not null)
            foreach (var unit in await books.Set<Unit>().AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync())
                words.units[unit.Id.ToString(CultureInfo.InvariantCulture)] = unit.Name;
        foreach (var field in changes.Select(Field).Distinct(StringComparer.Ordinal).Where(f => f is not ("Year" or "Number")))
        {
            var types = books.Model.GetEntityTypes().Select(t => t.FindProperty(field)?.ClrType).OfType<Type>().ToList();
            if (types.Count > 0 && types.TrueForAll(IsFigure))
                words.figures.Add(field);
        }
        return words;
    }

    /// <summary>
    /// A value as a trace is to keep it, in the office's language: people read it, and no names out of the program.
    /// </summary>
    /// <param name="plain">What is kept of a value that has no words of its own, as a number.</param>
    public static string? Kept(object? value, string? plain) =>
        value switch
        {
            null => null,
            string text => text,
            bool yes => yes ? "có" : "không",
            Enum choice => T.In(Language.Vietnamese)[choice],
            DateOnly day => VietnameseNumbers.Date(day),
            _ => plain,
        };

    /// <summary>One of the change's two values as it is shown; null and empty stay.</summary>
    public string? Say(Correction change, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return value;
        if (IsUnit(change))
            return units.GetValueOrDefault(value, value);
        if (
            figures.Contains(Field(change))
            && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        )
            return VietnameseNumbers.Number(number);
        if (change.Source is null)
            return value;
        return choices.Value.GetValueOrDefault((change.RecordKind, value)) ?? codes.Value.GetValueOrDefault(value, value);
    }

    private static bool IsUnit(Correction change) => Field(change) is "UnitId";

    // A form names a field by its way: Model.Name.
    private static string Field(Correction change) => change.Field.Split('.')[^1];

    private static bool IsFigure(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var t && (t == typeof(int) || t == typeof(long));
}
