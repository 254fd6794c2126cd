using System.Text.Json;
using GanDan.Care;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Reports;
using GanDan.Situation;
using GanDan.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>A report of one ward says whose each number is, and what cannot be told for the ward.</summary>
public sealed class UnitReportTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task A_number_that_knows_no_unit_is_named_as_the_whole_office_s_and_heading_and_papers_name_the_ward()
    {
        await app.Received(2024, "Phường Mai", ("Hạ tầng", 12));
        await app.Received(2024, "Phường Sen", ("Hạ tầng", 15));
        var officer = await app.Write(
            "Mở {training.classes} lớp, nhận {opinions.received} ý kiến.\n\n[training.attendances | Group]",
            2024,
            "Phường Sen (đến 30/6/2025)"
        );

        Assert.Equal("Báo cáo năm 2024, Phường Sen", officer.Heading);
        Assert.Contains("Mở 0 (số của toàn cơ quan) lớp, nhận 15 ý kiến.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("không tách được theo đơn vị, nên không in", officer.Text, StringComparison.Ordinal);

        await officer.Seal("Năm 2024 không mở lớp.");
        Assert.Equal("Báo cáo năm 2024, Phường Sen", officer.Heading);
        Assert.Contains("(số của toàn cơ quan) lớp, nhận 15", officer.Text, StringComparison.Ordinal);
        var paper = await officer.File("bao-cao-the-thuc-dang.docx");
        Assert.Contains("năm 2024 tại phường Sen", paper, StringComparison.Ordinal);
        Assert.Contains("(số của toàn cơ quan)", paper, StringComparison.Ordinal);
        Assert.Contains("(Phường Sen)", await officer.File("phu-luc.xlsx"), StringComparison.Ordinal);
        var manifest = await officer.Manifest();
        Assert.Equal(JsonValueKind.Null, Scope(manifest, "training.classes").GetProperty("unitCode").ValueKind);
        Assert.Equal(TestOffice.Sen, Scope(manifest, "opinions.received").GetProperty("unitCode").GetString());
        await officer.Open("/bao-cao");
        Assert.Contains("2024 Phường Sen", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_ward_s_report_board_and_papers_say_which_part_cannot_be_told_apart()
    {
        const string said = "Không tách được phần của đơn vị cũ: Phường Đào. Số của Phường Sen chưa gồm phần này.";
        var officer = await app.Write("Nhận {opinions.received} ý kiến.", 2026, "Phường Sen");
        Assert.Contains(said, officer.Text, StringComparison.Ordinal);
        await officer.Seal();
        Assert.Contains(said, officer.Text, StringComparison.Ordinal);
        Assert.Contains(said, await officer.File("bao-cao-hanh-chinh.docx"), StringComparison.Ordinal);
        Assert.Equal("Phường Đào", Scope(await officer.Manifest(), "opinions.received").GetProperty("notSeparable")[0].GetString());

        await app.Received(2023, "Phường Sen", ("Hạ tầng", 11));
        await officer.Open($"/tinh-hinh?ky=2023&don-vi={TestOffice.Sen}@2025-07-01");
        Assert.Contains(said, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_says_it_too()
    {
        await using var office = await FreshOffice.Open(DatabaseKind.Sqlite);
        await office.AddUnits();

        var figures = JsonDocument.Parse(await Figures(office, "--json")).RootElement;

        Assert.Equal("Phường Đa Kao", figures.GetProperty("opinions.received").GetProperty("notSeparable")[0].GetString());
        Assert.False(figures.TryGetProperty("training.classes", out _));
        Assert.Contains("Không tách được phần của đơn vị cũ: Phường Đa Kao.", await Figures(office), StringComparison.Ordinal);
        using var output = new StringWriter();
        var folder = Path.Combine(office.Storage.Folder, "bao-cao");
        await ReportCommand.Run(
            office.Services,
            CommandLine.Parse(["report", "--term", "2025", "--unit", "26737@2025-07-01", "--out", folder]),
            output
        );
        Assert.Contains("Không tách được phần của đơn vị cũ: Phường Đa Kao.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("thiếu năm 2025", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("chưa chốt", output.ToString(), StringComparison.Ordinal);
        var manifest = JsonDocument
            .Parse(await File.ReadAllTextAsync(Path.Combine(folder, "ban-ke.json"), TestContext.Current.CancellationToken))
            .RootElement;
        Assert.Equal(JsonValueKind.Null, manifest.GetProperty("edition").GetProperty("sealedAt").ValueKind);
    }

    [Fact]
    public async Task What_was_corrected_since_is_told_in_the_words_of_the_form()
    {
        var id = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var round = new CareRound
            {
                HeldOn = new(2009, 2, 3),
                Occasion = "Tết",
                UnitId = await db.Units.Where(u => u.Name == "Phường Mai").Select(u => u.Id).SingleAsync(),
                MoneyVnd = 1_000_000,
            };
            db.CareRounds.Add(round);
            await db.SaveChangesAsync();
            return round.Id;
        });
        var officer = await (await app.Write("Kinh phí {care.money_vnd}.", 2009)).Seal();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Do(async services =>
        {
            var (db, me) = (services.GetRequiredService<Db>(), services.GetRequiredService<Me>());
            var units = await db.Units.Where(u => u.ValidTo == TestOffice.OldTo).ToDictionaryAsync(u => u.Name, u => u.Id);
            var round = await db.CareRounds.SingleAsync(r => r.Id == id);
            (round.MoneyVnd, round.UnitId) = (2_500_000, units["Phường Trúc"]);
            db.Corrected(me, "care-round", id, "MoneyVnd", "1000000", "2500000", "2009!F4");
            db.Corrected(me, "care-round", id, "UnitId", $"{units["Phường Mai"]}", $"{units["Phường Trúc"]}", "2009!C4");
            await db.SaveChangesAsync();
        });

        await officer.Open(officer.Path.Split('?')[0]);
        Assert.Contains("Kinh phí (đồng): 1.000.000 → 2.500.000", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn vị: Phường Mai → Phường Trúc", officer.Text, StringComparison.Ordinal);

        await officer.Open("/ngon-ngu/en?ve=" + Uri.EscapeDataString(officer.Path));
        Assert.Contains("1,000,000 → 2,500,000", officer.Text, StringComparison.Ordinal);
        var head = await app.SignedIn("truong-don-vi").Open(officer.Path);
        Assert.DoesNotContain("1.000.000 →", head.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Figures(FreshOffice office, params string[] options)
    {
        using var output = new StringWriter();
        await FiguresCommand.Run(
            office.Services,
            CommandLine.Parse(["figures", "--term", "2025", "--unit", "26737@2025-07-01", .. options]),
            output
        );
        return output.ToString();
    }

    private static JsonElement Scope(JsonElement manifest, string code) => manifest.Figure(code).GetProperty("scope");
}
