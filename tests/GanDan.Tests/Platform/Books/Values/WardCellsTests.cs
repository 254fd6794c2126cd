using GanDan.Platform.Books.Values;

namespace GanDan.Tests.Platform.Books.Values;

/// <summary>Cells of a ward column that say more than the ward.</summary>
public sealed class WardCellsTests
{
    private static readonly DateOnly Long = new(1990, 1, 1);
    private static readonly DateOnly Merged = new(2025, 7, 1);

    private static readonly UnitNames Units = new([
        new("city", "Thành phố Biển Xanh", Long),
        new("district", "Quận 2", Long, Merged.AddDays(-1)),
        new("other", "Quận Đồi Cao", Long),
        new("a", "Phường Cầu Gỗ", Long),
        new("b", "Phường Bến Lúa", Long, Merged.AddDays(-1)),
        new("c", "Phường 5", Long),
        new("d", "Xã Vườn Mận", Long),
        new("b2", "Phường Bến Lúa", Merged),
    ]);

    [Theory]
    [InlineData("Phường Cầu Gỗ, Quận 2", "a")]
    [InlineData("Cầu Gỗ Q2", "a")]
    [InlineData("P. Cầu Gỗ (Q.2)", "a")]
    [InlineData("P.CẦU GỖ - Q 02 - TP BIỂN XANH", "a")]
    [InlineData("Cầu Gỗ, quận 2, TP.BX", "a")]
    [InlineData("Quận 2 - Phường Bến Lúa", "b")]
    [InlineData("Bến Lúa, quận Đồi Cao", "b")]
    [InlineData("UBND phường Cầu Gỗ", "a")]
    [InlineData("UBND Cầu Gỗ", "a")]
    [InlineData("Đảng ủy P. Bến Lúa", "b")]
    [InlineData("Ủy ban MTTQ Việt Nam phường Bến Lúa, Quận 2", "b")]
    [InlineData("Hội LHPN phường Cầu Gỗ", "a")]
    [InlineData("III. UBND xã Vườn Mận", "d")]
    [InlineData("P5 Q2", "c")]
    [InlineData("P. 5, Q. 2", "c")]
    [InlineData("Phường 05 (Quận 2)", "c")]
    [InlineData("Khu phố 3, phường Cầu Gỗ", "a")]
    [InlineData("KP3 - Bến Lúa", "b")]
    [InlineData("Phường Bến Lúa (cũ)", "b")]
    public void A_ward_beside_what_it_belongs_to_is_read_without_a_word(string text, string id)
    {
        var parsed = Units.Whole(text, "A!B2", new DateOnly(2018, 1, 1));

        Assert.Equal((id, null, null), (parsed.Value?.Id, parsed.Problem, parsed.Warning));
        Assert.True(Units.Knows(text));
    }

    [Theory]
    [InlineData("Hội đồng hương phường Cầu Gỗ", "a")]
    [InlineData("Ban điều hành chợ phường Bến Lúa", "b")]
    public void What_is_not_plain_is_read_and_pointed_out(string text, string id)
    {
        var parsed = Units.Whole(text, "A!B2", new DateOnly(2018, 1, 1));

        Assert.Equal(id, parsed.Value?.Id);
        Assert.Equal($"Ô A!B2: “{text}” được hiểu là {parsed.Value!.Name}. Xin kiểm tra lại.", parsed.Warning!.ToString());
    }

    [Theory]
    [InlineData("Phường Cầu Gỗ, Phường Bến Lúa")]
    [InlineData("Cầu Gỗ và Bến Lúa, Quận 2")]
    [InlineData("UBND phường Cầu Gỗ và phường 5")]
    [InlineData("Phường 99")]
    [InlineData("Phường 2")]
    [InlineData("P2")]
    [InlineData("Quận 5")]
    [InlineData("Phường Không Có")]
    [InlineData("Phường Không Có, Quận 2")]
    [InlineData("UBND phường Xa Lạ - Quận 2")]
    [InlineData("khu phố 3 phường Xa Lạ")]
    [InlineData("Phường Cầu Gỗ, phường Xa Lạ")]
    [InlineData("Phường Cầu Gỗ, Quận 7")]
    [InlineData("Phường 5, quận Xa Lạ")]
    [InlineData("Chợ Bến Lúa")]
    [InlineData("Đường Cầu Gỗ, Quận 2")]
    [InlineData("Ban quản lý chợ Bến Lúa")]
    [InlineData("10 phường")]
    [InlineData("Toàn quận")]
    [InlineData("Tổ 5")]
    public void What_may_be_another_place_stays_a_problem(string text)
    {
        var parsed = Units.Whole(text, "A!B2", new DateOnly(2018, 1, 1));

        Assert.Null(parsed.Value);
        Assert.StartsWith("Ô A!B2: đơn vị “", parsed.Problem!.ToString(), StringComparison.Ordinal);
        Assert.False(Units.Knows(text));
    }

