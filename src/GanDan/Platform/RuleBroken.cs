using GanDan.Platform.Text;

namespace GanDan.Platform;

/// <summary>
/// A rule of the office forbids what was asked. <paramref name="sentence"/> is the Vietnamese key of a sentence that says what to do next;
/// the page shows it, in the reader's language, at <paramref name="field"/> with status 422.
/// </summary>
public sealed class RuleBroken(string sentence, string? field = null, params object[] args)
    : Exception(args.Length == 0 ? sentence : string.Format(Language.Vietnamese.Culture(), sentence, args))
{
    /// <summary>The sentence before its values are filled in: the key for translation.</summary>
    public string Sentence { get; } = sentence;

    /// <summary>The property of the form the sentence belongs to, or null for the whole form.</summary>
    public string? Field { get; } = field;

    /// <summary>Values for {0}, {1}… of the sentence.</summary>
    public IReadOnlyList<object> Args { get; } = args;
}
