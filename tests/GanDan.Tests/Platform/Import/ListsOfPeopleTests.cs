using System.Text;
using System.Text.Json;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>
/// A class's list may tell of people what no record of theirs may say: in its audience column, in a column of any heading, in the headings of
/// groups of rows. It is added up on the class or left out, and is with nobody's row afterwards.
/// </summary>
public abstract class ListsOfPeopleTests(DatabaseKind kind) : IAsyncLifetime
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
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gandan-people-");
    private readonly Random random = new(20261129);
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

            var (code, report) = await office.Import(await Write($"lop-{round}.csv", lines));

            Assert.True(code == 0, report.ToString());
        }

        var kept = await office.Look(async db =>
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
        Assert.Equal(Rounds * 9, await office.Look(db => db.Attendances.CountAsync()));
        var counted = await office.Look(db => db.Audiences.ToListAsync());
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

            var (code, report) = await office.Import(await Write("so.csv", lines));

            Assert.Equal(2, code);
            Assert.Contains(
                "không được nhập vào hệ thống",
                report.GetProperty("files")[0].GetProperty("refused").ToString(),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(0, await office.Look(db => db.Attendances.CountAsync()));
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private async Task<string> Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n", Encoding.UTF8);
        return path;
    }

    public sealed class OnSqlite() : ListsOfPeopleTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ListsOfPeopleTests(DatabaseKind.Postgres);
}
