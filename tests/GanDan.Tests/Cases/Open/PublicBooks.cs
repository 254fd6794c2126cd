using System.Net;
using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Open;

/// <summary>Cases as strangers meet them, written down directly; answers go through the work of the desk.</summary>
internal static class PublicBooks
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>A published report of today in the present ward Sen, on the map, due in ten days.</summary>
    public static async Task<Case> Tell(
        this OfficeApp app,
        string words,
        Action<Case>? change = null,
        string? answer = null,
        string? unit = null,
        DateOnly? on = null,
        string? number = null,
        bool onMap = true,
        bool imported = false,
        DateOnly? promised = null
    )
    {
        var day = on ?? Today;
        return await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var units = await db.Units.ToListAsync();
            var made = new Case
            {
                PublicNumber = number ?? PublicNumber.New(),
                ReceivedOn = day,
                UnitId = units.Single(u => u.Name == (unit ?? "Phường Sen") && u.ValidOn(day)).Id,
                Topic = "Đèn đường",
                Summary = words + " Gọi tôi 0903 123 456",
                MaskedSummary = words,
                Publication = Publication.Published,
                DueOn = day.AddDays(10),
                NextDueOn = day.AddDays(10),
                Latitude = 10.77349,
                Longitude = 106.69651,
                OnMap = onMap,
                Imported = imported,
            };
            db.Cases.Add(made);
            await db.SaveChangesAsync();
            if (answer is not null)
                await Answer(services, db, made, answer, promised);
            change?.Invoke(made);
            await db.SaveChangesAsync();
            return made;
        });
    }

    public static async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Answer)> Get(this OfficeApp app, string path)
    {
        // Skips the test when its database is not there.
        _ = app.Services;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer);
    }

    private static async Task Answer(IServiceProvider services, Db db, Case made, string answer, DateOnly? promised)
    {
        var point = new Point
        {
            CaseId = made.Id,
            Number = 1,
            Question = "Bao giờ sáng lại",
            Outcome = promised is null ? Outcome.Done : Outcome.WillBeDone,
            Reply = answer,
            PromisedOn = promised,
            Document = "12/TB",
        };
        db.CaseAnswers.Add(
            new()
            {
                CaseId = made.Id,
                Round = 1,
                WrittenByName = "Lê Văn Cam",
                State = AnswerState.Published,
                PublishedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                PublishedPoints = PublishedPoint.Write([point]),
            }
        );
        await services.GetRequiredService<CaseWork>().Answer(made, answer);
    }
}
