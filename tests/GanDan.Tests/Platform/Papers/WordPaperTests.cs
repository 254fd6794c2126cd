using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Papers;

public sealed class WordPaperTests
{
    [Theory]
    [InlineData(PaperLayout.Party, Language.Vietnamese)]
    [InlineData(PaperLayout.Administrative, Language.Vietnamese)]
    [InlineData(PaperLayout.Administrative, Language.English)]
    public void A_paper_is_valid_for_Word(PaperLayout layout, Language language)
    {
        using var document = Open(SamplePapers.Of(layout) with { Language = language, MarkChanges = true });

        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);

        Assert.Empty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(13, false)]
    public void A_short_table_stands_on_one_page_and_a_long_one_may_go_on_on_the_next(int rows, bool together)
    {
        var table = new PaperTable(
            null,
            [new("Tên", ColumnAlign.Text), new("Số", ColumnAlign.Number)],
            [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<Piece>)[Piece.Text($"Mô hình {i}"), Piece.Text($"{i}")])]
        );
        using var document = Open(SamplePapers.Party with { Blocks = [new TableBlock(table)], Annexes = [] });

        var words = document
            .MainDocumentPart!.Document!.Body!.Descendants<Table>()
            .Single(t => t.Elements<TableRow>().Count() == rows + 1)
            .Elements<TableRow>()
            .Skip(1)
            .ToList();

        Assert.All(
            words.SkipLast(1).SelectMany(r => r.Descendants<Paragraph>()),
            p => Assert.Equal(together, p.ParagraphProperties!.KeepNext is not null)
        );
        Assert.All(words[^1].Descendants<Paragraph>(), p => Assert.Null(p.ParagraphProperties!.KeepNext));
    }

    [Fact]
    public void A_Party_paper_bears_the_Partys_name_and_never_the_motto()
    {
        var lines = Lines(SamplePapers.Party);

        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", lines);
        Assert.Contains("*", lines);
        Assert.Contains("Số 07-BC/BDV", lines);
        Assert.Contains("Quận 8, ngày 03 tháng 4 năm 2026", lines);
        Assert.Contains("K/T TRƯỞNG BAN", lines);
        Assert.Contains("- Lưu Ban Dân vận.", lines);
        Assert.Contains("- Ban Dân vận Thành ủy,", lines);
        Assert.DoesNotContain(lines, line => line.Contains("Độc lập", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("CỘNG HÒA", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("./.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Số:", StringComparison.Ordinal));
    }

    [Fact]
    public void An_administrative_paper_bears_the_States_name_and_motto()
    {
        var lines = Lines(SamplePapers.Administrative);

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", lines);
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", lines);
        Assert.Contains("Số: 12/BC-UBND", lines);
        Assert.Contains("Rạch Ông, ngày 05 tháng 02 năm 2026", lines);
        Assert.Contains("- Lưu: VT, VP.", lines);
        Assert.Contains("- Ủy ban MTTQ phường;", lines);
        Assert.Contains(lines, line => line.EndsWith("đến cùng./.", StringComparison.Ordinal));
        Assert.DoesNotContain("*", lines);
        Assert.DoesNotContain(lines, line => line.Contains("ĐẢNG CỘNG SẢN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_not_yet_issued_leaves_room_for_number_and_day()
    {
        var draft = SamplePapers.Party with { Letterhead = SamplePapers.Party.Letterhead with { Number = null }, Date = null };

        var lines = Lines(draft);

        Assert.Contains(
            lines,
            line => line.StartsWith("Số   ", StringComparison.Ordinal) && line.EndsWith("-BC/BDV", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.StartsWith("Quận 8, ngày   ", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_are_printed_as_the_office_prints_them_and_keep_their_codes()
    {
        using var document = Open(SamplePapers.Party);
        var body = document.MainDocumentPart!.Document!.Body!;

        var text = string.Join('\n', body.Descendants<Paragraph>().Select(p => p.InnerText));
        var tagged = body.Descendants<SdtRun>().Select(s => (s.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value, s.InnerText)).ToList();

        Assert.Contains("1.284 phản ánh", text, StringComparison.Ordinal);
        Assert.Contains("98,5%", text, StringComparison.Ordinal);
        Assert.Contains("2.353 (số do đơn vị báo: 2.400) lượt", text, StringComparison.Ordinal);
        Assert.Contains("320 (số do đơn vị báo) phần quà", text, StringComparison.Ordinal);
        Assert.Contains("1.073.000.000 đồng", text, StringComparison.Ordinal);
        Assert.Contains(("cases.received", "1.284"), tagged);
        Assert.Contains(("training.attendances", "2.353"), tagged);
    }

    [Theory]
    [InlineData(PaperLayout.Party, 1134)]
    [InlineData(PaperLayout.Administrative, 850)]
    public void The_page_is_A4_with_the_margins_of_the_law(PaperLayout layout, uint right)
    {
        using var document = Open(SamplePapers.Of(layout));
        var section = document.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().First();

        var size = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;

        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal((1134, 1134), (margin.Top!.Value, margin.Bottom!.Value));
        Assert.Equal((1701u, right), (margin.Left!.Value, margin.Right!.Value));
    }

    [Theory]
    [InlineData(PaperLayout.Party, "PartyTitle", 15, "IssuingBody", 14, "RecipientsLabel", 14, "Recipient", 12)]
    [InlineData(PaperLayout.Administrative, "NationalName", 12, "Motto", 13, "RecipientsLabel", 12, "Recipient", 11)]
    public void Letters_are_Times_New_Roman_in_the_sizes_of_the_law(
        PaperLayout layout,
        string first,
        int firstSize,
        string second,
        int secondSize,
        string third,
        int thirdSize,
        string fourth,
        int fourthSize
    )
    {
        using var document = Open(SamplePapers.Of(layout));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;

        int Size(string id) =>
            int.Parse(
                styles.Elements<Style>().Single(s => s.StyleId == id).StyleRunProperties!.FontSize!.Val!.Value!,
                System.Globalization.CultureInfo.InvariantCulture
            ) / 2;

        var fonts = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("Times New Roman", fonts.RunFonts!.Ascii!.Value);
        Assert.Equal("vi-VN", fonts.Languages!.Val!.Value);
        Assert.Equal((firstSize, secondSize, thirdSize, fourthSize), (Size(first), Size(second), Size(third), Size(fourth)));
        Assert.All(document.MainDocumentPart.Document!.Descendants<RunFonts>(), f => Assert.Equal("Times New Roman", f.Ascii?.Value));
    }

    [Fact]
    public void Recipients_are_labelled_as_each_layout_wants()
    {
        Assert.NotNull(LabelStyle(SamplePapers.Party).Underline);
        Assert.Null(LabelStyle(SamplePapers.Party).Bold);
        Assert.NotNull(LabelStyle(SamplePapers.Administrative).Bold);
        Assert.NotNull(LabelStyle(SamplePapers.Administrative).Italic);
    }

    [Fact]
    public void The_first_page_has_no_number_and_every_other_has()
    {
        using var document = Open(SamplePapers.Party);
        var main = document.MainDocumentPart!;
        var sections = main.Document!.Body!.Descendants<SectionProperties>().ToList();

        string Header(SectionProperties section, HeaderFooterValues type) =>
            ((HeaderPart)main.GetPartById(section.Elements<HeaderReference>().Single(h => h.Type! == type).Id!.Value!)).Header!.InnerXml;

        Assert.NotNull(sections[0].GetFirstChild<TitlePage>());
        Assert.All(sections.Skip(1), s => Assert.Null(s.GetFirstChild<TitlePage>()));
        Assert.All(sections, s => Assert.Contains("PAGE", Header(s, HeaderFooterValues.Default), StringComparison.Ordinal));
        Assert.DoesNotContain("PAGE", Header(sections[0], HeaderFooterValues.First), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_annex_starts_on_a_page_of_its_own_and_names_its_report()
    {
        using var document = Open(SamplePapers.Party);
        var body = document.MainDocumentPart!.Document!.Body!;
        var sections = body.Descendants<SectionProperties>().ToList();

        Assert.Equal(3, sections.Count);
        Assert.All(sections, s => Assert.True(s.GetFirstChild<SectionType>()!.Val! == SectionMarkValues.NextPage));
        Assert.True(sections[2].GetFirstChild<PageSize>()!.Orient! == PageOrientationValues.Landscape);
        Assert.Equal(
            2,
            Lines(SamplePapers.Party).Count(l => l is "(Kèm theo Báo cáo số 07-BC/BDV ngày 03 tháng 4 năm 2026 của Ban\u00a0Dân\u00a0vận)")
        );
    }

    [Fact]
    public void Tables_repeat_their_head_and_keep_numbers_to_the_right()
    {
        using var document = Open(SamplePapers.Party);
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Where(t => t.Descendants<TableBorders>().Any()).ToList();

        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(tables, t => Assert.Single(t.Descendants<TableHeader>()));
        Assert.All(
            tables[2].Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().ElementAt(2)),
            c => Assert.Equal("TableNumber", c.Descendants<ParagraphStyleId>().Single().Val!.Value)
        );
    }

    [Theory]
    [InlineData(PaperLayout.Party)]
    [InlineData(PaperLayout.Administrative)]
    public void A_signature_never_stands_on_a_page_of_its_own(PaperLayout layout)
    {
        using var document = Open(SamplePapers.Of(layout));
        var signature = document
            .MainDocumentPart!.Document!.Body!.Elements<Table>()
            .Single(t => t.InnerText.Contains("Nơi nhận", StringComparison.Ordinal));

        Assert.NotNull(signature.PreviousSibling<Paragraph>()!.ParagraphProperties!.KeepNext);
        Assert.NotNull(signature.Descendants<CantSplit>().Single());
    }

    [Fact]
    public void A_table_is_as_wide_as_the_text_and_no_number_is_broken()
    {
        using var document = Open(SamplePapers.Party);
        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().First(t => t.Descendants<TableBorders>().Any());

        var widths = table
            .GetFirstChild<TableGrid>()!
            .Elements<GridColumn>()
            .Select(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();

        Assert.InRange(widths.Sum(), 9071 - widths.Count, 9071);
        Assert.True(widths[1] > 2 * widths[3], "The words of the topic need the room.");
        Assert.True(widths[3] > 500 + 160, "“2.353” in bold 12 is 540 twips wide.");
    }

    [Fact]
    public void Changes_are_marked_only_on_a_review_copy()
    {
        Assert.Equal(0, Dotted(SamplePapers.Party));
        Assert.Equal(1, Dotted(SamplePapers.Party with { MarkChanges = true }));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        var first = SHA256.HashData(Bytes(SamplePapers.Administrative));

        var second = SHA256.HashData(Bytes(SamplePapers.Administrative));
        var later = SHA256.HashData(Bytes(SamplePapers.Administrative with { Created = SamplePapers.Created.AddSeconds(1) }));

        Assert.Equal(first, second);
        Assert.NotEqual(first, later);
    }

    [Fact]
    public void The_file_tells_its_title_office_and_time()
    {
        using var document = Open(SamplePapers.Party);

        Assert.StartsWith("Báo cáo Kết quả công tác dân vận", document.PackageProperties.Title, StringComparison.Ordinal);
        Assert.Equal("Ban Dân vận", document.PackageProperties.Creator);
        Assert.Equal(SamplePapers.Created, document.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void Letters_that_XML_cannot_hold_do_not_break_a_paper()
    {
        var paper = SamplePapers.Party with { Blocks = [PaperBlock.Words("một\u0001hai\ud800ba 😀")] };

        Assert.Contains("mộthaiba 😀", Lines(paper));
    }

    internal static byte[] Bytes(Paper paper)
    {
        using var stream = new MemoryStream();
        WordPaper.Write(paper, stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(Paper paper) =>
        WordprocessingDocument.Open(new MemoryStream(Bytes(paper)), isEditable: false);

    private static List<string> Lines(Paper paper)
    {
        using var document = Open(paper);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }

    private static StyleRunProperties LabelStyle(Paper paper)
    {
        using var document = Open(paper);
        return document
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(s => s.StyleId == "RecipientsLabel")
            .StyleRunProperties!;
    }

    private static int Dotted(Paper paper)
    {
        using var document = Open(paper);
        return document.MainDocumentPart!.Document!.Descendants<Underline>().Count(u => u.Val! == UnderlineValues.Dotted);
    }
}
