using System.Text;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class CsvTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        string[][] rows =
        [
            ["Tên", "Ghi chú"],
            ["Sen, Mai", "có \"ngoặc\"\nhai dòng"],
        ];

        var read = Csv.Read(Encoding.UTF8.GetString(Csv.Write(rows[0], [rows[1]])));

        Assert.Equal(rows, read);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+84")]
    public void A_spreadsheet_runs_nothing_of_it(string cell) =>
        Assert.Contains(
            "'" + cell,
            Encoding.UTF8.GetString(
                Csv.Write(
                    ["a"],
                    [
                        [cell],
                    ]
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Semicolons_of_Vietnamese_spreadsheets_are_understood() => Assert.Equal(["a", "b"], Csv.Read("a;b\n1;2")[0]);
}
