using System.Text.RegularExpressions;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Looks among earlier years' models of the same unit for names much like those just registered.</summary>
internal sealed partial class Continuations(Importing import, Db db)
{
    /// <summary>Nearer than this and a person is asked.</summary>
    public const double Near = 0.85;

    /// <summary>Nearer than this and a person is asked when the register's note says that the model goes on.</summary>
    public const double NearWhenNoted = 0.6;

    /// <summary>More models than this in one unit are no register of an office; nothing is proposed then.</summary>
    private const int TooMany = 2_000;

    public async Task Propose(IReadOnlyList<Initiative> made)
    {
        var proposed = 0;
        foreach (var unit in made.GroupBy(m => m.UnitId))
        {
            var mine = unit.ToList();
            var own = mine.Select(m => m.Id).ToHashSet();
            var earlier = (
                await db.Initiatives.AsNoTracking()
                    .Where(i => i.UnitId == unit.Key)
                    .Select(i => new Candidate(i.Id, i.Name, i.RegisteredOn.Year))
                    .ToListAsync()
            )
                .Where(c => !own.Contains(c.Id))
                .Concat(mine.Select(m => new Candidate(m.Id, m.Name, m.RegisteredOn.Year)))
                .ToList();
            if (earlier.Count > TooMany)
                continue;
            foreach (var model in mine)
                if (Best(model, earlier) is { } best)
                {
                    db.Continuations.Add(best);
                    proposed++;
                }
        }
        if (proposed > 0)
            import.Notice("{0} mô hình có tên gần giống mô hình năm trước: xem và quyết định ở trang Mô hình nối tiếp.", proposed);
    }

    private static Continuation? Best(Initiative model, List<Candidate> all)
    {
        var year = model.RegisteredOn.Year;
        var from = model.Listings.Select(l => YearInNote(l.Note)).FirstOrDefault(y => y is not null);
        var (found, likeness) = (default(Candidate), 0.0);
        foreach (var other in all)
        {
            if (other.Year >= year || (from is { } noted && other.Year > noted))
                continue;
            var near = Similarity.Likeness(model.Name, other.Name);
            if (near > likeness)
                (found, likeness) = (other, near);
        }
        return found is not null && likeness >= (from is null ? Near : NearWhenNoted)
            ? new Continuation
            {
                EarlierId = found.Id,
                LaterId = model.Id,
                EarlierName = found.Name,
                LaterName = model.Name,
                UnitId = model.UnitId,
                Year = year,
                Likeness = (int)Math.Floor(likeness * 100),
                Noted = from is not null,
            }
            : null;
    }

    /// <summary>“Duy trì từ năm 2017” → 2017.</summary>
    internal static int? YearInNote(string? note) =>
        note is not null && Noted().Match(VietnameseText.Fold(note)) is { Success: true } match
            ? int.Parse(match.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\b(?:duy tri|tiep tuc|chuyen tiep|noi tiep)\b.*?\b(?<y>(?:19|20)\d\d)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noted();

    private sealed record Candidate(Guid Id, string Name, int Year);
}
