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
        var digits = new StringBuilder(NumberCandidate.MostDigits);
        var found = (Kind: (PersonalDataKind?)null, Count: 1);
        for (var last = first; last < groups.Count && last < first + MostGroups; last++)
        {
            digits.Append(text, groups[last].Start, groups[last].Length);
            if (digits.Length > NumberCandidate.MostDigits)
                break;
            var number = new NumberCandidate(text, groups, first, last, digits.ToString());
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
}
