using System.Net;
using GanDan.Cases.Flow;
using GanDan.Cases.Routing;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Routing;

/// <summary>Who gets a case first, by topic and ward, where wards have been joined and torn apart.</summary>
public abstract class RoutingTests(OfficeApp app)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Before = new(2020, 1, 1);

    [Theory]
    [InlineData("Đèn đường", "Phường Sen", "Tổ điện Sen")]
    [InlineData("Đèn đường", "Phường Mai Trúc", "Đội chiếu sáng")]
    [InlineData("Cây xanh", "Phường Sen", "Ủy ban Sen")]
    [InlineData(null, "Phường Sen", "Ủy ban Sen")]
    [InlineData("Cây xanh", "Phường Mai Trúc", null)]
    [InlineData(null, "Quận Thử", null)]
    public async Task The_most_specific_rule_wins(string? topic, string ward, string? body) =>
        Assert.Equal(body, (await Book()).Find(topic, await UnitOf(ward, ward is "Quận Thử" ? Before : Today), Today)?.HandledBy);

    [Fact]
    public async Task What_happened_in_a_ward_taken_up_whole_goes_where_it_lies_today_and_of_a_torn_one_nobody_guesses()
    {
        var book = await Book();

        // Sen was enlarged by a part of Đào: all of it lies in today's Sen, while Đào lies in two wards.
        Assert.Equal("Tổ điện Sen", book.Find("Đèn đường", await UnitOf("Phường Sen", Before), Today)!.HandledBy);
        Assert.Equal("Đội chiếu sáng", book.Find("Đèn đường", await UnitOf("Phường Đào", Before), Today)!.HandledBy);
        Assert.Null(book.Find("Cây xanh", await UnitOf("Phường Đào", Before), Today));
    }

    [Fact]
    public async Task A_rule_of_a_ward_that_was_joined_with_others_has_ended()
    {
        var mai = new RoutingRule { UnitId = await UnitOf("Phường Mai", Before), HandledBy = "Tổ Mai" };
        var book = new RoutingBook([], [mai], await app.Look(db => db.ReadUnits()));

        Assert.Null(book.Holds(mai, Today));
        Assert.Null(book.Find(null, await UnitOf("Phường Mai Trúc", Today), Today));
        Assert.Equal("Phường Mai", book.Holds(mai, Before)!.Name);
    }

    [Fact]
    public async Task A_rule_out_of_use_gives_way_to_the_general_one()
    {
        var book = await Book(ended: true);

        Assert.Equal("Đội chiếu sáng", book.Find("Đèn đường", await UnitOf("Phường Sen", Today), Today)!.HandledBy);
    }

    [Fact]
    public void One_topic_has_one_rule_in_a_ward()
    {
        var rule = new RoutingRule
        {
            TopicId = 1,
            UnitId = 2,
            HandledBy = "Tổ Một",
        };

        var broken = Assert.Throws<RuleBroken>(() =>
            new RoutingRule
            {
                TopicId = 1,
                UnitId = 2,
                HandledBy = "Tổ Hai",
            }.Check([rule, rule])
        );
        Assert.Equal(nameof(RoutingRule.UnitId), broken.Field);
        new RoutingRule { UnitId = 2, HandledBy = "Tổ Hai" }.Check([rule]);
        Assert.Equal(
            nameof(RoutingRule.HandledBy),
            Assert.Throws<RuleBroken>(() => new RoutingRule { UnitId = 2, HandledBy = " " }.Check([])).Field
        );
    }

    [Fact]
    public async Task An_administrator_gives_a_ward_its_own_rule_and_the_case_says_which_was_used()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/quy-tac-giao/muc");
        await admin.Choose("Loại việc", "Tiếng ồn").Choose("Phường", "Phường Sen").Fill("Nơi xử lý", "Công an phường Sen").Press("Lưu");
        Assert.Equal("/quan-tri/quy-tac-giao", admin.Path);
        Assert.Contains("Công an phường Sen", admin.Text, StringComparison.Ordinal);

        var here = await app.Report("Quán hát khuya ồn cả xóm", "Tiếng ồn");
        var there = await app.Report("Xưởng cưa ồn buổi trưa", "Tiếng ồn", "Phường Mai Trúc");

        Assert.Equal("Công an phường Sen", (await app.Case(here)).HandledBy);
        Assert.Null((await app.Case(there)).HandledBy);
        var officer = await app.SignedIn("chuyen-vien").Open($"/xu-ly/{here}");
        Assert.Contains("Giao theo quy tắc: Tiếng ồn, Phường Sen → Công an phường Sen", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Theo quy tắc: Tiếng ồn, Phường Sen → Công an phường Sen", officer.Text, StringComparison.Ordinal);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == here && s.Move == Move.Receive));
        Assert.Null(step.Told);
    }

    [Fact]
    public async Task For_every_ward_the_rule_stands_with_the_topic_and_neither_is_refused()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/quy-tac-giao/muc");
        await admin.Fill("Nơi xử lý", "Văn phòng").Press("Lưu");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Chọn loại việc, hoặc phường", admin.ErrorAt("Loại việc"), StringComparison.Ordinal);

        await admin.Choose("Loại việc", "An sinh").Press("Lưu");

        Assert.Equal("Văn phòng", await app.Look(db => db.Topics.Where(t => t.Name == "An sinh").Select(t => t.HandledBy).SingleAsync()));
        Assert.True(await app.Look(db => db.Events.AnyAsync(e => e.Kind == nameof(TopicChanged))));
    }

    [Fact]
    public async Task A_rule_is_taken_out_of_use_and_back_and_an_old_wards_says_that_it_has_ended()
    {
        var torn = await UnitOf("Phường Đào", Before);
        var id = await app.Look(async db =>
        {
            var made = new RoutingRule { UnitId = torn, HandledBy = "Tổ Đào cũ" };
            db.RoutingRules.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });

        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/quy-tac-giao");
        Assert.Contains("một phần Phường Sen, một phần Phường Mai Trúc. Đặt quy tắc mới", admin.Text, StringComparison.Ordinal);

        await admin.Open($"/quan-tri/quy-tac-giao/muc/{id}");
        await admin.Press("Thôi dùng quy tắc này");
        Assert.Equal(Today, await EndedOn(id));
        await admin.Press("Hoàn tác");
        Assert.Null(await EndedOn(id));
    }

    [Fact]
    public async Task Only_an_administrator_opens_the_rules() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SignedIn("chuyen-vien").Open("/quan-tri/quy-tac-giao")).Status);

    private Task<DateOnly?> EndedOn(int id) => app.Look(db => db.RoutingRules.Where(r => r.Id == id).Select(r => r.EndedOn).SingleAsync());

    private Task<int> UnitOf(string name, DateOnly on) => app.Look(async db => (await db.ReadUnits()).Require(name, on, "").Id);

    // Lamps have a handler for every ward and one of their own in Sen; of everything else in Sen its committee takes care.
    private async Task<RoutingBook> Book(bool ended = false)
    {
        var sen = await UnitOf("Phường Sen", Today);
        return await app.Look(async db =>
        {
            var topics = await db.Topics.AsNoTracking().Where(t => t.Name == "Đèn đường" || t.Name == "Cây xanh").ToListAsync();
            var lamps = topics.Single(t => t.Name == "Đèn đường");
            lamps.HandledBy = "Đội chiếu sáng";
            return new RoutingBook(
                topics,
                [
                    new()
                    {
                        TopicId = lamps.Id,
                        UnitId = sen,
                        HandledBy = "Tổ điện Sen",
                        EndedOn = ended ? Today : null,
                    },
                    new() { UnitId = sen, HandledBy = "Ủy ban Sen" },
                ],
                await db.ReadUnits()
            );
        });
    }

    public sealed class OnSqlite(SqliteOffice app) : RoutingTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RoutingTests(app), IClassFixture<PostgresOffice>;
}
