using System.Text.Json;
using GanDan.Platform;
using GanDan.Situation;
using GanDan.Tests.Platform.Import;

namespace GanDan.Tests.Situation;

/// <summary>Every figure on the command line, for whoever automates.</summary>
public abstract class FiguresCommandTests(DatabaseKind kind)
{
    [Fact]
    public async Task Every_figure_tells_its_unit_of_count_in_a_word()
    {
        await using var office = await FreshOffice.Open(kind);

        var figures = JsonDocument.Parse(await Run(office, "--json")).RootElement;

        Assert.Equal("lượt người", figures.GetProperty("training.attendances").GetProperty("unitOfCount").GetString());
        Assert.Equal("đồng", figures.GetProperty("care.money_vnd").GetProperty("unitOfCount").GetString());
        Assert.All(figures.EnumerateObject(), f => Assert.Equal(JsonValueKind.String, f.Value.GetProperty("unitOfCount").ValueKind));
    }

    [Fact]
    public async Task Without_json_numbers_are_written_as_papers_write_them()
    {
        await using var office = await FreshOffice.Open(kind);
        await office.AddUnits();
        var book = Path.Combine(office.Storage.Folder, "cham-lo.csv");
        await File.WriteAllTextAsync(
            book,
            "SỔ CHĂM LO NĂM 2019\nSTT;Ngày;Đợt;Phường;Số hộ;Số phần quà;Kinh phí (đồng);Nguồn\n1;5/2/2019;Tết;Tân Định;10;12;2353000;MTTQ\n",
            TestContext.Current.CancellationToken
        );
        await office.Import(book);

        var line = (await Run(office)).Split('\n').Single(l => l.StartsWith("care.money_vnd", StringComparison.Ordinal));

        Assert.EndsWith("2.353.000  đồng", line.TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<string> Run(FreshOffice office, params string[] options)
    {
        using var output = new StringWriter();
        await FiguresCommand.Run(office.Services, CommandLine.Parse(["figures", "--term", "2019", .. options]), output);
        return output.ToString();
    }

    public sealed class OnSqlite() : FiguresCommandTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FiguresCommandTests(DatabaseKind.Postgres);
}
