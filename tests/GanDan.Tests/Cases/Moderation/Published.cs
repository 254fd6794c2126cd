using System.Net;
using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Moderation;

/// <summary>A report that came, was published and answered at the desk, with its sender's code.</summary>
public sealed record Published(Guid Id, string Number, string Code);

internal static class PublishedReports
{
    /// <summary>Sorted and published by an officer; not answered yet.</summary>
    public static async Task<Published> Publish(this OfficeApp app, string words, string topic = "Đường, hẻm", string? email = null)
    {
        var receipt = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = words,
                Topic = topic,
                Ward = "Phường Sen",
                Latitude = 10.77349,
                Longitude = 106.69651,
                OnMap = true,
                Email = email,
                Wish = email is null ? Wish.CodeOnly : Wish.Email,
            };
            return await services.GetRequiredService<Receiver>().Receive(form, book, []);
        });
        var id = await app.Look(db => db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync());
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        await officer.Choose("Loại việc", topic).Fill("Nơi xử lý", "Tổ Hạ tầng").Press("Nhận và giao");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return new(id, receipt.Number, receipt.Code);
    }

    /// <summary>The same, answered with one point.</summary>
    public static async Task<Published> Answer(
        this OfficeApp app,
        string words,
        string reply,
        string topic = "Đường, hẻm",
        string? email = null
    )
    {
        var told = await app.Publish(words, topic, email);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        officer.Fill("Lời mở đầu", "Chào bà con.").Choose("Kết quả", "Đã làm xong").Fill("Trả lời", reply);
        officer.Fill("Văn bản (số, ngày)", "12/TB ngày 23/11");
        await officer.Press(topic is "Thủ tục hành chính" ? "Trình duyệt" : "Gửi người dân");
        if (topic is "Thủ tục hành chính")
            await (await (await app.SignedIn("duyet")).Open($"/xu-ly/{told.Id}/tra-loi")).Press("Duyệt và gửi người dân");
        return told;
    }
}
