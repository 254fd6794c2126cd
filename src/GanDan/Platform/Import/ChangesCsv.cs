using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Platform.Import;

/// <summary>Everything an import corrects, and every row that a book no longer holds: a page shows the first of them.</summary>
internal static class ChangesCsv
{
    public static FileContentResult Of(IEnumerable<BookReport> books, T t)
    {
        var all = books.ToList();
        var rows = all.SelectMany(b => b.Changes)
            .Select(c => (string?[])[t["Sửa theo sổ"], c.At, t[c.Name], c.Before, c.After])
            .Concat(
                all.SelectMany(b => b.Vanished)
                    .Select(v =>
                        (string?[])
                            [
                                t["Dòng trước có nay không thấy"],
                                t["{0}, dòng {1}, số {2}", v.Sheet, $"{v.Row}", v.Number ?? "–"],
                                "",
                                "",
                                "",
                            ]
                    )
            );
        return new(Csv.Write([t["Loại"], t["Ô"], t["Mục"], t["Trước"], t["Nay"]], rows), "text/csv; charset=utf-8")
        {
            FileDownloadName = "thay-doi.csv",
        };
    }
}
