namespace GanDan.Platform.Text;

/// <summary>Neighbouring digit groups read as one number: what the digits, separators and what follows allow it to be.</summary>
internal sealed class NumberCandidate(string text, List<DigitGroup> groups, int first, int last, string digits)
{
    public const int MostDigits = 19;

    private static readonly string[] s_codes = ["ma", "ma so", "ma ho so", "so hieu", "serie", "so seri", "ho so"];

    // What an amount is followed by. Single letters: 500 đ, 20 k, 30 m.
    private static readonly string[] s_amounts =
    [
        "dong",
        "d",
        "vnd",
        "trieu",
        "ty",
        "ti",
        "nghin",
        "ngan",
        "k",
        "m",
        "m2",
        "m3",
        "ha",
        "kg",
        "km",
        "nguoi",
        "ho",
        "luot",
        "usd",
    ];

    private int End => groups[last].End;

    /// <summary>12/BC-UBND, 0912/2026: a slash after a number makes it part of something else.</summary>
    public bool IsPaperNumber => Surroundings.At(text, End) == '/' && char.IsLetterOrDigit(Surroundings.At(text, End + 1));

    private bool HasPlus => Surroundings.At(text, groups[first].Start - 1) == '+';

    private bool IsAmount =>
        s_amounts.Contains(Surroundings.WordAfter(text, End), StringComparer.Ordinal) || Surroundings.At(text, End) == '%';

    private bool IsCode => Surroundings.LastOf(Surroundings.Before(text, groups[first].Start, 10), s_codes) >= 0;

    public PersonalDataKind? KindWhen(PersonalDataKind? called)
    {
        if (called is PersonalDataKind.IdentityNumber && digits.Length is (9 or 12))
            return PersonalDataKind.IdentityNumber;
        if (called is PersonalDataKind.BankAccount && digits.Length is >= 6 and <= MostDigits && IsPlain)
            return PersonalDataKind.BankAccount;
        if (IsPhone || (called is PersonalDataKind.Phone && digits.Length is >= 7 and <= 10 && !IsFreeNumber && !IsMoneyShaped && IsPlain))
            return PersonalDataKind.Phone;
        return IsIdentity ? PersonalDataKind.IdentityNumber : null;
    }

    /// <summary>Mobile 10 digits (11 before 2018), landline 11, with 0, 84, +84 or 0084 in front.</summary>
    private bool IsPhone
    {
        get
        {
            var local =
                digits.StartsWith("0084", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0')
                : HasPlus && digits.StartsWith("84", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0')
                : digits.StartsWith("84", StringComparison.Ordinal) && !HasDots ? "0" + digits[2..]
                : digits;
            var dialled = (local.Length, local.Length > 2 ? local[..2] : "") switch
            {
                (10, "03" or "05" or "07" or "08" or "09") => true,
                (11, "02") => true,
                (11, "01") => local[2] is '2' or '6' or '8' or '9',
                _ => false,
            };
            return dialled && HasEvenSeparators && !IsDate;
        }
    }

    /// <summary>CCCD: 12 digits, province 001–096, century and sex 0–3. CMND: 9 digits written as one or in threes.</summary>
    private bool IsIdentity =>
        IsPlain
        && !IsCode
        && !char.IsLetter(Surroundings.At(text, End))
        && (
            (digits.Length == 12 && digits[0] == '0' && digits[3] is >= '0' and <= '3')
            || (
                digits.Length == 9
                && !HasDots
                && (first == last || last - first == 2 && groups.GetRange(first, 3).TrueForAll(g => g.Length == 3))
            )
        );

    /// <summary>Neither an amount nor a date nor years ("năm học 2005-2006"), and not two numbers joined by a dash.</summary>
    private bool IsPlain => !IsAmount && !IsDate && !HasYear && HasEvenSeparators;

    private bool HasYear =>
        last > first
        && digits.Length <= 8
        && groups.GetRange(first, last - first + 1).Exists(group => group.Length == 4 && text.AsSpan(group.Start, 2) is "19" or "20");

    private bool IsFreeNumber => digits.StartsWith("1800", StringComparison.Ordinal) || digits.StartsWith("1900", StringComparison.Ordinal);

    private bool HasDots => groups.GetRange(first, last - first).Exists(group => group.Separator == ".");

    /// <summary>1.500.000: threes after the first, with dots.</summary>
    private bool IsMoneyShaped =>
        last > first
        && HasDots
        && groups[first].Length <= 3
        && groups.GetRange(first + 1, last - first).TrueForAll(group => group.Length == 3);

    /// <summary>After the first, which may stand apart ("(028) 3829.1234"), one separator; not a list of two-digit numbers.</summary>
    private bool HasEvenSeparators
    {
        get
        {
            var inner = groups
                .GetRange(first, last - first)
                .Skip(1)
                .Select(group => group.Separator)
                .Distinct(StringComparer.Ordinal)
                .Count();
            var pairs = last - first >= 4 && groups.GetRange(first, last - first + 1).TrueForAll(group => group.Length == 2);
            return inner <= 1 && !pairs && !(digits.Length <= 9 && SpacedDash);
        }
    }

    private bool SpacedDash => groups.GetRange(first, last - first).Exists(group => group.Separator is " - " or " – ");

    private bool IsDate =>
        last - first >= 2
        && groups[first].Length <= 2
        && groups[first + 1].Length <= 2
        && groups[first + 2].Length == 4
        && text[groups[first + 2].Start] is '1' or '2';
}
