using System.Text.RegularExpressions;

namespace GanDan.Tests.House;

/// <summary>Finds which room of the house a source file reaches into: by the namespaces it names, and by the tables it takes from <c>Db</c>.</summary>
public sealed partial class Boundaries(IReadOnlyCollection<string> rooms, IReadOnlyDictionary<string, string> roomOfTable)
{
    /// <summary>Reads rooms and tables from the source itself: a room is a folder, a table a <c>DbSet</c> in its <c>Db.cs</c>.</summary>
    public static Boundaries Of(IReadOnlyCollection<SourceFile> files) =>
        new(
            [.. files.Select(f => f.Room).Where(room => room.Length > 0).Distinct()],
            files
                .Where(f => f.Name is "Db.cs" && f.Room is not "Platform")
                .SelectMany(f => Tables().Matches(f.Text).Select(m => (Table: m.Groups[1].Value, f.Room)))
                .ToDictionary(t => t.Table, t => t.Room, StringComparer.Ordinal)
        );

    /// <summary>The rooms, other than its own, that the file uses.</summary>
    public IReadOnlyCollection<string> UsedBy(SourceFile file)
    {
        var text = Comments().Replace(file.Text, "");
        var named = Namespaces().Matches(text).Select(m => m.Groups[1].Value).Where(rooms.Contains);
        var taken = FromDb().Matches(text).Select(m => roomOfTable.GetValueOrDefault(m.Groups[1].Value)).OfType<string>();
        return [.. named.Concat(taken).Where(room => room != file.Room).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>True when the text names a library of Microsoft's: a file with a rule must not.</summary>
    public static bool NamesMicrosoft(string text) => Microsoft().IsMatch(Comments().Replace(text, ""));

    [GeneratedRegex(@"DbSet<\w+> (\w+) =>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"(?<!namespace )\bGanDan\.(\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"\b(?:db|Main|main)\s*\.(\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromDb();

    [GeneratedRegex(@"\bMicrosoft\.\w", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Microsoft();

    [GeneratedRegex(@"//[^\n]*|@\*.*?\*@", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();
}
