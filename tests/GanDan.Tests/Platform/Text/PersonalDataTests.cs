using System.Diagnostics;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Liên hệ 0903123456", PersonalDataKind.Phone, "0903123456")]
    [InlineData("gọi 0903 123 456 sau 17 giờ", PersonalDataKind.Phone, "0903 123 456")]
    [InlineData("090.312.3456 (anh Tư)", PersonalDataKind.Phone, "090.312.3456")]
    [InlineData("ĐT: 0378-123-456.", PersonalDataKind.Phone, "0378-123-456")]
    [InlineData("số +84 903 123 456 nhé", PersonalDataKind.Phone, "+84 903 123 456")]
    [InlineData("+84903123456", PersonalDataKind.Phone, "+84903123456")]
    [InlineData("(+84) 903.123.456", PersonalDataKind.Phone, "(+84) 903.123.456")]
    [InlineData("84903123456", PersonalDataKind.Phone, "84903123456")]
    [InlineData("máy bàn (028) 3829 1234", PersonalDataKind.Phone, "(028) 3829 1234")]
    [InlineData("02838291234", PersonalDataKind.Phone, "02838291234")]
    [InlineData("028.3829.1234", PersonalDataKind.Phone, "028.3829.1234")]
    [InlineData("số cũ 01681234567", PersonalDataKind.Phone, "01681234567")]
    [InlineData("Zalo 903123456", PersonalDataKind.Phone, "903123456")]
    [InlineData("điện thoại 38291234", PersonalDataKind.Phone, "38291234")]
    [InlineData("SĐT0903123456", PersonalDataKind.Phone, "0903123456")]
    [InlineData("CMND 023456789", PersonalDataKind.IdentityNumber, "023456789")]
    [InlineData("số CMND: 023 456 789", PersonalDataKind.IdentityNumber, "023 456 789")]
    [InlineData("tôi là 023456789", PersonalDataKind.IdentityNumber, "023456789")]
    [InlineData("CCCD 079123456789", PersonalDataKind.IdentityNumber, "079123456789")]
    [InlineData("căn cước số 079 123 456 789", PersonalDataKind.IdentityNumber, "079 123 456 789")]
    [InlineData("079083001234 cấp năm 2021", PersonalDataKind.IdentityNumber, "079083001234")]
    [InlineData("STK 0071000123456 VCB", PersonalDataKind.BankAccount, "0071000123456")]
    [InlineData("số tài khoản: 1903 5678 9012", PersonalDataKind.BankAccount, "1903 5678 9012")]
    [InlineData("số tài khoản của chị là 6001234567", PersonalDataKind.BankAccount, "6001234567")]
    [InlineData("chuyển vào BIDV 31410001234567", PersonalDataKind.BankAccount, "31410001234567")]
    [InlineData("gửi hoa.nguyen82@gmail.com ạ", PersonalDataKind.Email, "hoa.nguyen82@gmail.com")]
    [InlineData("email: a_b+c@mail.example.vn.", PersonalDataKind.Email, "a_b+c@mail.example.vn")]
    [InlineData("xe 59-X1 123.45 đậu chắn hẻm", PersonalDataKind.Plate, "59-X1 123.45")]
    [InlineData("ô tô 51F-123.45", PersonalDataKind.Plate, "51F-123.45")]
    [InlineData("59X1-12345 lấn chiếm", PersonalDataKind.Plate, "59X1-12345")]
    [InlineData("51A-1234", PersonalDataKind.Plate, "51A-1234")]
    [InlineData("biển số 59x1 1234", PersonalDataKind.Plate, "59x1 1234")]
    [InlineData("xe máy điện 59-MĐ1 123.45", PersonalDataKind.Plate, "59-MĐ1 123.45")]
    public void Personal_data_is_found(string text, PersonalDataKind kind, string found)
    {
        var finding = Assert.Single(PersonalData.Find(text));

        Assert.Equal(kind, finding.Kind);
        Assert.Equal(found, text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("bà Nguyễn Thị Hoa, số 12 hẻm 5, xả rác", "bà •••, số •••, xả rác")]
    [InlineData("Nhà ông Trần Văn Bình ở số nhà 215/12 mở nhạc lớn", "Nhà ông ••• ở số nhà ••• mở nhạc lớn")]
    [InlineData("Số nhà 45A, bà Sáu, nuôi chó", "Số nhà •••, bà •••, nuôi chó")]
    [InlineData("chị Lan (12/5 Trần Quang Khải)", "chị ••• (••• Trần Quang Khải)")]
    [InlineData("bà Lâm Thị Quý (410A Xô Viết Nghệ Tĩnh)", "bà ••• (••• Xô Viết Nghệ Tĩnh)")]
    [InlineData("cô Thu số 12 đường số 3", "cô ••• số ••• đường số 3")]
    [InlineData("Anh Lê Quốc Định, ngụ tại 7B hẻm 48", "Anh •••, ngụ tại •••")]
    public void A_name_with_a_house_number_is_masked_in_both_places(string text, string masked) =>
        Assert.Equal(masked, PersonalData.Mask(text, PersonalData.Find(text)));

    [Theory]
    [InlineData("Ngày 12/05/2026 và 30.04.2026, 02-09-2026")]
    [InlineData("lúc 05.06.2026 10 giờ 30")]
    [InlineData("kinh phí 1.500.000 đồng")]
    [InlineData("Quỹ thu 250000000 đồng")]
    [InlineData("tổng 1.234.567.890 đồng, còn 84.903.123.456 đồng")]
    [InlineData("chuyển vào tài khoản 1.500.000 đồng")]
    [InlineData("Báo cáo 12/BC-UBND ngày 3/4")]
    [InlineData("Kế hoạch số 123456789/KH-UBND")]
    [InlineData("Quyết định 366-QĐ/TW, Luật 91/2025/QH15")]
    [InlineData("Gọi 1022, 113, 114, 115")]
    [InlineData("Tổng đài 1900 1234 hoặc 18001090")]
    [InlineData("liên hệ 1900123456")]
    [InlineData("ngập ở hẻm 215 Hai Bà Trưng")]
    [InlineData("số 12 Nguyễn Thị Minh Khai")]
    [InlineData("trước nhà 45/3 Trần Quang Khải mất nắp cống")]
    [InlineData("trước số 5 Bà Huyện Thanh Quan có 12 cây")]
    [InlineData("đường Cô Giang, số 45 ngập nước")]
    [InlineData("chợ Bà Chiểu, số 12 khu B")]
    [InlineData("Năm 2019, 2020 và 1975")]
    [InlineData("nhiệm kỳ 2020-2025 có 4.703 lượt")]
    [InlineData("Tổ dân phố 12, khu phố 7")]
    [InlineData("ông Nguyễn Văn An đã gửi đơn số 12 ngày 5/6")]
    [InlineData("bà Hoa gửi Quyết định số 45 lên phường")]
    [InlineData("ông Ba, 60 tuổi, đến 2 lần")]
    [InlineData("bà Chủ tịch phường, số 12")]
    [InlineData("ông Trần Văn Bình. Số 12 là đèn hỏng")]
    [InlineData("cao 12.50 m, dài 123.45 m, 50kg 10000 túi")]
    [InlineData("Nghị quyết 36-NQ 2024 và kế hoạch 15-KH 1234")]
    [InlineData("lớp 12A 2024 có 1200 em")]
    [InlineData("mã hồ sơ 123456789")]
    [InlineData("tọa độ 10.7769 106.7009")]
    [InlineData("@phuong và a@b, giá @ 5")]
    [InlineData("từ 7:30 đến 11:30, 13:00-17:00")]
    [InlineData("350 phần quà, mỗi phần 500.000đ, tổng 175.000.000đ")]
    [InlineData("trả lời trong 10 ngày, 30 ngày, 45 ngày")]
    [InlineData("điện thoại: năm học 2005-2006")]
    [InlineData("mở tài khoản từ ngày 10-06-2005 đến 10-08-2005")]
    [InlineData("ngân hàng ACB có khoảng 2.300 - 2.400 căn")]
    [InlineData("các nhà 127 - 129 - 129A Nguyễn Huệ")]
    [InlineData("Cô Kim Hồng cho biết tối 29 Tết đường ngập")]
    [InlineData("Em Nguyễn Ngọc Anh, học sinh lớp 5D Trường Đinh Tiên Hoàng")]
    [InlineData("")]
    public void What_is_not_personal_is_left_alone(string text) =>
        Assert.Equal("", string.Join(" | ", PersonalData.Find(text).Select(f => $"{f.Kind}: {text.Substring(f.Start, f.Length)}")));

    [Fact]
    public void Several_findings_come_in_reading_order_and_the_words_between_stay()
    {
        var text = "Gọi 0903123456 hoặc 0912 345 678; xe 51F-123.45, thư a@b.vn.";

        var findings = PersonalData.Find(text);

        Assert.Equal(
            [PersonalDataKind.Phone, PersonalDataKind.Phone, PersonalDataKind.Plate, PersonalDataKind.Email],
            findings.Select(f => f.Kind)
        );
        Assert.Equal("Gọi ••• hoặc •••; xe •••, thư •••.", PersonalData.Mask(text, findings));
    }

    [Fact]
    public void Overlapping_findings_leave_one_mark() =>
        Assert.Equal("a•••f", PersonalData.Mask("abcdef", [new(1, 3, PersonalDataKind.Phone), new(2, 3, PersonalDataKind.Plate)]));

    [Theory]
    [InlineData("1 ")]
    [InlineData("0")]
    [InlineData("09 ")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("bà Hoa ")]
    [InlineData("bà Hoa, số 12 hẻm 5, ")]
    [InlineData("59-X1 ")]
    [InlineData("12/")]
    [InlineData("stk 123456 ")]
    [InlineData("((((++++")]
    public void Hostile_text_stays_fast(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        PersonalData.Find(text);

        var clock = Stopwatch.StartNew();
        PersonalData.Find(text);

        Assert.True(clock.ElapsedMilliseconds < 1500, $"{clock.ElapsedMilliseconds} ms");
    }
}
