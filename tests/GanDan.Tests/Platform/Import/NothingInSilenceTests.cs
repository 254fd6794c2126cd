using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>Rows that a book would lose, count twice or read as something else are refused or pointed out.</summary>
public abstract class NothingInSilenceTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private const string Drives = "STT;Ngày;Phường;Địa điểm;Số người tham gia;Rác thu gom (kg)";

    [Theory]
    [InlineData("2;2/6/2018;Đa Kao;\"Hẻm 2;10;10")]
    [InlineData("2;2/6/2018;Đa Kao;\"Hẻm 2\" cũ;10;10")]
    public async Task A_quotation_mark_that_is_not_closed_swallows_no_row(string torn)
    {
        var refused = await Assert.ThrowsAsync<RuleBroken>(() =>
            ImportLines(
                "CÁC BUỔI RA QUÂN",
                Drives,
                "1;1/6/2018;Tân Định;Chợ;10;20",
                torn,
                "3;3/6/2018;Đa Kao;Kênh;10;20",
                "4;4/6/2018;Đa Kao;\"Cầu\";5;5"
            )
        );

        Assert.Contains("dấu ngoặc kép", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_several_lines_within_quotation_marks_is_one_cell()
    {
        var (code, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN",
            Drives,
            "1;1/6/2018;Tân Định;\"Chợ; hai bên\ncổng; sau; kho; ngõ\";10;20",
            "2;2/6/2018;Đa Kao;Kênh;10;20"
        );

        Assert.True(code == 0, report);
        Assert.Equal(2, await Office.Look(db => db.Drives.CountAsync()));
    }

    [Theory]
    [InlineData("STT;Ngày;Phường;Địa điểm;Rác thu gom (kg);Số người tham gia")]
    [InlineData("STT;Ngày;Phường;Địa điểm;Số người tham gia;Rác thu gom (tấn)")]
    public async Task A_second_header_of_other_columns_or_units_holds_the_book_back(string second)
    {
        var (code, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN",
            Drives,
            "1;1/6/2018;Tân Định;Chợ;10;20",
            second,
            "2;2/6/2018;Đa Kao;Kênh;1;2"
        );

        Assert.Equal(2, code);
        Assert.Contains("!4", report, StringComparison.Ordinal);
        Assert.Contains("tiêu đề khác", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_header_in_another_order_is_no_person_of_a_list()
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            "STT;Họ và tên;Đơn vị;Chức vụ;Ký nhận",
            "1;Lê Thị A;Tân Định;Tổ trưởng;x",
            "STT;Đơn vị;Họ và tên;Chức vụ;Ký nhận",
            "2;Đa Kao;Trần Văn B;Tổ phó;x"
        );

        Assert.Equal(2, code);
        Assert.Contains("tiêu đề khác", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_is_said_again_as_it_was_holds_nothing_back()
    {
        var (code, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN",
            Drives,
            "1;1/6/2018;Tân Định;Chợ;10;20",
            Drives,
            "2;2/6/2018;Đa Kao;Kênh;1;2"
        );

        Assert.True(code == 0, report);
        Assert.Equal(2, await Office.Look(db => db.Drives.CountAsync()));
    }

    [Fact]
    public async Task A_total_with_a_day_and_a_district_is_counted_by_nobody()
    {
        await ImportLines(
            "CÁC BUỔI RA QUÂN",
            Drives,
            "1;1/6/2018;Tân Định;Chợ;10;20",
            "2;2/6/2018;Đa Kao;Kênh;30;2",
            ";30/6/2018;Quận 1;Tổng cộng;40;22"
        );

        Assert.Equal([10, 30], await Office.Look(db => db.Drives.Select(d => d.Participants).OrderBy(p => p).ToListAsync()));
    }

    [Theory]
    [InlineData("Đơn vị: triệu đồng", "15", 15_000_000)]
    [InlineData("Năm 2018", "1.500.000", 1_500_000)]
    public async Task The_unit_of_money_may_stand_above_the_table(string above, string money, long dong)
    {
        await ImportLines("CÁC ĐỢT CHĂM LO", above, "STT;Ngày;Phường;Đợt chăm lo;Số hộ;Kinh phí", $"1;1/6/2018;Tân Định;Tết;10;{money}");

        Assert.Equal([dong], await Office.Look(db => db.CareRounds.Select(r => r.MoneyVnd).ToListAsync()));
    }

    [Theory]
    [InlineData("1,500.000")]
    [InlineData("1.500,000")]
    public async Task Money_with_both_marks_and_three_figures_after_each_is_told_and_not_guessed(string money)
    {
        var (_, report) = await ImportLines(
            "CÁC ĐỢT CHĂM LO",
            "STT;Ngày;Phường;Đợt chăm lo;Số hộ;Kinh phí",
            $"1;1/6/2018;Tân Định;Tết;10;{money}"
        );

        Assert.Contains("!F3", report, StringComparison.Ordinal);
        Assert.Empty(await Office.Look(db => db.CareRounds.ToListAsync()));
    }

    [Fact]
    public async Task A_list_that_adds_to_a_class_of_another_book_is_pointed_out()
    {
        string[] Of(string ward) =>
            [
                "DANH SÁCH KÝ NHẬN",
                "Lớp 1: Nói chuyện với dân",
                "Ngày 12/3/2017",
                "STT;Họ và tên;Đơn vị;Chức vụ;Ký nhận",
                $"1;Lê Thị A;{ward};Tổ trưởng;x",
                $"2;Trần Văn B;{ward};Tổ phó;x",
            ];
        await ImportLines(Of("P. Đa Kao"));

        var (_, report) = await ImportLines(Of("UBND phường Đa Kao"));

        Assert.Contains("người dự sẽ bị tính hai lần", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11/3/2019;4/3/2019", "hạn trả lời trước ngày tiếp nhận")]
    [InlineData("4/3/2019;11/3/2019", "ngày trả lời trước ngày tiếp nhận")]
    public async Task A_day_before_the_receipt_is_told_and_kept(string answeredAndDue, string told)
    {
        var (code, report) = await ImportLines(
            "SỔ GHI Ý KIẾN PHẢN ÁNH CỦA NHÂN DÂN",
            "Số;Ngày tiếp nhận;Nội dung;Phường;Ngày trả lời;Hạn trả lời",
            $"1;5/3/2019;Đèn đường hẻm 4 không sáng;Tân Định;{answeredAndDue}"
        );

        Assert.True(code is 0, report);
        Assert.Contains(told, report, StringComparison.Ordinal);
        Assert.Equal(1, await Office.Look(db => db.Cases.CountAsync()));
    }

    public sealed class OnSqlite() : NothingInSilenceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : NothingInSilenceTests(DatabaseKind.Postgres);
}
