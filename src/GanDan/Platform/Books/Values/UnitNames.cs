using System.Text.RegularExpressions;

namespace GanDan.Platform.Books.Values;

/// <summary>A unit as the office's list has it, valid from a day to a day (null: still). Id is the caller's own key, Code the state's number of it.</summary>
public sealed record UnitName(string Id, string Name, DateOnly ValidFrom, DateOnly? ValidTo = null, string? Code = null)
{
    public bool ValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } end || day <= end);
}

/// <summary>An organisation's name with its unit taken out of it; no unit when the name holds none.</summary>
public sealed record Organisation(string Name, UnitName? Unit, string Whole);

/// <summary>
/// Recognises units however they are written: "P.Tân Định", "PHƯỜNG TÂN ĐỊNH", "tan dinh", "I. Phường Tân Định". The same name
/// may belong to several units at different times (domain: mergers of 1/7/2025), so the day decides.
/// </summary>
public sealed partial class UnitNames
{
    private static readonly string[] Types = ["thi tran", "phuong", "quan", "huyen", "xa", "tt", "p", "f", "q", "x", "h"];

    // Shorter ones, as an office may have given its own units, are numbers that a cell may hold for other reasons.
    private const int ShortestCode = 5;

    private readonly Dictionary<string, List<UnitName>> byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitName>> joined = new(StringComparer.Ordinal);
    private readonly ILookup<string, UnitName> byCode;
    private readonly Lazy<NearNames> nearNames;
    private readonly WardCells cells;
    private readonly int longest;

    public UnitNames(IEnumerable<UnitName> units)
    {
        All = [.. units];
        cells = new WardCells(All);
        byCode = All.Where(u => u.Code is { Length: >= ShortestCode }).ToLookup(u => u.Code!, StringComparer.Ordinal);
        foreach (var unit in All)
        {
            var phrase = Bare(Fold.Words(unit.Name));
            if (!byPhrase.TryGetValue(phrase, out var same))
                byPhrase[phrase] = same = [];
            same.Add(unit);
            longest = Math.Max(longest, phrase.Split(' ').Length);
        }
        // "Đakao": some names are as often written in one word. Never looked for among other words, where it may be one of them.
        foreach (var (phrase, named) in byPhrase)
            if (phrase.Contains(' ', StringComparison.Ordinal))
                joined.TryAdd(phrase.Replace(" ", "", StringComparison.Ordinal), named);
        nearNames = new(() => new NearNames([.. byPhrase.Select(p => (p.Key, p.Value[^1].Name))]));
    }

    public IReadOnlyList<UnitName> All { get; }

    /// <summary>The unit that the whole text names, or the one ward in it beside what the ward belongs to and what belongs to the ward.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="at">Its address, for the sentence.</param>
    /// <param name="on">The day of the record; null when unknown, then the newest unit of that name.</param>
    public Parsed<UnitName> Whole(string text, string at, DateOnly? on)
    {
        var clean = Fold.Clean(text);
        if (Dates.IsBlank(clean))
            return default;
        if (Lookup(clean) is { } found)
            return Choose(found, clean, at, on);
        if (byCode[clean].ToList() is { Count: > 0 } coded)
            return OfCode(coded, clean, at, on);
        if (WardIn(clean) is var (units, name, plain))
        {
            var chosen = Choose(units, name, at, on);
            return chosen is { Value: { } unit, Warning: null } && !plain
                ? new(unit, Warning: new Remark("Ô {0}: “{1}” được hiểu là {2:w}. Xin kiểm tra lại.", at, clean, unit.Name))
                : chosen;
        }
        if (Shortened(clean) is { } meant)
        {
            var chosen = Choose(meant, meant[^1].Name, at, on);
            return chosen is { Value: { } unit, Warning: null }
                ? new(unit, Warning: new Remark("Ô {0}: “{1}” được hiểu là {2:w}. Xin kiểm tra lại.", at, clean, unit.Name))
                : chosen;
        }
        var near = Nearest(clean);
        return near.Count is 0
            ? (Parsed<UnitName>)new Remark("Ô {0}: đơn vị “{1}” chưa có trong danh mục.", at, clean)
            : (Parsed<UnitName>)
                new Remark("Ô {0}: đơn vị “{1}” chưa có trong danh mục. Có phải: {2:w}?", at, clean, string.Join(", ", near));
    }

