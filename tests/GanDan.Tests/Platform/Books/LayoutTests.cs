using System.Globalization;
using System.Text;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Tests.Platform.Books;

/// <summary>The same records in many random layouts must come out the same.</summary>
public sealed class LayoutTests
{
    private sealed record Tree(string Species, int Ward, DateOnly On, long Count, long Cost, decimal Soil, bool Alive);

    private static readonly string[] Wards = ["Sông Trăng", "Đồi Hòa", "Cầu Gỗ", "Bến Lúa", "Vườn Mận"];
    private static readonly string[] Species = ["Bàng", "Me tây", "Sao đen", "Lim sét", "Công chúa", "Tổng quán sủ"];

    [Fact]
    public void Any_layout_of_the_same_records_reads_the_same()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var trees = Trees(random);
            var expected = trees.Select(Line).Order(StringComparer.Ordinal).ToList();
            var hashes = new List<string>[2];

            for (var layout = 0; layout < 2; layout++)
            {
                using var book = Workbook.Open(XlsxWriter.Write([Sheet(random, trees)], shared: random.Next(2) is 0), "so.xlsx");
                var reading = MadeUpKinds.Reader().Read(book).Sheets[0];
                var records = reading.Records().ToList();

                Assert.True(reading.Kind == MadeUpKinds.Trees, $"seed {seed}: {reading.LeftOut} {string.Join("; ", reading.Headings)}");
                Assert.True(
                    records.SelectMany(r => r.Problems).FirstOrDefault() is null,
                    $"seed {seed}: {records.SelectMany(r => r.Problems).FirstOrDefault()}"
                );
                Assert.Equal(expected, records.Select(Line).Order(StringComparer.Ordinal));
                hashes[layout] = [.. records.Select(r => r.CanonicalHash).Order(StringComparer.Ordinal)];
            }

