using System.Text.RegularExpressions;
using GanDan.Sense.Text;

namespace GanDan.Platform.Text;

/// <summary>
/// Names that no column, form field or import column may bear, in English and in Vietnamese without marks. Read word by word, so that
/// "Trace", "ClassId", "HealthChecks" and "PoliceStation" pass and "EthnicGroup", "dan_toc", "residentReligionCode" do not.
/// </summary>
public static partial class SensitiveNames
{
    private static readonly (SensitiveAttribute Attribute, string[] Names)[] s_names =
    [
        (SensitiveAttribute.Ethnicity, List("ethnicity, ethnic, ethnicities, race, racial, tribe, dan toc, sac toc, chung toc, toc nguoi")),
        (
            SensitiveAttribute.Religion,
            List("religion, religions, religious, faith, belief, beliefs, church member, ton giao, tin nguong, theo dao, duc tin, tin do")
        ),
        (
            SensitiveAttribute.PartyMembership,
            List(
                "party member, party members, party membership, party card, party joined, joined party, party admission, dang vien, dang tich, vao dang, the dang, tuoi dang, ket nap dang"
            )
        ),
        (
            SensitiveAttribute.PoliticalView,
            List("political, politics, politic, ideology, chinh kien, quan diem chinh tri, xu huong chinh tri, ly lich, lich su chinh tri")
        ),
        (
            SensitiveAttribute.ClassOrFamily,
            List(
                "social class, class origin, class background, family background, family circumstances, family origin, poor household, poverty, income, marital, marital status, giai cap, thanh phan, hoan canh, gia canh, ho ngheo, can ngheo, thu nhap, hon nhan"
            )
        ),
        (
            SensitiveAttribute.Health,
            List(
                "health, illness, disease, diagnosis, disability, disabilities, medical, hiv, blood type, suc khoe, benh ly, benh an, benh nen, khuyet tat, tinh trang benh, nhom mau"
            )
        ),
        (
            SensitiveAttribute.IdentityNumber,
            List(
                "identity number, identity card, id number, id card, national id, citizen id, passport, cccd, cmnd, cmt, cmtnd, can cuoc, chung minh, so dinh danh, dinh danh ca nhan, ho chieu"
            )
        ),
        (SensitiveAttribute.CriminalRecord, List("criminal, conviction, convictions, felony, tien an, tien su, an tich")),
        (
            SensitiveAttribute.SexualOrientation,
            List("sexual, sexuality, sexual orientation, gender identity, tinh duc, tinh duc hoc, dong tinh, chuyen gioi, lgbt")
        ),
    ];

    // Names of technical things that hold such a word.
    private static readonly string[] s_technical = List("health check, health checks, health checked, race condition");

    /// <summary>Whether an identifier names a sensitive attribute: PascalCase, camelCase, snake_case, kebab-case or words run together.</summary>
    public static bool LooksSensitive(string identifier) => AttributeOf(identifier) is not null;

    /// <summary>Which attribute an identifier names, or null.</summary>
    public static SensitiveAttribute? AttributeOf(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var words = $" {VietnameseText.FoldWords(CaseChange().Replace(VietnameseText.Nfc(identifier), "${end} ${start}"))} ";
        foreach (var technical in s_technical)
            words = words.Replace($" {technical} ", "  ", StringComparison.Ordinal);

        foreach (var (attribute, names) in s_names)
        {
            if (Array.Exists(names, name => words.Contains($" {name} ", StringComparison.Ordinal) || IsRunTogether(words, name)))
                return attribute;
        }

        return null;
    }

    /// <summary>"dantoc", "tongiao", "hongheo": a whole word, for names of two words and more.</summary>
    private static bool IsRunTogether(string words, string name) =>
        name.Contains(' ', StringComparison.Ordinal)
        && words.Contains($" {name.Replace(" ", "", StringComparison.Ordinal)} ", StringComparison.Ordinal);

    private static string[] List(string names) => names.Split(", ");

    [GeneratedRegex(@"(?<end>\p{Ll}|[0-9])(?<start>\p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseChange();
}
