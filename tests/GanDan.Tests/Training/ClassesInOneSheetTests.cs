using System.Text;
using GanDan.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Training;

/// <summary>An office keeps several classes on one sheet, each below the lines that name it.</summary>
public abstract class ClassesInOneSheetTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Head = "STT;Họ và tên;Đơn vị;Đối tượng;Ký nhận";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gandan-sheet-");
    private FreshOffice office = null!;

    public async ValueTask InitializeAsync() => office = await FreshOffice.Open(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        folder.Delete(recursive: true);
        if (office is not null)
            await office.DisposeAsync();
    }

    [Fact]
    public async Task Each_class_has_its_own_people_whether_or_not_the_header_is_said_again()
    {
        foreach (var (year, again) in new[] { (2017, true), (2018, false) })
            await Import([
                "DANH SÁCH KÝ NHẬN",
                $"Lớp 1: Nói chuyện với dân {year}",
                $"Ngày 12/3/{year} - Hội trường A",
                Head,
                "1;Lê Thị A;Tân Định;Cán bộ;x",
                "2;Đoàn đại biểu: 12 người;;Chức sắc;x",
                "3;Trần Văn B;Đa Kao;Cán bộ;",
                "Cộng;;;;",
                "",
                $"Lớp 2: Viết tin {year}",
                $"Ngày 20/4/{year} - Hội trường B",
                .. (again ? [Head] : Array.Empty<string>()),
                "1;Lê Thị A;Tân Định;Cán bộ;x",
                "2;Phạm Văn C;Cô Giang;Cán bộ;x",
            ]);

        var classes = await Classes();

        Assert.Equal(
            [
                "Nói chuyện với dân 2017, 2017-03-12, Hội trường A: 13/14",
                "Viết tin 2017, 2017-04-20, Hội trường B: 2/2",
                "Nói chuyện với dân 2018, 2018-03-12, Hội trường A: 13/14",
                "Viết tin 2018, 2018-04-20, Hội trường B: 2/2",
            ],
            classes
        );
    }

    [Fact]
    public async Task A_class_that_does_not_say_its_day_does_not_take_the_day_of_the_class_above_it()
    {
        await Import(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017 - Hội trường A",
            Head,
            "1;Lê Thị A;Tân Định;Cán bộ;x",
            "Lớp 2: Viết tin",
            Head,
            "1;Phạm Văn C;Cô Giang;Cán bộ;x"
        );

        Assert.Equal(["Nói chuyện với dân, 2017-03-12, Hội trường A: 1/1"], await Classes());
    }

    [Fact]
    public async Task The_title_of_the_list_names_the_class_where_no_line_of_its_own_does()
    {
        await Import(
            "TRUNG TÂM CHÍNH TRỊ",
            "DANH SÁCH HỌC VIÊN LỚP NÓI CHUYỆN VỚI DÂN",
            "Ngày 12/3/2017 - Hội trường A",
            Head,
            "1;Lê Thị A;Tân Định;Cán bộ;x"
        );
        await Import(
            "DANH SÁCH ĐIỂM DANH LỚP TẬP HUẤN NĂM 2017",
            "Lớp 2: Viết tin",
            "Ngày 20/4/2017 - Hội trường B",
            Head,
            "1;Lê Thị A;Tân Định;Cán bộ;x"
        );

        Assert.Equal(["LỚP NÓI CHUYỆN VỚI DÂN, 2017-03-12, Hội trường A: 1/1", "Viết tin, 2017-04-20, Hội trường B: 1/1"], await Classes());
    }

    [Fact]
    public async Task A_list_keeps_the_order_of_its_book()
    {
        string[] names = [.. Enumerable.Range(1, 120).Select(i => $"Người {(i * 37) % 121:000}")];
        await Import([
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            Head,
            .. names.Select((name, i) => $"{i + 1};{name};Tân Định;Cán bộ;x"),
        ]);

        var stored = await office.Look(db => db.Attendances.OrderBy(a => a.Id).Select(a => a.Name).ToListAsync());

        Assert.Equal(names, stored);
    }

    [Fact]
    public async Task A_class_held_again_on_another_day_says_no_more_than_the_day()
    {
        await Import(
            "DANH SÁCH KÝ NHẬN",
            "Lớp tập huấn nói chuyện với dân",
            "Khóa 1 - Ngày 12/3/2017 - Hội trường A",
            Head,
            "1;Lê Thị A;Tân Định;Cán bộ;x",
            "Khóa 2 - Ngày 13/3/2017;;;;",
            "1;Phạm Văn C;Cô Giang;Cán bộ;x",
            "2;Trần Văn B;Đa Kao;Cán bộ;x",
            "Quận 1, ngày 14 tháng 3 năm 2017;;;;"
        );

        Assert.Equal(
            ["Lớp tập huấn nói chuyện với dân, 2017-03-12, Hội trường A: 1/1", "Lớp tập huấn nói chuyện với dân, 2017-03-13, : 2/2"],
            await Classes()
        );
    }

    [Fact]
    public async Task A_group_of_rows_and_a_signature_open_no_class()
    {
        await Import(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017 - Hội trường A",
            Head,
            "I. PHƯỜNG TÂN ĐỊNH;;;;",
            "1;Lê Thị A;Tân Định;Cán bộ;x",
            "Lớp trưởng;;;;",
            "2;Trần Văn B;Đa Kao;Cán bộ;x",
            "Quận 1, ngày 13 tháng 3 năm 2017;;;;",
            "NGƯỜI LẬP BIỂU;;;;"
        );

        Assert.Equal(["Nói chuyện với dân, 2017-03-12, Hội trường A: 2/2"], await Classes());
    }

    [Fact]
    public async Task Several_classes_of_one_sheet_are_named_before_they_come_in()
    {
        var report = await Import(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            Head,
            "1;Lê Thị A;Tân Định;Cán bộ;x",
            "Lớp 2: Viết tin",
            "Ngày 20/4/2017",
            "1;Lê Thị A;Tân Định;Cán bộ;x"
        );

        Assert.Contains("Nói chuyện với dân (12/3/2017); Viết tin (20/4/2017)", report, StringComparison.Ordinal);
    }

    private async Task<string> Import(params string[] lines)
    {
        var path = Path.Combine(folder.FullName, Guid.CreateVersion7() + ".csv");
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n", Encoding.UTF8);
        var (code, report) = await office.Import(path);
        Assert.True(code == 0, report.ToString());
        return report.ToString();
    }

    private Task<List<string>> Classes() =>
        office.Look(async db =>
            (await db.Classes.Include(c => c.Attendances).OrderBy(c => c.HeldOn).ToListAsync())
                .Select(c =>
                    $"{c.Name}, {c.HeldOn:yyyy-MM-dd}, {c.Place}: {c.Attendances.Where(a => a.Attended).Sum(a => a.Heads)}/{c.Attendances.Sum(a => a.Heads)}"
                )
                .ToList()
        );

    public sealed class OnSqlite() : ClassesInOneSheetTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ClassesInOneSheetTests(DatabaseKind.Postgres);
}
