using GanDan.Initiatives;
using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>An answer ruled as a column for each, with a tick in one of them.</summary>
public abstract class TickedColumnsTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private static readonly string[] Answers = ["Hiệu quả cao", "Tốt", "Chưa đạt", "Chưa triển khai"];

    private static readonly InitiativeResult[] Meant =
    [
        InitiativeResult.Replicable,
        InitiativeResult.Effective,
        InitiativeResult.NotMet,
        InitiativeResult.NotStarted,
    ];

    private readonly Random random = new(20261201);

    [Theory]
    [InlineData("x")]
    [InlineData("✓")]
    [InlineData("v")]
    [InlineData("1")]
    public async Task The_words_above_the_tick_are_the_result(string tick)
    {
        var order = Enumerable.Range(0, Answers.Length).ToArray();
        random.Shuffle(order);
        var ticked = Enumerable.Range(0, 12).Select(i => i < 4 ? i : random.Next(4)).ToList();
        var (code, report) = await ImportLines([
            "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2018",
            "STT;Tên mô hình;Kết quả;;;;Phường",
            ";;" + string.Join(';', order.Select(o => Answers[o])) + ";",
            .. ticked.Select(
                (answer, i) => $"{i + 1};Mô hình {i} hẻm 7;" + string.Join(';', order.Select(o => o == answer ? tick : "")) + ";Tân Định"
            ),
        ]);

        Assert.True(code is 0, report);
        Assert.Equal(ticked.Select(t => Meant[t]), await Results());
    }

    [Fact]
    public async Task In_a_workbook_the_heading_is_merged_and_the_sums_below_are_no_record()
    {
        var sheet = new SheetToWrite("A")
            .Row(1, "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2018")
            .Row(2, "STT", "Tên mô hình", "Phường", "Loại hình", null, "Đánh giá kết quả", null)
            .Row(3, null, null, null, "Tập thể", "Cá nhân", "Đạt", "Không đạt")
            .Row(4, 1, "Tổ tự quản hẻm 12", "Tân Định", "x", null, "x", null)
            .Row(5, 2, "Tiếng kẻng an ninh", "Đa Kao", "x", null, null, "x")
            .Row(6, 3, "Nuôi heo đất", "Đa Kao", null, "x", "x", null)
            .Row(7, 4, "Bếp ăn không đồng", "Tân Định", null, "x", "x", null)
            .Row(8, null, "Tổng cộng", null, 2, 2, 3, 1)
            .Merge(2, 1, 3, 1)
            .Merge(2, 2, 3, 2)
            .Merge(2, 3, 3, 3)
            .Merge(2, 4, 2, 5)
            .Merge(2, 6, 2, 7);

        await Import("a.xlsx", XlsxWriter.Write([sheet]));

        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync(i => i.Owner == InitiativeOwner.Collective)));
        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync(i => i.Owner == InitiativeOwner.Individual)));
        Assert.Equal(1, await Office.Look(db => db.Listings.CountAsync(i => i.Result == InitiativeResult.NotMet)));
        Assert.Equal(3, await Office.Look(db => db.Listings.CountAsync(i => i.Result == InitiativeResult.Effective)));
    }

    [Fact]
    public async Task A_short_list_may_have_all_its_ticks_in_one_column()
    {
        var (code, report) = await ImportLines(
            "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2018",
            "STT;Tên mô hình;Phường;Kết quả;",
            ";;;Tốt;Chưa đạt",
            "1;Mô hình 0 hẻm 7;Tân Định;;x",
            "2;Mô hình 1 hẻm 7;Tân Định;;x"
        );

        Assert.True(code is 0, report);
        Assert.Equal([InitiativeResult.NotMet, InitiativeResult.NotMet], await Results());
    }

    [Theory]
    [InlineData("Loại", "Hộ nghèo", "Hộ cận nghèo")]
    [InlineData("Loại hình", "Đảng viên", "Quần chúng")]
    public async Task What_may_not_be_said_of_people_is_refused_however_it_is_ticked(string heading, string first, string second)
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp tập huấn công tác dân vận năm 2018",
            "Ngày 12/3/2018",
            $"STT;Họ và tên;Đơn vị;Ký nhận;{heading};",
            $";;;;{first};{second}",
            "1;Lê Văn An;Tân Định;x;x;",
            "2;Trần Thị Bưởi;Đa Kao;x;;x",
            "3;Phạm Văn Cam;Đa Kao;x;x;",
            "4;Võ Thị Dừa;Tân Định;x;;x"
        );

        Assert.Equal(2, code);
        Assert.Contains(first, report, StringComparison.Ordinal);
        Assert.Equal(0, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task Who_signed_in_the_morning_and_who_in_the_afternoon_were_both_there()
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH KÝ NHẬN LỚP TẬP HUẤN",
            "Lớp tập huấn công tác dân vận năm 2018",
            "Ngày 12/3/2018",
            "STT;Họ và tên;Đơn vị;Ký nhận;",
            ";;;Sáng;Chiều",
            "1;Lê Văn An;Tân Định;x;",
            "2;Trần Thị Bưởi;Đa Kao;;x",
            "3;Phạm Văn Cam;Đa Kao;x;",
            "4;Võ Thị Dừa;Tân Định;;x"
        );

        Assert.True(code is 0, report);
        Assert.Equal(4, await Office.Look(db => db.Attendances.CountAsync(a => a.Attended)));
    }

    private async Task<List<InitiativeResult>> Results() =>
        await Office.Look(db =>
            (
                from model in db.Initiatives
                join listing in db.Listings on model.Id equals listing.InitiativeId
                select new { model.Name, listing.Result }
            ).ToListAsync()
        )
            is var all
            ?
            [
                .. all.OrderBy(m => int.Parse(m.Name.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture))
                    .Select(m => m.Result),
            ]
            : [];

    public sealed class OnSqlite() : TickedColumnsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : TickedColumnsTests(DatabaseKind.Postgres);
}
