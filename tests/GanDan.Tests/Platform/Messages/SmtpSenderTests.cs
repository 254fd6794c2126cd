using GanDan.Platform.Messages;

namespace GanDan.Tests.Platform.Messages;

public sealed class SmtpSenderTests
{
    [Theory]
    [InlineData("lan@dan.vn\r\nBcc: tat-ca@dan.vn")]
    [InlineData("lan@dan.vn, mai@dan.vn")]
    [InlineData("lan")]
    [InlineData("")]
    public async Task What_is_not_one_address_is_refused_for_good_before_a_server_is_asked(string to)
    {
        await using var sink = new MailSink();
        var settings = new MailSettings("127.0.0.1", "danvan@thu.vn", sink.Port, MailTls.None);

        var refused = await Assert.ThrowsAsync<NotSent>(() => Send(settings, new(to, "Thư", "Chữ")));

        Assert.Equal((MessageTrouble.BadAddress, true), (refused.Trouble, refused.ForGood));
        Assert.Empty(sink.Taken);
    }

    [Fact]
    public async Task A_line_end_in_the_subject_makes_no_header()
    {
        await using var sink = new MailSink();
        var settings = new MailSettings("127.0.0.1", "danvan@thu.vn", sink.Port, MailTls.None);

        await Send(settings, new("lan@dan.vn", "Thư\r\nBcc: tat-ca@dan.vn", "Chữ\n.\nCuối"));

        var letter = Assert.Single(sink.For("lan@dan.vn"));
        Assert.Empty(letter.Bcc);
        Assert.Equal("auto-generated", letter.Headers[MimeKit.HeaderId.AutoSubmitted]);
        Assert.EndsWith("Cuối", letter.TextBody?.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_encryption_is_not_trusted_when_encryption_is_asked_for()
    {
        await using var sink = new MailSink();
        var settings = new MailSettings("127.0.0.1", "danvan@thu.vn", sink.Port, MailTls.StartTls);

        var refused = await Assert.ThrowsAsync<NotSent>(() => Send(settings, new("lan@dan.vn", "Thư", "Chữ")));

        Assert.Equal(MessageTrouble.NotEncrypted, refused.Trouble);
        Assert.Empty(sink.Taken);
    }

    private static Task Send(MailSettings settings, Letter letter) =>
        new SmtpSender(TimeProvider.System).Send(settings, letter, Guid.CreateVersion7(), TestContext.Current.CancellationToken);
}
