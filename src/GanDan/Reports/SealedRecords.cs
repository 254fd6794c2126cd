using System.Globalization;
using System.IO.Compression;
using System.Text;
using GanDan.Figures;
using GanDan.Platform.Calendar;
using GanDan.Platform.Files;

namespace GanDan.Reports;

/// <summary>The lists of records sealed with an edition's numbers, and what they say of the years of its period.</summary>
public sealed class SealedRecords(FigureCatalogue catalogue, FileStore files)
{
    /// <summary>The lines of a list as they were sealed: <c>kind|id|weight|unit|day</c>.</summary>
    public IEnumerable<string> Lines(string recordsFile)
    {
        using var zip = new GZipStream(new MemoryStream(files.Read(recordsFile)), CompressionMode.Decompress);
        using var lines = new StreamReader(zip);
        while (lines.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The bytes a number's hash is taken of: its list of records, of a share the hashes of its figures, the numerator first. Null where no list was kept.</summary>
    public byte[]? Preimage(EditionFigure figure, Edition edition)
    {
        if (catalogue.Ratio(figure.Code) is { } ratio)
        {
            var parts = ratio
                .Denominator.Prepend(ratio.Numerator)
                .Select(code => (Code: code, Part: edition.Figures.Find(f => f.Code == code && f.From == figure.From && f.To == figure.To)))
                .ToList();
            return parts.TrueForAll(p => p.Part?.RecordsSha256 is not null)
                ? Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Code}|{p.Part!.RecordsSha256}\n")))
                : null;
        }
        if (figure.RecordsFile is not { } list)
            return null;
        using var zip = new GZipStream(new MemoryStream(files.Read(list)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>
    /// Which years a sealed number has no records of, as on the day it was sealed: what came into the books since changes nothing. Of a share
    /// its denominator is asked, as when it is taken.
    /// </summary>
    public Coverage CoverageOf(EditionFigure figure, Edition edition, Scope scope)
    {
        var counted = catalogue.Ratio(figure.Code) is { } ratio
            ? edition.Figures.FirstOrDefault(f => f.Slot == ratio.Denominator[0])
            : figure;
        // Without a gap nobody was asked for a reason, and no list need be read.
        if (edition.GapReason is null || counted?.RecordsFile is not { } list || catalogue.Find(counted.Code) is not { } known)
            return new(figure.First, figure.Last, [], []);
        var perYear = Lines(list).Select(DayOf).Where(d => figure.From <= d && d <= figure.To).CountBy(d => d.Year).ToDictionary();
        return Coverage.Of(
            scope with
            {
                From = figure.From,
                To = figure.To,
            },
            figure.First,
            figure.Last,
            perYear,
            known.NeedsEveryYear,
            DateOnly.FromDateTime(edition.SealedAt.ToLocal())
        );
    }

    private static DateOnly DayOf(string line) =>
        DateOnly.ParseExact(line.AsSpan(line.LastIndexOf('|') + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
