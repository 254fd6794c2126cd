using System.Text.RegularExpressions;

namespace GanDan.Platform.Text;

/// <summary>
/// A person's name and a house number close together: "bà Nguyễn Thị Hoa, số 12 hẻm 5". Either alone is no finding: a street number
/// is a place, and a name may be an official's. A name needs its form of address, since streets are named after people.
/// </summary>
internal static class Persons
{
    private const int Apart = 40;
    private const int NextTo = 3;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex s_name = new(
        @"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]ụ|[Cc]háu|[Dd]ì|[Cc]ậu|[Tt]hím|ÔNG|BÀ|ANH|CHỊ)[ \u00A0](?<name>\p{Lu}[\p{L}\p{M}]*(?:[ \u00A0]\p{Lu}[\p{L}\p{M}]*)*)",
        Linear,
        TimeSpan.FromSeconds(1)
    );

    private static readonly Regex s_house = new(
        @"(?:\b(?<certain>[Ss]ố nhà|[Nn]hà số|[Ss]ố|[Đđ]ịa chỉ|[Đđ]/c|[Nn]gụ tại|[Nn]gụ|[Tt]rú tại|[Tt]hường trú|[Tt]ạm trú|[Cc]ăn hộ)(?: số)?:?[ \u00A0]|\b(?<likely>[Nn]hà|[Ởở]|[Tt]ại)[ \u00A0]|[ ,(\-–:])(?<number>[0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4}[A-Za-z]?)*(?:,? (?:hẻm|hẽm|ngõ|kiệt|ngách) [0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4}[A-Za-z]?)*)?)",
        Linear,
        TimeSpan.FromSeconds(1)
    );

    private static readonly string[] s_places =
    [
        "duong",
        "pho",
        "hem",
        "ngo",
        "cau",
        "cho",
        "phuong",
        "hai",
        "den",
        "chua",
        "truong",
        "ben",
        "khu",
        "cong",
        "quan",
    ];
    private static readonly string[] s_namedPlaces =
    [
        "Huyện Thanh Quan",
        "Triệu",
        "Trưng",
        "Chiểu",
        "Hom",
        "Hạt",
        "Rịa",
        "Điểm",
        "Ích Khiêm",
        "Lãnh",
        "Tạ",
    ];
    private static readonly string[] s_titles = ["Chủ", "Phó", "Bí", "Trưởng", "Giám", "Tổ", "UBND"];

    // What else bears a number: "đơn số 12", "Quyết định số 12", "Tổ số 5". Exact words, since Lan, Thu and Bảo are names.
    private static readonly string[] s_numbered =
        "đơn bản định văn quyết hoạch cáo trình báo phiếu luật thị số mẫu điều khoản phố đường hẻm ngõ tổ tuyến xe lớp nhóm quầy phòng điểm câu trang mục khu lần kỳ thứ buýt ấp Đơn Phiếu Điều Tổ Xe Lớp Khu Mẫu Ấp".Split(
            ' '
        );

    public static IEnumerable<Finding> In(string text)
    {
        var names = s_name.Matches(text).Where(match => IsPerson(text, match)).Select(match => match.Groups["name"]).ToList();
        if (names.Count == 0)
            yield break;

        var houses = s_house.Matches(text).Where(match => IsHouse(text, match)).ToList();
        foreach (var name in names.Where(name => houses.Exists(house => Together(text, name, house))))
            yield return new(name.Index, name.Length, PersonalDataKind.NameWithAddress);
        foreach (var house in houses.Where(house => names.Exists(name => Together(text, name, house))))
            yield return new(NumberOf(house).Index, NumberOf(house).Length, PersonalDataKind.NameWithAddress);
    }

    private static Group NumberOf(Match house) => house.Groups["number"];

    private static bool IsPerson(string text, Match match)
    {
        var name = match.Groups["name"].Value;
        var before = Surroundings.WordBefore(text, match.Index);
        return !s_places.Contains(before, StringComparer.Ordinal)
            && !(before.Length > 0 && char.IsAsciiDigit(before[0]) && char.IsUpper(text[match.Index]))
            && !Array.Exists(s_namedPlaces, place => name == place)
            && !Array.Exists(s_titles, title => name.Split(' ')[0] == title);
    }

    private static bool IsHouse(string text, Match match)
    {
        var number = match.Groups["number"];
        var end = number.Index + number.Length;
        var next = Surroundings.At(text, end);
        if (char.IsLetterOrDigit(next) || (next is '/' or '-' or '.' && char.IsLetterOrDigit(Surroundings.At(text, end + 1))))
            return false;
        if (match.Groups["certain"].Success)
            return !s_numbered.Contains(ExactWordBefore(text, match.Index), StringComparer.Ordinal);

        // "ở 12/5 Trần Quang Khải", but not "ở 2 nơi", "nhà 3 tầng", "ông An, 60 tuổi".
        var street =
            next == ' '
            && (char.IsUpper(Surroundings.At(text, end + 1)) || Surroundings.WordAfter(text, end) is "hem" or "duong" or "ngo" or "kiet");
        return street || number.Value.Contains("hẻm", StringComparison.Ordinal);
    }

    /// <summary>The word before a blank at an index; "" after a comma or another mark.</summary>
    private static string ExactWordBefore(string text, int index)
    {
        var end = Surroundings.At(text, index - 1) is ' ' ? index - 1 : index;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <summary>Near enough, and in one sentence; a number without a word before it must follow the name at once.</summary>
    private static bool Together(string text, Group name, Match house)
    {
        var number = NumberOf(house);
        var (from, to) = name.Index < number.Index ? (name.Index + name.Length, number.Index) : (number.Index + number.Length, name.Index);
        var said = house.Groups["certain"].Success || house.Groups["likely"].Success;
        if (to < from || to - from > (said ? Apart : NextTo))
            return false;
        var between = text.AsSpan(from, to - from);
        return between.IndexOfAny(";\n!?") < 0 && !between.Contains(". ", StringComparison.Ordinal);
    }
}
