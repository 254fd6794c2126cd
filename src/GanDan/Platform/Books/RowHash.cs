using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>Writes what a row says in the one form that is compared, and hashes it. Made for many rows: words are put right once.</summary>
internal sealed class RowHash
{
    private const char Separator = '\u001F';
    private const int MostKnown = 20_000;

    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<Meaning, (string Said, string Written)> before = [];
    private char[] letters = new char[512];
    private byte[] bytes = new byte[1_536];

    public RowHash() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>128 bits in hexadecimal, see <see cref="ParsedRow.CanonicalHash"/>.</summary>
    public string Of(ParsedRow row)
    {
        text.Clear().Append(row.Kind.Code);
        var meanings = row.Kind.Meanings;
        for (var i = 0; i < row.Stored.Length; i++)
            if (meanings[i] is { Value: not ValueKind.Number, AddedUp: false, Denies: null })
            {
                text.Append(Separator);
                if (row.Stored[i] is string said)
                    AddOften(meanings[i], said);
                else
                    Add(row.Stored[i]);
            }
        if (row.Detail is { } detail)
        {
            text.Append(Separator);
            AddText(detail.Text);
            text.Append(Separator).Append(CultureInfo.InvariantCulture, $"{detail.Count}");
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private void Hash(Span<byte> hash)
    {
        if (letters.Length < text.Length)
            (letters, bytes) = (new char[text.Length * 2], new byte[text.Length * 6]);
        text.CopyTo(0, letters, text.Length);
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(letters.AsSpan(0, text.Length), bytes)), hash);
    }

    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string said:
                AddText(said);
                break;
            case bool yes:
                text.Append(yes ? '1' : '0');
                break;
            case DateOnly day:
                text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");
                break;
            case Period period:
                text.Append(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd}/{period.To:yyyy-MM-dd}");
                break;
            case decimal amount:
                text.Append(CultureInfo.InvariantCulture, $"{amount / 1.0000000000000000000000000000m}");
                break;
            case UnitName unit:
                text.Append(unit.Id);
                break;
            case Organisation organisation:
                AddText(organisation.Name);
                text.Append('@').Append(organisation.Unit?.Id);
                break;
            case Choice choice:
                text.Append(choice.Code);
                break;
            case IFormattable other:
                text.Append(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                AddText(value.ToString() ?? "");
                break;
        }
    }

    // What stands above a list, such as the class and its place, is the same text in row after row.
    private void AddOften(Meaning meaning, string said)
    {
        if (before.TryGetValue(meaning, out var last) && ReferenceEquals(last.Said, said))
        {
            text.Append(last.Written);
            return;
        }
        var start = text.Length;
        AddText(said);
        before[meaning] = (said, text.ToString(start, text.Length - start));
    }

    // As Fold.Canonical says it, word by word: the words of an office's books are few.
    private void AddText(string said)
    {
        var clean = Fold.Nfc(Fold.Clean(said));
        if (clean.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            text.Append(Fold.Canonical(clean));
            return;
        }
        for (var start = 0; start < clean.Length; )
        {
            var end = start;
            while (end < clean.Length && char.IsLetter(clean[end]))
                end++;
            if (end == start)
                text.Append(char.ToLowerInvariant(clean[start++]));
            else
                text.Append(Word(clean.AsSpan(start, end - start)));
            start = end > start ? end : start;
        }
    }

    private string Word(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var known))
            return known;
        var made = Fold.Canonical(word.ToString());
        if (words.Count == MostKnown)
            words.Clear();
        bySpan[word] = made;
        return made;
    }
}
