using GanDan.Figures;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>The annexes of figures: one list of all numbers with their coverage, the targets of the term, then a table by ward, class or topic for each kind of work.</summary>
public sealed class AnnexesOf(FigureCatalogue catalogue, FigureBooks books, CrossedAnnex crossed, TargetAnnex targets)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    /// <summary>The annexes of a report of one unit name it, each on its sheet.</summary>
    /// <param name="report">As it may be printed, see <see cref="Veil.OnPaper"/>.</param>
    public async Task<IReadOnlyList<Annex>> Take(TakenReport report, Scope scope, string periodCode, string? gapReason)
    {
        var annexes = await All(report, scope, periodCode, gapReason);
        return scope.Unit is { } unit ? [.. annexes.Select(a => a with { Title = $"{a.Title} ({unit.Name})" })] : annexes;
    }

    private async Task<IReadOnlyList<Annex>> All(TakenReport report, Scope scope, string periodCode, string? gapReason)
    {
        var annexes = new List<Annex> { new("Phụ lục I", "Số liệu của báo cáo", Numbers(report, gapReason)) };
        if (await targets.Take(scope, periodCode) is { } reached)
            annexes.Add(new(Number(annexes), "Kết quả thực hiện chỉ tiêu", reached));
        annexes.Add(new(Number(annexes), "Các lớp tập huấn, bồi dưỡng", await Classes(scope)));
        foreach (var (title, by, codes) in CrossedAnnex.All)
            annexes.Add(new(Number(annexes), title, await crossed.Take(by, codes, scope)));
        return annexes;
    }

    private static string Number(List<Annex> annexes) => $"Phụ lục {Roman[annexes.Count]}";

    private PaperTable Numbers(TakenReport report, string? gapReason) =>
        new(
            null,
            [
                new("TT", ColumnAlign.Centre),
                new("Số liệu", Width: 46),
                new("Giá trị", ColumnAlign.Number),
                new("Đơn vị tính"),
                new("Số hồ sơ", ColumnAlign.Number),
                new("Có số liệu từ", ColumnAlign.Centre),
                new("đến", ColumnAlign.Centre),
                new("Ghi chú", Width: 40),
            ],
            [
                .. report.Slots.Values.Select(
                    (slot, i) =>
                        (IReadOnlyList<Piece>)
                            [
                                Piece.Number(i + 1),
                                Piece.Text(NameOf(slot)),
                                slot.Missing && slot.Declared is null
                                    ? Piece.Empty
                                    : Piece.Figure(slot.Words.Slot!, PaperNumbers.Value(slot), PaperNumbers.Declared(slot, UnitOf(slot))),
                                Piece.Text(UnitOf(slot).Word()),
                                slot is { Value: { } value, Under: null } ? Piece.Number(value.Records) : Piece.Empty,
                                Piece.Date(slot.Under is null ? slot.Value?.Coverage.First : null),
                                Piece.Date(slot.Under is null ? slot.Value?.Coverage.Last : null),
                                Piece.Text(Remark(slot)),
                            ]
                ),
            ],
            Note: Notes(report, gapReason)
        );

    private static string? Notes(TakenReport report, string? gapReason)
    {
        string?[] said =
        [
            report.Scope.NotSeparableInWords(T.In(Language.Vietnamese)),
            gapReason is null ? null : $"Lý do chốt khi thiếu số liệu của một số năm: {gapReason}",
        ];
        return said.OfType<string>().ToList() is { Count: > 0 } notes ? string.Join(' ', notes) : null;
    }

    private static string NameOf(TakenSlot slot) =>
        slot.Name + (slot.Words.Year is { } year ? $", năm {year}" : "") + (slot.WholeOffice ? $" ({PaperOf.WholeOffice})" : "");

    private UnitOfCount UnitOf(TakenSlot slot) => slot.Value?.Unit ?? catalogue.Find(slot.Words.Code!)?.Unit ?? UnitOfCount.Percent;

    private string? Remark(TakenSlot slot) =>
        slot switch
        {
            { Under: not null, Value.Unit: UnitOfCount.Percent } => "Mẫu số hoặc tử số nhỏ, không nêu tỷ lệ",
            { FromVault: true, Released: { } released } => $"Chi bộ cho công bố: {released.By}",
            { FromVault: true } => "Chi bộ chưa cho công bố",
            { Declared: { } declared } =>
                $"Số báo {PaperNumbers.Declared(slot, UnitOf(slot))!.Print(Language.Vietnamese)}: {declared.Source} ({declared.By})",
            { HasGap: true } => PaperOf.Capital(slot.Value!.Coverage.GapInWords(T.In(Language.Vietnamese))!),
            _ => null,
        };

    private async Task<PaperTable> Classes(Scope scope)
    {
        var attended = await Groups("training.attendances", scope);
        var invited = (await Groups("training.invited", scope)).ToDictionary(g => g.Id);
        PaperColumn[] columns =
        [
            new("TT", ColumnAlign.Centre),
            new("Tên lớp", Width: 46),
            new("Ngày mở lớp", ColumnAlign.Centre),
            new("Lượt mời", ColumnAlign.Number),
            new("Lượt người dự", ColumnAlign.Number),
            new("Ghi chú", Width: 40),
        ];
        return new(
            null,
            columns,
            [
                .. attended.Select(
                    (held, i) =>
                        (IReadOnlyList<Piece>)
                            [
                                Piece.Number(i + 1),
                                Piece.Text(held.Title),
                                Piece.Date(held.Day),
                                Piece.Number(invited.GetValueOrDefault(held.Id)?.Value ?? 0),
                                Piece.Number(held.Value),
                                Piece.Text(held.Remark),
                            ]
                ),
            ],
            [
                Piece.Empty,
                Piece.Text("Cộng"),
                Piece.Empty,
                Piece.Number(invited.Values.Sum(g => g.Value)),
                Piece.Number(attended.Sum(g => g.Value)),
                Piece.Empty,
            ]
        );
    }

    private async Task<IReadOnlyList<RecordGroup>> Groups(string code, Scope scope) =>
        await catalogue.Get(code).Groups(books, scope, T.In(Language.Vietnamese)) ?? [];
}
