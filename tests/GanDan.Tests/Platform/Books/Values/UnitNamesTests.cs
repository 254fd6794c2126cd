using System.Text;
using GanDan.Platform.Books.Values;

namespace GanDan.Tests.Platform.Books.Values;

public sealed class UnitNamesTests
{
    private static readonly DateOnly Long = new(1990, 1, 1);
    private static readonly DateOnly Merged = new(2025, 7, 1);

    private static readonly UnitNames Units = new([
        new("a", "Phường Tân Định", Long, Merged.AddDays(-1)),
        new("b", "Phường Đa Kao", Long, Merged.AddDays(-1)),
        new("c", "Phường Hòa Bình", Long),
        new("d", "Phường Cầu Kho", Long, Merged.AddDays(-1)),
        new("e", "Phường Tân Định", Merged),
        new("f", "Phường 5", Long),
        new("g", "Phường Cầu", Long),
    ]);

    [Theory]
    [InlineData("P. Tân Định")]
    [InlineData("P.Tân Định")]
    [InlineData("PHƯỜNG TÂN ĐỊNH")]
    [InlineData("phường Tân Định  ")]
    [InlineData("Tân Định")]
    [InlineData("tan dinh")]
    [InlineData("I. PHƯỜNG TÂN ĐỊNH")]
    [InlineData("3) Phường Tân Định")]
    [InlineData("Tân\u00A0Định")]
    public void A_ward_is_known_however_written(string text)
    {
        Assert.Equal("a", Units.Whole(text, "A!B2", new DateOnly(2018, 1, 1)).Value!.Id);
        Assert.Equal("a", Units.Whole(text.Normalize(NormalizationForm.FormD), "A!B2", new DateOnly(2018, 1, 1)).Value!.Id);
    }

    [Theory]
    [InlineData("Phường Hòa Bình", "c")]
    [InlineData("Phường Hoà Bình", "c")]
    [InlineData("P5", "f")]
    [InlineData("Phường 05", "f")]
    public void Tone_places_and_numbers_do_not_matter(string text, string id) =>
        Assert.Equal(id, Units.Whole(text, "A!B2", null).Value!.Id);

    [Theory]
    [InlineData("Đakao")]
    [InlineData("P.Đakao")]
    [InlineData("II. PHƯỜNG ĐAKAO")]
    public void A_name_written_in_one_word_is_known(string text) =>
        Assert.Equal("b", Units.Whole(text, "A!B2", new DateOnly(2018, 1, 1)).Value!.Id);

    [Fact]
    public void A_number_of_the_state_is_the_unit_that_had_it_on_the_day()
    {
        var units = new UnitNames([
            new("old", "Phường Đa Kao", Long, Merged.AddDays(-1), "26737"),
            new("new", "Phường Tân Định", Merged, null, "26737"),
            new("only", "Phường Bến Nghé", Long, Merged.AddDays(-1), "26740"),
        ]);

        Assert.Equal("old", units.Whole("26737", "A!B2", Merged.AddDays(-1)).Value!.Id);
        Assert.Equal("new", units.Whole("26737", "A!B2", Merged).Value!.Id);
        Assert.Contains("tùy ngày", units.Whole("26737", "A!B2", null).Problem!.ToString(), StringComparison.Ordinal);
        Assert.Equal("only", units.Whole("26740", "A!B2", null).Value!.Id);
        Assert.Contains("không có tên này vào ngày", units.Whole("26740", "A!B2", Merged).Warning!.ToString(), StringComparison.Ordinal);
        Assert.Contains("chưa có trong danh mục", units.Whole("26799", "A!B2", Merged).Problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_one_word_is_a_ward_among_other_words_only_after_its_type()
    {
        Assert.Equal("b", Units.Inside("Hội Phụ nữ phường Đakao", "A!B2", new DateOnly(2018, 1, 1)).Value!.Unit!.Id);
        Assert.Null(Units.Inside("Quán cà phê Dakao", "A!B2", new DateOnly(2018, 1, 1)).Value!.Unit);
    }

    [Fact]
    public void The_day_decides_between_units_of_one_name()
    {
        Assert.Equal("a", Units.Whole("Tân Định", "A!B2", Merged.AddDays(-1)).Value!.Id);
        Assert.Equal("e", Units.Whole("Tân Định", "A!B2", Merged).Value!.Id);
        Assert.Equal("e", Units.Whole("Tân Định", "A!B2", null).Value!.Id);
    }

    [Fact]
    public void A_name_that_was_not_used_then_is_a_warning()
    {
        var parsed = Units.Whole("Đa Kao", "A!B2", new DateOnly(2026, 1, 1));

        Assert.Equal("b", parsed.Value!.Id);
        Assert.NotNull(parsed.Warning);
    }

    [Fact]
    public void A_ward_nobody_knows_is_a_problem_with_the_nearest_names()
    {
        var parsed = Units.Whole("Phường Cầu Khu", "S!C9", null);

        Assert.Null(parsed.Value);
        Assert.Contains("S!C9", parsed.Problem!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Phường Cầu Kho", parsed.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hội Cựu chiến binh Phường Tân Định", "Hội Cựu chiến binh", "a")]
    [InlineData("Công an P.Đa Kao  ", "Công an", "b")]
    [InlineData("Công an Đa Kao", "Công an", "b")]
    [InlineData("Ủy ban nhân dân - phường Cầu Kho", "Ủy ban nhân dân", "d")]
    [InlineData("Khối Dân vận (phường Đa Kao)", "Khối Dân vận", "b")]
    [InlineData("Trường Hòa Bình", "Trường", "c")]
    [InlineData("Tổ 5 Phường 5", "Tổ 5", "f")]
    public void The_ward_is_found_inside_an_organisation(string text, string name, string id)
    {
        var parsed = Units.Inside(text, "A!B2", new DateOnly(2018, 1, 1)).Value!;

        Assert.Equal((name, id), (parsed.Name, parsed.Unit!.Id));
    }

    [Theory]
    [InlineData("Phòng Quản lý đô thị")]
    [InlineData("Tổ 5")]
    [InlineData("Ủy ban nhân dân phường")]
    public void An_organisation_may_hold_no_ward(string text)
    {
        var parsed = Units.Inside(text, "A!B2", null);

        Assert.Null(parsed.Value!.Unit);
        Assert.Equal(text, parsed.Value.Name);
        Assert.Null(parsed.Problem);
    }
}
