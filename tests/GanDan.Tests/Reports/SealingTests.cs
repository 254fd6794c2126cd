using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GanDan.Initiatives;
using GanDan.Programme;
using GanDan.Tests.Platform.Import;
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
    public async Task A_table_whose_sum_stands_is_told_when_its_rows_moved_and_all_corrections_can_be_had()
    {
        var models = new List<Initiative>();
        for (var i = 0; i < 23; i++)
            models.Add(await Registered($"Hẻm sạch số {i}", new(2009, 3, 4)));
        var officer = await Begun("Đăng ký {initiatives.registered} mô hình.\n\n[initiatives.registered|Field]", 2009);
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");
        var edition = officer.Path;
        Assert.Contains("mọi số vẫn như lúc chốt", officer.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var model in models)
        {
            await officer.Open($"/mo-hinh/{model.Id}/sua");
            await officer.Choose("Lĩnh vực", "Kinh tế").Press("Lưu");
        }
        await officer.Open(edition);

        Assert.Contains("Khác từ lúc chốt", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Hẻm sạch số 0: Lĩnh vực: – → Kinh tế", officer.Text, StringComparison.Ordinal);
        Assert.Contains("và 3 lần sửa khác", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Tải cả 23 lần sửa (CSV)");
        var lines = GanDan.Platform.Text.Csv.Read(Encoding.UTF8.GetString(officer.Downloads!));
        Assert.Equal(models.Select(m => m.Name).Order(), lines.Skip(1).Select(l => l[1]).Order());
    }

    [Fact]
    public async Task A_line_of_the_register_that_went_with_its_model_says_so()
    {
        var model = await Registered("Tủ sách góc phố", new(2008, 3, 4));
        var officer = await Begun("Sổ có {initiatives.rows} dòng.", 2008);
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");
        var edition = officer.Path;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await officer.Open($"/mo-hinh/{model.Id}/sua");
        await officer.Fill("Lý do rút khỏi sổ", "Ghi nhầm năm").Press("Rút khỏi sổ");
        await officer.Open(edition);

        Assert.Contains("thêm 0, bớt 1, sửa 0 hồ sơ", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Tủ sách góc phố: Rút khỏi sổ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_a_book_changed_since_names_the_book_and_an_import_that_was_taken_back()
    {
        await Registered("Ghế đá đầu hẻm", new(2011, 3, 4));
        var officer = await Begun("Đăng ký {initiatives.registered} mô hình.", 2011);
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");
        var edition = officer.Path;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await officer.Open("/nhap-so");
        await officer
            .Attach("Tệp sổ", "mo-hinh-2011.csv", MadeUpBooks.Register(2011, "1;Tủ sách đầu hẻm;Phường Sen;5/3/2011;Đạt;"))
            .Press("Xem thử");
        await officer.Press("Ghi vào sổ");
        var result = officer.Path;
        await app.RunJobs();
        await officer.Open(edition);
        var brought = officer.Text;
        await officer.Open(result);
        await officer.Press("Hoàn tác lần nhập này");
        await Registered("Chậu hoa đầu hẻm", new(2011, 5, 4));
        await officer.Open(edition);

        Assert.Contains("đã nhập sổ “mo-hinh-2011.csv”", brought, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập sổ “mo-hinh-2011.csv”", officer.Text, StringComparison.Ordinal);
        Assert.Contains("thêm 1, bớt 0, sửa 0 hồ sơ", officer.Text, StringComparison.Ordinal);
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
    public async Task What_rests_on_a_part_of_the_period_says_so_below_it_and_nothing_else_does()
    {
        await Registered("Xe đạp cho em", new(2023, 5, 9));
        var officer = await Begun("Đã mở {training.classes} lớp.\n\nĐăng ký {initiatives.registered} mô hình.", 2023);
        var written = officer.Text;
        await officer.Follow("Chốt bản này");
        await officer.Fill(Reason, "Năm 2023 không mở lớp nào.").Press("Chốt bản này");
        var page = officer.Path;
        await officer.Follow("Bản kê JSON");
        using var manifest = JsonDocument.Parse(officer.Downloads!);
        var notes = manifest
            .RootElement.GetProperty("edition")
            .GetProperty("figures")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("code").GetString()!, f => f.GetProperty("coverage").GetProperty("note").GetString());
        await officer.Open($"{page}?handler=File&name=bao-cao-the-thuc-dang.docx");
        var body = await BodyOf(officer.Downloads!);

        Assert.Contains("Ghi chú: thiếu năm 2023.", written, StringComparison.Ordinal);
        Assert.Contains("Lưu Ban Dân vận Quận Thử.", body, StringComparison.Ordinal);
        Assert.Equal("Năm 2023 không mở lớp nào.", notes["training.classes"]);
        Assert.Null(notes["initiatives.registered"]);
        Assert.Single(body.Split("Ghi chú: thiếu năm 2023.").Skip(1));
        Assert.Contains("Lý do chốt khi thiếu số liệu của một số năm: Năm 2023 không mở lớp nào.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_edition_shows_below_a_paragraph_the_note_that_its_paper_shows_whatever_came_since()
    {
        var officer = await Begun(
            "Trả lời {opinions.answered_share} ý kiến.\n\nĐăng ký {initiatives.registered} mô hình.\n\nKhông có số nào.",
            2016
        );
        await officer.Follow("Chốt bản này");
        await officer.Fill(Reason, "Sổ năm 2016 đã mất.").Press("Chốt bản này");
        var page = officer.Path;
        Assert.Equal(2, Notes(officer));
        await officer.Follow("Word hành chính");
        var paper = await BodyOf(officer.Downloads!);
        Assert.Equal(2, paper.Split("Ghi chú: thiếu năm 2016.").Length - 1);
        Assert.Contains("Lưu: VT, BDV.", paper, StringComparison.Ordinal);

        await Registered("Tìm lại được trong sổ cũ", new(2016, 5, 9));
        await officer.Open(page);

        Assert.Contains("Khác từ lúc chốt", officer.Text, StringComparison.Ordinal);
        Assert.Equal(2, Notes(officer));

        static int Notes(Visitor visitor) =>
            visitor.Page.QuerySelectorAll(".doc p.mute").Count(p => p.TextContent == "Ghi chú: thiếu năm 2016.");
    }

    [Fact]
    public async Task A_share_is_sealed_with_the_hashes_of_its_two_figures()
    {
        var officer = await Begun("Trả lời {opinions.answered_share}.", 2022);
        await officer.Follow("Chốt bản này");
        await officer.Fill(Reason, "Năm 2022 không có sổ.").Press("Chốt bản này");

        var report = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        var figures = await app.Look(db =>
            db.Editions.Where(e => e.ReportId == report).SelectMany(e => e.Figures).ToDictionaryAsync(f => f.Code, f => f.RecordsSha256)
        );

        Assert.Equal(
            Sha256($"opinions.answered|{figures["opinions.answered"]}\nopinions.received|{figures["opinions.received"]}\n"),
            figures["opinions.answered_share"]
        );

        await app.Received(2022, "Phường Mai", ("Hạ tầng", 12));
        await officer.Open(officer.Path);
        Assert.Contains("lúc chốt 0 trên 0, nay 0 trên 12", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_in_the_words_is_pointed_out_before_they_are_sealed_and_a_prompt_is_not()
    {
        var officer = await Begun("Ông Ba, số 0903 123 456, đã cảm ơn.\n\n? Gọi 0908 765 432 để hỏi.", 2020);
        await officer.Follow("Chốt bản này");

        Assert.Contains("thông tin riêng của người dân", officer.Text, StringComparison.Ordinal);
        Assert.Contains("0903 123 456", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0908 765 432", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_is_signed_by_whom_the_page_names_and_not_by_who_seals()
    {
        var officer = await Begun("Không có số nào.", 2021);
        await officer.Follow("Chốt bản này");
        await officer.Fill("Chức vụ người ký", "Trưởng ban").Fill("Họ và tên người ký", "Lâm Thị Ký").Press("Chốt bản này");
        await officer.Follow("Word hành chính");
        var body = await BodyOf(officer.Downloads!);

        Assert.Contains("Lâm Thị Ký", body, StringComparison.Ordinal);
        var sealedBy = await app.Look(db => db.Editions.OrderByDescending(e => e.SealedAt).Select(e => e.SealedBy).FirstAsync());
        Assert.DoesNotContain(sealedBy, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_a_term_says_what_was_reached_of_its_targets_and_of_the_cell_only_what_was_released()
    {
        await Registered("Góc học tập", new(2018, 4, 2));
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            var term = new Term
            {
                Code = "2018-2019",
                From = new(2018, 1, 1),
                To = new(2019, 12, 31),
            };
            db.Add(term);
            db.AddRange(
                Target(term, 1, "Mô hình được đăng ký", "initiatives.registered"),
                Target(term, 2, "Kết nạp đảng viên mới", "cell.admitted")
            );
            await db.SaveChangesAsync();
        });
        var officer = await Begun("Không có số nào.", "2018-2019");
        await officer.Follow("Chốt bản này");
        await officer.Press("Chốt bản này");
        await officer.Follow("Word hành chính");

        var rows = Regex.Matches(
            await BodyOf(officer.Downloads!),
            "<w:tr>.*?</w:tr>|<w:tr .*?</w:tr>",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(5)
        );
        var texts = rows.Select(r => Regex.Replace(r.Value, "<[^>]+>", "|", RegexOptions.None, TimeSpan.FromSeconds(5))).ToList();
        var reached = texts.Single(t => t.Contains("Mô hình được đăng ký", StringComparison.Ordinal));
        Assert.Contains("|50%|", reached, StringComparison.Ordinal);
        var ofCell = texts.Single(t => t.Contains("Kết nạp đảng viên mới", StringComparison.Ordinal));
        Assert.Contains("Chi bộ chưa cho công bố", ofCell, StringComparison.Ordinal);
        Assert.DoesNotContain("%", ofCell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_paper_will_leave_blank_is_told_before_it_is_sealed()
    {
        var before = await Office("", "BDV");
        try
        {
            var officer = await Begun("## 1. Việc đã làm\nĐã làm.\n\n## 2. Việc chưa ghi\n? Nêu ở đây.");
            await officer.Follow("Chốt bản này");

            Assert.Contains("1 mục chưa viết lời2. Việc chưa ghi", officer.Text, StringComparison.Ordinal);
            Assert.Contains("Đầu văn bản còn để trốngĐịa danh trên văn bản.", officer.Text, StringComparison.Ordinal);
        }
        finally
        {
            await Office(before.Place, before.Symbol);
        }
    }

    private Task<(string Place, string Symbol)> Office(string place, string symbol) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            var office = await db.Office.SingleAsync();
            var before = (office.Place, office.Symbol);
            (office.Place, office.Symbol) = (place, symbol);
            await db.SaveChangesAsync();
            return before;
        });

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
        Assert.DoesNotContain("hạn chế", await BodyOf(officer.Downloads!), StringComparison.Ordinal);
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
    private Task<Visitor> Begun(string words, int year = 2025) => Begun(words, $"{year}");

    private async Task<Visitor> Begun(string words, string period)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/bao-cao/moi");
        await officer.Choose("Mẫu báo cáo", "Báo cáo năm").Fill("Kỳ khác", period).Press("Lập báo cáo");
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

    private static Target Target(Term term, int number, string name, string figure) =>
        new()
        {
            TermId = term.Id,
            Number = number,
            Name = name,
            AssignedThousandths = 2000,
            FigureCode = figure,
        };

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

    private static async Task<string> BodyOf(byte[] file)
    {
        using var word = new ZipArchive(new MemoryStream(file));
        using var body = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        return await body.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Sha256(string lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));

    public sealed class OnSqlite(SqliteOffice app) : SealingTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SealingTests(app), IClassFixture<PostgresOffice>;
}
