using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>
/// Understands the sheets of an office book: which kind it is, where its header is, what its columns mean and which rows are
/// records. Knows kinds only as data.
/// </summary>
/// <param name="kinds">The kinds that may occur.</param>
/// <param name="units">The office's units with their dates.</param>
/// <param name="remembered">Mappings that people made before.</param>
/// <param name="refuse">Tells of a heading whether its column must not be read at all.</param>
public sealed class BookReader(
    IReadOnlyList<BookKind> kinds,
    UnitNames units,
    RememberedMappings? remembered = null,
    Func<string, RefusedColumn?>? refuse = null
)
{
    /// <summary>Rows looked at before a sheet is judged.</summary>
    private const int Looked = 200;

    private readonly HeadingMatch[] matches = [.. kinds.Select(k => new HeadingMatch(k))];

    /// <exception cref="BookUnreadable">A sheet is broken or passes a limit.</exception>
    public BookReading Read(Workbook book)
    {
        var sheets = book.Sheets.Select(s => Understand(s, book.FileName)).ToList();
        OldCopies.Mark(sheets);
        return new BookReading(book.FileName, sheets, book.Remarks);
    }

    public SheetReading Understand(Sheet sheet, string fileName = "")
    {
        var convert = LegacyText.Of(
            string.Join('\n', sheet.Rows().Take(Looked).SelectMany(r => r.Cells).Where(c => c.Kind is CellKind.Text).Select(c => c.Text))
        );
        IEnumerable<Row> Rows() => convert is null ? sheet.Rows() : sheet.Rows().Select(r => Converted(r, convert));

        var head = Rows().Take(Looked).ToList();
        var remarks = new List<Remark>();
        if (convert is not null)
            remarks.Add(new Remark("Trang “{0}” gõ bằng phông chữ cũ; đã chuyển sang Unicode. Xin xem lại dấu tiếng Việt.", sheet.Name));
        if (head.Count is 0)
            return new SheetReading(sheet, _ => [])
            {
                LeftOut = new Remark("Trang “{0}” không có dòng nào.", sheet.Name),
                Remarks = remarks,
            };

        var candidates = Header.Candidates(head, sheet.Merges);
        if (Best(sheet, fileName, head, candidates) is not { } best)
            return CannotTell(sheet, candidates, head, remarks);

        var (header, kind, score, meanings) = best;
        var titles = head.TakeWhile(r => r.Number < header.Top).SelectMany(r => r.Cells).Select(c => c.Shown).ToList();
        var columns = Columns(header, meanings, titles);
        var sample = head.Where(r => r.Number > header.Bottom).ToList();
        var swapped = columns
            .Where(c => c.Meaning?.Value is ValueKind.Date)
            .ToDictionary(c => c.Column, c => new Evidence(c.Column, sample, units).SwappedDays);
        var headings = head.Where(r => r.Number >= header.Top && r.Number <= header.Bottom)
            .SelectMany(r => r.Cells)
            .GroupBy(c => c.Column)
            .ToDictionary(g => g.Key, g => g.Select(c => Fold.Words(c.Shown)).ToHashSet(StringComparer.Ordinal));
        return new SheetReading(sheet, reading => new RowReader(reading, units, swapped, fileName, headings).Read(Rows()))
        {
            Kind = kind,
            Score = score,
            HeaderTop = header.Top,
            HeaderBottom = header.Bottom,
            Columns = columns,
            LayoutKey = Layout.KeyOf(header.Headings.Select(h => h.Text)),
            Titles = titles,
            Time = titles.Append(sheet.Name).Select(Dates.PeriodOf).OfType<Period>().Cast<Period?>().FirstOrDefault(),
            Remarks = sample.Count is 0 ? [.. remarks, new Remark("Trang “{0}” có tiêu đề nhưng chưa có dòng nào.", sheet.Name)] : remarks,
        };
    }

    private (Header Header, BookKind Kind, double Score, Meaning?[] Meanings)? Best(
        Sheet sheet,
        string fileName,
        List<Row> head,
        List<Header> candidates
    )
    {
        if (remembered is { IsEmpty: false })
            foreach (var header in candidates)
                if (
                    remembered.Find(Layout.KeyOf(header.Headings.Select(h => h.Text))) is { } mapping
                    && kinds.FirstOrDefault(k => k.Code == mapping.Kind) is { } kind
                )
                    return (header, kind, 1, Chosen(mapping, header, head, matches.First(m => m.Kind == kind)));

        var ranked = matches
            .SelectMany(match =>
                candidates.Select(c => (Match: match, Header: c, Rough: Rough(match, c))).OrderByDescending(c => c.Rough).Take(3)
            )
            .Where(c => c.Rough > 0.9)
            .Select(c => Judge(c.Match, c.Header, head, sheet.Name + " " + fileName))
            .OrderByDescending(j => j.Score)
            .ToList();
        if (ranked.Count is 0 || ranked[0].Score < 0.45)
            return null;
        var first = ranked[0];
        var other = ranked.Find(j => j.Kind != first.Kind);
        return other.Kind is not null && first.Score - other.Score < 0.03 ? null : first;
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

    private (Header Header, BookKind Kind, double Score, Meaning?[] Meanings) Judge(
        HeadingMatch match,
        Header header,
        List<Row> head,
        string names
    )
    {
        var kind = match.Kind;
        var (meanings, scores) = Assign(match, header, head);
        var named = 0;
        var counted = 0;
        for (var i = 0; i < meanings.Length; i++)
        {
            if (refuse?.Invoke(header.Headings[i].Text) is not null || meanings[i]?.Value is ValueKind.Number)
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
            names + " " + string.Join(' ', head.TakeWhile(r => r.Number < header.Top).SelectMany(r => r.Cells).Select(c => c.Shown))
        );
        var titled = kind.TitlePhrases.Any(p => (" " + titles + " ").Contains(" " + Fold.Words(p) + " ", StringComparison.Ordinal))
            ? 0.12
            : 0;
        var depth = Math.Min(counted, 6) * 0.01;
        var score = (0.5 * Math.Min(share, 1) + 0.35 * must + titled + depth + header.Shape * 0.05) * (must < 1 ? 0.75 : 1);
        return (header, kind, counted < 2 && named > 1 ? 0 : Math.Clamp(score, 0, 1), meanings);
    }

    private (Meaning?[] Meanings, double[] Scores) Assign(HeadingMatch match, Header header, List<Row> head)
    {
        var (kind, width) = (match.Kind, header.Headings.Count);
        var sample = head.Where(r => r.Number > header.Bottom).Take(80).ToList();
        var byHeading = header.Headings.Select(match.Of).ToArray();
        var scores = new double[width, kind.Meanings.Count];
        for (var i = 0; i < width; i++)
        {
            if (refuse?.Invoke(header.Headings[i].Text) is not null)
                continue;
            var evidence = new Evidence(header.Headings[i].Column, sample, units);
            for (var m = 0; m < kind.Meanings.Count; m++)
                if (byHeading[i][m] >= 0.35 && byHeading[i][m] + evidence.For(kind.Meanings[m]) is >= 0.5 and var score)
                    scores[i, m] = score;
        }
        var assigned = Assignment.Best(scores);
        var meanings = assigned.Select(m => m < 0 ? null : kind.Meanings[m]).ToArray();
        var sums = assigned.Select((m, i) => m < 0 ? 0 : Math.Min(1, scores[i, m])).ToArray();
        for (var i = 0; i < width; i++)
        for (var m = 0; meanings[i] is null && m < kind.Meanings.Count; m++)
            if (kind.Meanings[m].Many && scores[i, m] >= 0.6)
                (meanings[i], sums[i]) = (kind.Meanings[m], Math.Min(1, scores[i, m]));
        return (meanings, sums);
    }

    private Meaning?[] Chosen(ManualMapping mapping, Header header, List<Row> head, HeadingMatch match)
    {
        var (found, _) = Assign(match, header, head);
        var chosen = header.Headings.Select(h => Layout.Chosen(mapping, h, header.Headings)).ToArray();
        for (var i = 0; i < found.Length; i++)
            if (chosen[i] is { } code)
                found[i] = code is ColumnChoice.Ignore ? null : match.Kind.Find(code);
            else if (found[i] is { Many: false } meaning && chosen.Contains(meaning.Code))
                found[i] = null;
        return found;
    }

    private List<ColumnReading> Columns(Header header, Meaning?[] meanings, List<string> titles)
    {
        var columns = new List<ColumnReading>();
        for (var i = 0; i < meanings.Length; i++)
        {
            var heading = header.Headings[i];
            var because = refuse?.Invoke(heading.Text)?.Because ?? meanings[i]?.RefusedBecause;
            var meaning = because is null ? meanings[i] : null;
            var unit = meaning is null
                ? null
                : HeadingUnit.Of(heading.Text, meaning.Value)
                    ?? titles
                        .Where(t =>
                            Fold.Words(t) is var w
                            && (w.Contains("don vi tinh", StringComparison.Ordinal) || w.Contains("dvt", StringComparison.Ordinal))
                        )
                        .Select(t => HeadingUnit.Of(t, meaning.Value))
                        .FirstOrDefault(u => u is not null);
            columns.Add(new ColumnReading(heading.Column, heading.Text, meaning, unit ?? 1, because));
        }
        return columns;
    }

    private SheetReading CannotTell(Sheet sheet, List<Header> candidates, List<Row> head, List<Remark> remarks)
    {
        var header = candidates
            .Where(c => c.Headings.Count >= 2)
            .OrderByDescending(c => c.Headings.Count + c.Shape)
            .ThenBy(c => c.Top)
            .FirstOrDefault();
        return new SheetReading(sheet, _ => [])
        {
            HeaderTop = header?.Top ?? 0,
            HeaderBottom = header?.Bottom ?? 0,
            Columns = header is null ? [] : Columns(header, new Meaning?[header.Headings.Count], []),
            LayoutKey = header is null ? "" : Layout.KeyOf(header.Headings.Select(h => h.Text)),
            LeftOut = header is null
                ? new Remark("Trang “{0}”: không thấy dòng tiêu đề của bảng.", sheet.Name)
                : new Remark("Trang “{0}”: không rõ là sổ gì. Xin chọn loại sổ và nghĩa của từng cột.", sheet.Name),
            Remarks = remarks,
        };
    }

    private static Row Converted(Row row, Func<string, string> convert) =>
        new(row.Number, row.Hidden, [.. row.Cells.Select(c => c.Kind is CellKind.Text ? c with { Text = convert(c.Text) } : c)]);
}
