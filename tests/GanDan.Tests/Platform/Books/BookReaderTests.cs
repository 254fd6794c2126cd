using GanDan.Platform.Books;
using GanDan.Sense.Text;

namespace GanDan.Tests.Platform.Books;

public sealed class BookReaderTests
{
    private static readonly object[] Header = ["STT", "Tên cây", "Phường", "Ngày trồng", "Số cây"];

    [Fact]
    public void Every_row_is_a_record_or_left_out_with_its_reason()
    {
        var sheet = Sheet()
            .Row(1, "ỦY BAN")
            .Row(3, Header)
            .Row(4, "(1)", "(2)", "(3)", "(4)", "(5)")
            .Row(5, "A. ĐỢT MỘT")
            .Row(6, 1, "Bàng", "Cầu Gỗ", "5/6/2018", 3)
            .Row(7, null, "Cộng: 1 loài")
            .Row(8, Header)
            .Row(9, 1, "Công chúa", "Cầu Gỗ", "6/6/2018", 4)
            .Row(10, null, "TỔNG CỘNG", null, null, 7)
            .Row(11, "Ghi chú: cây của phường")
            .Row(12, null, null, null, "NGƯỜI LẬP BIỂU")
            .Row(15, null, null, null, "Trần Văn Lúa");

        var lines = MadeUpKinds.Only(sheet).Lines().ToList();

        Assert.Equal(
            [
                "Title",
                "Header",
                "Numbering",
                "Group",
                "6",
                "Subtotal",
                "HeaderRepeated",
                "9",
                "GrandTotal",
                "Note",
                "Signatures",
                "Signatures",
            ],
            lines.Select(l =>
                l is LeftOutRow left ? left.Reason.ToString() : l.Row.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        Assert.Equal(["Bàng", "Công chúa"], lines.OfType<ParsedRow>().Select(r => r.Text("species")));
        Assert.Equal("ĐỢT MỘT", lines.OfType<ParsedRow>().First().Group);
    }

    [Fact]
    public void A_group_row_gives_its_ward_until_the_next()
    {
        var sheet = Sheet()
            .Row(1, "STT", "Tên cây", "Ngày trồng")
            .Row(2, "I", "PHƯỜNG CẦU GỖ")
            .Row(3, 1, "Bàng", "5/6/2018")
            .Row(4, "II. PHƯỜNG ĐỒI HOÀ")
            .Row(5, 1, "Me", "5/6/2018")
            .Row(6, "III. PHƯỜNG KHÔNG AI BIẾT")
            .Row(7, 1, "Sao", "5/6/2018");

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(["u2", "u1", null], records.Select(r => r.Unit("ward")?.Id));
        Assert.Contains("Năm!A6", Assert.Single(records[2].Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_ward_fills_its_rows_but_a_merged_number_counts_once()
    {
        var sheet = Sheet()
            .Row(1, Header)
            .Row(2, 1, "Bàng", "Cầu Gỗ", "5/6/2018", 30)
            .Row(3, 2, "Me", null, "5/6/2018")
            .Row(4, 3, "Sao", null, "5/6/2018", 5)
            .Merge(2, 3, 3, 3)
            .Merge(2, 5, 3, 5);

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(["u2", "u2", null], records.Select(r => r.Unit("ward")?.Id));
        Assert.Equal([30, null, 5], records.Select(r => r.Whole("count")));
        Assert.Single(records[1].Warnings);
        Assert.Contains("Phường", Assert.Single(records[2].Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_give_what_no_column_does_and_either_signature_counts()
    {
        var sheet = new SheetToWrite("Vòng 1")
            .Row(1, "GIẢI CỜ PHƯỜNG")
            .Row(2, "Vòng 1: Cờ tướng “khai xuân”")
            .Row(3, "Ngày 5/2/2019 - Nhà văn hóa")
            .Row(5, "STT", "Kỳ thủ", "Câu lạc bộ", "Ván sáng", "Ván chiều")
            .Row(6, 1, "Lê Thị Mận", "Đội cờ Cầu Gỗ", "x")
            .Row(7, 2, "Trần Văn Lúa", "Đội cờ phường Bến Lúa", null, "đã ký")
            .Row(8, 3, "Ngô Văn Gỗ", "Tự do", "vắng");

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal([true, true, false], records.Select(r => r.IsSigned("came")));
        Assert.All(records, r => Assert.Equal(("Cờ tướng “khai xuân”", new DateOnly(2019, 2, 5)), (r.Text("round"), r.Day("day"))));
        Assert.Equal("u3", records[1].Unit("club")!.Id);
    }

    [Fact]
    public void A_delegation_row_gives_its_number()
    {
        var sheet = Sheet().Row(1, Header).Row(2, 1, "Bàng", "Cầu Gỗ", "5/6/2018", 3).Row(3, 2, "Đội Áo xanh: 24 cây");

        var team = MadeUpKinds.Only(sheet).Records().Last();

        Assert.Equal(new Detail("team", "Áo xanh", 24), team.Detail);
        Assert.Empty(team.Problems);
    }

    [Fact]
    public void A_refused_column_is_told_and_never_read()
    {
        var sheet = Sheet()
            .Row(1, "STT", "Tên cây", "Tôn giáo", "Phường", "Ngày trồng")
            .Row(2, 1, "Bàng", "BÍ MẬT", "Cầu Gỗ", "5/6/2018")
            .Row(3, null, "Cộng: 1 cây", "BÍ MẬT");

        var reading = MadeUpKinds.Only(sheet);

        Assert.Equal(("C", "Không thu thập."), (reading.RefusedColumns.Single().Letter, reading.RefusedColumns.Single().Refused));
        Assert.DoesNotContain("BÍ MẬT", string.Join('\n', reading.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_sheet_and_an_old_copy_are_left_out_and_said()
    {
        SheetToWrite Rows(string name, int count, bool hidden = false)
        {
            var sheet = new SheetToWrite(name) { Hidden = hidden }
                .Row(1, "SỔ TRỒNG CÂY")
                .Row(2, Header);
            for (var i = 1; i <= count; i++)
                sheet.Row(i + 2, i, "Cây " + (char)('A' + i), "Cầu Gỗ", "5/6/2018", i);
            return sheet;
        }

        using var book = XlsxWriter.Open(Rows("Sổ", 9), Rows("Sổ (2)", 6), Rows("Ẩn", 5, hidden: true), new SheetToWrite("Trống"));
        var reading = MadeUpKinds.Reader().Read(book);

        Assert.Equal("Sổ", Assert.Single(reading.Counted).Name);
        Assert.Contains("bản cũ của trang “Sổ”", reading.Sheets[1].LeftOut!.ToString(), StringComparison.Ordinal);
        Assert.Contains("bị ẩn", reading.Sheets[2].LeftOut!.ToString(), StringComparison.Ordinal);
        Assert.Contains("không có dòng nào", reading.Sheets[3].LeftOut!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_people_under_another_title_are_another_list()
    {
        SheetToWrite Round(int n)
        {
            var sheet = new SheetToWrite("Vòng " + n).Row(1, "GIẢI CỜ").Row(2, $"Vòng {n}: Cờ số {n}").Row(4, "STT", "Họ và tên", "Có mặt");
            for (var i = 1; i <= 8; i++)
                sheet.Row(i + 4, i, "Lê Văn " + (char)('A' + i), "x");
            return sheet;
        }

        using var book = XlsxWriter.Open(Round(1), Round(2));

        Assert.Equal(2, MadeUpKinds.Reader().Read(book).Counted.Count());
    }

    [Fact]
    public void What_the_reader_cannot_tell_a_person_tells_once_for_every_such_layout()
    {
        SheetToWrite Strange(int rows)
        {
            var sheet = new SheetToWrite("Lạ").Row(1, "Mục Q", "Cột R", "Cột S", "Cột T");
            for (var i = 2; i <= rows; i++)
                sheet.Row(i, "Bàng " + i, "Cầu Gỗ", "5/6/2018", 4);
            return sheet;
        }

        using var first = XlsxWriter.Open(Strange(5));
        var unknown = MadeUpKinds.Reader().Read(first).Sheets[0];
        var mapping = new ManualMapping(
            "trees",
            [new("Mục Q", "A", "species"), new("Cột R", "B", "ward"), new("Cột S", "C", "on"), new("Cột T", "D", ColumnChoice.Ignore)]
        );
        using var second = XlsxWriter.Open(Strange(9));
        var known = MadeUpKinds.Reader(new RememberedMappings().With(unknown.LayoutKey, mapping)).Read(second).Sheets[0];

        Assert.Null(unknown.Kind);
        Assert.Equal(["Mục Q", "Cột R", "Cột S", "Cột T"], unknown.Headings);
        Assert.Equal(8, known.Records().Count(r => r.Problems.Count is 0 && r.Unit("ward")!.Id is "u2"));
        Assert.Equal("D", Assert.Single(known.Columns, c => c.Ignored).Letter);
        Assert.Empty(known.UnmappedColumns);
    }

    [Fact]
    public void A_day_years_after_the_title_is_pointed_out_and_one_long_before_is_not()
    {
        var sheet = new SheetToWrite("S")
            .Row(1, "SỔ TRỒNG CÂY NĂM 2018")
            .Row(2, "STT", "Tên cây", "Phường", "Ngày trồng", "Số cây")
            .Row(3, 1, "Bàng", "Sông Trăng", "5/1/2028", 3)
            .Row(4, 2, "Me tây", "Đồi Hòa", "5/1/2008", 4)
            .Row(5, 3, "Lim sét", "Đồi Hòa", "5/1/2019", 4);

        var rows = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal([1, 0, 0], rows.Select(r => r.Warnings.Count));
        Assert.Contains("S!D3: ngày 5/1/2028 xa sau kỳ", rows[0].Warnings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_without_a_year_take_the_one_the_title_gives_and_say_so()
    {
        var sheet = new SheetToWrite("S")
            .Row(1, "SỔ TRỒNG CÂY NĂM 2018")
            .Row(2, "STT", "Tên cây", "Phường", "Ngày trồng", "Số cây")
            .Row(3, 1, "Bàng", "Sông Trăng", "5/1", 3)
            .Row(4, 2, "Bàng", "Đồi Hòa", "31/2", 4);

        var rows = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(new DateOnly(2018, 1, 5), rows[0].Day("on"));
        Assert.Contains("“5/1” không ghi năm, lấy năm 2018", rows[0].Warnings.Single().ToString(), StringComparison.Ordinal);
        Assert.Null(rows[1].Day("on"));
        Assert.NotEmpty(rows[1].Problems);
        Assert.Equal(new DateOnly(2019, 1, 5), GanDan.Platform.Books.Values.Dates.WithYear("5/1", 2018, new(2018, 12, 28)));
        Assert.Null(GanDan.Platform.Books.Values.Dates.WithYear("5/1/2018", 2018, null));
    }

    [Fact]
    public void Days_swapped_by_the_spreadsheet_are_a_warning()
    {
        // Typed day first into a month-first spreadsheet: what could be a month became a stored day, the rest stayed text.
        var sheet = Sheet().Row(1, Header);
        for (var day = 1; day <= 28; day++)
            sheet.Row(day + 1, day, "Cây " + day, "Cầu Gỗ", day <= 12 ? new DateOnly(2018, day, 6) : day + "/6/2018", 1);

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(11, records.Count(r => r.Warnings.Count is 1));
        Assert.Contains("đảo ngày và tháng", records[0].Warnings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_typed_in_order_raise_no_warning()
    {
        var sheet = Sheet().Row(1, Header);
        for (var day = 1; day <= 28; day++)
            sheet.Row(day + 1, day, "Cây " + day, "Cầu Gỗ", day % 2 is 0 ? new DateOnly(2018, 6, day) : day + "/6/2018", 1);

        Assert.Empty(MadeUpKinds.Only(sheet).Records().SelectMany(r => r.Warnings));
    }

    [Fact]
    public void A_day_outside_the_titles_quarter_whose_swap_is_inside_is_a_warning()
    {
        var sheet = Sheet()
            .Row(1, "SỔ TRỒNG CÂY QUÝ II/2018")
            .Row(3, Header)
            .Row(4, 1, "Bàng", "Cầu Gỗ", "6/5/2018", 1)
            .Row(5, 2, "Me", "Cầu Gỗ", "5/9/2018", 1)
            .Row(6, 3, "Sao", "Cầu Gỗ", "4/10/2018", 1)
            .Row(7, 4, "Lim", "Cầu Gỗ", "10/4/2018", 1)
            .Row(8, 5, "Sến", "Cầu Gỗ", "5/1/2018", 1)
            .Row(9, 6, "Sồi", "Cầu Gỗ", "1/5/2018", 1)
            .Row(10, 7, "Dẻ", "Cầu Gỗ", "4/12/2018", 1);

        var warned = MadeUpKinds.Only(sheet).Records().Where(r => r.Warnings.Count > 0).Select(r => r.Number);

        Assert.Equal([], warned.Except(["2", "3", "5", "7"]));
        Assert.Equal(["3", "7"], warned.Where(n => n is "3" or "7"));
    }

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    public void Old_fonts_are_turned_into_unicode(LegacyEncoding encoding)
    {
        string Old(string text) => LegacyText.Encode(text, encoding);
        var sheet = Sheet()
            .Row(1, Old("Sổ trồng cây của phường"))
            .Row(3, "STT", Old("Tên cây"), Old("Phường"), Old("Ngày trồng"), Old("Số cây"))
            .Row(4, 1, Old("Cây bằng lăng tím"), Old("Phường Cầu Gỗ"), "5/6/2018", 3)
            .Row(5, 2, Old("Cây phượng đỏ"), Old("Phường Đồi Hòa"), "5/6/2018", 3);

        var reading = MadeUpKinds.Only(sheet);

        Assert.Equal(["Cây bằng lăng tím", "Cây phượng đỏ"], reading.Records().Select(r => r.Text("species")));
        Assert.Equal(["u2", "u1"], reading.Records().Select(r => r.Unit("ward")?.Id));
        Assert.Contains("phông chữ cũ", Assert.Single(reading.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_a_value_an_error_and_a_bad_day_are_problems_of_their_cells()
    {
        var sheet = Sheet()
            .Row(1, Header)
            .Row(2, 1, "Bàng", "Cầu Gỗ", "31/02/2018", new Formula("1+1", null))
            .Row(3, 2, "=cmd|' /C calc'!A0", "Cầu Gỗ", "5/6/2018", new Formula("cmd|' /C calc'!A0", 4));

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(2, records[0].Problems.Count);
        Assert.Contains(records[0].Problems, p => p.ToString().StartsWith("Ô Năm!D2", StringComparison.Ordinal));
        Assert.Contains(records[0].Problems, p => p.ToString().StartsWith("Ô Năm!E2", StringComparison.Ordinal));
        Assert.Equal(("=cmd|' /C calc'!A0", 4), (records[1].Text("species"), records[1].Whole("count")));
        Assert.Single(records[1].Warnings);
    }

    [Fact]
    public void A_header_without_rows_is_said()
    {
        var reading = MadeUpKinds.Only(Sheet().Row(1, Header));

        Assert.Empty(reading.Records());
        Assert.Contains("chưa có dòng nào", Assert.Single(reading.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_line_above_the_table_holds_for_its_money()
    {
        var sheet = new SheetToWrite("Chi")
            .Row(1, "Đơn vị tính: triệu đồng")
            .Row(3, "Khoản chi", "Dự toán", "Thực chi (nghìn đồng)")
            .Row(4, "Cây giống", 12.5, 900)
            .Row(5, "Phân", "1,5", "2.000")
            .Row(6, "Tưới", "3 triệu", null);

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal([12_500_000, 1_500_000, 3_000_000], records.Select(r => r.Whole("plan")));
        Assert.Equal([900_000, 2_000_000, null], records.Select(r => r.Whole("spent")));
    }

    private static SheetToWrite Sheet() => new("Năm");
}
