using System.Net.Sockets;
using GanDan.Platform.Calendar;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace GanDan.Platform.Messages;

/// <summary>Hands a letter to the office's mail server. Its own words of refusal are never kept: they repeat the address.</summary>
public sealed class SmtpSender(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends it, or throws <see cref="NotSent"/>.</summary>
    /// <param name="id">Makes the Message-Id, so that a repeat carries the same one.</param>
    public async Task Send(MailSettings settings, Letter letter, Guid id, CancellationToken stop)
    {
        using var message = Written(settings, letter, id);
        // Asking about revoked certificates would be a connection to a third party, which this house does not open.
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        var untrusted = false;
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
            !(untrusted = !MailTrust.Accepts(certificate, chain, errors, settings.TrustFile));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience * 3);
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security(settings.Tls), limit.Token);
            if (settings.User is { } user)
                await client.AuthenticateAsync(user, MessageSettings.Secret(settings.PasswordFile!), limit.Token);
            await client.SendAsync(message, limit.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            throw untrusted ? new NotSent(MessageTrouble.Untrusted) : Why(failure);
        }
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception late) when (late is IOException or ProtocolException or SocketException or OperationCanceledException)
        {
            // The server has taken the letter; how it says goodbye does not matter.
        }
    }

    /// <summary>The one address that is written here, or null. One with a line's end in it would be a header of the sender's own making.</summary>
    internal static MailboxAddress? Address(string typed) =>
        !typed.Any(char.IsControl) && MailboxAddress.TryParse(typed, out var read) && read.Domain.Length > 0 ? read : null;

    private MimeMessage Written(MailSettings settings, Letter letter, Guid id)
    {
        if (Address(letter.To) is not { } to)
            throw new NotSent(MessageTrouble.BadAddress, forGood: true);
        var from = MailboxAddress.Parse(settings.From);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = $"{id:N}@{from.Domain}",
            Date = new DateTimeOffset(clock.NowUtc()).ToOffset(TimeSpan.FromHours(7)),
            Body = new TextPart("plain") { Text = letter.Text },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", to.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static SecureSocketOptions Security(MailTls tls) =>
        tls switch
        {
            MailTls.Tls => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    private static NotSent Why(Exception failure) =>
        failure switch
        {
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => new(
                MessageTrouble.Refused,
                (int)refused.StatusCode,
                forGood: (int)refused.StatusCode >= 500
            ),
            SmtpCommandException refused => new(MessageTrouble.Busy, (int)refused.StatusCode),
            SslHandshakeException or NotSupportedException => new(MessageTrouble.NotEncrypted),
            MailKit.Security.AuthenticationException => new(MessageTrouble.NotSignedIn),
            SocketException or ProtocolException or IOException or OperationCanceledException or TimeoutException => new(
                MessageTrouble.Unreachable
            ),
            _ => new(MessageTrouble.Other),
        };
}
