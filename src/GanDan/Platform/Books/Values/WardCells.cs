using System.Text.RegularExpressions;

namespace GanDan.Platform.Books.Values;

/// <summary>
/// Finds the one ward of a cell that says more than its name: the district or the city that the ward lies in, a neighbourhood of it, or one of
/// its bodies. Where the cell may mean another place nothing is found: a second ward, a ward or a district that is not on the list.
/// </summary>
internal sealed partial class WardCells
{
    private const int LongestCell = 120;

    private static readonly string[][] bodies =
    [
        .. (
            "ban chi huy quan su; ban chqs; bchqs; ban cong tac mat tran; ban dan van; ban; chi bo; cong an; cong doan; dang bo; dang uy; "
            + "doan; doan thanh nien; doan tn; doan tncs; doan tncs ho chi minh; hdnd; hoi; hoi ccb; hoi chu thap do; hoi ctd; "
            + "hoi cuu chien binh; hoi dong nhan dan; hoi khuyen hoc; hoi lhpn; hoi lien hiep phu nu; hoi nct; hoi nguoi cao tuoi; "
            + "hoi nong dan; hoi phu nu; hoi pn; khoi dan van; khoi van; mat tran; mat tran to quoc; mat tran to quoc viet nam; mttq; "
            + "mttq viet nam; mttq vn; mttqvn; to dan van; tram y te; ubmttq; ubmttqvn; ubnd; uy ban; uy ban mat tran to quoc; "
            + "uy ban mat tran to quoc viet nam; uy ban mttq; uy ban mttq viet nam; uy ban mttq vn; uy ban nhan dan; van phong"
        )
            .Split("; ")
            .Select(b => b.Split(' '))
            .OrderByDescending(b => b.Length),
    ];

    private readonly Dictionary<string, List<UnitName>> wards = new(StringComparer.Ordinal);
    private readonly HashSet<(UnitLevel Level, string Name)> higher = [];
    private readonly int longest = 1;

    public WardCells(IEnumerable<UnitName> units)
    {
        foreach (var unit in units)
        {
            var words = Fold.Words(unit.Name).Split(' ');
            var type = UnitLevels.At(words, 0);
            var name = string.Join(' ', words, type?.Words ?? 0, words.Length - (type?.Words ?? 0)).TrimStart('0');
            if (type is { Level: UnitLevel.Neighbourhood })
                continue;
            longest = Math.Max(longest, words.Length);
            if (type is { Level: UnitLevel.District or UnitLevel.City } large)
            {
                higher.Add((large.Level, name));
                // "TP.HCM"
                if (name.Contains(' ', StringComparison.Ordinal))
                    higher.Add((large.Level, string.Concat(name.Split(' ').Select(w => w[0]))));
                continue;
            }
            if (!wards.TryGetValue(name, out var same))
                wards[name] = same = [];
            same.Add(unit);
        }
        foreach (var (name, named) in wards.ToList())
            wards.TryAdd(name.Replace(" ", "", StringComparison.Ordinal), named);
    }

    /// <summary>Where the ward's name stands in the clean text, and whether everything beside it is known.</summary>
    public (int Start, int End, List<UnitName> Units, bool IsPlain)? Find(string clean)
    {
        if (clean.Length > LongestCell)
            return null;
        var places = Word().Matches(Fold.Aligned(clean));
        string[] words = [.. places.Select(w => w.Value)];
        (int Start, int End, List<UnitName> Units)? found = null;
        var (ofBody, typed, strange, plain) = (false, false, false, true);
        for (var at = 0; at < words.Length; )
        {
            var type = UnitLevels.At(words, at);
            if (Ward(words, at, type) is var (from, to, units))
            {
                if (found is { } other && other.Units != units)
                    return null;
                found ??= (places[from].Index, places[to - 1].Index + places[to - 1].Length, units);
                (typed, at) = (typed || from > at, to);
            }
            else if (Array.Find(bodies, b => words.AsSpan(at).StartsWith(b)) is { } body)
                (ofBody, at) = (ofBody || at is 0, at + body.Length);
            else if (type is { Level: UnitLevel.Neighbourhood } small && AfterNumber(words, at, small) is { } after)
                at = after;
            else if (type is { Level: UnitLevel.District or UnitLevel.City } large)
            {
                if (AfterHigher(words, at, large) is not var (next, known))
                    return null;
                (plain, at) = (plain && known, next);
            }
            else if (type is { Level: UnitLevel.Ward })
                // One that nobody knows, beside the one that is known.
                return null;
            else
                // "Phường … (cũ)": the day of the record tells which was meant.
                (strange, at) = (strange || words[at] is not "cu", at + 1);
        }
        // A body may have a name of its own, if only the ward is called a ward: "Hội đồng hương phường …" and no market of that name.
        return found is var (start, end, named) && (!strange || (ofBody && typed)) ? (start, end, named, plain && !strange) : null;
    }

    private (int From, int To, List<UnitName> Units)? Ward(string[] words, int at, (UnitLevel Level, int Words, string Number)? type)
    {
        // A name may begin like the word for a unit.
        if (Named(words, at, withNumbers: false) is { } bare)
            return bare;
        if (type is not { Level: UnitLevel.Ward } ward)
            return null;
        return ward.Number.Length is 0 ? Named(words, at + ward.Words, withNumbers: true)
            : wards.TryGetValue(ward.Number.TrimStart('0'), out var numbered) ? (at, at + 1, numbered)
            : null;
    }

    private (int From, int To, List<UnitName> Units)? Named(string[] words, int at, bool withNumbers)
    {
        for (var length = Math.Min(longest, words.Length - at); length > 0; length--)
        {
            var name = string.Join(' ', words, at, length);
            // A bare number is a ward only after its type.
            if ((withNumbers || !char.IsAsciiDigit(name[0])) && wards.TryGetValue(name.TrimStart('0'), out var units))
                return (at, at + length, units);
        }
        return null;
    }

    private static int? AfterNumber(string[] words, int at, (UnitLevel Level, int Words, string Number) type)
    {
        if (type.Number.Length > 0)
            return at + 1;
        var number = at + type.Words;
        if (number < words.Length && words[number] is "so")
            number++;
        return number < words.Length && char.IsAsciiDigit(words[number][0]) ? number + 1 : null;
    }

    /// <summary>Where the name of a district or a city ends, and whether it is on the list; null for another than those listed.</summary>
    private (int Next, bool IsKnown)? AfterHigher(string[] words, int at, (UnitLevel Level, int Words, string Number) type)
    {
        if (type.Number.Length > 0 && higher.Contains((type.Level, type.Number.TrimStart('0'))))
            return (at + 1, true);
        var name = at + type.Words;
        for (var length = Math.Min(longest, words.Length - name); length > 0; length--)
            if (higher.Contains((type.Level, string.Join(' ', words, name, length).TrimStart('0'))))
                return (name + length, true);
        // A list without districts cannot say that it is another one.
        if (higher.Any(h => h.Level == type.Level) || (type.Number.Length is 0 && name == words.Length))
            return null;
        return (
            type.Number.Length > 0 ? at + 1
            : char.IsAsciiDigit(words[name][0]) ? name + 1
            : words.Length,
            false
        );
    }

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
