using GanDan.Figures;
using GanDan.Platform.Papers;

namespace GanDan.Reports;

/// <summary>Several figures of one kind of work, taken apart the same way and set side by side.</summary>
public sealed class CrossedAnnex(FigureCatalogue catalogue, FigureReader reader, Outlet outlet)
{
    /// <summary>The tables every report has.</summary>
    public static readonly IReadOnlyList<(string Title, Breakdown By, string[] Codes)> All =
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

    /// <summary>The table within the scope; small cells are hidden, since an annex leaves the house.</summary>
    public async Task<PaperTable> Take(Breakdown by, string[] codes, Scope scope)
    {
        var under = await outlet.Threshold();
        var columns = new List<(Figure Figure, IReadOnlyList<FigureCell> Cells, long? Total)>();
        foreach (var code in codes)
        {
            var counted = await reader.Take(code, scope, by);
            var (shown, total) = (await outlet.Hide(code, counted), counted.Sum(c => c.Value ?? 0));
            columns.Add((catalogue.Get(code), shown, shown.Any(c => c.Value is null) && total < under ? null : total));
        }
        var keys = columns.SelectMany(c => c.Cells).DistinctBy(c => c.Key, StringComparer.Ordinal).ToList();
        return new(
            null,
            [
                new("TT", ColumnAlign.Centre),
                new(PaperOf.ByName(by), Width: 28),
                .. columns.Select(c => new PaperColumn(Heading(c.Figure), ColumnAlign.Number)),
            ],
            [
                .. keys.Select(
                    (key, i) =>
                        (IReadOnlyList<Piece>)
                            [
                                Piece.Number(i + 1),
                                Piece.Text(key.Name),
                                .. columns.Select(c =>
                                    c.Cells.FirstOrDefault(x => x.Key == key.Key) is { } cell
                                        ? PaperNumbers.Cell(c.Figure.Code, cell, under)
                                        : Piece.Number(0)
                                ),
                            ]
                ),
            ],
            [Piece.Empty, Piece.Text("Cộng"), .. columns.Select(c => PaperNumbers.Total(c.Figure.Code, c.Total, under))],
            columns.Exists(c => c.Cells.Any(x => x.Value is null)) ? PaperNumbers.Hidden(under) : null
        );
    }

    // What is counted stands in the name; what is weighed or paid needs its unit.
    private static string Heading(Figure figure) =>
        figure.Unit is UnitOfCount.Kilograms or UnitOfCount.Vnd ? $"{figure.Name} ({figure.Unit.Word()})" : figure.Name;
}
