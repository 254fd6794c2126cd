using GanDan.Platform.Books.Values;

namespace GanDan.Tests.Platform.Books.Values;

public sealed class NearNamesTests
{
    private static readonly DateOnly Long = new(1990, 1, 1);

    private static readonly UnitNames District1 = Office(
        "Phường Tân Định",
        "Phường Đa Kao",
        "Phường Bến Nghé",
        "Phường Bến Thành",
        "Phường Nguyễn Thái Bình",
        "Phường Phạm Ngũ Lão",
        "Phường Cầu Ông Lãnh",
        "Phường Cô Giang",
        "Phường Nguyễn Cư Trinh",
        "Phường Cầu Kho",
        "Phường Sài Gòn",
        "Quận 1",
        "Thành phố Hồ Chí Minh"
    );

    private static UnitNames Office(params string[] names) => new(names.Select((name, i) => new UnitName($"{i}", name, Long)));

    [Theory]
    [InlineData("Phường Tna Định", "Phường Tân Định")]
    [InlineData("Tân Dịn", "Phường Tân Định")]
    [InlineData("P. Đa Koa", "Phường Đa Kao")]
    [InlineData("Đa Cao", "Phường Đa Kao")]
    [InlineData("Phường Bến Ngéh", "Phường Bến Nghé")]
    [InlineData("Bén Ngé", "Phường Bến Nghé")]
    [InlineData("Bến Thnàh", "Phường Bến Thành")]
    [InlineData("phuong nguyen thia bihn", "Phường Nguyễn Thái Bình")]
    [InlineData("Phạn Ngũ Lão", "Phường Phạm Ngũ Lão")]
    [InlineData("PHAM NUG LAO", "Phường Phạm Ngũ Lão")]
    [InlineData("Phạm Ngũlảoo", "Phường Phạm Ngũ Lão")]
    [InlineData("Cầu Ôn Lảnh", "Phường Cầu Ông Lãnh")]
    [InlineData("Cô Ginag", "Phường Cô Giang")]
    [InlineData("Nguễn Cư Chinh", "Phường Nguyễn Cư Trinh")]
    [InlineData("Cầu Hko", "Phường Cầu Kho")]
    [InlineData("II. PHƯỜNG CẦU KHU", "Phường Cầu Kho")]
    [InlineData("Sài Gònn", "Phường Sài Gòn")]
    public void A_few_wrong_letters_find_their_ward(string text, string name) => Assert.Equal([name], District1.Nearest(text));

    [Theory]
    [InlineData("Đ.Kao", "Phường Đa Kao")]
    [InlineData("BN", "Phường Bến Nghé")]
    [InlineData("B. Thành", "Phường Bến Thành")]
    [InlineData("Ng. Thái Bình", "Phường Nguyễn Thái Bình")]
    [InlineData("NTBình", "Phường Nguyễn Thái Bình")]
    [InlineData("P.NTB", "Phường Nguyễn Thái Bình")]
    [InlineData("P.N.Lão", "Phường Phạm Ngũ Lão")]
    [InlineData("P. Phạm N. Lão", "Phường Phạm Ngũ Lão")]
    [InlineData("P. PNL", "Phường Phạm Ngũ Lão")]
    [InlineData("C.Ô.Lãnh", "Phường Cầu Ông Lãnh")]
    [InlineData("Ng C Trinh", "Phường Nguyễn Cư Trinh")]
    [InlineData("CK", "Phường Cầu Kho")]
    [InlineData("TP. HCM", "Thành phố Hồ Chí Minh")]
    public void Shortened_words_find_their_ward(string text, string name) => Assert.Equal([name], District1.Nearest(text));

