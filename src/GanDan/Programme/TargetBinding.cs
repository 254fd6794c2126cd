using GanDan.Sense.Text;

namespace GanDan.Programme;

/// <summary>
/// Proposes the figure that a target's words speak of. A proposal only: whoever keeps the targets confirms it or chooses another. Where the
/// words fit two figures, or none, nothing is proposed.
/// </summary>
public static class TargetBinding
{
    /// <summary>Ways of saying one thing; a clue is met when one of its ways stands in the words, as whole words, marks aside.</summary>
    private static readonly (string Figure, string[][] All, string[] None)[] Clues =
    [
        (
            "cell.admitted",
            [
                ["ket nap", "phat trien dang vien", "phat trien dang"],
            ],
            []
        ),
        (
            "cell.thematic_meetings",
            [
                ["sinh hoat chuyen de"],
            ],
            []
        ),
        (
            "cell.meetings",
            [
                ["sinh hoat chi bo", "sinh hoat dinh ky", "hop chi bo"],
            ],
            ["chuyen de"]
        ),
        (
            "initiatives.effective",
            [
                ["mo hinh", "dan van kheo"],
                ["hieu qua", "dat hieu qua", "duy tri tot"],
            ],
            []
        ),
        (
            "initiatives.implemented",
            [
                ["mo hinh", "dan van kheo"],
                ["trien khai", "thuc hien"],
            ],
            ["hieu qua", "dang ky"]
        ),
        (
            "initiatives.registered",
            [
                ["mo hinh", "dan van kheo"],
                ["dang ky", "xay dung"],
            ],
            ["hieu qua", "trien khai", "thuc hien"]
        ),
        (
            "training.attendances",
            [
                ["luot", "luot nguoi"],
                ["tap huan", "boi duong"],
            ],
            []
        ),
        (
            "training.classes",
            [
                ["lop"],
                ["tap huan", "boi duong"],
            ],
            ["luot"]
        ),
        (
            "opinions.on_time_share",
            [
                ["y kien", "phan anh", "kien nghi", "don thu"],
                ["dung han", "dung thoi han"],
            ],
            []
        ),
        (
            "opinions.answered_share",
            [
                ["y kien", "phan anh", "kien nghi", "don thu"],
                ["tra loi", "giai quyet", "phan hoi"],
            ],
            ["dung han", "dung thoi han"]
        ),
        (
            "campaign.black_spots_cleared",
            [
                ["diem den"],
            ],
            []
        ),
        (
            "campaign.waste_kg",
            [
                ["rac"],
                ["kg", "ki lo gam", "khoi luong"],
            ],
            []
        ),
        (
            "campaign.drives",
            [
                ["ra quan"],
            ],
            ["luot"]
        ),
        (
            "campaign.participants",
            [
                ["luot", "luot nguoi"],
                ["ra quan"],
            ],
            []
        ),
        (
            "care.gifts",
            [
                ["phan qua", "suat qua"],
            ],
            []
        ),
        (
            "care.households",
            [
                ["ho", "ho dan", "ho gia dinh"],
                ["cham lo", "ho tro", "tham hoi"],
            ],
            []
        ),
        (
            "care.money_vnd",
            [
                ["kinh phi"],
                ["cham lo", "an sinh", "ho tro"],
            ],
            []
        ),
    ];

    /// <summary>The code of the figure, or null. A share is proposed only for “%” or “tỷ lệ”, and a count only without.</summary>
    /// <param name="name">The target's words: “Tỷ lệ ý kiến trả lời đúng hạn”.</param>
    /// <param name="unitText">Its unit as written: “%”, “lượt người”; may be missing.</param>
    public static string? Propose(string name, string? unitText)
    {
        var words = $" {VietnameseText.FoldWords($"{name} {unitText}")} ";
        var share =
            (unitText ?? "").Contains('%', StringComparison.Ordinal)
            || name.Contains('%', StringComparison.Ordinal)
            || Says(words, "ty le");
        var fitting = Clues
            .Where(c => c.Figure.EndsWith("_share", StringComparison.Ordinal) == share)
            .Where(c => c.All.All(ways => ways.Any(way => Says(words, way))) && !c.None.Any(way => Says(words, way)))
            .Select(c => c.Figure)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>“mỗi năm”, “hằng năm”, “buổi/năm”: judged once for each full calendar year.</summary>
    public static bool IsPerYear(string name, string? unitText)
    {
        var words = $" {VietnameseText.FoldWords($"{name} {unitText}")} ";
        return new[] { "moi nam", "hang nam", "tung nam", "mot nam", "buoi nam", "lop nam", "luot nam" }.Any(way => Says(words, way));
    }

    private static bool Says(string words, string way) => words.Contains($" {way} ", StringComparison.Ordinal);
}
