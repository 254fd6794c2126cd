using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Intake;

/// <summary>Two people report the same thing before an officer has looked at the first.</summary>
public abstract class NearbyCasesTests(OfficeApp app)
{
    [Fact]
    public async Task The_second_is_told_of_the_first_without_a_word_of_it()
    {
        var first = await app.Case(
            await app.Report("Trụ nước cứu hỏa rỉ nước lênh láng từ hôm kia", "Đường, hẻm", place: "hẻm 15 đường Sen Vàng")
        );

        var second = await Looked("Trụ nước cứu hỏa rỉ nước lênh láng quá", "hẻm 15 đường Sen Vàng");

        var card = Labels.Clean(second.Page.QuerySelector("aside.card li")!.TextContent);
        foreach (var said in new[] { "Đường, hẻm", "Cùng đường, hẻm", "báo 23/11/2026", "Chờ cán bộ xem" })
            Assert.Contains(said, card, StringComparison.Ordinal);
        var page = second.Page.DocumentElement.OuterHtml;
        foreach (var hidden in new[] { "từ hôm kia", first.PublicNumber, $"{first.Id}" })
            Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_may_join_and_both_codes_live_on()
    {
        var id = await app.Report("Cầu ván qua rạch bị gãy hai tấm, trẻ em đi học nguy hiểm", "Đường, hẻm");
        var second = await Looked("Cầu ván qua rạch gãy hai tấm nguy hiểm cho trẻ em đi học", null);

        await second.Press("Tôi cũng gặp việc này: Đường, hẻm");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        var code = second.Page.QuerySelector(".codebox .code")!.TextContent;
        var joined = await app.Look(db => db.Cases.SingleAsync(c => c.MergedIntoId == id));
        Assert.Equal(CaseStatus.Merged, joined.Status);
        var first = await app.Case(id);
        Assert.Equal(CaseStatus.Received, first.Status);
        var mine = await (await app.Visitor().Open("/theo-doi")).Fill("Mã theo dõi", code).Press("Xem");
        Assert.Contains("Nhiều người cùng báo việc này", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.PublicNumber, mine.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await app.Work(id, (work, the) => work.Answer(the, "Đã thay ván."));
        Assert.Equal(CaseStatus.Answered, (await app.Case(id)).Status);
    }

    [Theory]
    [InlineData("khiếu nại", CaseKind.Complaint, Publication.AwaitingReview)]
    [InlineData("tố cáo", CaseKind.Denunciation, Publication.AwaitingReview)]
    [InlineData("nhiều nội dung", CaseKind.Mixed, Publication.AwaitingReview)]
    [InlineData("đã ẩn", CaseKind.Report, Publication.Hidden)]
    public async Task Only_reports_and_recommendations_that_are_not_hidden_are_shown(string what, CaseKind kind, Publication publication)
    {
        var words = $"Bồn hoa trước nhà văn hóa đổ nát, {what}, xin sửa lại sớm";
        var id = await app.Report(words);
        var before = await Looked(words, null);
        Assert.Single(before.Page.QuerySelectorAll("aside.card button"));
        await app.Look(db =>
            db.Cases.Where(c => c.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, kind).SetProperty(c => c.Publication, publication))
        );

        var after = await Looked(words, null);
        await before.Press("Tôi cũng gặp việc này: Một phản ánh vừa gửi, chờ cán bộ xem");

        Assert.Empty(after.Page.QuerySelectorAll("aside.card button"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, before.Status);
        Assert.False(await app.Look(db => db.Cases.AnyAsync(c => c.MergedIntoId == id)));
    }

    [Fact]
    public async Task What_was_declined_or_withdrawn_is_not_shown()
    {
        const string words = "Ông hàng xóm tầng dưới hay tụ tập ăn nhậu với người lạ";
        await app.Work(await app.Report(words), (work, the) => work.Decline(the));
        await app.Work(await app.Report(words), (work, the) => work.Move(the, Move.Withdraw, new()));

        var second = await Looked(words, null);

        Assert.Empty(second.Page.QuerySelectorAll("aside.card"));
    }

    [Theory]
    [InlineData(10.71, 0.0002, true)] // some twenty metres
    [InlineData(10.72, 0.0028, false)] // in the square that is looked at, yet farther than one matter lies
    [InlineData(10.73, 0.02, false)]
    [InlineData(10.74, null, false)]
    public async Task Across_the_border_of_a_ward_what_lies_a_few_steps_away_is_found(double at, double? north, bool found)
    {
        const string words = "Miệng cống sụt giữa ranh hai phường, xe tránh nhau nguy hiểm";
        await app.Do(async services =>
        {
            var (db, book) = await Book(services);
            await services.GetRequiredService<Receiver>().Receive(Told(words, "Phường Sen", at), book, []);
        });

        var near = await app.Do(async services =>
        {
            var (db, book) = await Book(services);
            var form = Told(words, "Phường Mai Trúc", at + north);
            return await services.GetRequiredService<NearbyCases>().Of(db, form, book, new(2026, 11, 23));
        });

        Assert.Equal(found ? ["Phường Sen"] : [], near.Select(n => n.Where));
        Assert.All(near, n => Assert.Equal(HowNear.Metres, n.Near));
    }

    [Fact]
    public async Task A_number_joins_nothing_only_what_was_shown_does()
    {
        var first = await app.Case(await app.Report("Ghế đá công viên bị đập vỡ cả dãy"));
        var second = await Looked("Ghế đá công viên bị đập vỡ cả dãy hôm qua", null);
        second.Page.QuerySelector("aside.card button")!.SetAttribute("value", first.PublicNumber);

        await second.Press("Tôi cũng gặp việc này: Một phản ánh vừa gửi, chờ cán bộ xem");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
    }

    private static async Task<(Db Db, IntakeBook Book)> Book(IServiceProvider services)
    {
        var db = services.GetRequiredService<Db>();
        return (db, await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>()));
    }

    private static IntakeForm Told(string words, string ward, double? latitude) =>
        new()
        {
            Key = FormKey.New(),
            Words = words,
            Ward = ward,
            Latitude = latitude,
            Longitude = latitude is null ? null : 106.6965,
        };

    private async Task<Visitor> Looked(string words, string? place) =>
        await (await app.Visitor().Open("/gui-phan-anh"))
            .Fill("Kể ngắn gọn", words)
            .Choose("Phường", "Phường Sen")
            .Fill("Địa chỉ hoặc chỗ dễ nhận ra", place)
            .Press("Xem lại rồi gửi");

    public sealed class OnSqlite(SqliteOffice app) : NearbyCasesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : NearbyCasesTests(app), IClassFixture<PostgresOffice>;
}
