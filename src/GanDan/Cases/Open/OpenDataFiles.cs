using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Open;

/// <summary>The open data as files: every published case, and counts of a year. Always in Vietnamese, whoever reads: the same file for everybody.</summary>
public static class OpenDataFiles
{
    private const int FirstYear = 1990;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly string[] RowHeads =
    [
        "Số công khai",
        "Ngày nhận",
        "Loại",
        "Loại việc",
        "Mã phường",
        "Phường",
        "Tình trạng",
        "Hạn trả lời đầu",
        "Ngày trả lời",
        "Đúng hạn",
        "Tiêu đề đã che",
        "Vĩ độ",
        "Kinh độ",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/du-lieu-mo/phan-anh.csv", RowsAsCsv).AllowAnonymous();
        app.MapGet("/du-lieu-mo/phan-anh.json", RowsAsJson).AllowAnonymous();
        app.MapGet("/du-lieu-mo/tong-hop.csv", CountsAsCsv).AllowAnonymous();
        app.MapGet("/du-lieu-mo/tong-hop.json", CountsAsJson).AllowAnonymous();
    }

    private static async Task RowsAsCsv(Db db, HttpContext http)
    {
        Head(http, "text/csv; charset=utf-8", "phan-anh.csv");
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Csv.Line(RowHeads));
        await foreach (var row in OpenRows.Read(db, http.RequestAborted))
            await writer.WriteAsync(Csv.Line(Cells(row)));
    }

    private static Task RowsAsJson(Db db, HttpContext http)
    {
        Head(http, "application/json; charset=utf-8", "phan-anh.json");
        return JsonSerializer.SerializeAsync(http.Response.Body, OpenRows.Read(db, http.RequestAborted), Json, http.RequestAborted);
    }

    private static async Task<IResult> CountsAsCsv(Db db, Me me, HttpContext http, [FromQuery(Name = "nam")] int? year)
    {
        if (Year(me, year) is not { } asked)
            return Results.NotFound();
        Head(http, "text/csv; charset=utf-8", $"tong-hop-{asked}.csv");
        var lines = (await OpenCounts.Take(db, asked)).Select(c =>
            (IEnumerable<string?>)
                [Whole(c.Year), c.By, c.Code, c.Name, c.Count is { } count ? Whole(count) : "", c.Count is null ? "có" : ""]
        );
        return Results.Bytes(Csv.Write(["Năm", "Theo", "Mã", "Tên", "Số phản ánh", "Ẩn số nhỏ"], lines), "text/csv; charset=utf-8");
    }

    private static async Task<IResult> CountsAsJson(Db db, Me me, HttpContext http, [FromQuery(Name = "nam")] int? year)
    {
        if (Year(me, year) is not { } asked)
            return Results.NotFound();
        Head(http, "application/json; charset=utf-8", $"tong-hop-{asked}.json");
        return Results.Json(await OpenCounts.Take(db, asked), Json);
    }

    private static string?[] Cells(OpenRow row) =>
        [
            row.Number,
            Day(row.ReceivedOn),
            row.Kind,
            row.Topic,
            row.WardCode,
            row.Ward,
            row.Status,
            Day(row.FirstDueOn),
            Day(row.AnsweredOn),
            row.OnTime switch
            {
                true => "có",
                false => "không",
                null => "",
            },
            row.Title,
            row.Latitude?.ToString(CultureInfo.InvariantCulture),
            row.Longitude?.ToString(CultureInfo.InvariantCulture),
        ];

    private static void Head(HttpContext http, string type, string name)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.AccessControlAllowOrigin = "*";
    }

    private static int? Year(Me me, int? asked) =>
        asked is null ? me.Today.Year
        : asked >= FirstYear && asked <= me.Today.Year ? asked
        : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
