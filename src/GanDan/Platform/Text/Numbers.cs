using System.Text;

namespace GanDan.Platform.Text;

/// <summary>
/// Phone, identity and bank numbers. Reads runs of digit groups ("0903 123.456") and asks of each group whether a number starts there:
/// the count of digits, the first digits, the separators and the words before decide. A group joins at most six others, so the work
/// grows with the text.
/// </summary>
internal static class Numbers
{
    private const int Reach = 40;
    private const int MostGroups = 6;
    private const int MostDigits = 19;

    private static readonly string[] s_phone =
    [
        "dt",
        "sdt",
        "dien thoai",
        "zalo",
        "goi",
        "lien he",
        "di dong",
        "phone",
        "tel",
        "mobile",
        "viber",
    ];
    private static readonly string[] s_identity =
    [
        "cmnd",
        "cccd",
        "cmt",
        "cmtnd",
        "can cuoc",
        "chung minh",
        "chung minh nhan dan",
        "dinh danh",
    ];
    private static readonly string[] s_bank =
    [
        "stk",
        "tk",
        "tai khoan",
        "account",
        "ngan hang",
        "vietcombank",
        "vcb",
        "bidv",
        "agribank",
        "vietinbank",
        "techcombank",
        "sacombank",
        "mbbank",
        "acb",
        "tpbank",
        "vpbank",
    ];
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

    public static IEnumerable<Finding> In(string text)
    {
        var floor = 0;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var groups = DigitGroups.From(text, i);
            for (var first = 0; first < groups.Count; )
            {
                var (kind, count) = Classify(text, groups, first, floor);
                if (kind is { } found)
                {
                    var start = DigitGroups.StartWithPrefix(text, groups, first);
                    floor = groups[first + count - 1].End;
                    yield return new(start, floor - start, found);
                }

                first += count;
            }

            i = groups[^1].End;
        }
    }

    /// <summary>What starts at a group and how many groups it takes; one group and no kind when it is nothing personal.</summary>
    private static (PersonalDataKind? Kind, int Count) Classify(string text, List<DigitGroup> groups, int first, int floor)
    {
        var start = groups[first].Start;
        if (Surroundings.At(text, start - 1) is '/' or '\\')
            return (null, 1);

        var called = CalledBefore(text, start, floor);
        var digits = new StringBuilder(MostDigits);
        var found = (Kind: (PersonalDataKind?)null, Count: 1);
        for (var last = first; last < groups.Count && last < first + MostGroups; last++)
        {
            digits.Append(text, groups[last].Start, groups[last].Length);
            if (digits.Length > MostDigits)
                break;
            var number = new Candidate(text, groups, first, last, digits.ToString());
            if (!number.IsPaperNumber && number.KindWhen(called) is { } kind)
                found = (kind, last - first + 1);
            if (last == first && found.Kind is PersonalDataKind.Phone)
                break;
        }

        return found;
    }

    /// <summary>The kind that the nearest word before speaks of.</summary>
    private static PersonalDataKind? CalledBefore(string text, int start, int floor)
    {
        var words = Surroundings.Before(text, start, Reach, floor);
        var phone = Surroundings.LastOf(words, s_phone);
        var identity = Surroundings.LastOf(words, s_identity);
        var bank = Surroundings.LastOf(words, s_bank);
        var nearest = Math.Max(phone, Math.Max(identity, bank));
        return nearest < 0 ? null
            : nearest == phone ? PersonalDataKind.Phone
            : nearest == identity ? PersonalDataKind.IdentityNumber
            : PersonalDataKind.BankAccount;
    }

    private readonly ref struct Candidate(string text, List<DigitGroup> groups, int first, int last, string digits)
    {
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
            if (called is PersonalDataKind.BankAccount && digits.Length is >= 6 and <= MostDigits && !IsAmount && !IsDate)
                return PersonalDataKind.BankAccount;
            if (
                IsPhone
                || (
                    called is PersonalDataKind.Phone
                    && digits.Length is >= 7 and <= 10
                    && !IsFreeNumber
                    && !IsAmount
                    && !IsDate
                    && !IsMoneyShaped
                )
            )
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
            !IsAmount
            && !IsCode
            && HasEvenSeparators
            && (
                (digits.Length == 12 && digits[0] == '0' && digits[3] is >= '0' and <= '3')
                || (
                    digits.Length == 9
                    && !HasDots
                    && (first == last || last - first == 2 && groups.GetRange(first, 3).TrueForAll(g => g.Length == 3))
                )
            );

        private bool IsFreeNumber =>
            digits.StartsWith("1800", StringComparison.Ordinal) || digits.StartsWith("1900", StringComparison.Ordinal);

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
                return inner <= 1 && !pairs;
            }
        }

        private bool IsDate =>
            last - first >= 2
            && groups[first].Length <= 2
            && groups[first + 1].Length <= 2
            && groups[first + 2].Length == 4
            && text[groups[first + 2].Start] is '1' or '2';
    }
}
