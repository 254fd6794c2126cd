using GanDan.Platform.Books;
using GanDan.Platform.Import;

namespace GanDan.Tests.Platform.Books;

/// <summary>A book of several pages says its headings on each of them, and no record of any page may be lost.</summary>
public sealed class RepeatedHeaderTests
{
    private static readonly string[] Wards = ["Sông Trăng", "Đồi Hòa", "Cầu Gỗ", "Bến Lúa", "Vườn Mận"];

    private static readonly string[] Marks = ["I", "II", "III", "IV"];

    private static readonly BookReader Reader = new(new RecordBooks().Kinds, MadeUpKinds.Units);

    public static TheoryData<string> Kinds => ["initiatives", "care", "drives", "opinions", "attendance", "class-summary"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_record_of_any_page_is_lost(string code)
    {
        var kind = new RecordBooks().Find(code)!.Kind;
        var told = 0;
        for (var seed = 1; seed <= 80; seed++)
        {
            // The same book with its headings said once: what cannot be told from those is no matter of pages.
            var (once, _) = Book(kind, new Random(seed), again: false);
            if (Read(once).Kind?.Code != code)
                continue;
            told++;
            var (sheet, records) = Book(kind, new Random(seed), again: true);
            var reading = Read(sheet);

            var read = reading.Records().Where(r => r.Problems.Count is 0).Select(r => r.Row).ToList();
            Assert.True(
                reading.Kind?.Code == code && records.SequenceEqual(read),
                $"seed {seed}: {reading.Kind?.Code}, header in row {reading.HeaderTop}, {records.Count} records, {read.Count} read. "
                    + string.Join(" | ", reading.Headings)
                    + " "
                    + string.Join(" ", reading.Records().SelectMany(r => r.Problems).Take(2))
            );
        }
        Assert.InRange(told, 60, 80);
    }

    [Fact]
    public void The_first_of_two_headers_that_say_the_same_wins_whatever_the_rows_between_say()
    {
        var sheet = new SheetToWrite("S").Row(1, "PHONG TRÀO NĂM 2018");
        var records = new List<int>();
        for (var row = 2; row <= 40; row++)
            if (row % 13 is 2)
                sheet.Row(row, "STT", "Tên cây", "Phường", "Ngày trồng", "Tình trạng");
            else
            {
                // What titles of this kind say, and on the first page no state and days that are none, stand for the second header.
                sheet.Row(
                    row,
                    row,
                    "Trồng cây số " + row,
                    Wards[row % 5],
                    row < 15 ? "quý I/2018" : "5/6/2018",
                    row < 15 ? null : "Còn sống"
                );
                records.Add(row);
            }

        var reading = MadeUpKinds.Only(sheet);

        Assert.Equal(2, reading.HeaderTop);
        Assert.Equal(records, reading.Records().Select(r => r.Row));
    }

    [Fact]
    public void A_table_of_other_headings_above_the_one_that_is_read_does_not_go_for_titles_in_silence()
    {
        var sheet = new SheetToWrite("S")
            .Row(1, "SỔ TRỒNG CÂY", null, "Năm", 2018)
            .Row(2, "Mã", "Loại gì", "Ở đâu", "Khi nào")
            .Row(3, 1, "Bàng", "Cầu Gỗ", "5/6/2018")
            .Row(4, 2, "Me tây", "Đồi Hòa", "5/6/2018")
            .Row(6, "STT", "Tên cây", "Phường", "Ngày trồng")
            .Row(7, 1, "Lim sét", "Bến Lúa", "5/6/2018");

        var reading = MadeUpKinds.Only(sheet);

        Assert.Single(reading.Records());
        Assert.StartsWith(
            "Trang “S”: 2 dòng phía trên tiêu đề, từ dòng 3,",
            Assert.Single(reading.Remarks).ToString(),
            StringComparison.Ordinal
        );
    }

    private static SheetReading Read(SheetToWrite sheet)
    {
        using var book = XlsxWriter.Open(sheet);
        return Reader.Read(book).Sheets[0];
    }

    private static (SheetToWrite Sheet, List<int> Records) Book(BookKind kind, Random random, bool again)
    {
        string One(params string[] words) => words[random.Next(words.Length)];
        var inTitle = kind.Code is "attendance";
        var grouped = !inTitle && kind.Context.Any(c => c.Meaning is "ward") && random.Next(3) is 0;
        var columns = kind
            .Meanings.Where(m =>
                m.Value is ValueKind.Number or ValueKind.Signature
                || (m.Required ? !inTitle || m.Value is ValueKind.PersonName : !m.AddedUp && random.Next(3) > 0)
            )
            .Where(m => !(grouped && m.Code is "ward") && !(inTitle && m.Code is "class" or "class_number" or "held_on" or "place"))
            .OrderBy(m => m.Value is ValueKind.Number ? -1 : random.Next(100))
            .ToList();
        var headings = columns.Select(m => One([m.Name, .. m.Synonyms])).ToList();
        var (numbered, twoRows, lines, blank) = (random.Next(3) is 0, random.Next(3) is 0, random.Next(3) is 0, random.Next(2) is 0);
        var titles = new List<string> { "ỦY BAN NHÂN DÂN" };
        if (inTitle)
            titles.AddRange("DANH SÁCH", "Lớp 3: Kỹ năng " + random.Next(100), "Ngày 5/6/2018 - Hội trường");
        else
            titles.Add(random.Next(2) is 0 ? One([.. kind.TitlePhrases]).ToUpperInvariant() + " NĂM 2018" : "TỔNG HỢP NĂM 2018");

        var sheet = new SheetToWrite("S");
        var (row, number, records) = (1, 0, new List<int>());
        void Titles()
        {
            foreach (var title in titles)
                sheet.Row(row++, title);
        }
        void Head()
        {
            for (var c = 0; c < columns.Count; c++)
                sheet[row, c + 1] = headings[c];
            if (twoRows)
                for (var c = 1; c <= columns.Count; c++)
                    sheet.Merge(row, c, row + 1, c);
            row += twoRows ? 2 : 1;
            if (numbered)
                sheet.Row(row++, [.. columns.Select((_, c) => (object)$"({c + 1})")]);
        }
        Titles();
        var pages = random.Next(1, 5);
        for (var page = 0; page < pages; page++)
        {
            if (page is 0 || again)
            {
                if (page > 0 && lines)
                    Titles();
                Head();
            }
            if (grouped)
                sheet.Row(row++, Marks[page] + ". PHƯỜNG " + Wards[page]);
            var rows = random.Next(5, 21);
            for (var i = 0; i < rows; i++)
            {
                number++;
                for (var c = 0; c < columns.Count; c++)
                    if (Value(columns[c], kind, number, random) is { } value)
                        sheet[row, c + 1] = value;
                records.Add(row++);
            }
            row += blank ? 1 : 0;
        }
        return (sheet, records);
    }

    private static object? Value(Meaning meaning, BookKind kind, int number, Random random) =>
        meaning.Value switch
        {
            ValueKind.Number => number,
            ValueKind.Unit => (random.Next(2) is 0 ? "P. " : "") + Wards[random.Next(Wards.Length)],
            ValueKind.Date or ValueKind.Period => random.Next(2) is 0
                ? new DateOnly(2018, random.Next(1, 13), random.Next(1, 29))
                : $"{random.Next(13, 29)}/{random.Next(1, 13)}/2018",
            ValueKind.Count or ValueKind.Quantity when meaning.Code is "year" => 2018,
            ValueKind.Count or ValueKind.Quantity => random.Next(1, 300),
            ValueKind.Money => random.Next(1, 90) * 100_000,
            ValueKind.WeightKg => random.Next(1, 900),
            ValueKind.Choice => meaning.Choices[random.Next(meaning.Choices.Count)].Name,
            ValueKind.PersonName => "Lê Văn " + (char)('A' + number % 26) + (char)('a' + number / 26),
            ValueKind.Signature => random.Next(4) > 0 ? "x" : null,
            ValueKind.Organisation => "Hội Phụ nữ",
            // Words of a title may stand in any record.
            _ => (random.Next(2) is 0 ? kind.TitlePhrases[0] + " " : "việc ") + number,
        };
}
