using System.IO.Compression;
using System.Security;
using System.Text;
using static System.FormattableString;

namespace GanDan.Bench;

/// <summary>Writes signed lists of made-up classes: one sheet per class, the same book every time for the same year.</summary>
internal static class AttendanceBook
{
    public const int Classes = 50;
    public const int RowsPerClass = 2_000;
    public const int Rows = Classes * RowsPerClass;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Hồ", "Ngô"];
    private static readonly string[] Middle = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Hoàng", "Kim"];
    private static readonly string[] Given =
    [
        "An",
        "Bình",
        "Châu",
        "Dung",
        "Giang",
        "Hạnh",
        "Khoa",
        "Lan",
        "Mai",
        "Nam",
        "Oanh",
        "Phúc",
        "Sơn",
    ];
    private static readonly string[] Posts = ["Bí thư chi bộ", "Trưởng ban công tác Mặt trận", "Tổ trưởng tổ dân phố", "Cán bộ phường"];
    private static readonly string[] Wards = ["Phường Bến Nghé", "Phường Đa Kao", "Phường Tân Định", "Phường Cầu Kho", "Phường Cô Giang"];

    public static int Write(string path, int year = 2017)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i <= Classes; i++)
            Part(zip, $"xl/worksheets/sheet{i}.xml", to => Sheet(to, i, year, texts));
        var numbers = Enumerable.Range(1, Classes).ToList();
        Part(
            zip,
            "[Content_Types].xml",
            to =>
                to.Write(
                    $"<Types xmlns=\"{Kinds}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheets}.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Sheets}.sharedStrings+xml\"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Sheets}.worksheet+xml\"/>"))}</Types>"
                )
        );
        Part(
            zip,
            "_rels/.rels",
            to =>
                to.Write(
                    $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                )
        );
        Part(
            zip,
            "xl/workbook.xml",
            to =>
                to.Write(
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"Lớp {n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))}</sheets></workbook>"
                )
        );
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            to =>
                to.Write(
                    $"<Relationships xmlns=\"{Package}\">{string.Concat(numbers.Select(n => $"<Relationship Id=\"r{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
                )
        );
        Part(
            zip,
            "xl/sharedStrings.xml",
            to =>
            {
                to.Write($"<sst xmlns=\"{Main}\">");
                foreach (var text in texts.OrderBy(t => t.Value))
                    to.Write($"<si><t>{SecurityElement.Escape(text.Key)}</t></si>");
                to.Write("</sst>");
            }
        );
        return 0;
    }

    private static void Sheet(StreamWriter to, int number, int year, Dictionary<string, int> texts)
    {
        string Text(string at, string text)
        {
            if (!texts.TryGetValue(text, out var index))
                texts[text] = index = texts.Count;
            return Invariant($"<c r=\"{at}\" t=\"s\"><v>{index}</v></c>");
        }
        var day = new DateOnly(year, 3, 1).AddDays(number * 5);
        to.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        to.Write($"<row r=\"1\">{Text("A1", "DANH SÁCH KÝ NHẬN")}</row>");
        to.Write($"<row r=\"2\">{Text("A2", $"Lớp {number}: Tập huấn công tác dân vận đợt {number} năm {year}")}</row>");
        to.Write($"<row r=\"3\">{Text("A3", Invariant($"Ngày {day:d/M/yyyy} - tại Hội trường Trung tâm"))}</row>");
        to.Write(
            $"<row r=\"5\">{Text("A5", "STT")}{Text("B5", "Họ và tên")}{Text("C5", "Chức vụ")}{Text("D5", "Đơn vị")}{Text("E5", "Ký nhận")}</row>"
        );
        for (var i = 0; i < RowsPerClass; i++)
        {
            var (row, person) = (i + 6, (number * RowsPerClass) + i);
            var name =
                $"{Of(Family, person)} {Of(Middle, person / 11)} {Of(Middle, person / 77)} {Of(Given, person / 539)} {Of(Given, i / 100)}";
            to.Write(Invariant($"<row r=\"{row}\"><c r=\"A{row}\"><v>{i + 1}</v></c>"));
            to.Write(Text($"B{row}", name) + Text($"C{row}", Of(Posts, person / 3)) + Text($"D{row}", Of(Wards, person / 7)));
            to.Write((i % 8 == 0 ? "" : Text($"E{row}", "x")) + "</row>");
        }
        to.Write("</sheetData></worksheet>");
    }

    private static string Of(string[] words, int number) => words[number % words.Length];

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
