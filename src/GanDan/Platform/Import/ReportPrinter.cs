using GanDan.Platform.Books;
using GanDan.Platform.Text;

namespace GanDan.Platform.Import;

/// <summary>The report of a file on a terminal.</summary>
internal sealed class ReportPrinter(T t, TextWriter output)
{
    private const int Most = 20;

    public async Task Print(FileReport report, bool dryRun)
    {
        await output.WriteLineAsync($"{report.File}");
        if (report.Refused.Count > 0)
        {
            await output.WriteLineAsync("  " + t["Chưa nhập gì từ tệp này:"]);
            foreach (var said in report.Refused)
                await output.WriteLineAsync("  - " + said.In(t) + (report.BecauseOf(said) is { } because ? " " + t[because] : ""));
            // Which sheets hold nothing, and are no obstacle, is said beside what is.
            foreach (var sheet in report.Books.SelectMany(b => b.Sheets).Where(s => s is { LeftOutBecause: not null, HeaderTop: 0 }))
                await output.WriteLineAsync("    " + sheet.LeftOutBecause!.In(t));
            if (report.Books.Any(b => b.Asked.Count > 0))
                await output.WriteLineAsync(
                    "  " + t["Trả lời bằng --mapping: {0} là sổ ấy ghi lại, {1} là một sổ khác.", "\"again\": true", "\"again\": false"]
                );
            if (report.CountsPossible)
                await output.WriteLineAsync("  " + t["Nếu chỉ cần số phần quà theo phường, chạy lại với --counts-only."]);
            return;
        }
        foreach (var book in report.Books)
            await Print(book, dryRun);
    }

    private async Task Print(BookReport book, bool dryRun)
    {
        foreach (var sheet in book.Sheets)
        {
            await output.WriteLineAsync("  " + Line(sheet));
            foreach (var remark in sheet.Remarks)
                await output.WriteLineAsync("    " + remark.In(t));
            foreach (var line in sheet.AsRead?.Lines(t) ?? [])
                await output.WriteLineAsync("    " + line);
        }
        await List(book.Sheets.Select(s => s.Like?.Said).OfType<Said>().Concat(book.Notices).Select(n => n.In(t)), t["Cần biết"]);
        await List(book.Problems.Select(p => p.In(t)), t["Ô không đọc được"]);
        await List(book.Warnings.Select(p => p.In(t)), t["Nên xem lại"]);
        await List(book.CarriedOn.Select(c => $"{c.At} {c.Name} ({c.Since})"), t["Dòng nối tiếp bản ghi đã có"]);
        await List(book.Changes.Select(c => $"{c.At} {t[c.Name]}: {c.Before ?? "–"} → {c.After ?? "–"}"), t["Sửa theo sổ"]);
        await List(
            book.Vanished.Select(v => t["{0}, dòng {1}, số {2}", v.Sheet, $"{v.Row}", v.Number ?? "–"]),
            t["Dòng trước có nay không thấy (bản ghi vẫn giữ)"]
        );
        await output.WriteLineAsync("  " + Sum(book, dryRun));
        if (book.Rejected > 0)
            await output.WriteLineAsync("  " + t["{0} dòng chưa nhập được, xem các ô không đọc được ở trên.", t.Number(book.Rejected)]);
    }

    private string Sum(BookReport book, bool dryRun)
    {
        var (added, changed, same) = (t.Number(book.Added), t.Number(book.Changed), t.Number(book.Same));
        return book.ReadNothing ? t["Không có dòng nào vào sổ."]
            : book.NothingNew ? t["Không có gì mới: cả {0} dòng đã nhập trước đây.", same]
            : dryRun ? t["Xem thử, chưa ghi gì: {0} dòng mới, {1} dòng sửa, {2} dòng như cũ.", added, changed, same]
            : t["Đã ghi: {0} dòng mới, {1} dòng sửa, {2} dòng như cũ.", added, changed, same];
    }

    private string Line(SheetReport sheet)
    {
        if (sheet.LeftOutBecause is { } because)
            return because.In(t);
        var left = sheet.LeftOut.GroupBy(r => r.Reason).Select(g => $"{t[g.Key.Name()]} {t.Number(g.Count())}");
        return t[
            "{0}: {1}, tiêu đề ở dòng {2}; {3} bản ghi; bỏ qua: {4}",
            sheet.Sheet,
            t[sheet.Title ?? ""],
            sheet.HeaderBottom,
            t.Number(sheet.Records),
            string.Join(", ", left)
        ];
    }

    private async Task List(IEnumerable<string> lines, string title)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        await output.WriteLineAsync($"  {title} ({all.Count}):");
        foreach (var line in all.Take(Most))
            await output.WriteLineAsync("    " + line);
        if (all.Count > Most)
            await output.WriteLineAsync("    " + t["… và {0} dòng nữa (xem --json)", all.Count - Most]);
    }
}

public static class LeftOutWords
{
    /// <summary>Why a row is no record, in a word; a key for translation.</summary>
    public static string Name(this LeftOutReason reason) =>
        reason switch
        {
            LeftOutReason.Title => "dòng đầu trang",
            LeftOutReason.Header => "tiêu đề cột",
            LeftOutReason.HeaderRepeated => "tiêu đề lặp lại",
            LeftOutReason.Numbering => "dòng đánh số cột",
            LeftOutReason.Group => "dòng nhóm",
            LeftOutReason.Subtotal => "dòng cộng",
            LeftOutReason.GrandTotal => "dòng tổng cộng",
            LeftOutReason.Signatures => "chữ ký",
            LeftOutReason.Note => "ghi chú",
            LeftOutReason.TooLittle => "quá ít thông tin",
        };
}
