using GanDan.Cases.Intake;

namespace GanDan.Tests.Cases.Intake;

public sealed class PastedMessageTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly string[] Wards = ["Phường Sen", "Phường Mai Trúc", "Phường Mai"];

    [Fact]
    public void Time_and_sender_leave_the_words_and_the_rest_stays()
    {
        var told = PastedMessage.Of(
            "[10:32, 23/11/2026] Nguyễn Thị Ổi: Đèn hẻm 5 phường Sen tắt\n[10:33, 23/11/2026] Nguyễn Thị Ổi: tối lắm",
            Wards,
            Today
        );

        Assert.Equal(new("Đèn hẻm 5 phường Sen tắt\ntối lắm", "Nguyễn Thị Ổi", null, null, "Phường Sen", new DateOnly(2026, 11, 23)), told);
    }

    [Fact]
    public void A_name_counts_beside_a_time_only()
    {
        var told = PastedMessage.Of("Trần Văn Đước\nHôm qua 19:05\nNgã Tư Bờ Kè\nnước ngập", Wards, Today);

        Assert.Equal("Trần Văn Đước", told.Name);
        Assert.Contains("nước ngập", told.Words, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 23), told.On);
    }

    [Fact]
    public void Several_senders_are_nobodys_name()
    {
        var told = PastedMessage.Of("[08:00, 24/11/2026] Lê Mận: rác\n[08:01, 24/11/2026] Hồ Cam: cũng thấy", Wards, Today);

        Assert.Null(told.Name);
        Assert.Equal("rác\ncũng thấy", told.Words);
    }

    [Theory]
    [InlineData("SĐT: 0903 123 456")]
    [InlineData("0903.123.456")]
    [InlineData("+84 903 123 456")]
    [InlineData("Từ: +84903123456")]
    public void A_line_that_is_a_phone_number_goes_to_its_field(string line)
    {
        var told = PastedMessage.Of($"{line}\nCống nghẹt", Wards, Today);

        Assert.Equal(("0903123456", "Cống nghẹt"), (told.Phone, told.Words));
    }

    [Fact]
    public void A_number_within_a_sentence_is_found_and_stays_in_it()
    {
        var told = PastedMessage.Of("Gọi tôi 0903.123.456 hay viết ten@noi.vn, cống nghẹt", Wards, Today);

        Assert.Equal(("0903123456", "ten@noi.vn"), (told.Phone, told.Email));
        Assert.Contains("0903.123.456", told.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("😀😡")]
    [InlineData("hoa sen nở đẹp")]
    public void Where_nothing_is_found_all_are_words(string text) =>
        Assert.Equal(new(text, null, null, null, null, null), PastedMessage.Of(text, Wards, Today));

    [Fact]
    public void Nothing_pasted_is_nothing() => Assert.Equal(new("", null, null, null, null, null), PastedMessage.Of(null, Wards, Today));

    [Fact]
    public void The_longer_ward_wins_and_two_wards_are_none()
    {
        Assert.Equal("Phường Mai Trúc", PastedMessage.Of("ngập ở P. Mai Trúc", Wards, Today).Ward);
        Assert.Null(PastedMessage.Of("phường Sen với phường Mai Trúc đều ngập", Wards, Today).Ward);
    }

    [Fact]
    public void A_day_to_come_is_not_the_day_it_came() => Assert.Null(PastedMessage.Of("25/12/2026 08:00\nngập", Wards, Today).On);
}
