using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>A group or a topic is counted once, however the books spell it.</summary>
public abstract class SpellingsTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    [Fact]
    public async Task A_group_in_capitals_is_the_group_that_is_there()
    {
        await Come(List(1, "Cán bộ, công chức", "Nòng cốt"));

        await Come(List(2, "CÁN BỘ CÔNG CHỨC", "NÒNG CỐT"));
        await Come(List(3, "can bo, cong chuc", "Đoàn viên"));

        Assert.Equal(
            ["Cán bộ, công chức 3", "Nòng cốt 2", "Đoàn viên 1"],
            await Office.Look(async db =>
                (await db.Audiences.ToListAsync())
                    .GroupBy(a => a.Group, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count())
                    .Select(g => $"{g.Key} {g.Sum(a => a.Attended)}")
                    .ToList()
            )
        );
    }

    [Fact]
    public async Task Of_two_spellings_of_one_book_the_one_with_small_letters_and_marks_is_kept()
    {
        await Come(
            Opinions(
                "1;1/6/2018;Tân Định;CHỢ TẠM;Lấn lề",
                "2;2/6/2018;Tân Định;Cho tam;Lấn lòng đường",
                "3;3/6/2018;Tân Định;Chợ tạm;Bày bán"
            )
        );

        Assert.Equal(["Chợ tạm", "Chợ tạm", "Chợ tạm"], await Topics());
    }

    [Fact]
    public async Task The_offices_own_topic_goes_before_what_books_write_and_the_book_again_corrects_nothing()
    {
        var book = Opinions("1;1/6/2018;Tân Định;TRẬT TỰ ĐÔ THỊ;Lấn lề", "2;2/6/2018;Tân Định;Trat tu do thi;Lấn lòng đường");
        await Office.AddUnits();
        await Office.Look(async db =>
        {
            if (!await db.Topics.AnyAsync(t => t.Name == "Trật tự đô thị"))
                db.Topics.Add(new() { Name = "Trật tự đô thị" });
            return await db.SaveChangesAsync();
        });
        await Import("so.csv", Bytes(book));

        var again = await Import("so.csv", Bytes(book));
        var edited = await Import("so.csv", Bytes([.. book.Select(l => l.Replace("Lấn lề", "Lấn lề đường", StringComparison.Ordinal))]));

        Assert.True(again.GetProperty("nothingNew").GetBoolean());
        Assert.Equal((0, 1, 1), Counts(edited));
        Assert.Equal(["Trật tự đô thị", "Trật tự đô thị"], await Topics());
        Assert.Equal(0, await Office.Look(db => db.Corrections.CountAsync(c => c.Field == "Topic")));
    }

    private async Task Come(string[] lines)
    {
        var (code, report) = await ImportLines(lines);
        Assert.True(code == 0, report);
    }

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private Task<List<string?>> Topics() => Office.Look(db => db.Cases.OrderBy(c => c.ReceivedOn).Select(c => c.Topic).ToListAsync());

    private static string[] Opinions(params string[] rows) =>
        ["SỔ Ý KIẾN CỦA NHÂN DÂN", "Số;Ngày tiếp nhận;Phường;Lĩnh vực;Nội dung", .. rows];

    private static string[] List(int day, string first, string second) =>
        [
            "DANH SÁCH KÝ NHẬN",
            $"Lớp {day}: Nói chuyện lần {day}",
            $"Ngày {day}/6/2017 - Hội trường",
            "STT;Họ và tên;Đơn vị;Đối tượng;Ký nhận",
            $"1;Lê Thị A;Tân Định;{first};x",
            $"2;Trần Văn B;Tân Định;{second};x",
        ];

    public sealed class OnSqlite() : SpellingsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SpellingsTests(DatabaseKind.Postgres);
}
