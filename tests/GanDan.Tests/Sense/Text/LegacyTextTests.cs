using GanDan.Sense.Text;
using GanDan.Tests.Support;

namespace GanDan.Tests.Sense.Text;

public sealed class LegacyTextTests
{
    private static readonly string[] s_vietnamese =
    [
        "Ủy ban nhân dân phường Tân Định",
        "Bác sĩ khám bệnh, cấp thuốc miễn phí cho 350 người cao tuổi",
        "Mô hình “Tuyến hẻm sạch, đẹp, văn minh”",
        "Nguyễn Thị Ngọc Ánh – Trưởng khu phố 7",
        "Kỷ luật, quỹ, ghế, giếng, khuỷu tay, ngoằn ngoèo, ương ngạnh, thuở ấy",
        "Đã giải quyết xong ngày 12/5; đề nghị đóng vụ việc",
    ];

    [Theory]
    [InlineData("Ph\u00ADêng T©n §Þnh", LegacyEncoding.Tcvn3, "Phường Tân Định")]
    [InlineData("ñy ban nh©n d©n", LegacyEncoding.Tcvn3, "ủy ban nhân dân")]
    [InlineData("NGHÞ QUYÕT VÒ VIÖC", LegacyEncoding.Tcvn3, "NGHỊ QUYẾT VỀ VIỆC")]
    [InlineData("Bµ TrÇn ThÞ Hoµ", LegacyEncoding.Tcvn3, "Bà Trần Thị Hoà")]
    [InlineData("Phöôøng Taân Ñònh", LegacyEncoding.Vni, "Phường Tân Định")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", LegacyEncoding.Vni, "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", LegacyEncoding.Vni, "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")]
    [InlineData(
        "Aán Ñoä, Uûy ban, kyõ thuaät, vò trí, tæ leä, caù theå",
        LegacyEncoding.Vni,
        "Ấn Độ, Ủy ban, kỹ thuật, vị trí, tỉ lệ, cá thể"
    )]
    public void Old_fonts_are_found_and_converted(string typed, LegacyEncoding encoding, string text)
    {
        var found = LegacyText.Detect([typed]);

        Assert.Equal(encoding, found);
        Assert.Equal(text, LegacyText.ToUnicode(typed, found));
    }

    [Fact]
    public void All_134_letters_survive_VNI() =>
        Assert.All(
            VietnameseAlphabet.Special,
            letter => Assert.Equal(letter.ToString(), ThereAndBack(letter.ToString(), LegacyEncoding.Vni))
        );

    [Fact]
    public void All_134_letters_survive_TCVN3_in_a_word_that_shows_their_case() =>
        Assert.All(
            VietnameseAlphabet.Special,
            letter =>
            {
                var word = char.IsUpper(letter) ? $"KH{letter}NG" : $"kh{letter}ng";
                Assert.Equal(word, ThereAndBack(word, LegacyEncoding.Tcvn3));
            }
        );

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    public void Every_letter_has_a_code_of_its_own(LegacyEncoding encoding)
    {
        var small = VietnameseAlphabet.Special[..67];

        var codes = small.Select(letter => LegacyText.Encode(letter.ToString(), encoding)).ToList();

        Assert.Equal(67, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.True(code.All(c => c < 0x100) && code.Any(c => c > 0x7F), code));
    }

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    public void Sentences_survive_and_each_alone_is_detected(LegacyEncoding encoding) =>
        Assert.All(
            s_vietnamese.Select(text => text.Replace("Ủy", "ủy", StringComparison.Ordinal).Replace("Ánh", "ánh", StringComparison.Ordinal)),
            text =>
            {
                var typed = LegacyText.Encode(text, encoding);
                Assert.Equal(text, LegacyText.ToUnicode(typed, encoding));
                Assert.Equal(encoding, LegacyText.Detect([typed]));
            }
        );

    [Theory]
    [InlineData("Ủy ban nhân dân phường Tân Định")]
    [InlineData("Nhà văn hóa")]
    [InlineData("nhà, cà, hóa, là, và, bà, có, nhé, khí, thì, lý")]
    [InlineData("Phuong Tan Dinh, no marks at all")]
    [InlineData("Résumé, café, naïve façade, cliché")]
    [InlineData("Où étiez-vous cet été ? Le thé est à côté du théâtre, né à Hué")]
    [InlineData("où")]
    [InlineData("thé")]
    [InlineData("goût, août, coûter, maïs, Noël, haïr, Moïse, ambiguë, aîné, naïf")]
    [InlineData("«Bonjour» © 2024 – § 12, ½ kg, 5 µm, 10 m², £5, 3·4, ±2")]
    [InlineData("Fürstentum, Größe, schön, Straße")]
    [InlineData("España, mañana, niño, año, João, não, São Paulo")]
    [InlineData("José Muñoz, Zoë, René, Chloé, Théo")]
    [InlineData("")]
    public void Real_text_is_left_alone(string text) => Assert.Equal(LegacyEncoding.None, LegacyText.Detect([text]));

    [Fact]
    public void A_column_with_some_Unicode_in_it_is_left_to_a_person() =>
        Assert.Equal(LegacyEncoding.None, LegacyText.Detect(["Phöôøng Taân Ñònh", "Phường Bến Nghé"]));

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    public void Real_ward_names_are_detected_in_old_fonts_and_never_as_Unicode(LegacyEncoding encoding)
    {
        var path = OpenData.Path("vn_admin_mapping", "name_variants_two_sources.csv");
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");
        var names = File.ReadAllLines(path).Skip(1).Select(line => line.Split(',')[1]).ToList();

        var typed = names.ConvertAll(name => LegacyText.Encode(name, encoding));

        Assert.Equal(encoding, LegacyText.Detect(typed));
        Assert.Equal(names, typed.Select(name => LegacyText.ToUnicode(name, encoding)), StringComparer.Ordinal);
        Assert.Equal(LegacyEncoding.None, LegacyText.Detect(names));
        Assert.All(names, name => Assert.Equal(LegacyEncoding.None, LegacyText.Detect([name])));
    }

    [Fact]
    public void Not_one_of_thousands_of_real_sentences_is_taken_for_an_old_font()
    {
        var path = OpenData.Path("uit_vsfc", "train", "sents.txt");
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");
        var sentences = File.ReadAllLines(path);

        var taken = sentences.Where(sentence => LegacyText.Detect([sentence]) is not LegacyEncoding.None).ToList();

        Assert.True(sentences.Length > 10_000, $"Only {sentences.Length} sentences were read.");
        Assert.Empty(taken);
    }

    private static string ThereAndBack(string text, LegacyEncoding encoding) =>
        LegacyText.ToUnicode(LegacyText.Encode(text, encoding), encoding);
}
