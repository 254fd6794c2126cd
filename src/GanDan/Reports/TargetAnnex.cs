using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>What was reached of each target, as an annex of the term's report; numbers of the cell stand there by release alone.</summary>
public sealed class TargetAnnex(Db db, TargetReader targets)
{
    private static readonly T words = T.In(Language.Vietnamese);

    /// <summary>Null for a period that is no term, for a single unit, and for a term without targets.</summary>
    public async Task<PaperTable?> Take(Scope scope, string periodCode)
    {
        if (scope.Unit is not null || await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Code == periodCode) is not { } term)
            return null;
        var rows = new List<IReadOnlyList<Piece>>();
        foreach (
            var target in await db
                .Targets.AsNoTracking()
                .Standing()
                .Where(t => t.TermId == term.Id)
                .OrderBy(t => t.Number == null)
                .ThenBy(t => t.Number)
                .ThenBy(t => t.Id)
                .ToListAsync()
        )
            rows.Add(Row(rows.Count + 1, await targets.Read(target, term, forPaper: true)));
        return rows.Count == 0 ? null : new(null, columns, rows);
    }

    private static readonly PaperColumn[] columns =
    [
        new("TT", ColumnAlign.Centre),
        new("Chỉ tiêu", Width: 46),
        new("Mức giao", ColumnAlign.Centre, Width: 18),
        new("Đạt được", ColumnAlign.Centre, Width: 18),
        new("Tỷ lệ", ColumnAlign.Centre, Width: 14),
        new("Ghi chú", Width: 40),
    ];

    private static IReadOnlyList<Piece> Row(int number, TargetReading read) =>
        [
            Piece.Number(number),
            Piece.Text(read.Target.Name + (read.Target.PerYear ? " (mỗi năm)" : "")),
            Piece.Text($"{words.Assigned(read.Target)} {read.Target.UnitBeside}".TrimEnd()),
            Piece.Text(Said(read, reached => words.Amount(read.Target, reached))),
            Piece.Text(Said(read, words.Part)),
            Piece.Text(
                read.Why switch
                {
                    NoNumber.Shown => read.Target.Note,
                    NoNumber.NotReleased => "Chi bộ chưa cho công bố",
                    NoNumber.NotBound or NoNumber.Unknown => "Chưa gắn số liệu",
                    NoNumber.TooSmall => "Số nhỏ, không nêu",
                    NoNumber.NothingToJudge => "Chưa có gì để tính",
                }
            ),
        ];

    private static string Said(TargetReading read, Func<Reached, string> say) =>
        read.Term is { } reached ? say(reached) : string.Join("; ", read.Years.Select(y => $"{y.Year}: {say(y.Reached)}"));
}
