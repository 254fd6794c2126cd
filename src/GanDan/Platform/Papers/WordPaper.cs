using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GanDan.Platform.Papers;

/// <summary>
/// A report as a Word file in the layout of the Party (HD 36-HD/VPTW) or of the administration (NĐ 30/2020): domain.md §11. Equal papers
/// give equal bytes.
/// </summary>
public static class WordPaper
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string DocumentPath = "word/document.xml";
    private const string StylesPath = "word/styles.xml";
    private const string SettingsPath = "word/settings.xml";
    private const string NumberedPath = "word/header1.xml";
    private const string FirstPath = "word/header2.xml";

    // From so many columns on an annex lies on its side.
    private const int LandscapeFrom = 8;

    /// <param name="stream">Written synchronously (a file, not a response body) and left open.</param>
    public static void Write(Paper paper, Stream stream)
    {
        using var package = new OpenPackage(
            stream,
            [
                new OpenPart(DocumentPath, Types + "document.main+xml", Relations + "officeDocument"),
                FileProperties.Part,
                new OpenPart(StylesPath, Types + "styles+xml", Relations + "styles", DocumentPath),
                new OpenPart(SettingsPath, Types + "settings+xml", Relations + "settings", DocumentPath),
                new OpenPart(NumberedPath, Types + "header+xml", Relations + "header", DocumentPath),
                new OpenPart(FirstPath, Types + "header+xml", Relations + "header", DocumentPath),
            ]
        );
        package.Write(DocumentPath, new Document(new Body(Content(paper, package))));
        FileProperties.Write(
            package,
            $"{paper.Kind} {paper.Abstract}".ReplaceLineEndings(" "),
            paper.Letterhead.IssuingBody.ReplaceLineEndings(" "),
            WordStyles.Tag(paper.Language),
            paper.Created
        );
        package.Write(StylesPath, WordStyles.Sheet(paper.Layout, paper.Language));
        package.Write(SettingsPath, Settings(paper));
        package.Write(
            NumberedPath,
            new Header(WordText.Paragraph(WordStyles.PageNumber, new SimpleField(WordText.Run("2")) { Instruction = " PAGE " }))
        );
        package.Write(FirstPath, new Header(WordText.Paragraph(WordStyles.PageNumber)));
    }

    private static IEnumerable<OpenXmlElement> Content(Paper paper, OpenPackage package)
    {
        foreach (var element in WordLetterhead.Of(paper))
            yield return element;
        var body = WordBody.Of(paper).ToList();
        // A signature never stands on a page without a line of what it signs.
        if (body is [.., Paragraph last])
            last.ParagraphProperties!.KeepNext = new KeepNext();
        foreach (var element in body)
            yield return element;
        yield return WordClosing.Of(paper);

        var section = Section(paper, package, landscape: false, first: true);
        foreach (var annex in paper.Annexes)
        {
            // A section ends with the paragraph that bears its properties; this one is too small to be seen.
            yield return End(section);
            var landscape = annex.Table.Columns.Count >= LandscapeFrom;
            section = Section(paper, package, landscape, first: false);
            yield return WordText.Paragraph(WordStyles.AnnexNumber, annex.Number);
            yield return WordText.Paragraph(WordStyles.AnnexTitle, WordLetterhead.Capitals(annex.Title));
            yield return WordText.Paragraph(WordStyles.Attached, WordClosing.Attached(paper));
            foreach (var element in WordTable.Of(annex.Table, paper, PaperLook.Of(paper.Layout).TextWidth(landscape)))
                yield return element;
        }

        yield return WordText.Paragraph(WordStyles.Rule);
        yield return section;
    }

    private static Paragraph End(SectionProperties section) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Rule }, section));

    private static SectionProperties Section(Paper paper, OpenPackage package, bool landscape, bool first)
    {
        var look = PaperLook.Of(paper.Layout);
        var (width, height) = PaperLook.Page(landscape);
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = package.Id(NumberedPath) },
            new HeaderReference { Type = HeaderFooterValues.First, Id = package.Id(FirstPath) },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = (uint)width, Height = (uint)height },
            new PageMargin
            {
                Top = PaperLook.Twips(PaperLook.TopMargin),
                Bottom = PaperLook.Twips(PaperLook.BottomMargin),
                Left = (uint)PaperLook.Twips(PaperLook.LeftMargin),
                Right = (uint)PaperLook.Twips(look.RightMargin),
                Header = (uint)PaperLook.Twips(10),
                Footer = (uint)PaperLook.Twips(10),
                Gutter = 0,
            }
        );
        if (landscape)
            section.GetFirstChild<PageSize>()!.Orient = PageOrientationValues.Landscape;

        // Only the paper's first page goes without a number.
        if (first)
            section.AppendChild(new TitlePage());
        return section;
    }

    private static Settings Settings(Paper paper) =>
        new(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 720 },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = 15.ToString(CultureInfo.InvariantCulture),
                }
            ),
            new ThemeFontLanguages { Val = WordStyles.Tag(paper.Language) },
            new DecimalSymbol { Val = paper.Language is Platform.Text.Language.English ? "." : "," },
            new ListSeparator { Val = ";" }
        );
}
