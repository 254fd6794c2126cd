using System.Net;
using GanDan.Platform.Access;
using GanDan.Platform.Papers;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Tests.Platform.Registers;

public sealed class ExportTests
{
    [Fact]
    public void More_rows_than_a_sheet_of_Excel_holds_are_answered_with_a_sentence()
    {
        var rows = new int[ExcelTable.MostRows + 1];

        var answer = Export.File("xlsx", "Sổ", [new("Số", n => n)], rows, T.In(Language.Vietnamese), new Me(TimeProvider.System));

        var refusal = Assert.IsType<ContentResult>(answer);
        Assert.Equal((int)HttpStatusCode.UnprocessableEntity, refusal.StatusCode);
        Assert.Contains("1.048.573 dòng", refusal.Content, StringComparison.Ordinal);
        Assert.Contains("CSV", refusal.Content, StringComparison.Ordinal);
    }
}
