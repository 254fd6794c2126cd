using System.Text;
using System.Text.RegularExpressions;
using GanDan.Platform.Text;

namespace GanDan.Tests.Shared;

public sealed partial class TranslationTests
{
    [Fact]
    public void Every_sentence_has_its_English()
    {
        var missing = Sentences
            .All()
            .Where(s => Sentences.HasVietnamese(s.Sentence) && !Translations.English.ContainsKey(s.Sentence))
            .Select(s => $"{s.File}: {s.Sentence}")
            .Distinct(StringComparer.Ordinal);

        Assert.True(!missing.Any(), string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void Every_page_speaks_through_T()
    {
        var bare = Sentences
            .Files("*.cshtml")
            .SelectMany(f =>
                Sentences.Untranslated(File.ReadAllText(f)).Select(line => $"{Path.GetRelativePath(Sentences.Root, f)}: {line}")
            );

        Assert.True(!bare.Any(), string.Join(Environment.NewLine, bare));
    }

    [Fact]
    public void English_is_English()
    {
        var left = Translations.All().Where(e => Sentences.HasVietnamese(e.English)).Select(e => $"{e.File}: {e.English}");

        Assert.True(!left.Any(), string.Join(Environment.NewLine, left));
    }

    [Fact]
    public void A_sentence_has_one_translation()
    {
        var torn = Translations
            .All()
            .GroupBy(e => e.Vietnamese, StringComparer.Ordinal)
            .Where(g => g.Select(e => e.English).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(" / ", g.Select(e => $"{e.English} ({e.File})"))}");

        Assert.True(!torn.Any(), string.Join(Environment.NewLine, torn));
    }

    [Fact]
    public void Both_languages_fill_the_same_gaps()
    {
        var different = Translations
            .All()
            .Where(e => !Gaps(e.Vietnamese).SetEquals(Gaps(e.English)))
            .Select(e => $"{e.File}: {e.Vietnamese}");

        Assert.True(!different.Any(), string.Join(Environment.NewLine, different));
    }

    [Fact]
    public void Tone_marks_stand_as_in_the_laws_of_today()
    {
        var old = Shown()
            .Where(s => OldTone().IsMatch(s.Sentence) || !s.Sentence.IsNormalized(NormalizationForm.FormC))
            .Select(s => $"{s.File}: {s.Sentence}");

        Assert.True(!old.Any(), string.Join(Environment.NewLine, old));
    }

    [Fact]
    public void Words_given_up_do_not_come_back()
    {
        string[] givenUp =
        [
            "Quanh nhà mình",
            "Chờ trung vị",
            "Thường chờ",
            "Hẹn lại hạn",
            "Trễ hạn",
            "chữ cái",
            "Sổ mô hình",
            "Chiến dịch",
            "Nhìn lại",
            "Khung nhìn",
            "Góp ý chuyện chung",
            "số liệu chụp lúc",
            "Nổi lên trong kỳ",
            "Người tính: Tự động",
            "Ba cách nghĩ",
            "Lượt chọn",
            "Mức trúng cử",
            "Văn phòng Gần Dân",
        ];

        var back =
            from s in Shown()
            from word in givenUp
            where s.Sentence.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{s.File}: {s.Sentence}";

        Assert.True(!back.Any(), string.Join(Environment.NewLine, back));
    }

    [Theory]
    [InlineData("Case.cs", "throw new RuleBroken(\"Mất nước\", nameof(Phone));", "Mất nước")]
    [InlineData("Case.cs", "[Display(Name = \"Số máy\")]", "Số máy")]
    [InlineData("Case.cs", "// T[\"Ghi chú\"]", null)]
    [InlineData("Menu.cs", "new(\"Tổ chức\", 30, \"Chỉ tiêu\", \"/chi-tieu\", \"target\")", "Tổ chức; Chỉ tiêu")]
    [InlineData("Care.cs", "public override string Name => \"Số hộ\";", "Số hộ")]
    [InlineData("Page.cshtml", "<p>@T[\"Còn {0} dòng\", 3]</p>", "Còn {0} dòng")]
    [InlineData("Page.cshtml", "<page-head title=\"Sổ “A”\" sub=\"@T[\"Từ {0}\", 1]\">", "Từ {0}; Sổ “A”")]
    public void The_search_for_sentences_finds_them(string file, string source, string? expected)
    {
        var found = string.Join("; ", Sentences.In(file, source));

        Assert.Equal(expected ?? "", found);
    }

    [Theory]
    [InlineData("<p>Chưa qua T</p>", true)]
    [InlineData("<p>@T[\"Đã qua T\"]</p>", false)]
    [InlineData("<field for=\"Form.Name\" label=\"Tên mô hình\" />", false)]
    [InlineData("@* ghi chú của người viết *@", false)]
    public void The_search_for_bare_sentences_finds_them(string page, bool bare)
    {
        var found = Sentences.Untranslated(page);

        Assert.Equal(bare, found.Any());
    }

    [Theory]
    [InlineData("uỷ ban", true)]
    [InlineData("văn hoá", true)]
    [InlineData("hoà giải", true)]
    [InlineData("ủy ban, văn hóa, hòa giải, quý, toán, thoái, quỹ", false)]
    public void The_search_for_old_tone_marks_finds_them(string sentence, bool old)
    {
        var found = OldTone().IsMatch(sentence);

        Assert.Equal(old, found);
    }

    private static IEnumerable<(string File, string Sentence)> Shown() =>
        Sentences.All().Concat(Translations.All().Select(e => (e.File, Sentence: e.Vietnamese))).Distinct();

    private static HashSet<string> Gaps(string sentence) => [.. Gap().Matches(sentence).Select(m => m.Value)];

    [GeneratedRegex("\\{\\d+", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex("(?<![qQ])(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])(?!\\p{L})", RegexOptions.None, 1000)]
    private static partial Regex OldTone();
}
