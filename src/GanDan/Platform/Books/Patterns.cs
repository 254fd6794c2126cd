using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace GanDan.Platform.Books;

/// <summary>The patterns of the kinds, made once: kinds are fixed, and every sheet asks for them anew.</summary>
internal static class Patterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> made = new(StringComparer.Ordinal);

    public static Regex Of(string pattern) =>
        made.GetOrAdd(pattern, static text => new Regex(text, RegexOptions.CultureInvariant, Patience));
}
