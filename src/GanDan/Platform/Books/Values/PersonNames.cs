namespace GanDan.Platform.Books.Values;

/// <summary>Tells the name of a person from the name of a group, where a row of a list holds nothing else.</summary>
internal static class PersonNames
{
    // The family names of nearly everybody: with their marks, because “Trường” and “Trương” fold alike.
    private static readonly HashSet<string> families = new(
        (
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm phùng mai tô trương hà cao đoàn thái tạ lương "
            + "trịnh tăng châu quách la lưu từ thạch sơn kim lại tống vương nghiêm tôn diệp văn kiều triệu hứa quan giang khổng vi chu lục ninh "
            + "mạc nông thân phó doãn đàm âu thi mã viên danh huỳnh bành cù tiêu ông lữ trà ôn đổng khưu hàn nhan ngụy"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // “Đoàn Thanh niên”, “Đoàn phường”: bodies that begin as a family does.
    private static readonly string[] bodies = ["thanh", "phường", "viên", "thể", "khối", "quận", "cơ", "kinh", "công"];

    /// <summary>Whether a text is the full name of a person: a family name and one to four words more, each with a capital.</summary>
    public static bool IsFull(string text)
    {
        var words = Fold.Nfc(Fold.Clean(text)).Split(' ');
        if (words.Length is < 2 or > 5 || !families.Contains(words[0].ToLowerInvariant()))
            return false;
        foreach (var word in words)
            if (word.Length is 0 || !char.IsUpper(word[0]) || !word.All(c => char.IsLetter(c) || c is '\'' or '.'))
                return false;
        return words[0].ToLowerInvariant() is not "đoàn" || !bodies.Contains(words[1].ToLowerInvariant(), StringComparer.Ordinal);
    }
}
