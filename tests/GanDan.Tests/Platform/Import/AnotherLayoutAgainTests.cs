using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>The same book again in a layout that says less, or says something else: never twice in the register, and nothing overwritten unasked.</summary>
public abstract class AnotherLayoutAgainTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private static readonly string[] Wards = ["Tân Định", "Đa Kao", "Bến Nghé", "Cô Giang", "Cầu Kho", "Bến Thành"];

    [Fact]
    public async Task Rounds_of_care_without_the_column_of_their_source_are_nothing_new_and_keep_it()
    {
        await ImportLines([
            "CÁC ĐỢT CHĂM LO",
            "STT;Ngày;Phường;Đợt chăm lo;Số hộ;Kinh phí;Nguồn",
            .. Wards.Select((w, i) => $"{i + 1};{i + 1}/2/2019;{w};Tết;{i + 10};{i + 1}000000;Mặt trận"),
        ]);

        var (code, report) = await ImportLines([
            "BẢNG KÊ CHĂM LO",
            "Đợt chăm lo;Phường;Số hộ;Kinh phí (triệu đồng);Ngày",
            .. Wards.Select((w, i) => $"Tết;Phường {w};{i + 10};{i + 1};0{i + 1}/02/2019").Reverse(),
        ]);

        Assert.True(code is 0, report);
        Assert.Contains("\"nothingNew\":true", report, StringComparison.Ordinal);
        Assert.Equal(["Mặt trận"], await Office.Look(db => db.CareRounds.Select(r => r.Source!).Distinct().ToListAsync()));
        Assert.Equal(Wards.Length, await Office.Look(db => db.CareRounds.CountAsync()));
        Assert.Equal(0, await Office.Look(db => db.Corrections.CountAsync()));
    }

    [Fact]
    public async Task Models_without_their_results_keep_them()
    {
        await ImportLines([
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Phường;Kết quả;Số người tham gia;Ghi chú",
            .. Wards.Select((w, i) => $"{i + 1};Hẻm xanh số {i};{w};{(i % 2 == 0 ? "Chưa triển khai" : "Đạt hiệu quả")};{i + 5};ghi {i}"),
        ]);
        var before = await Results();

        var (code, report) = await ImportLines([
            "TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "Tên mô hình;Phường",
            .. Wards.Select((w, i) => $"Hẻm xanh số {i};{w}"),
        ]);

        Assert.True(code is 0, report);
        Assert.Equal(before, await Results());

        Task<List<string>> Results() =>
            Office.Look(db =>
                db.Listings.OrderBy(l => l.Participants).Select(l => $"{l.Result} {l.ResultText} {l.Participants} {l.Note}").ToListAsync()
            );
    }

    [Fact]
    public async Task Opinions_without_their_answers_come_in_once()
    {
        await ImportLines([
            "SỔ Ý KIẾN NHÂN DÂN",
            "STT;Ngày tiếp nhận;Phường;Nội dung;Đơn vị xử lý;Ngày trả lời;Nội dung trả lời",
            .. Wards.Select((w, i) => $"{i + 1};{i + 1}/3/2019;{w};Đèn đường số {i} hỏng;UBND phường;{i + 5}/3/2019;Đã thay bóng"),
        ]);

        var (code, report) = await ImportLines([
            "DANH SÁCH Ý KIẾN NHÂN DÂN",
            "Nội dung;Ngày tiếp nhận;Phường;Ngày trả lời",
            .. Wards.Select((w, i) => $"Đèn đường số {i} hỏng;{i + 1}/3/2019;{w};{i + 5}/3/2019"),
        ]);

        Assert.True(code is 0, report);
        Assert.Equal(Wards.Length, await Office.Look(db => db.Cases.CountAsync()));
    }

    [Theory]
    [InlineData(null, 2, 6, 0)]
    [InlineData(false, 0, 12, 0)]
    [InlineData(true, 0, 6, 6)]
    public async Task What_two_bodies_did_in_the_same_wards_on_the_same_day_waits_for_an_answer(
        bool? again,
        int ends,
        int rounds,
        int changes
    )
    {
        await ImportLines(Rounds("Mặt trận", 10));
        var file = await Write("phu-nu.csv", Encoding.UTF8.GetBytes(string.Join('\n', Rounds("Hội Phụ nữ", 20))));
        var mapping = await Write(
            "tra-loi.json",
            Encoding.UTF8.GetBytes(
                again is { } answer ? $"{{\"sheets\":[{{\"again\":{(answer ? "true" : "false")}}}]}}" : "{\"sheets\":[]}"
            )
        );

        var (code, report) = await Office.Import(file, "--mapping", mapping);

        Assert.True(code == ends, report.ToString());
        Assert.Equal(again is null, report.ToString().Contains("nhưng có chỗ ghi khác", StringComparison.Ordinal));
        Assert.Equal(rounds, await Office.Look(db => db.CareRounds.CountAsync()));
        Assert.Equal(changes, await Office.Look(db => db.Corrections.Where(c => c.Field == "Households").CountAsync()));

        static string[] Rounds(string source, int households) =>
            [
                "CÁC ĐỢT CHĂM LO",
                "STT;Ngày;Phường;Đợt chăm lo;Số hộ;Nguồn",
                .. Wards.Select((w, i) => $"{i + 1};5/2/2019;{w};Tết;{households + i};{source}"),
            ];
    }

    [Fact]
    public async Task A_list_without_its_column_of_audiences_and_under_another_title_leaves_the_groups_as_they_are()
    {
        await ImportLines(List("DANH SÁCH KÝ NHẬN", ";Đối tượng", i => i < 2 ? ";Nòng cốt" : ";Cán bộ hội"));

        var (code, report) = await ImportLines(List("DANH SÁCH HỌC VIÊN", "", _ => ""));

        Assert.True(code is 0, report);
        Assert.Equal(["Cán bộ hội 4/4", "Nòng cốt 2/2"], await Groups());
        Assert.Equal(6, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task Who_is_put_into_another_group_is_told_traced_and_can_be_taken_back()
    {
        await ImportLines(List("DANH SÁCH KÝ NHẬN", ";Đối tượng", i => i < 2 ? ";Nòng cốt" : ";Cán bộ hội"));

        var (code, report) = await ImportLines(List("DANH SÁCH KÝ NHẬN", ";Đối tượng", i => i < 3 ? ";Nòng cốt" : ";Cán bộ hội"));

        Assert.True(code is 0, report);
        Assert.Contains("\"nothingNew\":false", report, StringComparison.Ordinal);
        Assert.Equal(["Cán bộ hội 3/3", "Nòng cốt 3/3"], await Groups());
        Assert.Equal(
            ["Cán bộ hội 4/4 3/3", "Nòng cốt 2/2 3/3"],
            await Office.Look(db => db.Corrections.OrderBy(c => c.Field).Select(c => $"{c.Field} {c.Before} {c.After}").ToListAsync())
        );
        Assert.Equal(2, await Office.Look(db => db.Set<GanDan.Platform.Import.ImportUndo>().CountAsync()));
    }

    private Task<List<string>> Groups() =>
        Office.Look(db => db.Audiences.OrderBy(a => a.Group).Select(a => $"{a.Group} {a.Attended}/{a.Invited}").ToListAsync());

    private static string[] List(string title, string heading, Func<int, string> cell) =>
        [
            title,
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            "STT;Họ và tên;Đơn vị" + heading + ";Ký nhận",
            .. Wards.Select((w, i) => $"{i + 1};Lê Thị {(char)('A' + i)}nh;Phường {w}{cell(i)};x"),
        ];

    public sealed class OnSqlite() : AnotherLayoutAgainTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AnotherLayoutAgainTests(DatabaseKind.Postgres);
}
