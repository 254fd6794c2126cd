namespace GanDan.Platform.Text;

/// <summary>
/// The one list of watched phrases. A phrase with "=" before it counts only with its marks, because without them it is another word as well
/// (đồng tính and đồng tình, tiền án and tiền ăn).
/// </summary>
internal static class Vocabulary
{
    public static IReadOnlyList<(SensitiveAttribute Attribute, string[] Phrases)> Watched { get; } =
    [
        (
            SensitiveAttribute.Ethnicity,
            List(
                "dân tộc, dân tộc thiểu số, đồng bào dân tộc, tộc người, sắc tộc, chủng tộc, =người hoa, =người kinh, =người chăm, người khmer, người khơ me, dtts, ethnicity, ethnic, ethnic group, race"
            )
        ),
        (
            SensitiveAttribute.Religion,
            List(
                "tôn giáo, tín ngưỡng, đức tin, tín đồ, phật tử, giáo dân, giáo xứ, giáo phận, =họ đạo, theo đạo, có đạo, không đạo, gốc đạo, bên đạo, =đạo gì, đạo phật, đạo chúa, đạo thiên chúa, đạo công giáo, đạo tin lành, đạo cao đài, đạo hồi, đạo hòa hảo, phật giáo, công giáo, thiên chúa giáo, hồi giáo, tin lành, =cao đài, hòa hảo, =lương giáo, chức sắc, chức việc, nhà tu hành, tu sĩ, religion, religious, faith, belief"
            )
        ),
        (
            SensitiveAttribute.PartyMembership,
            List(
                "đảng viên, đảng tịch, vào đảng, kết nạp đảng, thẻ đảng, tuổi đảng, huy hiệu đảng, sinh hoạt đảng, cảm tình đảng, đối tượng đảng, chuyển đảng, chi bộ sinh hoạt, sinh hoạt chi bộ, party member, party membership, party card"
            )
        ),
        (
            SensitiveAttribute.PoliticalView,
            List(
                "chính kiến, quan điểm chính trị, xu hướng chính trị, khuynh hướng chính trị, tư tưởng chính trị, thái độ chính trị, lý lịch chính trị, lịch sử chính trị, lịch sử bản thân, lý lịch, chế độ cũ, political view, political opinion, politics"
            )
        ),
        (
            SensitiveAttribute.ClassOrFamily,
            List(
                "giai cấp, thành phần gia đình, thành phần xuất thân, thành phần bản thân, =xuất thân, hoàn cảnh, hoàn cảnh gia đình, =gia cảnh, hộ nghèo, cận nghèo, người nghèo, nghèo đa chiều, hộ khó khăn, gia đình khó khăn, gia đình chính sách, diện chính sách, gia đình có công, thu nhập hộ, thu nhập gia đình, mức thu nhập, tình trạng hôn nhân, mẹ đơn thân, mồ côi, social class, family background, family circumstances, poor household"
            )
        ),
        (
            SensitiveAttribute.Health,
            List(
                "sức khỏe, tình trạng bệnh, bệnh lý, bệnh nền, bệnh án, bệnh tật, tên bệnh, mắc bệnh, có bệnh, tiền sử bệnh, bệnh mãn tính, bệnh mạn tính, khuyết tật, tâm thần, hiv, aids, =nghiện, nghiện ma túy, nhóm máu, mang thai, health, health status, disability, medical"
            )
        ),
        (
            SensitiveAttribute.IdentityNumber,
            List(
                "cmnd, cccd, cmt, cmtnd, căn cước, chứng minh nhân dân, số chứng minh, định danh, hộ chiếu, số hộ khẩu, id number, identity number, national id, passport"
            )
        ),
        (
            SensitiveAttribute.CriminalRecord,
            List(
                "=tiền án, tiền án tiền sự, =tiền sự, án tích, có án, mãn hạn tù, ra tù, lý lịch tư pháp, vi phạm pháp luật, cai nghiện, criminal record, conviction"
            )
        ),
        (
            SensitiveAttribute.SexualOrientation,
            List(
                "xu hướng tính dục, khuynh hướng tính dục, xu hướng tình dục, thiên hướng tình dục, đời sống tình dục, =đồng tính, chuyển giới, lgbt, sexual orientation, gender identity"
            )
        ),
    ];

    /// <summary>Longer words and names that merely contain a watched one. They pass everywhere.</summary>
    public static string[] Innocent { get; } =
        List(
            "kinh doanh, kinh tế, kinh phí, kinh nghiệm, chăm sóc, hoa kiểng, toàn dân tộc, đoàn kết dân tộc, đại đoàn kết toàn dân tộc, bản sắc dân tộc, văn hóa dân tộc, độc lập dân tộc, trang phục dân tộc, nhạc cụ dân tộc, nhạc dân tộc, anh hùng dân tộc, dân tộc việt nam, sở dân tộc, ban dân tộc, phòng dân tộc, sở dân tộc và tôn giáo, sở dân tộc tôn giáo, ban tôn giáo, lý luận chính trị, giai cấp công nhân, ngày vía, định danh điện tử, mã định danh văn bản, mã định danh cơ quan, tin lành mạnh"
        );

    /// <summary>
    /// Names under which a class, round, fund or event may count people or be called: about groups as a whole, decided in advance and
    /// public. They pass for <see cref="LabelUse.CountOnEvent"/> only.
    /// </summary>
    public static string[] CountsAllowed { get; } =
        List(
            "chức sắc chức việc nhà tu hành, chức sắc chức việc, chức sắc tôn giáo, chức sắc, chức việc, nhà tu hành, quỹ vì người nghèo, vì người nghèo, hỗ trợ người nghèo, bệnh nhân nghèo, hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo, gia đình chính sách, diện chính sách, gia đình có công, người khuyết tật, trẻ em khuyết tật, trẻ em mồ côi, trẻ mồ côi, hoàn cảnh khó khăn, hộ khó khăn, gia đình khó khăn, đồng bào dân tộc thiểu số, người dân tộc thiểu số, người có uy tín trong đồng bào dân tộc thiểu số, đảng viên, khám sức khỏe, chăm sóc sức khỏe, sức khỏe cộng đồng, sức khỏe ban đầu, bảo vệ sức khỏe, cấp căn cước, làm căn cước, ban trị sự phật giáo, giáo hội phật giáo, đoàn kết công giáo, chính sách dân tộc, chính sách tôn giáo, công tác dân tộc, công tác tôn giáo, pháp luật về tín ngưỡng tôn giáo, luật tín ngưỡng tôn giáo, phòng chống vi phạm pháp luật, phòng chống hiv aids, phòng chống hiv"
        );

    private static string[] List(string phrases) => phrases.Split(", ");
}