    [Fact]
    public void Any_way_of_writing_a_ward_gives_it_and_any_second_place_beside_it_none()
    {
        string[][] wards =
        [
            ["Cầu Gỗ", "a"],
            ["Bến Lúa", "b"],
            ["Vườn Mận", "d"],
        ];
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            string One(params string[] words) => words[random.Next(words.Length)];
            var ward = wards[random.Next(wards.Length)];
            var name = One("Phường ", "P.", "P. ", "phường ", "Xã ", "F.") + One(ward[0], ward[0].ToUpperInvariant());
            var text =
                One("", "UBND ", "Hội Phụ nữ ", "MTTQ ", "Công an ") + name + One("", ", Quận 2", " Q2", " (Q.2)", " - TP. Biển Xanh");
            var second = One("phường 5", "Phường Xa Lạ", "quận 9", "P. " + wards.First(w => w != ward)[0]);

            var (one, two) = (
                Units.Whole(text, "S!C3", new(2018, 1, 1)),
                Units.Whole(text + One(", ", " và ") + second, "S!C3", new(2018, 1, 1))
            );

            Assert.Equal((text, ward[1], null), (text, one.Value?.Id, one.Problem));
            Assert.True(two is { Value: null, Problem: not null }, $"{text}, {second}: {two.Value?.Id}");
        }
    }

    [Fact]
    public void A_list_without_districts_cannot_say_that_it_is_another_and_the_cell_is_pointed_out()
    {
        var parsed = MadeUpKinds.Units.Whole("Phường Cầu Gỗ, Quận 2", "A!B2", null);

        Assert.Equal("u2", parsed.Value?.Id);
        Assert.NotNull(parsed.Warning);
    }

    [Fact]
    public void The_day_decides_here_too()
    {
        Assert.Equal("b2", Units.Whole("UBND phường Bến Lúa", "A!B2", Merged).Value?.Id);
        Assert.Equal("b", Units.Whole("UBND phường Bến Lúa", "A!B2", Merged.AddDays(-1)).Value?.Id);
    }

    [Theory]
    [InlineData("Hội Phụ nữ phường Xa Lạ, Quận 2", null)]
    [InlineData("Hội Phụ nữ phường 5, Quận 2", "c")]
    [InlineData("Phòng Lao động - Thương binh và Xã hội Quận 2", "district")]
    [InlineData("Khối Dân vận các phường Quận 2", "district")]
    [InlineData("Công an Quận 5", null)]
    public void A_body_is_of_its_ward_and_one_of_an_unknown_ward_is_not_of_the_district(string text, string? id) =>
        Assert.Equal(id, Units.Inside(text, "A!B2", new DateOnly(2018, 1, 1)).Value!.Unit?.Id);

    [Fact]
    public void A_column_of_bodies_below_the_heading_of_the_ward_is_the_wards()
    {
        var sheet = new SheetToWrite("S").Row(1, "STT", "Tên cây", "Phường", "Ngày trồng");
        for (var row = 2; row <= 12; row++)
            sheet.Row(row, row - 1, "Cây " + row, row % 2 is 0 ? "UBND phường Cầu Gỗ" : "Phường Bến Lúa, TP. Biển Xanh", "5/6/2018");

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(11, records.Count);
        Assert.All(records, r => Assert.Equal((r.Row % 2 is 0 ? "u2" : "u3", 0), (r.Unit("ward")?.Id, r.Problems.Count)));
    }
}
