using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases;

/// <summary>Cases for tests, taken in as a resident sends them and moved as the desk moves them.</summary>
internal static class Told
{
    /// <summary>A report that came today; its id.</summary>
    public static Task<Guid> Report(
        this OfficeApp app,
        string words,
        string? topic = null,
        string ward = "Phường Sen",
        string? place = null,
        string? phone = null
    ) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = words,
                Topic = topic,
                Ward = ward,
                Place = place,
                Phone = phone,
                Wish = phone is null ? Wish.CodeOnly : Wish.Message,
            };
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var receipt = await services.GetRequiredService<Receiver>().Receive(form, book, []);
            return await db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync();
        });

    /// <summary>Does something with a case and saves it.</summary>
    public static Task Work(this OfficeApp app, Guid id, Func<CaseWork, Case, Task> act) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var @case = await db.Cases.SingleAsync(c => c.Id == id);
            await act(services.GetRequiredService<CaseWork>(), @case);
            await db.SaveChangesAsync();
        });

    /// <summary>Joins one case to another, as the desk does.</summary>
    public static Task Join(this OfficeApp app, Guid one, Guid into) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var cases = await db.Cases.Where(c => c.Id == one || c.Id == into).ToListAsync();
            await services.GetRequiredService<CaseWork>().Merge(cases.Single(c => c.Id == one), cases.Single(c => c.Id == into));
            await db.SaveChangesAsync();
        });

    public static Task<Case> Case(this OfficeApp app, Guid id) => app.Look(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));
}
