using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Programme;
using GanDan.Reports;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>The closed term's report, written and sealed once, and the yearly report being written.</summary>
internal static class DemoReport
{
    public static async Task Add(IServiceProvider all, DemoDays days)
    {
        var db = all.GetRequiredService<Db>();
        var me = all.GetRequiredService<Me>();
        var working = all.GetRequiredService<Working>();
        var sealing = all.GetRequiredService<Sealing>();
        var writer = DemoPeople.All[0].FullName;

        await using var transaction = await db.Database.BeginTransactionAsync();
        var term = Report.Begin(Template.Get("term"), await Period.Resolve(db, days.Closed), null, ReportLayout.Party, writer, me.Now);
        var year = Report.Begin(
            Template.Get("year"),
            Period.Parse($"{days.Today.Year}")!,
            null,
            ReportLayout.Administrative,
            writer,
            me.Now
        );
        Write(term);
        db.Reports.AddRange(term, year);
        db.Record(me, new ReportStarted(term.Id, term.TemplateCode, term.PeriodCode));
        await db.SaveChangesAsync();

        // The head of the office seals it, as on the page.
        var head = await db.Accounts.SingleAsync(a => a.UserName == "truong-ban");
        var signer = new Me(all.GetRequiredService<TimeProvider>());
        signer.Become(head.Id, head.FullName, []);
        await new SealEdition(db, signer, working, sealing).Seal(
            term,
            await working.Take(term),
            new(term.Id, 1, "Số liệu năm cuối chỉ đến ngày đại hội", "Trưởng Ban", head.FullName),
            null
        );
        await transaction.CommitAsync();
    }

    // What somebody of the office would write where the template asks for words, in the order in which it asks.
    private static readonly string[] Words =
    [
        "Người dân nêu ý kiến chủ yếu về việc ở nơi mình ở: vệ sinh, trật tự, đường hẻm, thủ tục. Phần lớn ý kiến được trả lời trong hạn.",
        "Kế hoạch công tác dân vận được ban hành vào quý I mỗi năm và phổ biến đến các phường. Hằng quý cơ quan kiểm tra việc thực hiện ở hai phường.",
        "Mặt trận và các đoàn thể tổ chức giám sát theo kế hoạch năm; kiến nghị sau giám sát đều được theo dõi đến khi có trả lời.",
        "Các đoàn đến thăm, chúc mừng vào dịp lễ, Tết theo chương trình chung. Số lượt của từng đợt do cơ quan chủ trì đợt thăm báo cáo.",
        "Còn ý kiến trả lời sau hạn. Một số mô hình đăng ký mà chưa triển khai. Sổ của một số phường ghi chậm, phải bổ sung vào cuối năm.",
        "Giữ các mô hình có hiệu quả; trả lời ý kiến đúng hạn; đối chiếu danh sách ký với bảng tổng hợp ngay sau mỗi lớp.",
        "Đề nghị hỗ trợ kinh phí tập huấn cho người làm công tác dân vận ở khu phố.",
    ];

    private static void Write(Report report)
    {
        var written = 0;
        foreach (var section in report.Sections)
            section.Body = string.Join(
                '\n',
                section.Body.Split('\n').Select(line => line.StartsWith("? ", StringComparison.Ordinal) ? Words[written++] : line)
            );
    }
}
