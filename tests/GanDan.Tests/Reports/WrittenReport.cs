using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using GanDan.Cases;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>A report of one year whose only section holds the words given, begun and sealed as a specialist does.</summary>
internal static partial class WrittenReport
{
    public static async Task<Visitor> Write(this OfficeApp app, string words, int year, string? unit = null)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/bao-cao/moi");
        officer.Choose("Mẫu báo cáo", "Báo cáo năm").Fill("Kỳ khác", $"{year}");
        if (unit is not null)
            officer.Choose("Đơn vị", unit);
        await officer.Press("Lập báo cáo");
        var id = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var sections = await db.Reports.Where(r => r.Id == id).SelectMany(r => r.Sections).OrderBy(s => s.Order).ToListAsync();
            db.RemoveRange(sections.Skip(1));
            sections[0].Body = words;
            await db.SaveChangesAsync();
        });
        return await officer.Open($"/bao-cao/{id}");
    }

    /// <summary>Seals it; the visitor then stands before the edition.</summary>
    public static async Task<Visitor> Seal(this Visitor officer, string? gap = null)
    {
        await officer.Follow("Chốt bản này");
        if (gap is not null)
            officer.Fill("Lý do vẫn chốt khi thiếu số liệu", gap);
        return await officer.Press("Chốt bản này");
    }

    /// <summary>The words of a file of the edition in front: of the Word paper, of the workbook, of the manifest.</summary>
    public static async Task<string> File(this Visitor officer, string name)
    {
        await officer.Open($"{officer.Path.Split('?')[0]}?handler=File&name={name}");
        using var package = new ZipArchive(new MemoryStream(officer.Downloads!));
        var parts = package.Entries.Where(e =>
            e.FullName is "word/document.xml" || e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
        );
        var text = "";
        foreach (var part in parts)
        {
            using var reader = new StreamReader(part.Open());
            text += Tags().Replace(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), "|");
        }
        return System.Net.WebUtility.HtmlDecode(Bars().Replace(text, "|"));
    }

    public static async Task<JsonElement> Manifest(this Visitor officer)
    {
        await officer.Open($"{officer.Path.Split('?')[0]}?handler=File&name=ban-ke.json");
        return JsonDocument.Parse(officer.Downloads!).RootElement.GetProperty("edition");
    }

    public static JsonElement Figure(this JsonElement manifest, string code) =>
        manifest.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("code").GetString() == code);

    /// <summary>Opinions of a ward, so many of each topic.</summary>
    public static Task Received(this OfficeApp app, int year, string ward, params (string Topic, int Count)[] topics) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var unit = await db.Units.Where(u => u.Name == ward).OrderBy(u => u.ValidFrom).Select(u => u.Id).FirstAsync();
            foreach (var (topic, count) in topics)
                for (var i = 0; i < count; i++)
                    db.Cases.Add(
                        new Case
                        {
                            PublicNumber = $"{year}-{$"{Guid.CreateVersion7():N}"[^15..]}",
                            ReceivedOn = new(year, 3, 4),
                            UnitId = unit,
                            Topic = topic,
                            Summary = "Đèn tắt",
                            MaskedSummary = "Đèn tắt",
                            Imported = true,
                        }
                    );
            await db.SaveChangesAsync();
        });

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\|[|\s]*", RegexOptions.None, 5000)]
    private static partial Regex Bars();
}
