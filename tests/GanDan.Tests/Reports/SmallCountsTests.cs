using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>One threshold for everybody who may not open the records, and for every paper, which leaves the house.</summary>
public sealed class SmallCountsTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    private const string Table = "Tiếp nhận {opinions.received} ý kiến.\n\n[opinions.received | Topic]";

    [Fact]
    public async Task A_table_of_a_report_hides_small_cells_from_who_may_not_open_the_records_and_keeps_its_total()
    {
        await app.Received(2014, "Phường Mai", ("Tiếng ồn", 4), ("Trường học", 8), ("Hạ tầng", 41));
        var officer = await app.Write(Table, 2014);
        var head = await app.SignedIn("truong-don-vi").Open(officer.Path);

        Assert.Equal("8", Row(officer, "Trường học"));
        Assert.Equal(("<10", "<10", "41", "53"), Rows(head));
        Assert.Contains("số nhỏ hơn 10", head.Text, StringComparison.Ordinal);

        await officer.Seal();
        await head.Open(officer.Path);
        Assert.Equal("4", Row(officer, "Tiếng ồn"));
        Assert.Equal(("<10", "<10", "41", "53"), Rows(head));
        await head.Open($"{officer.Path}?so={Uri.EscapeDataString("opinions.received|Topic|Tiếng ồn")}");
        Assert.Null(head.Page.QuerySelector("#so-nay .v"));
    }

    [Fact]
    public async Task Papers_annexes_and_manifest_hide_them_whoever_seals()
    {
        await app.Received(2013, "Phường Mai", ("Tiếng ồn", 4), ("Trường học", 8), ("Hạ tầng", 43));
        var officer = await (await app.Write(Table, 2013)).Seal();

        foreach (var name in new[] { "bao-cao-the-thuc-dang.docx", "bao-cao-hanh-chinh.docx", "phu-luc.xlsx" })
        {
            var text = await officer.File(name);
            Assert.Contains("|Tiếng ồn|<10|", text, StringComparison.Ordinal);
            Assert.Contains("|Trường học|<10|", text, StringComparison.Ordinal);
            Assert.Contains("|Hạ tầng|43|", text, StringComparison.Ordinal);
            Assert.Contains("55", text, StringComparison.Ordinal);
        }
        var manifest = await officer.Manifest();
        var table = Assert.Single(manifest.GetProperty("tables").EnumerateArray());
        Assert.Equal(
            [("Hạ tầng", "43"), ("Trường học", "<10"), ("Tiếng ồn", "<10")],
            table.GetProperty("cells").EnumerateArray().Select(c => (c.GetProperty("name").GetString()!, Printed(c)))
        );
        Assert.Equal("55", table.GetProperty("total").GetProperty("printed").GetString());
    }

    [Fact]
    public async Task A_target_that_few_stand_behind_says_so_on_paper_and_its_number_to_who_may_open_them()
    {
        await app.Received(2008, "Phường Mai", ("Tiếng ồn", 6));
        var term = new Term
        {
            Code = "2008-2008",
            From = new(2008, 1, 1),
            To = new(2008, 12, 31),
        };
        Target Reading(bool perYear) =>
            new()
            {
                TermId = term.Id,
                Name = "Ý kiến tiếp nhận",
                FigureCode = "opinions.received",
                AssignedThousandths = 10_000,
                PerYear = perYear,
            };
        await app.Do(async services =>
        {
            var me = services.GetRequiredService<Me>();
            me.BecomeSystem();
            var reader = services.GetRequiredService<TargetReader>();
            foreach (var perYear in new[] { false, true })
            {
                var paper = await reader.Read(Reading(perYear), term, forPaper: true);
                var open = await reader.Read(Reading(perYear), term);

                Assert.Equal((NoNumber.TooSmall, null), (paper.Why, paper.Term));
                Assert.Empty(paper.Years);
                Assert.Equal(6000, (open.Term ?? open.Years[0].Reached).Thousandths);
            }
        });
    }

    [Fact]
    public async Task A_small_number_of_the_text_and_its_share_leave_the_house_without_their_records()
    {
        await app.Received(2012, "Phường Mai", ("Tiếng ồn", 6));
        var officer = await (await app.Write("Nhận {opinions.received}; đạt {opinions.answered_share}.", 2012)).Seal();
        var page = officer.Path;

        Assert.Contains("Nhận 6", officer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nhận <10; đạt –.",
            (await officer.File("bao-cao-hanh-chinh.docx")).Replace("|", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var manifest = await officer.Manifest();
        var small = manifest.Figure("opinions.received");
        Assert.Equal("below", small.GetProperty("value").GetProperty("kind").GetString());
        Assert.All(["records", "recordsSha256", "coverage"], name => Assert.Equal(JsonValueKind.Null, small.GetProperty(name).ValueKind));
        Assert.Equal(JsonValueKind.Null, manifest.Figure("opinions.answered_share").GetProperty("value").ValueKind);
        Assert.Equal(
            6,
            await app.Look(db =>
                db.Editions.SelectMany(e => e.Figures)
                    .Where(f => f.From == new DateOnly(2012, 1, 1) && f.Code == "opinions.received")
                    .Select(f => f.Value)
                    .SingleAsync()
            )
        );

        var head = await app.SignedIn("truong-don-vi").Open($"{page}?so=opinions.received");
        Assert.Contains("Nhận <10", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Số hồ sơ", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_ward_reads_the_small_numbers_of_that_ward()
    {
        await app.Received(2011, "Phường Sen", ("Tiếng ồn", 4), ("Hạ tầng", 47));
        var officer = await app.Write(Table, 2011, "Phường Sen (đến 30/6/2025)");
        var head = await app.SignedIn("truong-don-vi").Open(officer.Path);

        Assert.Equal("4", Row(head, "Tiếng ồn"));
        await officer.Seal();
        var paper = await officer.File("bao-cao-hanh-chinh.docx");
        Assert.Contains("|Tiếng ồn|<10|", paper, StringComparison.Ordinal);
        Assert.Contains("|Hạ tầng|ẩn|", paper, StringComparison.Ordinal);
        var cells = Assert.Single((await officer.Manifest()).GetProperty("tables").EnumerateArray()).GetProperty("cells");
        Assert.Equal(["hidden", "below"], cells.EnumerateArray().Select(c => c.GetProperty("value").GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Whoever_may_open_the_records_downloads_the_list_that_a_hash_is_taken_of_and_nobody_else()
    {
        await app.Received(2010, "Phường Mai", ("Hạ tầng", 12));
        var officer = await (await app.Write("{opinions.received} ý kiến, đạt {opinions.answered_share}.", 2010)).Seal();
        var page = officer.Path;
        var manifest = await officer.Manifest();

        await officer.Open($"{page}?so=opinions.received");
        await officer.Follow("Danh sách hồ sơ đã chốt");
        var list = officer.Downloads!;
        Assert.Equal(manifest.Figure("opinions.received").GetProperty("recordsSha256").GetString(), Hash(list));
        Assert.Contains($"|1|{TestOffice.OldMai}|2010-03-04\n", System.Text.Encoding.UTF8.GetString(list), StringComparison.Ordinal);
        await officer.Open($"{page}?handler=Records&so=opinions.answered_share");
        Assert.Equal(manifest.Figure("opinions.answered_share").GetProperty("recordsSha256").GetString(), Hash(officer.Downloads!));

        var head = await app.SignedIn("truong-don-vi").Open($"{page}?so=opinions.received");
        Assert.DoesNotContain("Danh sách hồ sơ đã chốt", head.Text, StringComparison.Ordinal);
        await head.Open($"{page}?handler=Records&so=opinions.received");
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
    }

    private static (string, string, string, string) Rows(Visitor visitor) =>
        (Row(visitor, "Tiếng ồn"), Row(visitor, "Trường học"), Row(visitor, "Hạ tầng"), Row(visitor, "Cộng"));

    private static string Row(Visitor visitor, string name) =>
        visitor
            .Page.QuerySelectorAll(".doc table tr")
            .Single(r => r.QuerySelector("th")?.TextContent.Trim() == name)
            .QuerySelector("td.n")!
            .TextContent.Trim();

    private static string Printed(JsonElement cell) => cell.GetProperty("value").GetProperty("printed").GetString()!;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
