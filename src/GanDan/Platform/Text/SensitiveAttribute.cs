namespace GanDan.Platform.Text;

/// <summary>What no record of a resident may say (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP Đ.4, and the project's own second principle).</summary>
public enum SensitiveAttribute
{
    Ethnicity,
    Religion,
    PoliticalView,
    PartyMembership,
    ClassOrFamily,
    Health,
    IdentityNumber,
    CriminalRecord,
    SexualOrientation,
}

/// <summary>Where a label would stand.</summary>
public enum LabelUse
{
    /// <summary>On the record of a person: tag, custom field, form question, import column, audience kept per person.</summary>
    OnPerson,

    /// <summary>On a class, round, fund or event, as its name or as a count.</summary>
    CountOnEvent,
}

/// <summary>The answer of <see cref="WatchedWords.Check"/>.</summary>
/// <param name="Attribute">What the label names; null when it is allowed.</param>
/// <param name="Phrase">The words that gave it away, as listed.</param>
/// <param name="Sentence">For the person who typed it: what to do instead. A key of this folder's en.json.</param>
public sealed record Verdict(SensitiveAttribute? Attribute, string? Phrase, string? Sentence)
{
    /// <summary>The verdict on a label that may stand.</summary>
    public static Verdict Fine { get; } = new(null, null, null);

    public bool Allowed => Attribute is null;
}
