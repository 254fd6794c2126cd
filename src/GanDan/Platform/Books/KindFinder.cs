namespace GanDan.Platform.Books;

/// <summary>A header, the kind it belongs to, how sure that is (0 to 1), and the meaning of each of its headings.</summary>
/// <param name="Ignored">Headings of which a person said that they are to be left out.</param>
internal sealed record Verdict(Header Header, BookKind Kind, double Score, Meaning?[] Meanings, bool[]? Ignored = null);

/// <summary>Decides what kind of book a sheet is by its headings, the values below them, and its titles.</summary>
internal sealed class KindFinder(
    IReadOnlyList<HeadingMatch> matches,
    CellLooks looks,
    RememberedMappings remembered,
    Func<string, RefusedColumn?>? refuse
)
{
    /// <summary>The kind and header that explain the sheet best; null when none does, or two do equally.</summary>
    public Verdict? Best(SheetHead head, string names)
    {
        var candidates = head.Candidates;
        if (!remembered.IsEmpty)
            foreach (var header in candidates)
                if (
                    remembered.Find(Layout.KeyOf(header.Headings.Select(h => h.Text))) is { } mapping
                    && matches.FirstOrDefault(m => m.Kind.Code == mapping.Kind) is { } match
                )
                    return Chosen(mapping, header, head, match);

        var rough = matches
            .SelectMany(match =>
                candidates
                    .Where(match.MayBe)
                    .Select(c => (Match: match, Header: c, Rough: Rough(match, c)))
                    .OrderByDescending(c => c.Rough)
                    .Take(3)
            )
            .Where(c => c.Rough > 0.9)
            .ToList();
        // Below the first row that reads like headings stand records, and what a record says is no title.
        var likely = 0.8 * rough.Select(c => c.Rough).DefaultIfEmpty().Max();
        var titlesEnd = rough.Where(c => c.Rough >= likely).Select(c => c.Header.Bottom).DefaultIfEmpty().Min();
        var ranked = rough.Select(c => Judge(c.Match, c.Header, head, names, titlesEnd)).OrderByDescending(j => j.Score).ToList();
        if (ranked.Count is 0 || ranked[0].Score < 0.45)
            return null;
        var first = ranked[0];
        var other = ranked.Find(j => j.Kind != first.Kind);
        return other is not null && first.Score - other.Score < 0.03 ? null : first;
    }

    // A group of rows may bear a kind's words too (“An sinh xã hội”); a title says that a list of them follows.
    private static readonly string[] beginnings =
    [
        "cac",
        "danh sach",
        "so",
        "bang",
        "theo doi",
        "tong hop",
        "thong ke",
        "ket qua",
        "bao cao",
    ];

    /// <summary>The kind that a line of the sheet names as a title would; null for one that names none, or several.</summary>
    public BookKind? Titled(string text)
    {
        var words = Fold.Words(Lines.Group(text).Text);
        return
            beginnings.Any(begins => $"{words} ".StartsWith($"{begins} ", StringComparison.Ordinal))
            && matches.Where(m => m.IsTitledBy(words)).Take(2).ToList() is [var only]
            ? only.Kind
            : null;
    }

    private static double Rough(HeadingMatch match, Header header)
    {
        // Several columns of one meaning count once.
        var best = new double[match.Kind.Meanings.Count];
        foreach (var heading in header.Headings)
        {
            var scores = match.Of(heading);
            var top = Array.IndexOf(scores, scores.Max());
            best[top] = Math.Max(best[top], scores[top] >= 0.5 ? scores[top] : 0);
        }
        return best.Sum() + header.Shape;
    }

    private Verdict Judge(HeadingMatch match, Header header, SheetHead head, string names, int titlesEnd)
    {
        var kind = match.Kind;
        var (meanings, scores) = Assign(match, header, head);
        var named = 0;
        var counted = 0;
        for (var i = 0; i < meanings.Length; i++)
        {
            if (refuse?.Invoke(header.Headings[i].Text) is not null || meanings[i]?.Value is ValueKind.Number)
                continue;
            if (meanings[i] is null && header.Headings[i].IsPart)
                continue;
            named++;
            counted += meanings[i] is null ? 0 : 1;
        }
        var required = kind
            .Meanings.Where(m => m.Required && m.Value is not ValueKind.Number && kind.Context.All(c => c.Meaning != m.Code))
            .ToList();
        var met = required.Count(m => meanings.Contains(m));
        var share = counted is 0 ? 0 : scores.Sum() / Math.Max(named, required.Count);
        var must = required.Count is 0 ? share : met / (double)required.Count;
        var titles = Fold.Words(
            names
                + " "
                + string.Join(
                    ' ',
                    head.Rows.TakeWhile(r => r.Number < Math.Min(header.Top, titlesEnd)).SelectMany(r => r.Cells).Select(c => c.Shown)
                )
        );
        var titled = match.IsTitledBy(titles) ? 0.12 : 0;
        var depth = Math.Min(counted, 6) * 0.01;
        var score = (0.5 * Math.Min(share, 1) + 0.35 * must + titled + depth + header.Shape * 0.05) * (must < 1 ? 0.75 : 1);
        return new(header, kind, counted < 2 && named > 1 ? 0 : Math.Clamp(score, 0, 1), meanings);
    }

    private (Meaning?[] Meanings, double[] Scores) Assign(HeadingMatch match, Header header, SheetHead head)
    {
        var (kind, width) = (match.Kind, header.Headings.Count);
        var byHeading = header.Headings.Select(match.Of).ToArray();
        var scores = new double[width, kind.Meanings.Count];
        for (var i = 0; i < width; i++)
        {
            if (refuse?.Invoke(header.Headings[i].Text) is not null)
                continue;
            var evidence = head.Of(header.Headings[i].Column, header, looks);
            for (var m = 0; m < kind.Meanings.Count; m++)
                if (byHeading[i][m] >= 0.35 && byHeading[i][m] + evidence.For(kind.Meanings[m]) is >= 0.5 and var score)
                    scores[i, m] = score;
        }
        var assigned = Assignment.Best(scores);
        var meanings = assigned.Select(m => m < 0 ? null : kind.Meanings[m]).ToArray();
        // Values may make a weak heading sure, but a better heading stays better.
        double Sure(int i, int m) => (byHeading[i][m] + Math.Min(1, scores[i, m])) / 2;
        var sums = assigned.Select((m, i) => m < 0 ? 0 : Sure(i, m)).ToArray();
        for (var i = 0; i < width; i++)
        for (var m = 0; meanings[i] is null && m < kind.Meanings.Count; m++)
            if (kind.Meanings[m].Many && scores[i, m] >= 0.6)
                (meanings[i], sums[i]) = (kind.Meanings[m], Sure(i, m));
        return (meanings, sums);
    }

    private Verdict Chosen(ManualMapping mapping, Header header, SheetHead head, HeadingMatch match)
    {
        var (found, _) = Assign(match, header, head);
        var chosen = header.Headings.Select(h => Layout.Chosen(mapping, h, header.Headings)).ToArray();
        for (var i = 0; i < found.Length; i++)
            if (chosen[i] is { } code)
                found[i] = code is ColumnChoice.Ignore ? null : match.Kind.Find(code);
            else if (found[i] is { Many: false } meaning && chosen.Contains(meaning.Code))
                found[i] = null;
        return new(header, match.Kind, 1, found, [.. chosen.Select(c => c is ColumnChoice.Ignore)]);
    }
}
