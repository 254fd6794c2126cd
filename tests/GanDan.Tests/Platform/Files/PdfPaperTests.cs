using System.IO.Compression;
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
    [InlineData("/AA << /O << /S /L#61unch /F (cmd.exe) >> >>")]
    [InlineData("/Names << /Embedded#46iles << /Names [(a) 7 0 R] >> >>")]
    [InlineData("/A << /S /Rendition /J#53 (app.alert(1)) >>")]
    [InlineData("/A << /JS\n%x\n(app.alert(1)) >>")]
    [InlineData("/A << /S /SubmitForm /F (https://example.com) >>")]
    [InlineData("/OpenAction << /S /URI /URI (https://example.com) >>")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next 8 0 R >>")]
    [InlineData("/OpenAction 99 0 R")]
    [InlineData("/Open#41ction 9 0 R >> endobj 9 0 obj << /S /URI /URI (https://example.com) >> endobj 10 0 obj <<")]
    public void A_paper_that_runs_something_is_refused(string inside)
    {
        var file = Encoding.Latin1.GetBytes(Plain.Replace("/Pages", inside + " /Pages", StringComparison.Ordinal));

        Assert.Contains("mã chạy", Assert.Throws<RuleBroken>(() => PdfPaper.Check(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/OpenAction [3 0 R /XYZ null null 0]")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")]
    [InlineData("/OpenAction 9 0 R >> endobj 9 0 obj << /S /GoTo /D [3 0 R /Fit] >> endobj 10 0 obj <<")]
    [InlineData("/Title (Chương trình /JSON và /AAA, 100#% vải)")]
    public void What_office_programs_write_by_themselves_is_taken(string inside) =>
        PdfPaper.Check(Encoding.Latin1.GetBytes(Plain.Replace("/Pages", inside + " /Pages", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /L#61unch /F (cmd.exe) >>")]
    [InlineData("<< /Type /Catalog /OpenAction << /S /URI /URI (https://example.com) >> >>")]
    public void What_runs_in_an_object_stream_is_found(string inside)
    {
        Refused(Packed(inside));
        Refused(Packed(inside, "/Type /Obj#53tm"));
        // A stream that does not say what it is.
        Refused(Packed(inside, "/Length 99"));
    }

    [Fact]
    public void An_object_stream_that_only_turns_the_page_is_taken()
    {
        PdfPaper.Check(Packed("<< /Type /Font /BaseFont /ABC#20DEF >>"));

        var (catalog, action) = ("<< /Type /Catalog /BaseFont /A#20B /OpenAction 6 0 R >> ", "<< /S /GoTo /D [3 0 R /Fit] >>");
        var header = $"5 0 6 {catalog.Length} ";
        PdfPaper.Check(Packed(header + catalog + action, $"/Type /ObjStm /N 2 /First {header.Length}"));
        Refused(
            Packed(header + catalog + action.Replace("GoTo", "URI", StringComparison.Ordinal), $"/Type /ObjStm /N 2 /First {header.Length}")
        );
    }

    [Fact]
    public void An_object_stream_that_cannot_be_looked_into_is_refused()
    {
        // It grows a thousandfold; it is packed twice; it is no deflate at all; its rows are shuffled.
        Refused(Packed(new string(' ', 20_000_000)));
        Refused(Packed(new string(' ', 2_000_000)));
        Refused(Encoding.Latin1.GetBytes(Streamed("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "789c030000000001")));
        Refused(Packed("<< >>", "/Type /ObjStm /DecodeParms << /Predictor 12 /Columns 1 >>"));
    }

    [Fact]
    public void A_locked_paper_is_refused_with_what_to_do()
    {
        var file = Encoding.Latin1.GetBytes(Plain.Replace("/Root", "/Encrypt 9 0 R /Root", StringComparison.Ordinal));

        Assert.Contains("mật khẩu", Assert.Throws<RuleBroken>(() => PdfPaper.Check(file)).Message, StringComparison.Ordinal);
    }

    private static void Refused(byte[] file) =>
        Assert.Contains("mã chạy", Assert.Throws<RuleBroken>(() => PdfPaper.Check(file)).Message, StringComparison.Ordinal);

    /// <summary>A paper with the objects packed as writers of PDF 1.5 do.</summary>
    private static byte[] Packed(string objects, string head = "/Type /ObjStm /N 1 /First 0")
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
            deflate.Write(Encoding.Latin1.GetBytes(objects));
        return Encoding.Latin1.GetBytes(Streamed(head + " /Filter /FlateDecode", Encoding.Latin1.GetString(packed.ToArray())));
    }

    private static string Streamed(string head, string body) =>
        Plain.Replace("trailer", $"4 0 obj << {head} >>\nstream\r\n{body}\nendstream endobj\ntrailer", StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData(Plain + "<html><script>alert(1)</script></html>")]
    public void A_paper_that_is_cut_or_another_kind_of_file_as_well_is_refused(string file) =>
        Assert.Throws<RuleBroken>(() => PdfPaper.Check(Encoding.Latin1.GetBytes(file)));
}
