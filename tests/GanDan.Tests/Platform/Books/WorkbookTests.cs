using System.IO.Compression;
using System.Text;
using GanDan.Platform;
using GanDan.Platform.Books.Reading;

namespace GanDan.Tests.Platform.Books;

public sealed class WorkbookTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cells_keep_their_place_kind_and_value(bool shared)
    {
        var sheet = new SheetToWrite("Tháng 6");
        sheet.Row(
            3,
            "  Mô hình ",
            null,
            12.5,
            new DateOnly(2018, 6, 5),
            true,
            new Formula("SUM(A1:A2)", 7),
            new Formula("SUM(A1:A2)", null)
        );

        using var book = Workbook.Open(XlsxWriter.Write([sheet], shared), "so.xlsx");
        var row = Assert.Single(book.Sheets[0].Rows());

        Assert.Equal("Tháng 6", book.Sheets[0].Name);
        Assert.Equal((CellKind.Text, "  Mô hình "), (row[1].Kind, row[1].Text));
        Assert.True(row[2].IsEmpty);
        Assert.Equal((CellKind.Number, 12.5, "C3"), (row[3].Kind, row[3].Number, row[3].Address));
        Assert.Equal((CellKind.Date, "5/6/2018"), (row[4].Kind, row[4].Shown));
        Assert.Equal((CellKind.Bool, 1.0), (row[5].Kind, row[5].Number));
        Assert.Equal((CellKind.Number, 7.0), (row[6].Kind, row[6].Number));
        Assert.Equal((CellKind.FormulaWithoutValue, "SUM(A1:A2)"), (row[7].Kind, row[7].Text));
    }

    [Fact]
    public void Days_counted_from_1904_are_the_same_days()
    {
        var sheet = new SheetToWrite("A").Row(1, new DateOnly(2018, 6, 5));

        using var book = Workbook.Open(XlsxWriter.Write([sheet], from1904: true), "so.xlsx");

        Assert.Equal("5/6/2018", book.Sheets[0].Rows().Single()[1].Shown);
    }

    [Fact]
    public void Hidden_sheets_hidden_rows_and_merges_are_told()
    {
        var sheet = new SheetToWrite("cũ") { Hidden = true }
            .Row(1, "a")
            .Row(2, "b")
            .Merge(1, 1, 1, 7);
        sheet.HiddenRows.Add(2);

        using var book = XlsxWriter.Open(sheet);

        Assert.True(book.Sheets[0].Hidden);
        Assert.Equal(new Merge(1, 1, 1, 7), Assert.Single(book.Sheets[0].Merges));
        Assert.Equal([false, true], book.Sheets[0].Rows().Select(r => r.Hidden));
    }

    [Fact]
    public void A_number_format_that_shows_the_word_day_is_no_day()
    {
        var sheet = new SheetToWrite("A").Row(1, 40_000);

        using var book = XlsxWriter.Open(sheet);

        Assert.Equal(CellKind.Number, book.Sheets[0].Rows().Single()[1].Kind);
    }

    [Theory]
    [InlineData("", "trống")]
    [InlineData("D0CF11E0A1B11AE1", "đời cũ (.xls)")]
    [InlineData("D0CF11E0A1B11AE1:EncryptedPackage", "mật khẩu")]
    [InlineData("D0CF11E0A1B11AE1:WordDocument", "Word")]
    [InlineData("255044462D312E37", "PDF")]
    [InlineData("FFD8FFE000104A46", "bản chụp")]
    [InlineData("89504E470D0A1A0A", "bản chụp")]
    [InlineData("7B5C727466310000", "Word")]
    [InlineData("3C68746D6C3E0000", "trang web")]
    [InlineData("4D5A900003000000", "Không nhận ra")]
    public void Another_kind_of_file_gets_a_way_to_go_on(string start, string says)
    {
        var parts = start.Split(':');
        byte[] bytes = [.. Convert.FromHexString(parts[0]), .. Encoding.Unicode.GetBytes(parts.ElementAtOrDefault(1) ?? "")];

        var refused = Assert.Throws<BookUnreadable>(() => Workbook.Open(bytes, "tep.bin"));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("content.xml", "dạng khác")]
    [InlineData("xl/workbook.bin", "dạng khác")]
    [InlineData("anh.jpg", "giải nén")]
    public void Another_kind_of_archive_gets_a_way_to_go_on(string part, string says)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            XlsxWriter.Part(zip, part, "<a/>");

        var refused = Assert.Throws<BookUnreadable>(() => Workbook.Open(file.ToArray(), "tep.zip"));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_workbook_is_refused_wherever_it_is_cut()
    {
        var bytes = XlsxWriter.Write([Rows(400)]);

        for (var cut = 1; cut < 10; cut++)
            Assert.Throws<BookUnreadable>(() => ReadAll(bytes[..(bytes.Length * cut / 10)]));
    }

    [Fact]
    public void A_broken_sheet_is_told_with_sheet_and_cell()
    {
        var bytes = Replaced(
            XlsxWriter.Write([Rows(50)], shared: false),
            "xl/worksheets/sheet1.xml",
            xml => xml.Replace("<c r=\"C20\"", "<c r=\"C20\" <<", StringComparison.Ordinal)
        );

        var refused = Assert.Throws<BookUnreadable>(() => ReadAll(bytes));

        Assert.Contains("“Dòng”", refused.Message, StringComparison.Ordinal);
        Assert.Contains("B20", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var bytes = Replaced(XlsxWriter.Write([Rows(5)]), "xl/worksheets/sheet1.xml", xml => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + xml);

        Assert.Throws<BookUnreadable>(() => ReadAll(bytes));
    }

    [Fact]
    public void A_cell_of_a_million_letters_is_told_with_its_address()
    {
        var sheet = new SheetToWrite("Dài").Row(1, "a").Row(7, null, new string('x', 1_000_000));

        var refused = Assert.Throws<BookUnreadable>(() => ReadAll(XlsxWriter.Write([sheet], shared: false)));

        Assert.Contains("B7", refused.Message, StringComparison.Ordinal);
        Assert.Contains("“Dài”", refused.Message, StringComparison.Ordinal);
        Assert.Throws<BookUnreadable>(() => ReadAll(XlsxWriter.Write([sheet], shared: true)));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_unpacks()
    {
        using var file = new MemoryStream();
        var good = XlsxWriter.Write([Rows(3)]);
        file.Write(good);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var bomb = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            bomb.Write("<worksheet><sheetData>"u8);
            var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 40_000)));
            for (var i = 0; i < 64; i++)
                bomb.Write(rows);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<BookUnreadable>(() =>
            ReadAll(
                file.ToArray(),
                new ReadLimits
                {
                    Rows = int.MaxValue,
                    Cells = int.MaxValue,
                    Expansion = 100,
                }
            )
        );

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 400L << 20);
    }

    [Fact]
    public void Limits_on_file_rows_cells_and_sheets_hold()
    {
        var bytes = XlsxWriter.Write([Rows(30), new SheetToWrite("B").Row(1, "b")]);

        Assert.Throws<BookUnreadable>(() => ReadAll(bytes, new ReadLimits { FileBytes = 100 }));
        Assert.Throws<BookUnreadable>(() => ReadAll(bytes, new ReadLimits { Rows = 29 }));
        Assert.Contains(
            "hơn 1.000 dòng",
            Said(Assert.Throws<BookUnreadable>(() => ReadAll(XlsxWriter.Write([Rows(1100)]), new ReadLimits { Rows = 1000 }))),
            StringComparison.Ordinal
        );
        Assert.Throws<BookUnreadable>(() => ReadAll(bytes, new ReadLimits { Cells = 50 }));
        Assert.Throws<BookUnreadable>(() => ReadAll(bytes, new ReadLimits { Sheets = 1 }));
        Assert.Throws<BookUnreadable>(() => ReadAll(bytes, new ReadLimits { Parts = 2 }));
        Assert.Equal(31, ReadAll(bytes, new ReadLimits { Rows = 30 }));
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_refused_by_default_and_read_when_allowed()
    {
        var csv = Encoding.UTF8.GetBytes("a;b\n" + string.Concat(Enumerable.Range(1, 200_000).Select(i => i + ";x\n")));

        Assert.Throws<BookUnreadable>(() => ReadAll(csv));
        Assert.Equal(200_001, ReadAll(csv, new ReadLimits { Rows = 200_001 }));
    }

    private static SheetToWrite Rows(int count)
    {
        var sheet = new SheetToWrite("Dòng");
        for (var i = 1; i <= count; i++)
            sheet.Row(i, i, "Tên " + i * 7919, "Đơn vị " + i * 104_729);
        return sheet;
    }

    private static string Said(BookUnreadable unreadable) =>
        new RuleBroken(unreadable.Remark.Sentence, null, [.. unreadable.Remark.Args]).Message;

    private static int ReadAll(byte[] bytes, ReadLimits? limits = null)
    {
        using var book = Workbook.Open(bytes, "so", limits);
        return book.Sheets.Sum(s => s.Rows().Count());
    }

    private static byte[] Replaced(byte[] book, string part, Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(book);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            entry.Delete();
            XlsxWriter.Part(zip, part, change(xml));
        }
        return file.ToArray();
    }

    [Fact]
    public void Merges_are_found_behind_any_number_of_rows()
    {
        for (var rows = 900; rows < 930; rows++)
        {
            var sheet = new SheetToWrite("Sổ").Merge(1, 1, 1, 3);
            for (var row = 1; row <= rows; row++)
                sheet.Row(row, "một", "hai", row);

            using var book = Workbook.Open(XlsxWriter.Write([sheet]), "so.xlsx");

            Assert.Equal(new Merge(1, 1, 1, 3), Assert.Single(book.Sheets[0].Merges));
        }
    }
}
