using GanDan.Figures;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>The annexes of figures: one list of all numbers with their coverage, the targets of the term, then a table by ward, class or topic for each kind of work.</summary>
public sealed class AnnexesOf(FigureCatalogue catalogue, FigureReader reader, FigureBooks books, TargetAnnex targets)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private static readonly (string Title, Breakdown By, string[] Codes)[] Tables =
    [
        ("Ý kiến nhân dân theo phường", Breakdown.Unit, ["opinions.received", "opinions.answered", "opinions.answered_late"]),
        ("Ý kiến nhân dân theo chủ đề", Breakdown.Topic, ["opinions.received", "opinions.answered", "opinions.answered_late"]),
        (
            "Mô hình “Dân vận khéo” theo phường",
            Breakdown.Unit,
            ["initiatives.registered", "initiatives.implemented", "initiatives.effective"]
        ),
        (
            "Mô hình “Dân vận khéo” theo lĩnh vực",
            Breakdown.Field,
            ["initiatives.registered", "initiatives.implemented", "initiatives.effective"]
        ),
        (
            "Cuộc vận động theo phường",
            Breakdown.Unit,
            ["campaign.drives", "campaign.participants", "campaign.waste_kg", "campaign.black_spots_cleared"]
        ),
        ("Chăm lo theo phường", Breakdown.Unit, ["care.rounds", "care.households", "care.gifts", "care.money_vnd"]),
    ];

    public async Task<IReadOnlyList<Annex>> Take(TakenReport report, Scope scope, string periodCode, string? gapReason)
    {
        var annexes = new List<Annex> { new("Phụ lục I", "Số liệu của báo cáo", Numbers(report, gapReason)) };
        if (await targets.Take(scope, periodCode) is { } reached)
            annexes.Add(new(Number(annexes), "Kết quả thực hiện chỉ tiêu", reached));
        annexes.Add(new(Number(annexes), "Các lớp tập huấn, bồi dưỡng", await Classes(scope)));
        foreach (var (title, by, codes) in Tables)
            annexes.Add(new(Number(annexes), title, await Crossed(by, codes, scope)));
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
                                Piece.Text(slot.Name + (slot.Words.Year is { } year ? $", năm {year}" : "")),
                                slot.Missing && slot.Declared is null
                                    ? Piece.Empty
                                    : Piece.Figure(
                                        slot.Words.Slot!,
                                        PaperOf.Value(slot),
                                        slot.Declared is { } d ? GanDan.Platform.Papers.FigureValue.Count(d.Value) : null
                                    ),
                                Piece.Text((slot.Value?.Unit ?? catalogue.Find(slot.Words.Code!)?.Unit)?.Word()),
                                slot.Value is { } value ? Piece.Number(value.Records) : Piece.Empty,
                                Piece.Date(slot.Value?.Coverage.First),
                                Piece.Date(slot.Value?.Coverage.Last),
                                Piece.Text(Remark(slot)),
                            ]
                ),
            ],
            Note: gapReason is null ? null : $"Lý do chốt khi thiếu số liệu của một số năm: {gapReason}"
        );

    private static string? Remark(TakenSlot slot) =>
        slot switch
        {
            { FromVault: true, Released: { } released } => $"Chi bộ cho công bố: {released.By}",
            { FromVault: true } => "Chi bộ chưa cho công bố",
            { Declared: { } declared } => $"Số báo {VietnameseNumbers.Number(declared.Value)}: {declared.Source} ({declared.By})",
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
                                Piece.Text(held.Detail),
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

    private async Task<PaperTable> Crossed(Breakdown by, string[] codes, Scope scope)
    {
        var columns = new List<(Figure Figure, IReadOnlyList<FigureCell> Cells)>();
        foreach (var code in codes)
            columns.Add((catalogue.Get(code), await reader.Take(code, scope, by)));
        var keys = columns.SelectMany(c => c.Cells).DistinctBy(c => c.Key, StringComparer.Ordinal).ToList();
        return new(
            null,
            [
                new("TT", ColumnAlign.Centre),
                new(PaperOf.ByName(by), Width: 28),
                .. columns.Select(c => new PaperColumn(c.Figure.Name, ColumnAlign.Number)),
            ],
            [
                .. keys.Select(
                    (key, i) =>
                        (IReadOnlyList<Piece>)
                            [
                                Piece.Number(i + 1),
                                Piece.Text(key.Name),
                                .. columns.Select(c => Piece.Number(c.Cells.FirstOrDefault(x => x.Key == key.Key)?.Value ?? 0)),
                            ]
                ),
            ],
            [Piece.Empty, Piece.Text("Cộng"), .. columns.Select(c => Piece.Number(c.Cells.Sum(x => x.Value ?? 0)))]
        );
    }
}
