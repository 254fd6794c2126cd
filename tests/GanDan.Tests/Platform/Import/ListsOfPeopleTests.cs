using System.Text;
using System.Text.Json;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>
/// A class's list may tell of people what no record of theirs may say: in its audience column, in a column of any heading, in the headings of
/// groups of rows. It is added up on the class or left out, and is with nobody's row afterwards.
/// </summary>
public abstract class ListsOfPeopleTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private const int Rounds = 6;
    private static readonly string[] Attributes =
    [
        "Hộ nghèo",
        "Cận nghèo",
        "Gia đình chính sách",
        "Công giáo",
        "Đảng viên",
        "Khuyết tật",
        "DÂN TỘC",
    ];
    private static readonly string[] Audiences =
    [
        "Đối tượng",
        "Nhóm đối tượng",
        "Thành phần",
        "Thành phần tham dự",
        "Diện tham dự",
        "THÀNH PHẦN",
        "doi tuong",
    ];
    private readonly Random random = new(20261129);

    [Fact]
    public async Task Nothing_that_an_audience_a_group_or_a_position_tells_of_a_person_is_with_that_persons_row()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var lines = new List<string>
            {
                "DANH SÁCH KÝ NHẬN",
                $"Lớp {round + 1}: Dân vận đợt {round}",
                $"Ngày {round + 1}/6/2017 - Hội trường",
            };
            lines.Add($"STT;Họ và tên;Chức vụ;Đơn vị;{One(Audiences)};Ký nhận");
            for (var group = 0; group < 3; group++)
            {
                lines.Add($"{new string('I', group + 1)}. {One(Attributes).ToUpperInvariant()};;;;;");
                for (var row = 1; row <= 3; row++)
                    lines.Add($"{row};Người {round}{group}{row};{One([.. Attributes, "Tổ trưởng"])};Tân Định;{One(Attributes)};x");
            }

            var (code, report) = await Office.Import(await Write($"lop-{round}.csv", lines));

            Assert.True(code == 0, report.ToString());
        }

        var kept = await Office.Look(async db =>
            JsonSerializer.Serialize(
                new
                {
                    People = await db.Attendances.ToListAsync(),
                    Rows = await db.Set<BookRow>().ToListAsync(),
                    Runs = await db.Set<ImportRun>().Select(r => r.Report).ToListAsync(),
                    Corrections = await db.Corrections.ToListAsync(),
                    Happened = await db.Events.Select(e => e.Facts).ToListAsync(),
                },
                ReportJson.Options
            )
        );
        foreach (var attribute in Attributes)
            Assert.DoesNotContain(attribute, kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Tổ trưởng", kept, StringComparison.Ordinal);
        Assert.Equal(Rounds * 9, await Office.Look(db => db.Attendances.CountAsync()));
        var counted = await Office.Look(db => db.Audiences.ToListAsync());
        Assert.All(counted, audience => Assert.True(WatchedWords.Check(audience.Group, LabelUse.CountOnEvent).Allowed));
        Assert.InRange(counted.Sum(a => a.Attended), 1, Rounds * 9);
    }

    [Fact]
    public async Task A_heading_that_begins_like_a_count_says_it_of_each_person_of_a_list()
    {
        foreach (var attribute in Attributes)
        {
            var heading = One(["Số {0}", "Tổng số {0}", "số {0}"]).Replace("{0}", attribute.ToLowerInvariant(), StringComparison.Ordinal);
            string[] lines =
            [
                "DANH SÁCH KÝ NHẬN",
                "Lớp 1: Dân vận cơ sở",
                "Ngày 14/6/2018 - Hội trường",
                $"STT;Họ và tên;Đơn vị;{heading};Ký nhận",
                "1;Lê Thị A;Tân Định;x;x",
                "2;Trần Văn B;Đa Kao;;x",
            ];

            var (code, report) = await Office.Import(await Write("so.csv", lines));

            Assert.Equal(2, code);
            Assert.Contains(
                "không được nhập vào hệ thống",
                report.GetProperty("files")[0].GetProperty("refused").ToString(),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(0, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task The_heading_of_a_group_that_an_earlier_version_kept_with_people_goes_at_the_next_start()
    {
        await Office.Import(
            await Write(
                "lop.csv",
                ["DANH SÁCH KÝ NHẬN", "Lớp 1: Nói chuyện", "Ngày 1/6/2017", "STT;Họ và tên;Đơn vị;Ký nhận", "1;Lê Thị A;Tân Định;x"]
            )
        );
        await Office.Import(
            await Write(
                "so-2019.csv",
                [
                    "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2019",
                    "STT;Tên mô hình;Ngày đăng ký",
                    "I. PHƯỜNG TÂN ĐỊNH;;",
                    "1;Hộp thư;1/2/2019",
                ]
            )
        );
        await Office.Look(db =>
            db.Set<BookRow>().Where(r => r.Group == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.Group, "II. Hộ nghèo"))
        );

        await Databases.Migrate(Office.Services, anew: true);

        Assert.Equal(
            ["PHƯỜNG TÂN ĐỊNH"],
            await Office.Look(db => db.Set<BookRow>().Where(r => r.Group != null).Select(r => r.Group).ToListAsync())
        );
        Assert.Equal(2, await Office.Look(db => db.Set<BookRow>().CountAsync()));
    }

    [Theory]
    [InlineData("ho-ngheo.csv", "x.csv", true)]
    [InlineData("danh sách công giáo.csv", "x.csv", true)]
    [InlineData("lop-dang-vien-moi.csv", "x.csv", false)]
    [InlineData("so.csv", "x.csv", false)]
    public async Task What_names_a_file_of_people_names_nothing_private_of_them(string name, string again, bool refused)
    {
        string[] lines =
        [
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện",
            "Ngày 1/6/2017",
            "STT;Họ và tên;Đơn vị;Ký nhận",
            "1;Lê Thị A;Tân Định;x",
        ];

        var (code, report) = await Office.Import(await Write(name, lines));
        var kept = await Office.Look(db => db.Attendances.CountAsync());
        var (renamed, _) = await Office.Import(await Write(again, lines));

        Assert.Equal(refused ? 2 : 0, code);
        Assert.Equal(refused ? 0 : 1, kept);
        Assert.Equal(refused, report.ToString().Contains("nêu một đặc điểm riêng tư", StringComparison.Ordinal));
        Assert.Equal(0, renamed);
    }

    [Fact]
    public async Task A_sheet_of_people_named_after_an_attribute_is_refused_and_a_register_of_models_is_not()
    {
        var people = new SheetToWrite("Công giáo")
            .Row(1, "DANH SÁCH KÝ NHẬN")
            .Row(2, "Lớp 1: Nói chuyện")
            .Row(3, "Ngày 1/6/2017")
            .Row(4, "STT", "Họ và tên", "Đơn vị", "Ký nhận")
            .Row(5, "1", "Lê Thị A", "Tân Định", "x");
        var models = new SheetToWrite("Hộ nghèo")
            .Row(1, "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2019")
            .Row(2, "STT", "Tên mô hình", "Phường", "Ngày đăng ký")
            .Row(3, "1", "Hộp thư", "Tân Định", "1/2/2019");
        Task<string> Book(string name, SheetToWrite sheet) => Write(name, XlsxWriter.Write([sheet]));

        var (ofPeople, report) = await Office.Import(await Book("a.xlsx", people));
        var (ofModels, _) = await Office.Import(await Book("b.xlsx", models));

        Assert.Equal(2, ofPeople);
        Assert.Contains("tên trang nêu một đặc điểm riêng tư", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, ofModels);
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private Task<string> Write(string name, IEnumerable<string> lines) =>
        Write(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public sealed class OnSqlite() : ListsOfPeopleTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ListsOfPeopleTests(DatabaseKind.Postgres);
}
