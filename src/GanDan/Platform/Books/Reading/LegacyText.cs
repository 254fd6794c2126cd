namespace GanDan.Platform.Books.Reading;

/// <summary>Text typed with a TCVN3 or VNI font, turned into Unicode.</summary>
internal static class LegacyText
{
    /// <summary>How to convert texts like this sample; null when the sample needs none.</summary>
    public static Func<string, string>? Of(string sample) => null;
}
