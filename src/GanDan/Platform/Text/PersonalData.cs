using System.Runtime.InteropServices;
using System.Text;

namespace GanDan.Platform.Text;

/// <summary>What was found.</summary>
public enum PersonalDataKind
{
    Phone,
    IdentityNumber,
    BankAccount,
    Email,
    Plate,

    /// <summary>A person's name, or the house number that stands with it; each is a finding of its own.</summary>
    NameWithAddress,
}

/// <summary>Where personal data stands in a text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Finding(int Start, int Length, PersonalDataKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds what could lead from a free text to a person (basic and sensitive data of Nghị định 356/2025/NĐ-CP Đ.3, Đ.4), so that only the
/// masked text is published and indexed. A helper for the person who reads, not a proof: names alone are not found, because streets,
/// schools and wards bear the names of people. Time grows with the length of the text whatever it holds.
/// </summary>
public static class PersonalData
{
    /// <summary>What stands in place of a finding, however long it was.</summary>
    public const string Mark = "•••";

    /// <summary>All findings in reading order, none overlapping. The text is best composed (NFC) first.</summary>
    public static IReadOnlyList<Finding> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = Emails.In(text).Concat(Plates.In(text)).Concat(Numbers.In(text)).Concat(Persons.In(text));
        var kept = new List<Finding>();
        foreach (var finding in all.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length))
        {
            if (kept.Count == 0 || finding.Start >= kept[^1].End)
                kept.Add(finding);
        }

        return kept;
    }

    /// <summary>What is found, as it stands in the text; nothing in no text.</summary>
    public static IReadOnlyList<string> Phrases(string? text) =>
        text is null ? [] : [.. Find(text).Select(finding => text.Substring(finding.Start, finding.Length))];

    /// <summary>The text with all that is found in it masked.</summary>
    public static string Mask(string text) => Mask(text, Find(text));

    /// <summary>The text with each finding replaced by <see cref="Mark"/>; blanks and words around it stay. Findings may overlap.</summary>
    public static string Mask(string text, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = new StringBuilder(text.Length);
        var done = 0;
        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            if (finding.Start >= done)
                masked.Append(text, done, finding.Start - done).Append(Mark);
            done = Math.Max(done, finding.End);
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }
}
