using GanDan.Platform.Books;

namespace GanDan.Programme;

/// <summary>
/// Guesses from a target's words which figure it reads and whether it is judged every year. A guess only: a person may bind another figure
/// on the screen, and words that say nothing known bind none.
/// </summary>
public static class TargetWords
{
    // Each line: the figure, words that must all occur, words that must not.
    private static readonly (string Figure, string[] All, string[] None)[] Known =
    [
        ("cell.admitted", ["ket nap"], []),
        ("cell.thematic_meetings", ["sinh hoat chuyen de"], []),
        ("cell.meetings", ["sinh hoat"], ["chuyen de"]),
        ("initiatives.effective", ["mo hinh", "hieu qua"], []),
        ("initiatives.implemented", ["mo hinh", "trien khai"], []),
        ("initiatives.implemented", ["mo hinh", "thuc hien"], []),
        ("initiatives.registered", ["mo hinh", "dang ky"], []),
        ("training.attendances", ["luot", "tap huan"], []),
        ("training.attendances", ["luot", "boi duong"], []),
        ("training.classes", ["lop"], ["luot"]),
        ("opinions.on_time_share", ["y kien", "dung han"], []),
        ("opinions.on_time_share", ["phan anh", "dung han"], []),
        ("opinions.answered_share", ["y kien", "tra loi"], ["dung han"]),
        ("campaign.black_spots_cleared", ["diem den"], []),
        ("campaign.drives", ["ra quan"], []),
        ("care.gifts", ["phan qua"], []),
        ("care.households", ["ho", "cham lo"], []),
    ];

    /// <summary>The code of the figure the words speak of; null when they are not known. A share needs “%” as its unit, and a count must not have it.</summary>
    public static string? FigureOf(string name, string? unit)
    {
        var words = " " + Fold.Words(name) + " ";
        var share = unit?.Contains('%', StringComparison.Ordinal) == true || words.Contains(" ty le ", StringComparison.Ordinal);
        foreach (var (figure, all, none) in Known)
            if (
                figure.EndsWith("_share", StringComparison.Ordinal) == share
                && all.All(w => words.Contains(" " + w + " ", StringComparison.Ordinal))
                && !none.Any(w => words.Contains(" " + w + " ", StringComparison.Ordinal))
            )
                return figure;
        return null;
    }

    private static readonly string[] Yearly = [" moi nam ", " hang nam ", " mot nam ", " tung nam ", " buoi nam ", " lop nam "];

    /// <summary>“mỗi năm”, “hằng năm”, “buổi/năm”.</summary>
    public static bool IsPerYear(string name, string? unit)
    {
        var words = " " + Fold.Words(name + " " + unit) + " ";
        return Yearly.Any(w =>
            words.Contains(w, StringComparison.Ordinal)
        );
    }
}
