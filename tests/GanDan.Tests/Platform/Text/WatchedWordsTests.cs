using System.Text.Json;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class WatchedWordsTests
{
    [Theory]
    [InlineData("Dân tộc", SensitiveAttribute.Ethnicity)]
    [InlineData("dan toc", SensitiveAttribute.Ethnicity)]
    [InlineData("Thành phần dân tộc (Kinh, Hoa…)", SensitiveAttribute.Ethnicity)]
    [InlineData("Người Hoa", SensitiveAttribute.Ethnicity)]
    [InlineData("DAN_TOC", SensitiveAttribute.Ethnicity)]
    [InlineData("Tôn giáo", SensitiveAttribute.Religion)]
    [InlineData("ton giao:", SensitiveAttribute.Religion)]
    [InlineData("TonGiao", SensitiveAttribute.Religion)]
    [InlineData("Tín ngưỡng của hộ", SensitiveAttribute.Religion)]
    [InlineData("Theo đạo gì?", SensitiveAttribute.Religion)]
    [InlineData("Phật tử", SensitiveAttribute.Religion)]
    [InlineData("Chức sắc, chức việc, nhà tu hành", SensitiveAttribute.Religion)]
    [InlineData("Đảng viên", SensitiveAttribute.PartyMembership)]
    [InlineData("Là đảng viên (có/không)", SensitiveAttribute.PartyMembership)]
    [InlineData("Ngày vào Đảng", SensitiveAttribute.PartyMembership)]
    [InlineData("ngay vao dang", SensitiveAttribute.PartyMembership)]
    [InlineData("Lý lịch chính trị", SensitiveAttribute.PoliticalView)]
    [InlineData("Quan điểm chính trị", SensitiveAttribute.PoliticalView)]
    [InlineData("Thành phần giai cấp", SensitiveAttribute.ClassOrFamily)]
    [InlineData("Hoàn cảnh gia đình", SensitiveAttribute.ClassOrFamily)]
    [InlineData("Hộ nghèo", SensitiveAttribute.ClassOrFamily)]
    [InlineData("ho can ngheo", SensitiveAttribute.ClassOrFamily)]
    [InlineData("Gia đình chính sách", SensitiveAttribute.ClassOrFamily)]
    [InlineData("Tình trạng sức khoẻ", SensitiveAttribute.Health)]
    [InlineData("Nhiễm HIV", SensitiveAttribute.Health)]
    [InlineData("Số CMND/CCCD", SensitiveAttribute.IdentityNumber)]
    [InlineData("Số định danh cá nhân", SensitiveAttribute.IdentityNumber)]
    [InlineData("can cuoc cong dan", SensitiveAttribute.IdentityNumber)]
    [InlineData("Tiền án, tiền sự", SensitiveAttribute.CriminalRecord)]
    [InlineData("tien an tien su", SensitiveAttribute.CriminalRecord)]
    [InlineData("Xu hướng tính dục", SensitiveAttribute.SexualOrientation)]
    [InlineData("Đồng tính", SensitiveAttribute.SexualOrientation)]
    [InlineData("Religion", SensitiveAttribute.Religion)]
    [InlineData("residentEthnicity", SensitiveAttribute.Ethnicity)]
    public void A_label_on_a_person_that_names_a_sensitive_attribute_is_refused(string label, SensitiveAttribute attribute)
    {
        var verdict = WatchedWords.Check(label, LabelUse.OnPerson);

        Assert.False(verdict.Allowed);
        Assert.Equal(attribute, verdict.Attribute);
        Assert.StartsWith("Xin không", verdict.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hộ nghèo", false)]
    [InlineData("thuộc diện hộ cận nghèo", false)]
    [InlineData("Là đảng viên", false)]
    [InlineData("NGUOI KHUYET TAT", false)]
    [InlineData("Công giáo", false)]
    [InlineData("Phó ban Dân tộc", true)]
    [InlineData("Cán bộ phụ trách tôn giáo", true)]
    [InlineData("Bí thư chi bộ", true)]
    [InlineData("Chủ tịch Hội Bảo trợ người khuyết tật và trẻ mồ côi", true)]
    [InlineData("Tổ trưởng", true)]
    [InlineData("", true)]
    public void What_is_written_of_a_person_may_be_an_office_and_not_what_the_person_is(string value, bool allowed) =>
        Assert.Equal(allowed, WatchedWords.CheckValue(value).Allowed);

    [Theory]
    [InlineData("Vườn hoa")]
    [InlineData("Kinh tế")]
    [InlineData("Hội Chữ thập đỏ")]
    [InlineData("Họ và tên")]
    [InlineData("Số điện thoại")]
    [InlineData("Đơn vị, chức vụ")]
    [InlineData("Lãnh đạo khu phố")]
    [InlineData("lanh dao phuong")]
    [InlineData("Đạo đức nghề nghiệp")]
    [InlineData("Đường Trần Hưng Đạo")]
    [InlineData("Người kinh doanh")]
    [InlineData("nguoi kinh doanh")]
    [InlineData("Người chăm sóc")]
    [InlineData("Người hòa giải")]
    [InlineData("nguoi hoa giai")]
    [InlineData("Đồng tình")]
    [InlineData("dong tinh voi phuong an")]
    [InlineData("Tiền ăn")]
    [InlineData("tien an trua")]
    [InlineData("Nghiên cứu")]
    [InlineData("nghien cuu")]
    [InlineData("Dân vận khéo")]
    [InlineData("Ngày hội đại đoàn kết toàn dân tộc")]
    [InlineData("Bệnh viện gần nhất")]
    [InlineData("Đăng viện phí")]
    [InlineData("Lý luận chính trị")]
    [InlineData("Ban Dân tộc")]
    [InlineData("Lối sống lành mạnh")]
    [InlineData("Giá cạnh tranh")]
    [InlineData("Cần hỗ trợ gì khi đến dự?")]
    [InlineData("Quan tâm lĩnh vực nào")]
    [InlineData("Phòng Kinh tế")]
    [InlineData("Cách liên hệ")]
    [InlineData("")]
    public void Ordinary_labels_pass_on_a_person(string label) => Assert.True(WatchedWords.Check(label, LabelUse.OnPerson).Allowed, label);

    [Theory]
    [InlineData("Chức sắc, chức việc, nhà tu hành: 24")]
    [InlineData("chuc sac, chuc viec, nha tu hanh")]
    [InlineData("Quỹ vì người nghèo")]
    [InlineData("Quỹ “Vì người nghèo” phường")]
    [InlineData("Gia đình chính sách")]
    [InlineData("Hộ nghèo, hộ cận nghèo")]
    [InlineData("Khám sức khỏe cho người cao tuổi")]
    [InlineData("Chăm sóc sức khoẻ ban đầu")]
    [InlineData("Đảng viên dự: 45")]
    [InlineData("Cấp căn cước lưu động")]
    [InlineData("Người có uy tín trong đồng bào dân tộc thiểu số")]
    [InlineData("Cán bộ, công chức")]
    [InlineData("Trẻ em có hoàn cảnh khó khăn")]
    public void Counts_of_the_public_list_pass_on_an_event(string label) =>
        Assert.True(WatchedWords.Check(label, LabelUse.CountOnEvent).Allowed, label);

    [Theory]
    [InlineData("Số người theo đạo")]
    [InlineData("Người Hoa")]
    [InlineData("Xu hướng chính trị")]
    [InlineData("Người có tiền án")]
    [InlineData("Số CCCD")]
    [InlineData("Đồng tính")]
    [InlineData("Hộ nghèo là người Khmer")]
    public void Other_counts_are_refused_with_a_way_out(string label)
    {
        var verdict = WatchedWords.Check(label, LabelUse.CountOnEvent);

        Assert.False(verdict.Allowed);
        Assert.Contains("danh mục", verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_exception_passes_as_a_count_and_is_refused_on_a_person_or_harmless()
    {
        Assert.All(WatchedWords.PublicExceptions, name => Assert.True(WatchedWords.Check(name, LabelUse.CountOnEvent).Allowed, name));
        Assert.Contains(WatchedWords.PublicExceptions, name => !WatchedWords.Check(name, LabelUse.OnPerson).Allowed);
    }

    [Fact]
    public void Every_attribute_has_a_name_and_sentences_with_English()
    {
        using var stream = typeof(WatchedWords).Assembly.GetManifestResourceStream("en/Platform/Text/en.json");
        Assert.NotNull(stream);
        var english = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        string[] labels = ["dân tộc", "tôn giáo", "chính kiến", "đảng viên", "giai cấp", "bệnh án", "cccd", "án tích", "lgbt"];

        var verdicts = labels
            .SelectMany(label => Enum.GetValues<LabelUse>().Select(use => WatchedWords.Check(label, use)))
            .Where(verdict => !verdict.Allowed)
            .ToList();

        Assert.Equal(Enum.GetValues<SensitiveAttribute>(), verdicts.Select(verdict => verdict.Attribute!.Value).Distinct().Order());
        Assert.All(verdicts, verdict => Assert.True(english.ContainsKey(verdict.Sentence!), verdict.Sentence));
        Assert.All(Enum.GetValues<SensitiveAttribute>(), attribute => Assert.True(english.ContainsKey(WatchedWords.NameOf(attribute))));
    }

    [Theory]
    [InlineData("Ethnicity")]
    [InlineData("EthnicGroup")]
    [InlineData("residentReligionCode")]
    [InlineData("dan_toc")]
    [InlineData("DANTOC")]
    [InlineData("TonGiao")]
    [InlineData("party_member")]
    [InlineData("PartyJoinedOn")]
    [InlineData("ngay_vao_dang")]
    [InlineData("hoNgheo")]
    [InlineData("Tôn giáo")]
    [InlineData("SocialClass")]
    [InlineData("HealthStatus")]
    [InlineData("CCCD")]
    [InlineData("citizenId")]
    [InlineData("IdCard")]
    [InlineData("tien-an")]
    [InlineData("SexualOrientation")]
    public void Sensitive_identifiers_are_recognised(string identifier) => Assert.True(SensitiveNames.LooksSensitive(identifier));

    [Theory]
    [InlineData("TraceId")]
    [InlineData("ClassId")]
    [InlineData("TrainingClass")]
    [InlineData("Party")]
    [InlineData("PartyName")]
    [InlineData("HealthChecks")]
    [InlineData("Id")]
    [InlineData("PublicNumber")]
    [InlineData("DanVan")]
    [InlineData("gia_dinh")]
    [InlineData("Commune")]
    [InlineData("PhoneNumber")]
    [InlineData("BenefitCount")]
    [InlineData("Policy")]
    [InlineData("")]
    public void Ordinary_identifiers_are_not(string identifier) => Assert.False(SensitiveNames.LooksSensitive(identifier));
}
