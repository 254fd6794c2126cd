using System.Globalization;

namespace GanDan.Platform.Text;

/// <summary>The two languages of the screen. What a resident wrote stays as written.</summary>
public enum Language
{
    Vietnamese,
    English,
}

/// <summary>The codes and the conventions that go with each language.</summary>
public static class Languages
{
    private static readonly CultureInfo vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    // British English writes day before month, as the office does.
    private static readonly CultureInfo english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How numbers and dates are written in the language.</summary>
    public static CultureInfo Culture(this Language language) => language is Language.English ? english : vietnamese;

    /// <summary>The value of <c>&lt;html lang&gt;</c>, of the cookie and of <c>/ngon-ngu/{code}</c>.</summary>
    public static string Code(this Language language) => language is Language.English ? "en" : "vi";

    public static Language FromCode(string? code) => code is "en" ? Language.English : Language.Vietnamese;
}
