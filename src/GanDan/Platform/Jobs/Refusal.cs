using System.Globalization;
using System.Text.Json;
using GanDan.Platform.Text;

namespace GanDan.Platform.Jobs;

/// <summary>
/// Why a rule forbade a job, kept with its values apart: whoever reads it later reads it in their own language. A sentence without values is
/// kept as it is.
/// </summary>
public sealed record Refusal(string Sentence, IReadOnlyList<string> Values)
{
    public static string Keep(RuleBroken broken) =>
        broken.Args.Count == 0
            ? broken.Sentence
            : JsonSerializer.Serialize(
                new Refusal(broken.Sentence, [.. broken.Args.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")])
            );

    public static string Say(string? kept, T t) =>
        kept?.StartsWith("{\"", StringComparison.Ordinal) == true && JsonSerializer.Deserialize<Refusal>(kept) is { } refusal
            ? t[refusal.Sentence, [.. refusal.Values]]
            : t[kept ?? ""];
}
