using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Tests.Platform.Books.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("5/6/2018", 2018, 6, 5)]
    [InlineData("05-06-2018", 2018, 6, 5)]
    [InlineData("5.6.2018", 2018, 6, 5)]
    [InlineData("05/06/18", 2018, 6, 5)]
    [InlineData("ngày 5 tháng 6 năm 2018", 2018, 6, 5)]
    [InlineData("Ngày 05/06/2018", 2018, 6, 5)]
    [InlineData("2018-06-05", 2018, 6, 5)]
    [InlineData("2018-06-05T00:00:00", 2018, 6, 5)]
    [InlineData(" 5 / 6 / 2018 ", 2018, 6, 5)]
    [InlineData("29/02/2020", 2020, 2, 29)]
    public void A_day_is_read_day_first(string text, int year, int month, int day)
    {
        var parsed = Dates.Day(Text(text), "A!B2");

        Assert.Equal(new DateOnly(year, month, day), parsed.Value);
        Assert.Null(parsed.Warning);
    }

    [Theory]
    [InlineData("31/02/2018")]
    [InlineData("29/02/2019")]
    [InlineData("5/13/2018")]
    [InlineData("0/6/2018")]
    public void A_day_that_no_calendar_has_is_a_problem_with_its_cell(string text)
    {
        var parsed = Dates.Day(Text(text), "2018!F14");

        Assert.Null(parsed.Value);
        Assert.Equal($"Ô 2018!F14: ngày {text} không có trong lịch.", parsed.Problem!.ToString());
    }

    [Theory]
    [InlineData("22/6/2119")]
    [InlineData("22-6-1819")]
    public void A_day_of_another_century_is_told_by_its_year(string text) =>
        Assert.Equal(
            $"Ô 2018!F14: năm của ngày {text} ngoài khoảng 1900 đến 2100. Xin kiểm tra lại.",
            Dates.Day(Text(text), "2018!F14").Problem!.ToString()
        );

    [Theory]
    [InlineData("Quý II/2018", 2018, 6, 30)]
    [InlineData("quý 4 năm 2018", 2018, 12, 31)]
    [InlineData("tháng 6/2018", 2018, 6, 30)]
    [InlineData("T2/2020", 2020, 2, 29)]
    [InlineData("6/2018", 2018, 6, 30)]
    [InlineData("năm 2018", 2018, 12, 31)]
    [InlineData("6 tháng đầu năm 2018", 2018, 6, 30)]
    public void A_period_gives_its_last_day_and_a_warning(string text, int year, int month, int day)
    {
        var parsed = Dates.Day(Text(text), "A!B2");

        Assert.Equal(new DateOnly(year, month, day), parsed.Value);
        Assert.NotNull(parsed.Warning);
    }

    [Theory]
    [InlineData("đang làm")]
    [InlineData("5/6")]
    [InlineData("123")]
    public void What_is_no_day_is_a_problem(string text)
    {
        Assert.NotNull(Dates.Day(Text(text), "A!B2").Problem);
        Assert.Null(Dates.Day(Text(text), "A!B2").Value);
    }

    [Fact]
    public void A_quarter_is_a_period_from_its_first_day()
    {
        var parsed = Dates.Span(Text("Quý II/2018"), "A!B2");

        Assert.Equal(new Period(new DateOnly(2018, 4, 1), new DateOnly(2018, 6, 30)), parsed.Value);
        Assert.Equal(new Period(new DateOnly(2017, 1, 1), new DateOnly(2020, 12, 31)), Dates.PeriodOf("NHIỆM KỲ 2017 - 2020"));
        Assert.Null(Dates.PeriodOf("Ngày 14/06/2017 - Hội trường"));
    }

    [Theory]
    [InlineData("1.500", 1500)]
    [InlineData("1,500", 1500)]
    [InlineData("1 500", 1500)]
    [InlineData("12 người", 12)]
    [InlineData("24 lượt người", 24)]
    [InlineData("không", 0)]
    [InlineData("0", 0)]
    public void A_count_is_read(string text, long count)
    {
        var parsed = Numbers.Count(Text(text), "A!B2");

        Assert.Equal(count, parsed.Value);
        Assert.Null(parsed.Warning);
    }

    [Theory]
    [InlineData("khoảng 50", 50)]
    [InlineData("~50", 50)]
    [InlineData("hơn 1.500 người", 1500)]
    [InlineData("50+", 50)]
    public void About_so_many_counts_with_a_warning(string text, long count)
    {
        var parsed = Numbers.Count(Text(text), "A!B2");

        Assert.Equal(count, parsed.Value);
        Assert.NotNull(parsed.Warning);
    }

    [Theory]
    [InlineData("khoảng 40-50")]
    [InlineData("50-40")]
    [InlineData("40 đến 50 người")]
    [InlineData("40 hoặc 50")]
    public void From_one_number_to_another_is_a_range_and_no_sum(string text)
    {
        var parsed = Numbers.Count(Text(text), "A!B2");

        Assert.Null(parsed.Value);
        Assert.Equal($"Ô A!B2: “{text}” là một khoảng. Xin ghi một con số.", parsed.Problem!.ToString());
    }

    [Theory]
    [InlineData("10 nam, 5 nữ", 15)]
    [InlineData("2 tổ 35 người", 37)]
    [InlineData("50 người buổi tối", 50)]
    public void Several_numbers_of_one_cell_are_added_and_pointed_out(string text, long count)
    {
        var parsed = Numbers.Count(Text(text), "A!B2");

        Assert.Equal(count, parsed.Value);
        Assert.Equal(count is not 50, parsed.Warning is not null);
    }

    [Theory]
    [InlineData("nhiều")]
    [InlineData("20 x 2")]
    [InlineData("10-15")]
    [InlineData("1,5")]
    [InlineData("-3")]
    [InlineData("5/6/2018")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_count_is_a_problem(string text)
    {
        var parsed = Numbers.Count(Text(text), "A!B2");

        Assert.Null(parsed.Value);
        Assert.Contains("A!B2", parsed.Problem!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,5 tấn", 1, "1500")]
    [InlineData("500 kg", 1000, "500")]
    [InlineData("1,5", 1000, "1500")]
    [InlineData("1.500", 1, "1500")]
    [InlineData("2 tạ", 1, "200")]
    [InlineData("khoảng 3 tấn", 1, "3000")]
    public void A_weight_is_read_in_kilograms(string text, int heading, string kilograms)
    {
        Assert.Equal(
            decimal.Parse(kilograms, System.Globalization.CultureInfo.InvariantCulture),
            Numbers.Weight(Text(text), "A!B2", heading).Value
        );
    }

    [Theory]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("2tr350", 2_350_000)]
    [InlineData("1 tỷ 2", 1_200_000_000)]
    public void Figures_after_a_unit_are_its_decimals_as_they_are_said(string text, long dong)
    {
        var parsed = Numbers.Money(Text(text), "A!B2");

        Assert.Equal(dong, parsed.Value);
        Assert.Contains("được hiểu là", parsed.Warning!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20.500.000", 1, 20_500_000)]
    [InlineData("20.500.000đ", 1, 20_500_000)]
    [InlineData("20,5", 1_000_000, 20_500_000)]
    [InlineData("20,5 triệu", 1, 20_500_000)]
    [InlineData("20 triệu 500 nghìn", 1, 20_500_000)]
    [InlineData("1,2 tỷ đồng", 1, 1_200_000_000)]
    [InlineData("500k", 1, 500_000)]
    [InlineData("500.000 đồng", 1_000_000, 500_000)]
    public void Money_is_read_in_whole_dong(string text, int heading, long dong)
    {
        Assert.Equal(dong, Numbers.Money(Text(text), "A!B2", heading).Value);
    }

    [Theory]
    [InlineData("12,345", 1_000_000, 12_345_000)]
    [InlineData("0,750", 1_000_000, 750_000)]
    [InlineData("12,345 triệu", 1, 12_345_000)]
    [InlineData("1.250", 1_000_000, 1_250_000_000)]
    [InlineData("1.250,5", 1_000_000, 1_250_500_000)]
    [InlineData("1,250", 1, 1_250)]
    [InlineData("15.000.000 đồng", 1_000_000, 15_000_000)]
    public void A_comma_before_three_figures_is_the_decimals_where_the_unit_is_larger_than_one(string text, int heading, long dong)
    {
        var parsed = Numbers.Money(Text(text), "A!B2", heading);

        Assert.Equal(dong, parsed.Value);
        Assert.Null(parsed.Warning);
    }

    [Theory]
    [InlineData("12,345", 1000, "12345")]
    [InlineData("12,345 tấn", 1, "12345")]
    [InlineData("0,345", 1000, "345")]
    [InlineData("0,345", 1, "0,345")]
    [InlineData("12,345", 1, "12345")]
    [InlineData("1.234,5 kg", 1000, "1234,5")]
    public void A_text_weighs_what_the_number_would(string text, int heading, string kilograms)
    {
        var parsed = Numbers.Weight(Text(text), "A!B2", heading);

        Assert.Equal(decimal.Parse(kilograms, System.Globalization.CultureInfo.GetCultureInfo("vi-VN")), parsed.Value);
        Assert.Null(parsed.Warning);
    }

    [Theory]
    [InlineData("15.000.000", 1_000_000, "15.000.000")]
    [InlineData("15,000,000", 1_000_000, "15.000.000")]
    [InlineData("15 000 000", 1_000_000, "15.000.000")]
    [InlineData("khoảng 15.000.000", 1_000_000, "15.000.000")]
    [InlineData("5.000.000 + 2.000.000", 1_000_000, "7.000.000")]
    [InlineData("15.000.000", 1_000_000_000, "15.000.000")]
    [InlineData("1.500.000", 1_000, "1.500.000.000")]
    [InlineData("12,345", 1_000, "12.345")]
    [InlineData("12,345k", 1, "12.345")]
    public void What_the_heading_cannot_mean_is_taken_as_written_and_said_at_its_cell(string text, int heading, string dong)
    {
        var parsed = Numbers.Money(Text(text), "A!B2", heading);

        Assert.Equal(dong.Replace(".", "", StringComparison.Ordinal), $"{parsed.Value}");
        Assert.Equal($"Ô A!B2: “{text}” được hiểu là {dong} đồng. Xin kiểm tra lại.", parsed.Warning!.ToString());
    }

    [Fact]
    public void A_stored_number_in_dong_below_a_heading_in_millions_is_read_as_its_text_would_be()
    {
        var parsed = Numbers.Money(new BookCell(2, 2, CellKind.Number, "", 15_000_000), "A!B2", 1_000_000);

        Assert.Equal(15_000_000, parsed.Value);
        Assert.Contains("Ô A!B2: “15000000” được hiểu là 15.000.000 đồng", parsed.Warning!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_an_office_has_in_one_row_is_pointed_out()
    {
        Assert.Contains("lớn khác thường", Numbers.Money(Text("500.000"), "A!B2", 1_000_000).Warning!.ToString(), StringComparison.Ordinal);
        Assert.Contains("12.345.000 kg, lớn", Numbers.Weight(Text("12.345"), "A!B2", 1000).Warning!.ToString(), StringComparison.Ordinal);
        Assert.Null(Numbers.Money(Text("2.500"), "A!B2", 1_000_000).Warning);
        Assert.Null(Numbers.Weight(Text("900"), "A!B2", 1000).Warning);
        Assert.Contains("quá lớn", Numbers.Money(Text("1" + new string('0', 20)), "A!B2").Problem!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0903123456")]
    [InlineData("22062019")]
    [InlineData("1.234.567")]
    [InlineData("99999999999")]
    public void A_telephone_number_or_a_day_is_no_count(string text) =>
        Assert.Contains("quá lớn", Numbers.Count(Text(text), "A!B2").Problem!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("3 m3")]
    [InlineData("ba tấn")]
    public void A_weight_in_no_known_unit_is_a_problem(string text) => Assert.NotNull(Numbers.Weight(Text(text), "A!B2").Problem);

    [Theory]
    [InlineData("Kinh phí (triệu đồng)", ValueKind.Money, 1_000_000)]
    [InlineData("Số tiền (1.000đ)", ValueKind.Money, 1_000)]
    [InlineData("Kinh phí, nghìn đồng", ValueKind.Money, 1_000)]
    [InlineData("Kinh phí (ĐVT: đồng)", ValueKind.Money, 1)]
    [InlineData("Đơn vị tính: tỷ đồng", ValueKind.Money, 1_000_000_000)]
    [InlineData("Rác thu gom (tấn)", ValueKind.WeightKg, 1_000)]
    [InlineData("Số tấn rác", ValueKind.WeightKg, 1_000)]
    [InlineData("Rác thu gom (kg)", ValueKind.WeightKg, 1)]
    public void A_heading_tells_its_unit(string heading, ValueKind kind, int worth) => Assert.Equal(worth, HeadingUnit.Of(heading, kind));

    [Theory]
    [InlineData("Kinh phí của công ty", ValueKind.Money)]
    [InlineData("Phường Tân Định", ValueKind.WeightKg)]
    [InlineData("Số hộ (hộ)", ValueKind.Count)]
    public void A_heading_without_a_unit_tells_none(string heading, ValueKind kind) => Assert.Null(HeadingUnit.Of(heading, kind));

    [Theory]
    [InlineData("x", true)]
    [InlineData("X", true)]
    [InlineData("đã ký", true)]
    [InlineData("Có", true)]
    [InlineData("✓", true)]
    [InlineData("+", true)]
    [InlineData("vắng", false)]
    [InlineData("không", false)]
    [InlineData("-", false)]
    public void A_signature_is_read(string text, bool signed)
    {
        var parsed = Marks.IsSigned(Text(text), "A!B2");

        Assert.Equal(signed, parsed.Value);
        Assert.Null(parsed.Warning);
    }

    [Fact]
    public void An_unclear_signature_counts_as_none_with_a_warning()
    {
        var parsed = Marks.IsSigned(Text("đến muộn"), "A!B2");

        Assert.False(parsed.Value);
        Assert.NotNull(parsed.Warning);
        Assert.False(Marks.IsSigned(default, "A!B2").Value);
    }

    [Fact]
    public void A_lone_v_counts_as_absent_and_is_pointed_out_and_one_and_zero_are_read_as_text_too()
    {
        Assert.False(Marks.IsSigned(Text("v"), "A!B2").Value);
        Assert.Contains("tạm tính là vắng", Marks.IsSigned(Text("V"), "A!B2").Warning!.ToString(), StringComparison.Ordinal);
        Assert.True(Marks.IsSigned(Text("1"), "A!B2").Value);
        Assert.False(Marks.IsSigned(Text("0"), "A!B2").Value);
        Assert.Null(Marks.IsSigned(Text("1"), "A!B2").Warning);
    }

    [Fact]
    public void A_number_with_a_fraction_is_no_count()
    {
        var parsed = Numbers.Count(new BookCell(1, 1, CellKind.Number, "", 1.5), "A!B2");

        Assert.Contains("1,5", parsed.Problem!.ToString(), StringComparison.Ordinal);
    }

    private static BookCell Text(string text) => new(2, 2, CellKind.Text, text, 0);
}
