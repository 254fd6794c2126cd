using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GanDan.Initiatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

public abstract class SealingTests(OfficeApp app)
{
    private const string Reason = "Lý do vẫn chốt khi thiếu số liệu";

    [Fact]
    public async Task A_sealed_number_keeps_its_records_and_what_the_books_say_later_stands_beside_it()
    {
        var first = await Registered("Hẻm không rác", new(2024, 3, 4));
        var officer = await Begun("Đăng ký {initiatives.registered} mô hình.", 2024);
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");

        var report = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        var edition = await app.Look(db => db.Editions.Include(e => e.Figures).SingleAsync(e => e.ReportId == report));
        var sealedFigure = Assert.Single(edition.Figures);
        Assert.Equal(1, sealedFigure.Value);
        var unit = await app.Look(db => db.Units.Where(u => u.Id == first.UnitId).Select(u => u.Code).SingleAsync());
        Assert.Equal(Sha256($"initiative|{first.Id}|1|{unit}|2024-03-04\n"), sealedFigure.RecordsSha256);
        Assert.Contains("mọi số vẫn như lúc chốt", officer.Text, StringComparison.Ordinal);

        await Registered("Chợ dùng làn đi chợ", new(2024, 5, 6));
        await officer.Open(officer.Path);

        Assert.Contains("Khác từ lúc chốt", officer.Text, StringComparison.Ordinal);
        Assert.Contains("thêm 1, bớt 0, sửa 0 hồ sơ", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Đăng ký 1", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_without_data_are_sealed_only_with_a_written_reason()
    {
        var officer = await Begun("Đã mở {training.classes} lớp.");
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("thiếu số liệu của năm 2025", officer.ErrorAt(Reason), StringComparison.Ordinal);

        await officer.Fill(Reason, "Năm 2025 không mở lớp nào.").Press("Chốt bản này");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Năm 2025 không mở lớp nào.", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_is_seen_while_writing_and_never_printed()
    {
        var officer = await Begun("? Nêu ở đây hạn chế.");
        Assert.Contains("Gợi ý, không in ra: Nêu ở đây hạn chế.", officer.Text, StringComparison.Ordinal);

        await officer.Follow("Chốt bản này");
        Assert.Contains("1 mục chưa viết lời", officer.Text, StringComparison.Ordinal);
        await officer.Press("Chốt bản này");

        Assert.DoesNotContain("hạn chế", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Word hành chính");
        using var word = new ZipArchive(new MemoryStream(officer.Downloads!));
        using var body = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        Assert.DoesNotContain("hạn chế", await body.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_names_every_file_with_its_hash()
    {
        await Registered("Bếp ăn nghĩa tình", new(2025, 2, 8));
        var officer = await Begun("Đăng ký {initiatives.registered} mô hình.");
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");
        var page = officer.Path;

        await officer.Follow("Bản kê JSON");

        using var manifest = JsonDocument.Parse(officer.Downloads!);
        var files = manifest.RootElement.GetProperty("edition").GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            await officer.Open($"{page}?handler=File&name={file.GetProperty("name").GetString()}");
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(officer.Downloads!)));
        }
    }

    // A report of a year whose only section holds these words.
    private async Task<Visitor> Begun(string words, int year = 2025)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/bao-cao/moi");
        await officer.Choose("Mẫu báo cáo", "Báo cáo năm").Fill("Kỳ", $"{year}").Press("Lập báo cáo");
        var id = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            var report = await db.Reports.Include(r => r.Sections).SingleAsync(r => r.Id == id);
            db.RemoveRange(report.Sections.Skip(1));
            report.Sections[0].Body = words;
            await db.SaveChangesAsync();
        });
        return await officer.Open($"/bao-cao/{id}");
    }

    private async Task<Initiative> Registered(string name, DateOnly on)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer
            .Fill("Tên mô hình", name)
            .Choose("Đơn vị", "Phường Đào")
            .Fill("Ngày đăng ký", on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await officer.Press("Đăng ký mô hình");
        return await app.Look(db => db.Initiatives.SingleAsync(i => i.Name == name));
    }

    private static string Sha256(string lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));

    public sealed class OnSqlite(SqliteOffice app) : SealingTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SealingTests(app), IClassFixture<PostgresOffice>;
}
