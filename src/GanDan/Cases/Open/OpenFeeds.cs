using System.Text;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>What is no page: the public copy of a photo or paper, and the feeds of answers and of promised days.</summary>
public static class OpenFeeds
{
    private const int MostAnswers = 50;
    private const int MostDays = 500;
    private const int DaysBack = 30;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/phan-anh/{number}/anh/{id:guid}", PublicFiles.Give).AllowAnonymous();
        app.MapGet("/phan-anh/rss", Rss).AllowAnonymous().WithMetadata(new KeptPageAttribute());
        app.MapGet("/phan-anh/lich.ics", Days).AllowAnonymous().WithMetadata(new KeptPageAttribute());
    }

    private static async Task<IResult> Rss([AsParameters] Asked asked)
    {
        var (cases, units) = await asked.Cases();
        var T = asked.T;
        var news = await PublishedNews.Last(asked.Db, cases, MostAnswers);
        var site = asked.Site;
        var feed = AnswerFeed.Write(
            T["Câu trả lời mới – {0}", asked.Look.OfficeName],
            T["Câu trả lời của chính quyền cho phản ánh, kiến nghị đã công khai."],
            $"{site}/phan-anh/rss{asked.Http.Request.QueryString}",
            $"{site}/phan-anh{asked.Http.Request.QueryString}",
            T.Language.Code(),
            news.Select(n => new FeedEntry(
                $"{n.Title} ({units.Name(n.Case.UnitId)})",
                $"{site}/phan-anh/{n.Case.PublicNumber}",
                n.Words,
                n.Case.Topic is { } topic ? T[topic] : null,
                n.Answer.PublishedAt!.Value
            ))
        );
        return Results.Bytes(feed, "application/rss+xml; charset=utf-8");
    }

    private static async Task<IResult> Days([AsParameters] Asked asked, Me me)
    {
        var (cases, units) = await asked.Cases();
        var from = me.Today.AddDays(-DaysBack);
        var due = await cases
            .AsNoTracking()
            .Matters()
            .Standing(PublicStanding.InWork)
            .Where(c => !c.Imported && c.NextDueOn >= from)
            .OrderBy(c => c.NextDueOn)
            .ThenBy(c => c.Id)
            .Take(MostDays)
            .ToListAsync();
        var promising = (
            await PublishedNews.Last(
                asked.Db,
                cases.Where(c => asked.Db.CaseAnswers.Any(a => a.CaseId == c.Id && a.PublishedPoints!.Contains("\"PromisedOn\":\""))),
                MostDays
            )
        ).SelectMany(n => n.Wording.Points.Where(p => p.PromisedOn >= from).Select(p => (News: n, Point: p)));
        var T = asked.T;
        var days = due.Select(c => new PromisedDay(
                $"{c.PublicNumber}-tra-loi@{asked.Http.Request.Host.Host}",
                c.PublicDueOn!.Value,
                T["Hạn trả lời: {0}", c.Title],
                units.Name(c.UnitId),
                $"{asked.Site}/phan-anh/{c.PublicNumber}"
            ))
            .Concat(
                promising.Select(p => new PromisedDay(
                    $"{p.News.Case.PublicNumber}-{p.News.Answer.Round}-{p.Point.Number}@{asked.Http.Request.Host.Host}",
                    p.Point.PromisedOn!.Value,
                    T["Hẹn xong: {0}", p.Point.Question],
                    units.Name(p.News.Case.UnitId),
                    $"{asked.Site}/phan-anh/{p.News.Case.PublicNumber}"
                ))
            );
        var calendar = PromiseCalendar.Write(T["Lịch hẹn trả lời – {0}", asked.Look.OfficeName], days.OrderBy(d => d.On), me.Now);
        return Results.Bytes(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8");
    }

    /// <summary>What both feeds are asked with.</summary>
    internal sealed record Asked(
        HttpContext Http,
        Db Db,
        T T,
        Look Look,
        TopicNames Topics,
        [FromQuery(Name = "phuong")] string? Unit,
        [FromQuery(Name = "loai")] string? Topic
    )
    {
        public string Site => $"{Http.Request.Scheme}://{Http.Request.Host}{Http.Request.PathBase}";

        public async Task<(IQueryable<Case> Cases, KnownUnits Units)> Cases()
        {
            var units = await Db.ReadUnits();
            var filter = new OpenFilter { Unit = Unit, Topic = Topic };
            return (filter.At(Db.Cases, units, await Topics.Read(Db)), units);
        }
    }
}
