namespace GanDan.Platform.Papers;

/// <summary>
/// Sizes in points and margins in millimetres of a layout: domain.md §11.1 (NĐ 30/2020, Phụ lục I) and §11.2 (HD 36-HD/VPTW). Where the
/// law leaves a range, the value that keeps the letterhead on one line is taken.
/// </summary>
internal sealed record PaperLook(
    int RightMargin,
    int Title,
    int Motto,
    int Bodies,
    int Number,
    int Kind,
    int Body,
    int RecipientsLabel,
    int RecipientsList
)
{
    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;

    private static readonly PaperLook party = new(20, 15, 14, 14, 14, 16, 14, 14, 12);
    private static readonly PaperLook administrative = new(15, 12, 13, 12, 13, 14, 14, 12, 11);

    public const int LeftMargin = 30;
    public const int TopMargin = 20;
    public const int BottomMargin = 20;

    public static PaperLook Of(PaperLayout layout) =>
        layout switch
        {
            PaperLayout.Party => party,
            PaperLayout.Administrative => administrative,
        };

    /// <summary>Width of the text on A4, in twentieths of a point.</summary>
    public int TextWidth(bool landscape) => (landscape ? PageHeight : PageWidth) - Twips(LeftMargin) - Twips(RightMargin);

    public static (int Width, int Height) Page(bool landscape) => landscape ? (PageHeight, PageWidth) : (PageWidth, PageHeight);

    public static int Twips(int millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);
}