    // A number outlives its unit and is given to another (26737 was Đa Kao, now it is Tân Định): without the day only one that never changed hands is read.
    private static Parsed<UnitName> OfCode(List<UnitName> units, string code, string at, DateOnly? on)
    {
        if (on is { } day && units.Find(u => u.ValidOn(day)) is { } then)
            return new(then);
        var names = units.Select(u => u.Name).Distinct(StringComparer.Ordinal).ToList();
        return names.Count is 1
            ? Choose(units, code, at, on)
            : (Parsed<UnitName>)new Remark("Ô {0}: mã “{1}” là của {2}, tùy ngày. Xin ghi tên đơn vị.", at, code, string.Join(", ", names));
    }

    // "P.TĐ", "NT Bình", "Ng.C.Trinh": the beginnings of a ward's words, and of no other's. Letters alone are a ward only after its type.
    private List<UnitName>? Shortened(string clean)
    {
        var words = Fold.Words(clean);
        var bare = Bare(words);
        var parts = bare.Split(' ');
        if (parts.All(p => p.Length < 4) && bare == words)
            return null;
        var letters = string.Concat(parts);
        var meant = byPhrase
            .Where(p =>
                p.Key.Contains(' ', StringComparison.Ordinal) && !p.Value.TrueForAll(IsAboveWards) && Begins(letters, p.Key.Split(' '))
            )
            .ToList();
        return letters.Length > 1 && meant is [var (_, units)] ? units : null;
    }