    [Theory]
    [InlineData("Phường Định", "Phường Tân Định")]
    [InlineData("Nghé", "Phường Bến Nghé")]
    [InlineData("Thái Bình", "Phường Nguyễn Thái Bình")]
    [InlineData("Nguyễn Bình", "Phường Nguyễn Thái Bình")]
    [InlineData("Phạm Lão", "Phường Phạm Ngũ Lão")]
    [InlineData("Phường Ngũ Lão", "Phường Phạm Ngũ Lão")]
    [InlineData("Cầu Ông", "Phường Cầu Ông Lãnh")]
    [InlineData("Cư Trinh", "Phường Nguyễn Cư Trinh")]
    [InlineData("Phường Kho", "Phường Cầu Kho")]
    [InlineData("Phường Tân Định Quận 1", "Phường Tân Định")]
    [InlineData("Phường Bến Nghé (cũ)", "Phường Bến Nghé")]
    [InlineData("Phạm Văn Ngũ Lão", "Phường Phạm Ngũ Lão")]
    public void A_word_missing_or_too_many_finds_its_ward(string text, string name) => Assert.Equal([name], District1.Nearest(text));

    [Fact]
    public void A_word_that_two_names_share_asks_about_both() =>
        Assert.Equal(["Phường Bến Nghé", "Phường Bến Thành"], District1.Nearest("Phường Bến"));

    [Theory]
    [InlineData("Phường Không Có")]
    [InlineData("Phường Nguyễn Huệ")]
    [InlineData("Phường Nguyễn Trung Trực")]
    [InlineData("Phường Phạm Đình Hổ")]
    [InlineData("Phường Phan Chu Trinh")]
    [InlineData("Phường Bàn Cờ")]
    [InlineData("Phường Cầu Giấy")]
    [InlineData("Phường Cầu Kiệu")]
    [InlineData("Phường Bến Tre")]
    [InlineData("Phường Tân Phú")]
    [InlineData("Phường Tân Sơn Nhất")]
    [InlineData("Phường Hòa Bình")]
    [InlineData("Phường Hải Thành")]
    [InlineData("Phường Hà Giang")]
    [InlineData("Phường Cô Tô")]
    [InlineData("Phường An")]
    [InlineData("Phường Thu")]
    [InlineData("Thành phố Thủ Đức")]
    [InlineData("Phường")]
    [InlineData("Phường 15")]
    [InlineData("Quận 10")]
    [InlineData("Không")]
    [InlineData("?")]
    public void A_ward_of_another_office_is_asked_nothing(string text) => Assert.Empty(District1.Nearest(text));

    [Theory]
    [InlineData("Phường Tân Bình", "Phường Tân Định")]
    [InlineData("Phường Tân Thành", "Phường Bến Thành")]
    public void A_ward_of_another_office_that_is_one_word_off_in_two_letters_is_asked_about_that_alone(string text, string name) =>
        Assert.Equal([name], District1.Nearest(text));

    [Theory]
    [InlineData("Khu phố 3")]
    [InlineData("KP 11")]
    [InlineData("Phường 15")]
    [InlineData("Phường 6")]
    [InlineData("Tổ dân phố 25")]
    [InlineData("Khu phố Hòa")]
    public void A_number_is_no_misspelling_of_another_and_the_word_for_the_kind_no_likeness(string text) =>
        Assert.Empty(Office("Khu phố 1", "Khu phố 12", "Phường 5", "Tổ dân phố 24", "Khu phố Sen").Nearest(text));

    [Fact]
    public void A_number_is_not_shortened() =>
        Assert.Equal(["Phường 10 Tháng 3"], Office("Phường 10 Tháng 3", "Phường 12 Tháng 3").Nearest("Phường 10 T 3"));

    [Fact]
    public void At_most_three_are_asked_about_the_likest_first() =>
        Assert.Equal(
            ["Phường An Hoa", "Phường Bình Hoa", "Phường Phong Hoa"],
            Office("Phường Phương Hoa", "Phường Phong Hoa", "Phường Bình Hoa", "Phường An Hoa").Nearest("Phường Hoa")
        );

    [Fact]
    public void Without_a_plausible_name_the_sentence_asks_nothing()
    {
        Assert.Equal(
            "Ô S!B2: đơn vị “Phường Không Có” chưa có trong danh mục.",
            District1.Whole("Phường Không Có", "S!B2", null).Problem!.ToString()
        );
        Assert.EndsWith(
            "chưa có trong danh mục. Có phải: Phường Phạm Ngũ Lão?",
            District1.Whole("P.N.Lão", "S!B2", null).Problem!.ToString(),
            StringComparison.Ordinal
        );
    }
}
