using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Triage;

/// <summary>Letters as an officer types them in.</summary>
internal static class Letters
{
    public static async Task<(Guid Id, string Code, string Number)> Letter(this OfficeApp app, string words, DateOnly? receivedOn = null)
    {
        var receipt = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = words,
                Topic = "Đường, hẻm",
                Ward = "Phường Sen",
            };
            var behalf = new Behalf("Đơn thư", receivedOn ?? new(2026, 11, 23), "15/ĐT", new("Lê Thị Ấu", "0903123456", null), null);
            return await services.GetRequiredService<Receiver>().Receive(form, book, [], behalf: behalf);
        });
        var id = await app.Look(db => db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync());
        return (id, receipt.Code, receipt.Number);
    }

    /// <summary>An officer at the page that sorts the petition.</summary>
    public static async Task<Visitor> Sorting(this OfficeApp app, Guid id) =>
        await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/phan-loai");

    /// <summary>Sorted by an officer, who stays at the page.</summary>
    public static async Task<Visitor> Sorted(this OfficeApp app, Guid id, string kind, string? whose = null, string? ground = null)
    {
        var officer = (await app.Sorting(id)).Choose("Loại đơn", kind);
        if (whose is not null)
            officer.Choose("Thẩm quyền", "Không thuộc thẩm quyền").Fill("Cơ quan có thẩm quyền", whose);
        if (ground is not null)
            officer.Check(ground);
        return await officer.Press("Ghi phân loại");
    }

    public static async Task<Visitor> Followed(this OfficeApp app, string code) =>
        await (await app.Visitor().Open("/theo-doi")).Fill("Mã theo dõi", code).Press("Xem");
}
