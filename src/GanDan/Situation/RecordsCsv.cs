using System.Globalization;
using GanDan.Figures;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Situation;

/// <summary>
/// The records behind a figure, streamed as CSV: kind, id, weight, unit and its code, day. The code is what a sealed list of records bears. UTF-8 with a mark so that Excel keeps the tone marks.
/// </summary>
public sealed class RecordsCsv(IQueryable<Counted> records, string name, IReadOnlyDictionary<int, (string Name, string Code)> units, T t)
    : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var writer = new StreamWriter(response.Body, new System.Text.UTF8Encoding(true));
        await writer.WriteLineAsync(
            string.Join(',', new[] { t["Loại"], t["Mã"], t["Số lượng"], t["Đơn vị"], t["Mã đơn vị"], t["Ngày"], t["Mục"] }.Select(Quote))
        );
        await foreach (var record in records.AsAsyncEnumerable())
        {
            var unit = record.UnitId is { } id ? units.GetValueOrDefault(id, ("", "")) : ("", "");
            await writer.WriteLineAsync(
                string.Join(
                    ',',
                    record.Kind,
                    record.Id.ToString(),
                    record.Weight.ToString(CultureInfo.InvariantCulture),
                    Quote(unit.Item1),
                    Quote(unit.Item2),
                    record.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Quote(record.Key ?? "")
                )
            );
        }
    }

    // A cell that begins like a formula would be run by the spreadsheet that opens it.
    private static string Quote(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
