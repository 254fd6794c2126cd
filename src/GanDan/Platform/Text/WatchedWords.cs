namespace GanDan.Platform.Text;

/// <summary>
/// The one check of words (principles 2 and 12): a label on a person's record that names a sensitive attribute is refused; a class, round,
/// fund or event may count by a short public list. Whole phrases only, with and without marks: vườn hoa, kinh tế and Hội Chữ thập đỏ pass.
/// </summary>
public static class WatchedWords
{
    private static readonly Phrase[] s_innocent = [.. Vocabulary.Innocent.Select(Phrase.Parse)];
    private static readonly Phrase[] s_counts = [.. Vocabulary.CountsAllowed.Select(Phrase.Parse)];

    private static readonly (SensitiveAttribute Attribute, Phrase Phrase)[] s_watched =
    [
        .. Vocabulary
            .Watched.SelectMany(entry => entry.Phrases.Select(phrase => (entry.Attribute, Phrase: Phrase.Parse(phrase))))
            .OrderByDescending(entry => entry.Phrase.Length),
    ];

    /// <summary>What a class, round, fund or event may be called or count by although it names an attribute; to be shown publicly.</summary>
    public static IReadOnlyList<string> PublicExceptions => Vocabulary.CountsAllowed;

    /// <summary>
    /// Whether a label may stand. Words of innocent phrases (and, for counts, of the public exceptions) are set aside first; what is left
    /// must hold no watched phrase. Names in code style (dan_toc, TonGiao) are read as their words.
    /// </summary>
    public static Verdict Check(string label, LabelUse use)
    {
        var words = LabelWord.Of(label);
        SetAside(words, use is LabelUse.CountOnEvent ? [.. s_innocent, .. s_counts] : s_innocent);

        foreach (var (attribute, phrase) in s_watched)
        {
            if (phrase.FindIn(words, 0) >= 0)
                return new(attribute, phrase.Text, Sentence(attribute, use));
        }

        return SensitiveNames.AttributeOf(label) is { } named && IsOneName(label)
            ? new(named, label.Trim(), Sentence(named, use))
            : Verdict.Fine;
    }

    /// <summary>
    /// Whether a text may stand on a person's record: not when it says an attribute and nothing beside it (“Hộ nghèo”, “là đảng viên”). An
    /// office that somebody holds (“Phó ban Dân tộc”, “Bí thư chi bộ”) says more, and may.
    /// </summary>
    public static Verdict CheckValue(string text)
    {
        var words = LabelWord.Of(text);
        SetAside(words, s_innocent);
        var said = new HashSet<int>();
        var verdict = Verdict.Fine;
        foreach (var (attribute, phrase) in s_watched)
            for (var at = phrase.FindIn(words, 0); at >= 0; at = phrase.FindIn(words, at + 1))
            {
                said.UnionWith(Enumerable.Range(at, phrase.Length));
                if (verdict.Allowed)
                    verdict = new(attribute, phrase.Text, Sentence(attribute, LabelUse.OnPerson));
            }
        return words.Where((word, i) => !said.Contains(i) && !s_aroundAttributes.Contains(word.Folded)).Any() ? Verdict.Fine : verdict;
    }

    // Words that say nothing themselves when they stand beside an attribute.
    private static readonly HashSet<string> s_aroundAttributes = new(
        "la thuoc dien ho nguoi gia dinh doi tuong va co".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The attribute's name for people; a key of this folder's en.json.</summary>
    public static string NameOf(SensitiveAttribute attribute) =>
        attribute switch
        {
            SensitiveAttribute.Ethnicity => "Dân tộc",
            SensitiveAttribute.Religion => "Tôn giáo, tín ngưỡng",
            SensitiveAttribute.PoliticalView => "Quan điểm chính trị",
            SensitiveAttribute.PartyMembership => "Việc là đảng viên",
            SensitiveAttribute.ClassOrFamily => "Thành phần, hoàn cảnh gia đình",
            SensitiveAttribute.Health => "Sức khỏe",
            SensitiveAttribute.IdentityNumber => "Số giấy tờ tùy thân",
            SensitiveAttribute.CriminalRecord => "Tiền án, tiền sự",
            SensitiveAttribute.SexualOrientation => "Xu hướng tính dục",
            _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "Not an attribute."),
        };

    private static string Sentence(SensitiveAttribute attribute, LabelUse use) =>
        use is LabelUse.CountOnEvent
            ? "Tên này nêu một đặc điểm riêng tư và chưa có trong danh mục được phép đếm. Xin chọn một tên trong danh mục, hoặc ghi tổng số người dự."
            : attribute switch
            {
                SensitiveAttribute.Ethnicity =>
                    "Xin không ghi dân tộc của từng người. Nếu cần số liệu, hãy ghi một con số chung cho cả buổi sinh hoạt.",
                SensitiveAttribute.Religion =>
                    "Xin không ghi tôn giáo, tín ngưỡng của từng người. Nếu mời chức sắc, chức việc, hãy ghi số lượng chung cho cả lớp hoặc buổi gặp.",
                SensitiveAttribute.PoliticalView =>
                    "Xin không ghi quan điểm hay lý lịch chính trị của người dân. Hãy ghi việc người dân nêu, không ghi con người.",
                SensitiveAttribute.PartyMembership =>
                    "Xin không ghi ai là đảng viên ở đây. Việc của chi bộ được ghi trong sổ chi bộ; ở lớp học chỉ ghi số lượng chung.",
                SensitiveAttribute.ClassOrFamily =>
                    "Xin không ghi thành phần hay hoàn cảnh gia đình của từng người. Đợt chăm lo chỉ ghi số phần quà và số hộ được nhận.",
                SensitiveAttribute.Health =>
                    "Xin không ghi tình trạng sức khỏe của từng người. Nếu cần hỗ trợ khi đến dự, hãy hỏi “Cần hỗ trợ gì khi đến dự?”.",
                SensitiveAttribute.IdentityNumber =>
                    "Xin không hỏi, không ghi số giấy tờ tùy thân của từng người. Việc ở đây không cần số ấy.",
                SensitiveAttribute.CriminalRecord =>
                    "Xin không ghi tiền án, tiền sự hay vi phạm của từng người. Việc này do cơ quan có thẩm quyền quản lý.",
                SensitiveAttribute.SexualOrientation =>
                    "Xin không ghi xu hướng tính dục hay đời sống riêng tư của bất kỳ ai. Hãy bỏ mục này.",
                _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "Not an attribute."),
            };

    private static bool IsOneName(string label) => !label.Trim().Contains(' ', StringComparison.Ordinal);

    private static void SetAside(List<LabelWord> words, Phrase[] phrases)
    {
        var aside = new HashSet<int>();
        foreach (var phrase in phrases)
        {
            for (var at = phrase.FindIn(words, 0); at >= 0; at = phrase.FindIn(words, at + 1))
                aside.UnionWith(Enumerable.Range(at, phrase.Length));
        }

        foreach (var index in aside)
            words[index] = LabelWord.Blank;
    }
}
