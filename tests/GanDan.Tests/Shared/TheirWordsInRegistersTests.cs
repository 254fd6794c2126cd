using AngleSharp.Dom;
using GanDan.Campaigns;
using GanDan.Care;
using GanDan.Initiatives;
using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using GanDan.Programme;
using GanDan.Tests.Reports;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Shared;

/// <summary>On an English page what stands in a register is told to be Vietnamese wherever it is read; on a Vietnamese one nothing is said.</summary>
public abstract class TheirWordsInRegistersTests(OfficeApp app)
{
    private const string Word = "Quýt";

    [Fact]
    public async Task What_a_register_holds_is_marked_in_the_list_on_its_own_page_and_behind_the_figures()
    {
        var pages = await Written();
        var officer = await app.SignedIn("chuyen-vien");
        foreach (var page in pages)
        {
            await officer.Open(page);
            Assert.NotEmpty(Said(officer, Word));
            Assert.Empty(officer.Page.QuerySelectorAll("main [lang=vi], .crumb [lang=vi]"));
        }

        await officer.Open("/ngon-ngu/en?ve=/");
        foreach (var page in pages)
        {
            await officer.Open(page);
            Assert.Empty(
                Said(officer, Word).Where(said => Language(said) is not "vi").Select(said => $"{page}: {said.TextContent.Trim()}")
            );
            Assert.Equal("en", Language(officer.Page.QuerySelector("main")!));
        }
    }

    [Fact]
    public async Task A_report_is_called_in_the_reader_s_language_and_its_sections_in_their_own()
    {
        var officer = await (await app.Write("Có {initiatives.registered} mô hình.", 2016)).Seal();
        var edition = officer.Path;
        Assert.Empty(officer.Page.QuerySelectorAll("main [lang=vi]"));
        await officer.Open("/ngon-ngu/en?ve=/");

        foreach (var page in new[] { edition, "/bao-cao" })
        {
            await officer.Open(page);
            Assert.Contains("Yearly report", officer.Text, StringComparison.Ordinal);
            Assert.Empty(Said(officer, "Báo cáo năm"));
        }
        await officer.Open(edition);
        Assert.Equal("Yearly report", Labels.Clean(officer.Page.QuerySelector(".crumb a")!.TextContent));
        Assert.All(officer.Page.QuerySelectorAll(".toc a"), a => Assert.Equal("vi", a.GetAttribute("lang")));
    }

    private static IEnumerable<INode> Said(Visitor reader, string words) =>
        reader
            .Page.QuerySelectorAll("main, .crumb")
            .SelectMany(part => part.GetDescendants().OfType<IText>())
            .Where(text => text.TextContent.Contains(words, StringComparison.Ordinal))
            .Distinct();

    private static string? Language(INode node) =>
        node.GetAncestors().Prepend(node).OfType<IElement>().FirstOrDefault(e => e.HasAttribute("lang"))?.GetAttribute("lang");

    // Of each register one record, and the pages on which it is read.
    private Task<IReadOnlyList<string>> Written() =>
        app.Do<IReadOnlyList<string>>(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var unit = await db.Units.Where(u => u.Name == "Phường Sen").Select(u => u.Id).FirstAsync();
            DateOnly day = new(2018, 4, 5);
            var model = new Initiative
            {
                Name = "Vườn Quýt",
                NameKey = Initiative.KeyOf("Vườn Quýt"),
                UnitId = unit,
                RegisteredBy = "Tổ Quýt",
            };
            model.List(2018, day, InitiativeResult.Effective, "tốt, hẻm Quýt", 3, "Quýt còn nhỏ");
            var held = new TrainingClass
            {
                Name = "Lớp Quýt",
                NameKey = "lop quyt",
                HeldOn = day,
                Place = "Nhà Quýt",
                DeclaredAttended = 7,
            };
            held.Invite(new("Cô Mận", "Tổ trưởng tổ Quýt", unit), 1, attended: true, audience: "Người trồng Quýt");
            var drive = new Drive
            {
                HeldOn = day,
                UnitId = unit,
                Place = "Hẻm Quýt",
            };
            var round = new CareRound
            {
                HeldOn = day,
                UnitId = unit,
                Occasion = "Tết Quýt",
                Source = "Quỹ Quýt",
            };
            var term = new Term
            {
                Code = "2017-2020",
                From = new(2017, 1, 1),
                To = new(2020, 3, 24),
            };
            var target = new Target
            {
                TermId = term.Id,
                Name = "Trồng Quýt",
                UnitText = "gốc Quýt",
            };
            db.AddRange(model, held, drive, round, term, target);
            foreach (var (kind, id) in new[] { ("initiative", model.Id), ("drive", drive.Id) })
                db.Add(
                    new Correction
                    {
                        RecordKind = kind,
                        RecordId = id,
                        Field = "Name",
                        Before = "Quýt cũ",
                        After = "Quýt mới",
                        At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
                        By = "Cô Mận",
                        Source = "Sổ Quýt!F14",
                    }
                );
            await db.SaveChangesAsync();
            return
            [
                "/mo-hinh",
                $"/mo-hinh/{model.Id}",
                $"/mo-hinh/{model.Id}/ghi-so",
                "/tap-huan",
                $"/tap-huan/{held.Id}",
                "/cuoc-van-dong",
                $"/cuoc-van-dong/{drive.Id}",
                "/cham-lo",
                $"/cham-lo/{round.Id}",
                "/chi-tieu?ky=2017-2020",
                "/tinh-hinh?ky=2018",
                "/so-lieu/initiatives.registered?ky=2018",
                "/so-lieu/initiatives.rows?ky=2018",
                "/so-lieu/training.classes?ky=2018",
                $"/so-lieu/training.attendances?ky=2018&theo=Unit&muc={unit}",
                "/so-lieu/training.attendances?ky=2018",
                "/so-lieu/campaign.drives?ky=2018",
                "/so-lieu/care.rounds?ky=2018",
                "/tim?q=quyt",
            ];
        });

    public sealed class OnSqlite(SqliteOffice app) : TheirWordsInRegistersTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TheirWordsInRegistersTests(app), IClassFixture<PostgresOffice>;
}