    private static bool Begins(ReadOnlySpan<char> letters, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty || letters.IsEmpty)
            return words.IsEmpty && letters.IsEmpty;
        for (var length = Math.Min(letters.Length, words[0].Length); length > 0; length--)
            if (letters.StartsWith(words[0].AsSpan(0, length)) && Begins(letters[length..], words[1..]))
                return true;
        return false;
    }

    /// <summary>The unit of the same name that there was on the day; the unit itself when none was.</summary>
    public UnitName AsOf(UnitName unit, DateOnly? on) =>
        on is { } day && !unit.ValidOn(day) && byPhrase.TryGetValue(Bare(Fold.Words(unit.Name)), out var same)
            ? same.Find(u => u.ValidOn(day) && Fold.Canonical(u.Name) == Fold.Canonical(unit.Name)) ?? unit
            : unit;

    /// <summary>True when <see cref="Whole"/> finds a unit.</summary>
    public bool Knows(string text) =>
        Fold.Clean(text) is var clean && (Lookup(clean) is not null || byCode.Contains(clean) || WardIn(clean) is not null);

    /// <summary>An organisation's name and the unit inside it or at its end: the longest name wins, then the last.</summary>
    public Parsed<Organisation> Inside(string text, string at, DateOnly? on)
    {
        var clean = Fold.Clean(text);
        if (Dates.IsBlank(clean))
            return default;
        if (Search(clean) is not { } place)
            return new(new Organisation(clean, null, clean));
        var unit = Choose(place.Units, clean[place.Start..place.End], at, on);
        if (unit.Problem is { } problem)
            return new(null, problem);
        var rest = Fold.Clean(Joint().Replace(clean[..place.TypeStart] + " " + clean[place.End..], " "))
            .Trim(' ', '-', '–', ',', '.', ':', ';');
        return new(new Organisation(rest.Length > 0 ? rest : unit.Value?.Name ?? clean, unit.Value, clean), Warning: unit.Warning);
    }

    /// <summary>Up to three names that the text may have meant.</summary>
    public IReadOnlyList<string> Nearest(string text)
    {
        var clean = Fold.Clean(text);
        return nearNames.Value.Of(Bare(Fold.Words(GroupMark().Replace(clean, ""))), Fold.Words(clean));
    }

    private (List<UnitName> Units, string Name, bool IsPlain)? WardIn(string clean)
    {
        // "P. 5, Q. 1" begins like a group.
        if (cells.Find(clean) is var (start, end, units, plain))
            return (units, clean[start..end], plain);
        var marked = GroupMark().Match(Fold.Aligned(clean));
        return marked.Success && cells.Find(clean[marked.Length..]) is var (first, last, found, isPlain)
            ? (found, clean[(marked.Length + first)..(marked.Length + last)], isPlain)
            : null;
    }

    private List<UnitName>? Lookup(string clean)
    {
        if (Written(Fold.Words(clean)) is { } found)
            return found;
        var marked = GroupMark().Match(Fold.Aligned(clean));
        return marked.Success ? Written(Fold.Words(clean[marked.Length..])) : null;
    }

    // "Phường 1" is not "Quận 1", though the number alone may be.
    private List<UnitName>? Written(string words)
    {
        var bare = Bare(words);
        return Named(bare) is { } found && bare != words && UnitLevels.At(words.Split(' '), 0) is { } type
            ? UnitLevels.Of(found, type.Level)
            : Named(bare);
    }

    private List<UnitName>? Named(string phrase) =>
        byPhrase.TryGetValue(phrase, out var found) || joined.TryGetValue(phrase, out found) ? found : null;

    // A ward before the district it lies in; and a ward that nobody knows is not that district.
    private (int TypeStart, int Start, int End, List<UnitName> Units)? Search(string clean) =>
        Search(clean, u => !IsAboveWards(u)) ?? (UnknownWard().IsMatch(clean) ? null : Search(clean, IsAboveWards));

    private static bool IsAboveWards(UnitName unit) => UnitLevels.Of(unit) is UnitLevel.District or UnitLevel.City;

    private (int TypeStart, int Start, int End, List<UnitName> Units)? Search(string clean, Predicate<UnitName> counts)
    {
        var words = Word().Matches(Fold.Aligned(clean));
        for (var length = Math.Min(longest, words.Count); length > 0; length--)
        for (var first = words.Count - length; first >= 0; first--)
        {
            var phrase = string.Join(' ', words.Skip(first).Take(length).Select(w => w.Value));
            // A bare number is a ward only after its type: "Phường 5", not "Tổ 5".
            var typed = first > 0 && Types.Contains(words[first - 1].Value);
            if (
                !(byPhrase.TryGetValue(Digits(phrase), out var named) || (typed && joined.TryGetValue(phrase, out named)))
                || (char.IsAsciiDigit(phrase[0]) && !typed)
            )
                continue;
            var units = typed ? UnitLevels.Of(named, UnitLevels.At([words[first - 1].Value], 0)!.Value.Level) : named;
            if (units is null || !units.Exists(counts))
                continue;
            return (
                words[typed ? first - 1 : first].Index,
                words[first].Index,
                words[first + length - 1].Index + words[first + length - 1].Length,
                units.FindAll(counts)
            );
        }
        return null;
    }

    private static Parsed<UnitName> Choose(List<UnitName> units, string text, string at, DateOnly? on)
    {
        var named = units;
        if (units.Select(u => Fold.Canonical(u.Name)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            // Two names that only marks tell apart.
            named = [.. units.Where(u => Fold.Canonical(text).EndsWith(Fold.Canonical(BareName(u.Name)), StringComparison.Ordinal))];
            if (named.Count is 0)
                return (Parsed<UnitName>)
                    new Remark(
                        "Ô {0}: “{1}” có thể là {2}. Xin ghi đủ dấu.",
                        at,
                        text,
                        string.Join(", ", units.Select(u => u.Name).Distinct(StringComparer.Ordinal))
                    );
        }
        var newest = named.MaxBy(u => u.ValidFrom)!;
        if (on is not { } day)
            return new(newest);
        return named.Find(u => u.ValidOn(day)) is { } valid
            ? new(valid)
            : new(
                named.MinBy(u => Math.Abs(u.ValidFrom.DayNumber - day.DayNumber))!,
                Warning: new Remark("Ô {0}: đơn vị “{1}” không có tên này vào ngày {2}. Xin kiểm tra lại.", at, text, Dates.Show(day))
            );
    }

    private static string BareName(string name)
    {
        var words = name.Split(' ');
        return Types.Contains(Fold.Words(words[0])) && words.Length > 1 ? string.Join(' ', words[1..]) : name;
    }

    private static string Bare(string phrase)
    {
        foreach (var type in Types)
            if (phrase.Length > type.Length + 1 && phrase.StartsWith(type, StringComparison.Ordinal) && phrase[type.Length] is ' ')
                return Digits(phrase[(type.Length + 1)..]);
        // "P5", "Q1": written together.
        if (phrase.Length is 2 or 3 && phrase[0] is 'p' or 'q' or 'f' && phrase.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            return Digits(phrase[1..]);
        return Digits(phrase);
    }

    private static string Digits(string phrase) => phrase.Length > 1 && phrase[0] is '0' ? phrase.TrimStart('0') : phrase;

    [GeneratedRegex(
        @"^\s*(?:[ivxlcdm]+|[a-z]|\d{1,3})\s*[.)\-:/]+\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex GroupMark();

    // "Xã hội" is no commune, "các phường" and "phường, quận" name none.
    [GeneratedRegex(
        @"(?<!\w)(?<!(?:các|những|\d)\s+)(?:phường|phuong|xã(?!\s+hội))\s+(?!(?:phường|quận|huyện|xã|quan|huyen)(?!\w))(?-i:[\p{Lu}\d])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex UnknownWard();

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\(\s*\)|[\-–,;:]\s*(?=$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();
}