            Assert.Equal(hashes[0], hashes[1]);
        }
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void The_same_records_read_the_same_from_text(char delimiter)
    {
        for (var seed = 100; seed < 120; seed++)
        {
            var random = new Random(seed);
            var trees = Trees(random);
            var sheet = Sheet(random, trees, merged: false);
            var text = new StringBuilder();
            for (var row = 1; row <= sheet.Cells.Keys.Max(); row++)
                text.AppendJoin(
                        delimiter,
                        Enumerable.Range(1, 12).Select(c => Quoted(sheet.Cells.GetValueOrDefault(row)?.GetValueOrDefault(c)))
                    )
                    .Append("\r\n");

            using var book = Workbook.Open(Encoding.UTF8.GetBytes(text.ToString()), "so.csv");
            var records = MadeUpKinds.Reader().Read(book).Sheets[0].Records().ToList();

            Assert.Equal(trees.Select(Line).Order(StringComparer.Ordinal), records.Select(Line).Order(StringComparer.Ordinal));
        }
    }

    private static string Quoted(object? value) =>
        "\""
        + (
            value is DateOnly day
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.GetCultureInfo("vi-VN"))
        )?.Replace("\"", "\"\"", StringComparison.Ordinal)
        + "\"";

    private static List<Tree> Trees(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(6, 40))
                .Select(i => new Tree(
                    Species[random.Next(Species.Length)] + " số " + i,
                    i % Wards.Length,
                    new DateOnly(2018, random.Next(1, 13), random.Next(1, 29)),
                    random.Next(1, 3000),
                    random.Next(1, 900) * 100_000L,
                    random.Next(1, 60) * 50,
                    random.Next(2) is 0
                ))
                .OrderBy(t => t.Ward),
        ];

    private static string Line(Tree t) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{t.Species}|u{t.Ward}|{t.On:yyyy-MM-dd}|{t.Count}|{t.Cost}|{t.Soil:0}|{(t.Alive ? "alive" : "dead")}"
        );

    private static string Line(ParsedRow r) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{r.Text("species")}|{r.Unit("ward")?.Id}|{r.Day("on"):yyyy-MM-dd}|{r.Whole("count")}|{r.Whole("cost")}|{r.Amount("soil"):0}|{r.Choice("state")}"
        );

    private static SheetToWrite Sheet(Random random, List<Tree> trees, bool merged = true)
    {
        var sheet = new SheetToWrite("Năm 2018");
        var grouped = random.Next(3) is 0;
        var mergedWard = merged && !grouped && random.Next(3) is 0;
        var tonnes = random.Next(2) is 0;
        var millions = random.Next(2) is 0;
        var numbering = random.Next(2) is 0;
        string One(params string[] words) => words[random.Next(words.Length)];
        var columns = new List<(string[] Heading, Func<Tree, object> Value)>
        {
            (["", One("Tên cây", "LOÀI CÂY", "giong cay")], t => One("", " ") + t.Species + One("", "  ")),
            (
                ["Thời gian", One("Ngày trồng", "trồng ngày")],
                t =>
                    random.Next(3) switch
                    {
                        0 => t.On,
                        1 => t.On.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
                        _ => t.On.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
                    }
            ),
            (
                ["Kết quả", One("Số cây", "Số lượng cây", "Số cây đã trồng (cây)")],
                t => random.Next(2) is 0 ? t.Count : t.Count.ToString("#,##0", CultureInfo.GetCultureInfo("vi-VN")) + One("", " cây")
            ),
            (
                ["Kết quả", One("Kinh phí", "Số tiền", "Chi phí") + (millions ? " (triệu đồng)" : " (đồng)")],
                t => millions ? t.Cost / 1_000_000.0 : t.Cost
            ),
            (
                ["Kết quả", "Khối lượng đất " + (tonnes ? "(tấn)" : "(kg)")],
                t =>
                    tonnes ? (double)t.Soil / 1000
                    : One("kg") is var kg && random.Next(2) is 0 ? (object)(double)t.Soil
                    : t.Soil.ToString("0", CultureInfo.InvariantCulture) + " " + kg
            ),
            (["", One("Tình trạng", "Hiện trạng")], t => t.Alive ? One("Còn sống", "sống tốt", "CÒN SỐNG") : One("Đã chết", "chết khô")),
            (["", "Ghi chú thêm"], _ => One("", "xem biên bản")),
        };
        if (!grouped)
            columns.Add((["", One("Phường", "Địa bàn", "Phường trồng")], t => One("P. ", "P.", "Phường ", "PHƯỜNG ", "") + Wards[t.Ward]));
        columns = [(["", One("STT", "TT")], _ => ""), .. columns.OrderBy(_ => random.Next())];
        var wardColumn = columns.FindIndex(c => c.Heading[1] is "Phường" or "Địa bàn" or "Phường trồng") + 1;
        var twoRows = random.Next(2) is 0;

        var row = 1;
        sheet[row, 1] = "ỦY BAN NHÂN DÂN";
        sheet[++row, 1] = "SỔ TRỒNG CÂY NĂM 2018";
        if (merged)
            sheet.Merge(1, 1, 1, columns.Count).Merge(2, 1, 2, columns.Count);
        row += random.Next(1, 4);
        var header = row;
        void WriteHeader()
        {
            for (var c = 0; c < columns.Count; c++)
                if (!twoRows)
                    sheet[row, c + 1] = columns[c].Heading[1];
                else if (columns[c].Heading[0].Length is 0 || !merged)
                {
                    sheet[row, c + 1] = columns[c].Heading[1];
                    if (merged)
                        sheet.Merge(row, c + 1, row + 1, c + 1);
                }
                else
                {
                    sheet[row + 1, c + 1] = columns[c].Heading[1];
                    if (c is 0 || columns[c - 1].Heading[0] != columns[c].Heading[0])
                    {
                        sheet[row, c + 1] = columns[c].Heading[0];
                        var width = columns.Skip(c).TakeWhile(x => x.Heading[0] == columns[c].Heading[0]).Count();
                        if (width > 1)
                            sheet.Merge(row, c + 1, row, c + width);
                    }
                }
            row += twoRows && merged ? 2 : 1;
        }
        WriteHeader();
        if (numbering)
        {
            for (var c = 0; c < columns.Count; c++)
                sheet[row, c + 1] = $"({c + 1})";
            row++;
        }

        var number = 0;
        foreach (var (group, index) in trees.GroupBy(t => t.Ward).Select((g, i) => (g.ToList(), i)))
        {
            if (grouped)
            {
                sheet[row++, 1] =
                    ((string[])["I", "II", "III", "IV", "V"])[index]
                    + ". PHƯỜNG "
                    + Wards[group[0].Ward].ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
                number = random.Next(2) is 0 ? 0 : number;
            }
            if (mergedWard && group.Count > 1)
                sheet.Merge(row, wardColumn, row + group.Count - 1, wardColumn);
            foreach (var (tree, at) in group.Select((t, i) => (t, i)))
            {
                sheet[row, 1] = ++number;
                for (var c = 1; c < columns.Count; c++)
                    if (!(mergedWard && c + 1 == wardColumn && at > 0) && columns[c].Value(tree) is not "" and var value)
                        sheet[row, c + 1] = value;
                row++;
                if (!mergedWard && random.Next(15) is 0)
                    WriteHeader();
            }
            if (grouped)
                sheet[row++, 2] = $"Cộng: {group.Count} loài";
            if (random.Next(3) is 0)
                row++;
        }
        sheet[row, 2] = "TỔNG CỘNG";
        sheet[row++, 4] = new Formula("SUM(D1:D9)", null);
        sheet[row + 2, 6] = "NGƯỜI LẬP BIỂU";
        sheet[row + 6, 6] = "Trần Văn Lúa";
        return sheet;
    }
}
