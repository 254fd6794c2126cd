using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Browsing.Journeys;

/// <summary>Reports as residents send them, for journeys that begin at the desk.</summary>
internal static class Reports
{
    /// <summary>The case made of it.</summary>
    /// <param name="photo">A JPEG, if one came with it.</param>
    public static Task<Guid> Report(this WorkingOffice office, string words, byte[]? photo = null) =>
        office.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = words,
                Ward = "Phường Sen",
            };
            using var bytes = new MemoryStream(photo ?? []);
            IFormFile[] sent = photo is null ? [] : [new FormFile(bytes, 0, bytes.Length, StagedPhotos.Field, "anh.jpg")];
            var files = await services.GetRequiredService<StagedPhotos>().Take(sent, StagedPhotos.Field);
            var receipt = await services.GetRequiredService<Receiver>().Receive(form, book, files);
            return await db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync();
        });
}
