using System.Globalization;
using System.Text;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Import;

namespace GanDan.Tests.Platform.Import;

/// <summary>Writes the content of understood sheets again as another office clerk might: one CSV per kind, other order, other headings, other forms of days.</summary>
internal sealed class Relayout(Random random)
{
    /// <summary>The file's text and the mapping that tells its headings.</summary>
    public (byte[] Csv, SheetChoice Mapping) Write(IReadOnlyList<OpenSheet> sheets)
    {
        var kind = sheets[0].Book!.Kind;
        var rows = sheets.SelectMany(s => s.Rows).ToList();
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        var meanings = kind
            .Meanings.Where(m =>
                m.RefusedBecause is null
                && (m.Value is ValueKind.Number || m.Required || rows.Exists(r => r[m.Code] is not (null or false)))
            )
            .ToArray();
        random.Shuffle(meanings);

        var text = new StringBuilder();
        text.AppendLine("Sổ chép lại theo mẫu khác");
        text.AppendLine(string.Join(';', meanings.Select((m, i) => $"Mục {Letters(i)} của mẫu mới")));
        foreach (var row in rows)
            text.AppendLine(string.Join(';', meanings.Select(m => Quoted(Shown(m, row)))));
        return (
            Encoding.UTF8.GetBytes(text.ToString()),
            new SheetChoice
            {
                Kind = kind.Code,
                Columns = meanings
                    .Select((m, i) => ($"Mục {Letters(i)} của mẫu mới", m.Code))
                    .ToDictionary(p => p.Item1, p => p.Code, StringComparer.Ordinal),
            }
        );
    }

    private string Shown(Meaning meaning, ParsedRow row)
    {
        if (meaning.Value is ValueKind.Number)
            return row.Number ?? "";
        if (meaning.Value is ValueKind.PersonName && row.Detail is { } detail)
            return $"{detail.Text}: {detail.Count.ToString(CultureInfo.InvariantCulture)} người";
        return row[meaning.Code] switch
        {
            null => "",
            DateOnly day => day.ToString(
                random.Next(3) switch
                {
                    0 => "dd/MM/yyyy",
                    1 => "d-M-yyyy",
                    _ => "yyyy-MM-dd",
                },
                CultureInfo.InvariantCulture
            ),
            bool signed => signed
                ? random.Next(2) is 0
                    ? "x"
                    : "đã ký"
                : "",
            UnitName unit => random.Next(2) is 0 ? unit.Name : unit.Name.ToUpperInvariant(),
            Organisation organisation => organisation.Whole,
            Choice choice => choice.Name,
            decimal amount => amount.ToString(CultureInfo.GetCultureInfo("vi-VN")),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
    }

    private static string Letters(int i) => $"{(char)('Ă' + 0)}{(char)('a' + i)}";

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(";\"\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
