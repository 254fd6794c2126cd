using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>A workbook of sheets, streamed: the sheets' rows are read once, in order.</summary>
internal static class ExcelBook
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string BookPath = "xl/workbook.xml";
    private const string StylesPath = "xl/styles.xml";

    public static void Write(Stream stream, string title, IReadOnlyList<ExcelSheet> sheets, DateTime created)
    {
        var named = Named(sheets);
        var paths = Enumerable.Range(1, named.Count).Select(i => $"xl/worksheets/sheet{i}.xml").ToList();
        using var package = new OpenPackage(
            stream,
            [
                new OpenPart(BookPath, Types + "sheet.main+xml", Relations + "officeDocument"),
                FileProperties.Part,
                new OpenPart(StylesPath, Types + "styles+xml", Relations + "styles", BookPath),
                .. paths.Select(path => new OpenPart(path, Types + "worksheet+xml", Relations + "worksheet", BookPath)),
            ]
        );
        package.Write(
            BookPath,
            new Workbook(
                new Sheets(
                    named.Select(
                        (sheet, i) =>
                            new Sheet
                            {
                                Name = sheet.Name,
                                SheetId = (uint)i + 1,
                                Id = package.Id(paths[i]),
                            }
                    )
                ),
                new DefinedNames(
                    named.Select(
                        (sheet, i) =>
                            // The head of the table is printed on every page.
                            new DefinedName(
                                $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.HeaderRow}:${sheet.HeaderRow}"
                            )
                            {
                                Name = "_xlnm.Print_Titles",
                                LocalSheetId = (uint)i,
                            }
                    )
                )
            )
        );
        FileProperties.Write(package, title, creator: null, "vi-VN", created);
        package.Write(StylesPath, ExcelStyles.Sheet());
        for (var i = 0; i < named.Count; i++)
            package.Write(paths[i], named[i].Write);
    }

    // Excel: at most 31 characters, none of []:*?/\, no apostrophe at either end, no two alike.
    private static List<ExcelSheet> Named(IReadOnlyList<ExcelSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<ExcelSheet>();
        foreach (var sheet in sheets)
        {
            var wished = new StringBuilder(SafeText.ForXml(sheet.Name));
            foreach (var forbidden in "[]:*?/\\\r\n\t")
                wished.Replace(forbidden, ' ');
            var name = Cut(wished.ToString().TrimStart(' ', '\''), 31);
            if (name.Length == 0)
                name = "Trang";
            var unique = name;
            for (var i = 2; !taken.Add(unique); i++)
                unique = $"{Cut(name, 27)} {i}";
            named.Add(sheet with { Name = unique });
        }

        return named;
    }

    private static string Cut(string text, int length) => text.CutTo(length).TrimEnd(' ', '\'');
}
