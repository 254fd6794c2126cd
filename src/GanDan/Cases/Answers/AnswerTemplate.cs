using System.Text.RegularExpressions;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>
/// Words an office answers with again and again, with fields in braces that are filled from the case: “Phường đã nhận phản ánh {số} …”.
/// </summary>
public sealed partial class AnswerTemplate : IVersioned
{
    public const int NameMaxLength = 100;
    public const int TextMaxLength = 2000;

    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Fields = ["số", "việc", "nơi chốn", "phường", "nơi xử lý", "ngày nhận", "hạn", "hôm nay"];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>Offered first for cases of this topic; null for all.</summary>
    public string? Topic { get; set; }
    public required string Text { get; set; }
    public int Version { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> at the field when something in braces is none of <see cref="Fields"/>.</summary>
    public static void Check(string text, string field)
    {
        foreach (
            var unknown in Braces()
                .Matches(text)
                .Select(m => m.Groups["name"].Value)
                .Where(name => !Fields.Contains(name, StringComparer.Ordinal))
        )
            throw new RuleBroken(
                "Không có trường {0}. Dùng được: {1}.",
                field,
                $"{{{unknown}}}",
                string.Join(", ", Fields.Select(f => $"{{{f}}}"))
            );
    }

    /// <summary>The words with what the case says in place of the fields; what it does not say leaves dots to be filled in by hand.</summary>
    /// <param name="ward">The name of the case's unit.</param>
    public string Fill(Case about, string ward, DateOnly today) =>
        Braces()
            .Replace(
                Text,
                field =>
                    field.Groups["name"].Value switch
                    {
                        "số" => about.PublicNumber,
                        "việc" => about.Title,
                        "nơi chốn" => about.Place,
                        "phường" => ward,
                        "nơi xử lý" => about.HandledBy,
                        "ngày nhận" => VietnameseNumbers.Date(about.ReceivedOn),
                        "hạn" => about.DueOn is { } due ? VietnameseNumbers.Date(due) : null,
                        "hôm nay" => VietnameseNumbers.Date(today),
                        _ => field.Value,
                    } ?? "…"
            );

    [GeneratedRegex(@"\{(?<name>[^{}]{1,40})\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
