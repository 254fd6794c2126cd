using System.Text;
using CsCheck;
using GanDan.Sense.Text;
using GanDan.Tests.Support;

namespace GanDan.Tests.Sense.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đường  Nguyễn Huệ,\u00A0Đà Nẵng ", "duong nguyen hue, da nang")]
    [InlineData("PHƯỜNG TÂN ĐỊNH", "phuong tan dinh")]
    [InlineData("plain ascii", "plain ascii")]
    [InlineData("  Plain\tASCII \r\n text", "plain ascii text")]
    [InlineData("a\u200Bb\uFEFF", "ab")]
    [InlineData("Ðống Ða", "dong da")]
    [InlineData("Ümlaut Ça", "umlaut ca")]
    [InlineData("Άλφα Đ 👍", "αλφα d 👍")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Folding_takes_off_marks_case_and_spare_blanks(string text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
        Assert.Equal(folded, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Every_special_letter_folds_to_one_ascii_letter()
    {
        var letters = VietnameseAlphabet.Special;

        var folded = letters.Select(letter => VietnameseText.Fold(letter.ToString())).ToList();

        Assert.Equal(134, letters.Length);
        Assert.All(folded, letter => Assert.True(letter.Length == 1 && char.IsAsciiLetterLower(letter[0]), letter));
    }

    [Fact]
    public void Text_that_is_folded_already_is_returned_itself()
    {
        var text = "duong nguyen hue 12";

        Assert.Same(text, VietnameseText.Fold(text));
        Assert.Same(text, VietnameseText.Clean(text));
        Assert.Same(text, VietnameseText.Nfc(text));
    }

    [Fact]
    public void Folding_and_cleaning_twice_change_nothing_and_no_text_breaks_them() =>
        Gen.String.Sample(text =>
        {
            var folded = VietnameseText.Fold(text);
            var words = VietnameseText.FoldWords(text);
            var clean = VietnameseText.Clean(text);
            Assert.Equal(folded, VietnameseText.Fold(folded));
            Assert.Equal(words, VietnameseText.FoldWords(words));
            Assert.Equal(clean, VietnameseText.Clean(clean));
            Assert.True(VietnameseText.SortKey(text).All(char.IsAsciiLetterOrDigit));
        });

    [Fact]
    public void Word_folding_turns_punctuation_into_blanks() =>
        Assert.Equal("q 1 tan dinh 12 3 a", VietnameseText.FoldWords("Q.1 – Tân-Định (12/3_A)!"));

    [Fact]
    public void Cleaning_keeps_marks_and_case_and_composes()
    {
        var typed = "\uFEFF Tân\u00A0\u00A0Định\t\u0000phường\u200B\r\n".Normalize(NormalizationForm.FormD);

        Assert.Equal("Tân Định phường", VietnameseText.Clean(typed));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_not_thrown_at_the_database() =>
        Assert.Equal("á\uFFFDb", VietnameseText.Nfc("a\u0301\uD83Db"));

    [Theory]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("THUỶ", "THỦY")]
    [InlineData("Uỷ ban, khoá họp", "Ủy ban, khóa họp")]
    [InlineData("khoẻ loé tuỳ luỹ hoạ", "khỏe lóe tùy lũy họa")]
    [InlineData("Qúy qúa gìa", "Quý quá già")]
    [InlineData("hòan tòan hùynh", "hoàn toàn huỳnh")]
    [InlineData("quý quả quỹ hoàn Nguyễn thuở khuỷu ngoằn ngoèo giữa của gì", "quý quả quỹ hoàn Nguyễn thuở khuỷu ngoằn ngoèo giữa của gì")]
    [InlineData("résumé oà Đắk Lắk Krông Pắc", "résumé òa Đắk Lắk Krông Pắc")]
    public void Tone_marks_move_to_the_spelling_of_the_States_papers(string typed, string spelled) =>
        Assert.Equal(spelled, VietnameseText.NormalizeTonePlacement(typed));

    [Fact]
    public void Spellings_agree_when_only_case_blanks_or_mark_placement_differ()
    {
        Assert.True(VietnameseText.SameSpelling("Phường  Hoà Bình", "phường Hòa Bình"));
        Assert.True(VietnameseText.SameSpelling("Xã Thuỷ Nguyên", "Xã Thủy Nguyên".Normalize(NormalizationForm.FormD)));
        Assert.False(VietnameseText.SameSpelling("Hoa", "Hòa"));
        Assert.False(VietnameseText.SameSpelling("Hóa", "Hòa"));
    }

    [Fact]
    public void The_names_that_two_official_sources_spell_differently_agree()
    {
        var path = OpenData.Path("vn_admin_mapping", "name_variants_two_sources.csv");
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");

        // A few rows differ in the kind of unit as well (xã, phường): that is a difference, and not of spelling.
        var names = File.ReadAllLines(path)
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(row => (A: WithoutKind(row[1]), B: WithoutKind(row[2])))
            .ToList();

        var different = names.Where(pair => !VietnameseText.SameSpelling(pair.A, pair.B)).ToList();
        var same = names.Count(pair => string.Equals(pair.A, pair.B, StringComparison.Ordinal));
        Assert.Equal(201, names.Count);
        Assert.Empty(different);
        Assert.True(same < 40, $"{same} of 201 agree even without folding: the test shows little.");
    }

    private static string WithoutKind(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    [Fact]
    public void Composing_is_what_Unicode_says_for_every_letter()
    {
        for (var c = '\u0001'; c < '\uD800'; c++)
        {
            var text = "a" + c + "\u0301";

            Assert.Equal(text.Normalize(), VietnameseText.Nfc(text));
            Assert.Equal(c.ToString().Normalize(), VietnameseText.Nfc(c.ToString()));
        }
    }
}
