using System.Text;
using GanDan.Platform;
using GanDan.Platform.Files;

namespace GanDan.Tests.Platform.Files;

public sealed class PdfPaperTests
{
    private const string Plain = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    [Fact]
    public void A_plain_paper_is_taken()
    {
        var file = Encoding.Latin1.GetBytes(Plain);

        PdfPaper.Check(file);

        Assert.True(PdfPaper.IsOne(file));
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript >>")]
    [InlineData("/AA << /O << /S /Launch /F (cmd.exe) >> >>")]
    [InlineData("/Names << /EmbeddedFiles << >> >> /Type /EmbeddedFile")]
    [InlineData("/AcroForm << /XFA 7 0 R >>")]
    public void A_paper_that_runs_something_is_refused(string inside)
    {
        var file = Encoding.Latin1.GetBytes(Plain.Replace("/Pages", inside + " /Pages", StringComparison.Ordinal));

        Assert.Contains("mã chạy", Assert.Throws<RuleBroken>(() => PdfPaper.Check(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_paper_is_refused_with_what_to_do()
    {
        var file = Encoding.Latin1.GetBytes(Plain.Replace("/Root", "/Encrypt 9 0 R /Root", StringComparison.Ordinal));

        Assert.Contains("mật khẩu", Assert.Throws<RuleBroken>(() => PdfPaper.Check(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData(Plain + "<html><script>alert(1)</script></html>")]
    public void A_paper_that_is_cut_or_another_kind_of_file_as_well_is_refused(string file) =>
        Assert.Throws<RuleBroken>(() => PdfPaper.Check(Encoding.Latin1.GetBytes(file)));
}
