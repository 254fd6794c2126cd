using System.Text.Json;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Messages;

public sealed class MessageSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("messages").FullName;

    [Fact]
    public void Nothing_set_up_sends_nothing_and_is_no_problem()
    {
        var settings = Read(null);

        Assert.False(settings.Sends(MessageChannel.Mail));
        Assert.False(settings.Sends(MessageChannel.Sms));
        Assert.Null(settings.Problem);
    }

    [Fact]
    public void The_environment_goes_over_the_file()
    {
        var settings = Read(
            """{"site": "https://a.vn/", "mail": {"host": "in-file", "from": "a@b.vn"}}""",
            ("GANDAN_MAIL_HOST", "in-environment"),
            ("GANDAN_MAIL_TLS", "tls")
        );

        Assert.Equal(new MailSettings("in-environment", "a@b.vn", 587, MailTls.Tls), settings.Mail);
        Assert.Equal("https://a.vn", settings.Site);
        Assert.True(settings.Sends(MessageChannel.Mail));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"mail": {"host": "h", "from": "a@b.vn", "port": "x"}}""")]
    [InlineData("""{"mail": {"host": "h", "from": "nobody"}}""")]
    [InlineData("""{"mail": {"host": "", "from": "a@b.vn"}}""")]
    [InlineData("""{"mail": {"host": "h", "from": "a@b.vn", "user": "u"}}""")]
    [InlineData("""{"mail": {"host": "h", "from": "a@b.vn", "user": "u", "passwordFile": "/p", "tls": "None"}}""")]
    [InlineData("""{"mail": {"host": "h", "from": "a@b.vn", "user": "u", "passwordFile": "/not/there"}}""")]
    [InlineData("""{"sms": {"url": "http://sms.vn/"}}""")]
    [InlineData("""{"site": "javascript:alert(1)"}""")]
    public void What_is_wrong_is_said_in_both_languages_and_sends_nothing(string written)
    {
        var settings = Read(written);

        Assert.NotNull(settings.Problem);
        Assert.Contains(settings.Problem, Translations.English.Keys);
        Assert.False(settings.Sends(MessageChannel.Mail) || settings.Sends(MessageChannel.Sms));
    }

    [Fact]
    public void A_password_that_others_can_read_is_not_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are of Unix.");
        var password = Path.Combine(folder, "password");
        File.WriteAllText(password, "secret\n");
        var written = JsonSerializer.Serialize(
            new
            {
                mail = new
                {
                    host = "h",
                    from = "a@b.vn",
                    user = "u",
                    passwordFile = password,
                },
            }
        );

        File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var open = Read(written);
        File.SetUnixFileMode(password, UnixFileMode.UserRead);
        var closed = Read(written);

        Assert.NotNull(open.Problem);
        Assert.Contains(open.Problem, Translations.English.Keys);
        Assert.Null(closed.Problem);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private MessageSettings Read(string? written, params (string Name, string Value)[] environment)
    {
        if (written is not null)
            File.WriteAllText(Path.Combine(folder, "messages.json"), written);
        return MessageSettings.Read(new Storage(folder), name => environment.FirstOrDefault(e => e.Name == name).Value);
    }
}
