using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>The named styles of a paper: an official changes a style once, not a hundred paragraphs.</summary>
internal static class WordStyles
{
    public const string PartyTitle = "PartyTitle";
    public const string NationalName = "NationalName";
    public const string Motto = "Motto";
    public const string SuperiorBody = "SuperiorBody";
    public const string IssuingBody = "IssuingBody";
    public const string Number = "DocumentNumber";
    public const string PlaceAndDate = "PlaceAndDate";
    public const string Kind = "DocumentKind";
    public const string Abstract = "Abstract";
    public const string Body = "BodyText";
    public const string Note = "ReportNote";
    public const string TableTitle = "TableTitle";
    public const string TableHead = "TableHead";
    public const string TableText = "TableText";
    public const string TableNumber = "TableNumber";
    public const string TableCentre = "TableCentre";
    public const string Authority = "SignatureAuthority";
    public const string Post = "SignaturePost";
    public const string SignerName = "SignatureName";
    public const string RecipientsLabel = "RecipientsLabel";
    public const string Recipient = "Recipient";
    public const string AnnexNumber = "AnnexNumber";
    public const string AnnexTitle = "AnnexTitle";
    public const string Attached = "AnnexAttached";
    public const string PageNumber = "Header";
    public const string Rule = "Rule";
    public const int TableSize = 12;

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 4)}";

    public static Styles Sheet(PaperLayout layout, Language language)
    {
        var look = PaperLook.Of(layout);
        var party = layout is PaperLayout.Party;
        return new Styles(
            Defaults(look.Body, language),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Centred(PartyTitle, "Tiêu đề Đảng", look.Title, "b"),
            Centred(NationalName, "Quốc hiệu", look.Title, "b"),
            Centred(Motto, "Tiêu ngữ", look.Motto, "b"),
            Centred(SuperiorBody, "Cơ quan chủ quản", look.Bodies, ""),
            Centred(IssuingBody, "Cơ quan ban hành", look.Bodies, "b"),
            Centred(Number, "Số và ký hiệu", look.Number, "", before: 60),
            Centred(PlaceAndDate, "Địa danh và ngày tháng", look.Number, "i", before: 60),
            Centred(Kind, "Tên loại văn bản", look.Kind, "b", before: 360),
            Centred(Abstract, "Trích yếu", look.Body, "b"),
            Named(Body, "Body Text", look.Body, "", Spaced(0, 120, 276), Indented(720), Aligned(JustificationValues.Both)),
            HeadingStyle(1, look.Body, "b"),
            HeadingStyle(2, look.Body, "b"),
            HeadingStyle(3, look.Body, "bi"),
            HeadingStyle(4, look.Body, "i"),
            Named(Note, "Ghi chú", 12, "i", Spaced(60, 120, 240), Aligned(JustificationValues.Both)),
            Named(TableTitle, "Tên bảng", look.Body, "b", new KeepNext(), Spaced(120, 80, 240), Aligned(JustificationValues.Center)),
            Named(TableHead, "Đầu bảng", TableSize, "b", new KeepNext(), Spaced(40, 40, 240), Aligned(JustificationValues.Center)),
            Named(TableText, "Chữ trong bảng", TableSize, "", Spaced(40, 40, 240), Aligned(JustificationValues.Left)),
            Named(TableNumber, "Số trong bảng", TableSize, "", Spaced(40, 40, 240), Aligned(JustificationValues.Right)),
            Named(TableCentre, "Giữa ô", TableSize, "", Spaced(40, 40, 240), Aligned(JustificationValues.Center)),
            Centred(Authority, "Quyền hạn ký", look.Body, "b", before: 120),
            // Beside T/M, K/T, T/L the post itself is not bold on a Party paper.
            Centred(Post, "Chức vụ", look.Body, party ? "" : "b"),
            Centred(SignerName, "Họ tên người ký", look.Body, "b"),
            Named(RecipientsLabel, "Nơi nhận", look.RecipientsLabel, party ? "u" : "bi", Spaced(120, 0, 240)),
            Named(Recipient, "Danh sách nơi nhận", look.RecipientsList, "", Spaced(0, 0, 240)),
            Named(AnnexNumber, "Phụ lục", 14, "b", new KeepNext(), Spaced(0, 0, 240), Aligned(JustificationValues.Center), Outline(0)),
            Centred(AnnexTitle, "Tên phụ lục", 14, "b"),
            Centred(Attached, "Kèm theo văn bản", 14, "i", after: 200),
            Centred(PageNumber, "header", 14, ""),
            Named(
                Rule,
                "Đường kẻ",
                2,
                "",
                new SpacingBetweenLines
                {
                    Before = "60",
                    After = "0",
                    Line = "40",
                    LineRule = LineSpacingRuleValues.Exact,
                }
            )
        );
    }

    private static DocDefaults Defaults(int size, Language language) =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = "Times New Roman",
                        HighAnsi = "Times New Roman",
                        EastAsia = "Times New Roman",
                        ComplexScript = "Times New Roman",
                    },
                    new Color { Val = "000000" },
                    Size(size),
                    new FontSizeComplexScript { Val = HalfPoints(size) },
                    new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = Tag(language), EastAsia = Tag(language) }
                )
            ),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spaced(0, 0, 240)))
        );

    public static string Tag(Language language) => language is Language.English ? "en-GB" : "vi-VN";

    private static Style HeadingStyle(int level, int size, string weight) =>
        Named(
            Heading(level),
            $"heading {level}",
            size,
            weight,
            new KeepNext(),
            Spaced(120, 120, 264),
            Indented(720),
            Aligned(JustificationValues.Both),
            Outline(level - 1)
        );

    private static Style Centred(string id, string name, int size, string weight, int before = 0, int after = 0) =>
        Named(id, name, size, weight, Spaced(before, after, 240), Aligned(JustificationValues.Center));

    private static Style Named(string id, string name, int size, string weight, params OpenXmlElement[] paragraph)
    {
        var run = new StyleRunProperties();
        if (weight.Contains('b', StringComparison.Ordinal))
            run.AppendChild(new Bold());
        if (weight.Contains('i', StringComparison.Ordinal))
            run.AppendChild(new Italic());
        run.AppendChild(Size(size));
        run.AppendChild(new FontSizeComplexScript { Val = HalfPoints(size) });
        if (weight.Contains('u', StringComparison.Ordinal))
            run.AppendChild(new Underline { Val = UnderlineValues.Single });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(paragraph),
            run
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static FontSize Size(int points) => new() { Val = HalfPoints(points) };

    private static string HalfPoints(int points) => (points * 2).ToString(CultureInfo.InvariantCulture);

    private static SpacingBetweenLines Spaced(int before, int after, int line) =>
        new()
        {
            Before = before.ToString(CultureInfo.InvariantCulture),
            After = after.ToString(CultureInfo.InvariantCulture),
            Line = line.ToString(CultureInfo.InvariantCulture),
            LineRule = LineSpacingRuleValues.Auto,
        };

    private static Indentation Indented(int firstLine) => new() { FirstLine = firstLine.ToString(CultureInfo.InvariantCulture) };

    private static Justification Aligned(JustificationValues side) => new() { Val = side };

    private static OutlineLevel Outline(int level) => new() { Val = level };
}
