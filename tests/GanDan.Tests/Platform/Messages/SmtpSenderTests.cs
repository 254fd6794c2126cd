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

    [Theory]
    [InlineData(MailTls.StartTls)]
    [InlineData(MailTls.Tls)]
    public async Task With_a_certificate_that_the_office_trusts_a_letter_and_the_password_go_encrypted(MailTls tls)
    {
        using var own = new OwnAuthority();
        using var certificate = own.For("localhost");
        await using var sink = new MailSink(certificate, fromTheFirst: tls is MailTls.Tls);
        var password = Path.GetTempFileName();
        await File.WriteAllTextAsync(password, "mat-khau\n", TestContext.Current.CancellationToken);

        await Send(Encrypted(sink, tls, own.TrustFile) with { User = "danvan", PasswordFile = password }, new("lan@dan.vn", "Thư", "Chữ"));

        Assert.Equal("Thư", Assert.Single(sink.For("lan@dan.vn")).Subject);
        Assert.Equal("danvan mat-khau", Assert.Single(sink.SignedIn));
        File.Delete(password);
    }

    [Theory]
    [InlineData(MailTls.StartTls, "localhost", 0, false)]
    [InlineData(MailTls.Tls, "localhost", 0, false)]
    [InlineData(MailTls.StartTls, "ke-khac.vn", 0, true)]
    [InlineData(MailTls.Tls, "ke-khac.vn", 0, true)]
    [InlineData(MailTls.Tls, "localhost", -1, true)]
    public async Task A_server_with_a_wrong_certificate_is_given_nothing_and_the_message_says_why(
        MailTls tls,
        string madeOutTo,
        int daysLeft,
        bool knownMaker
    )
    {
        using var own = new OwnAuthority();
        using var certificate = own.For(madeOutTo, daysLeft < 0 ? TimeProvider.System.GetUtcNow().AddDays(daysLeft) : null);
        await using var sink = new MailSink(certificate, fromTheFirst: tls is MailTls.Tls);
        var settings = Encrypted(sink, tls, knownMaker ? own.TrustFile : null) with { User = "danvan", PasswordFile = own.TrustFile };

        var refused = await Assert.ThrowsAsync<NotSent>(() => Send(settings, new("lan@dan.vn", "Thư", "Chữ")));

        Assert.Equal((MessageTrouble.Untrusted, false), (refused.Trouble, refused.ForGood));
        Assert.Empty(sink.Taken);
        Assert.Empty(sink.SignedIn);
    }

    [Fact]
    public async Task Another_authority_is_not_trusted_for_being_in_nobodys_list()
    {
        using var own = new OwnAuthority();
        using var other = new OwnAuthority();
        using var certificate = other.For("localhost");
        await using var sink = new MailSink(certificate);

        var refused = await Assert.ThrowsAsync<NotSent>(() =>
            Send(Encrypted(sink, MailTls.StartTls, own.TrustFile), new("lan@dan.vn", "Thư", "Chữ"))
        );

        Assert.Equal(MessageTrouble.Untrusted, refused.Trouble);
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_where_it_was_to_begin_with_it_is_not_trusted()
    {
        await using var sink = new MailSink();

        var refused = await Assert.ThrowsAsync<NotSent>(() => Send(Encrypted(sink, MailTls.Tls, null), new("lan@dan.vn", "Thư", "Chữ")));

        Assert.Equal(MessageTrouble.NotEncrypted, refused.Trouble);
        Assert.Empty(sink.Taken);
    }

    private static MailSettings Encrypted(MailSink sink, MailTls tls, string? trustFile) =>
        new("localhost", "danvan@thu.vn", sink.Port, tls, TrustFile: trustFile);

    private static Task Send(MailSettings settings, Letter letter) =>
        new SmtpSender(TimeProvider.System).Send(settings, letter, Guid.CreateVersion7(), TestContext.Current.CancellationToken);
}
