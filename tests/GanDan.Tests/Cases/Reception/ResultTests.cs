using System.Net;
using System.Text;
using GanDan.Cases.Flow;
using GanDan.Cases.Reception;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Reception;

public abstract class ResultTests(OfficeApp app)
{
    [Fact]
    public async Task A_matter_passed_on_is_followed_until_who_came_knows()
    {
        var officer = await PassedOn("Nước hẻm 11 yếu");
        var path = officer.Path;

        Assert.Contains("chờ Công ty Cấp nước báo kết quả", (await officer.Open(path)).Text, StringComparison.Ordinal);
        Assert.Contains("Nước hẻm 11", (await officer.Open("/tiep-dan?bao=cho-don-vi-bao-ket-qua")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{path}/giay/ket-qua")).Status);
        await officer.Open(path);
        await Reported(officer, "22/11/2026", "23/11/2026");
        Assert.Contains(
            "Không thấy lượt tiếp nào",
            (await officer.Open("/tiep-dan?bao=cho-don-vi-bao-ket-qua&tim=hem+11")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Nước hẻm 11", (await officer.Open("/tiep-dan?bao=chua-bao-nguoi-den&tim=hem+11")).Text, StringComparison.Ordinal);
        Assert.Contains("Báo cho người đến chậm nhất 30/11/2026", (await officer.Open(path)).Text, StringComparison.Ordinal);
        Assert.Contains("Công văn 9: đã thay van", (await officer.Open($"{path}/giay/ket-qua")).Text, StringComparison.Ordinal);

        await (await officer.Open(path))
            .Fill("Ngày đã báo cho người đến", "23/11/2026")
            .Fill("Báo bằng cách nào", "Gọi điện")
            .Press("Ghi đã báo");

        Assert.Contains("Đã báo người đến 23/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Không thấy lượt tiếp nào",
            (await officer.Open("/tiep-dan?bao=chua-bao-nguoi-den&tim=hem+11")).Text,
            StringComparison.Ordinal
        );
        await officer.Open("/tiep-dan?tai=csv");
        Assert.Contains(
            "Công văn 9: đã thay van; đã báo người đến 23/11/2026",
            Encoding.UTF8.GetString(officer.Downloads!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_day_typed_wrong_is_corrected_with_its_trace()
    {
        var officer = await PassedOn("Nước hẻm 12 yếu");
        await Reported(officer, "20/11/2026", "23/11/2026");

        await Reported(officer, "22/11/2026", "23/11/2026");

        Assert.Contains("Giải quyết xong 22/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Ngày giải quyết xong",
            officer.Page.QuerySelector(".trace")?.TextContent ?? officer.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(2, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(ReceptionReported) && e.Subject == IdOf(officer))));
    }

    [Fact]
    public async Task A_report_without_its_paper_says_so_at_the_field_and_keeps_the_days()
    {
        var officer = await PassedOn("Nước hẻm 13 yếu");

        officer.Fill("Ngày giải quyết xong", "22/11/2026").Fill("Ngày nhận báo cáo kết quả", "21/11/2026");
        await officer.Fill("Văn bản và kết quả", "Công văn 9").Press("Ghi kết quả");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Ngày nhận báo cáo kết quả"));
        Assert.Equal("Công văn 9", officer.ValueOf("Văn bản và kết quả"));
    }

    [Fact]
    public async Task Who_was_not_told_in_time_stands_out_in_the_register()
    {
        var officer = await PassedOn("Nước hẻm 16 yếu", "02/11/2026");

        await Reported(officer, "02/11/2026", "03/11/2026");

        Assert.Contains("Quá hạn báo người đến", (await officer.Open("/tiep-dan?tim=hem+16")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_answered_here_is_the_result_and_who_left_no_address_is_told_by_a_person()
    {
        var officer = await Entered("Hẻm 14 tối");
        var path = officer.Path;
        await (await officer.Follow("Lập việc")).Press("Lập việc");
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Hẻm 14 tối"));
        await app.Work(made.Id, (work, the) => work.Answer(the, "Đã thay đèn."));

        Assert.Contains("Hẻm 14 tối", (await officer.Open("/tiep-dan?bao=chua-bao-nguoi-den&tim=hem+14")).Text, StringComparison.Ordinal);
        Assert.Contains("Báo cho người đến chậm nhất 30/11/2026", (await officer.Open(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_passed_on_to_another_body_takes_its_report_here()
    {
        var officer = await Entered("Cột điện hẻm 15 nghiêng");
        var path = officer.Path;
        await (await officer.Follow("Lập việc")).Press("Lập việc");
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Cột điện hẻm 15 nghiêng"));
        await app.Work(made.Id, (work, the) => work.Move(the, Move.Forward, new() { Told = "Đã chuyển", Ground = "Ngoài thẩm quyền" }));

        Assert.Contains("hẻm 15", (await officer.Open("/tiep-dan?bao=cho-don-vi-bao-ket-qua")).Text, StringComparison.Ordinal);
        await officer.Open(path);
        await Reported(officer, "22/11/2026", "23/11/2026");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Báo cho người đến chậm nhất 30/11/2026", officer.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> PassedOn(string content, string heldOn = "20/11/2026")
    {
        var officer = await Entered(content, heldOn);
        await officer
            .Fill("Nội dung hướng dẫn", "Đến công ty, mang hóa đơn.")
            .Fill("Đơn vị tiếp nhận, giải quyết", "Công ty Cấp nước")
            .Press("Ghi hướng dẫn");
        return officer;
    }

    private static Task<Visitor> Reported(Visitor officer, string resolved, string reported) =>
        officer
            .Fill("Ngày giải quyết xong", resolved)
            .Fill("Ngày nhận báo cáo kết quả", reported)
            .Fill("Văn bản và kết quả", "Công văn 9: đã thay van")
            .Press("Ghi kết quả");

    private async Task<Visitor> Entered(string content, string heldOn = "20/11/2026")
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/them");
        officer.Fill("Ngày tiếp", heldOn).Choose("Đơn vị tiếp", "Phường Sen").Choose("Loại vụ việc", "Phản ánh");
        officer.Fill("Họ tên người đến", "Trần Thị Bưởi").Fill("Địa chỉ người đến", "12 hẻm 3, Phường Sen");
        await officer.Fill("Nội dung trình bày", content).Press("Ghi vào sổ");
        Assert.StartsWith("Lượt tiếp số", officer.Heading, StringComparison.Ordinal);
        return officer;
    }

    private static Guid IdOf(Visitor officer) => Guid.Parse(officer.Path.Split('/')[2]);

    public sealed class OnSqlite(SqliteOffice app) : ResultTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ResultTests(app), IClassFixture<PostgresOffice>;
}
