using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Messages;

/// <summary>
/// Sends a written message, at least once. What fails waits in the outbox for its next try; between the sending and the note that it is sent
/// a power cut may make it go twice, with the same Message-Id.
/// </summary>
public sealed class Postman(Db db, IWriteLetters letters, Carriers carriers, TimeProvider clock) : IHandle<MessageWritten>, IReachOut
{
    public async Task Handle(MessageWritten happened, CancellationToken stop)
    {
        if (await db.Messages.SingleOrDefaultAsync(m => m.Id == happened.MessageId, stop) is not { Ended: false } message)
            return;
        var now = clock.NowUtc();
        if (message.NextAt > now)
            throw new NotYet(message.NextAt.Value);
        await Try(message, now, stop);
        await db.SaveChangesAsync(stop);
        if (message.NextAt is { } next)
            throw new NotYet(next);
    }

    private async Task Try(Message message, DateTime now, CancellationToken stop)
    {
        if (now - message.At > BackOff.Stale)
        {
            message.GiveUp(now, MessageTrouble.Stale);
            return;
        }
        // Asked first: a letter to nobody needs no way.
        if (await letters.Write(message, carriers.Settings.Site, stop) is not { } letter)
        {
            message.GiveUp(now, MessageTrouble.NobodyToReach);
            return;
        }
        if (carriers.OpenAt(message.Channel, now) is { } later)
            throw new NotYet(later);
        try
        {
            message.Sent(clock.NowUtc(), await carriers.Carry(message.Channel, letter, message.Id, stop));
        }
        catch (NotSent why)
        {
            message.Failed(now, why);
        }
    }
}

/// <summary>The ways out of the house, and which of them is shut just now.</summary>
public sealed class Carriers(Storage storage, SmtpSender smtp, SmsFile file, SmsOverHttp http, TimeProvider clock)
{
    // A server that does not answer takes twenty seconds to say so: the others' work shall not wait for it once per message.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private readonly Dictionary<MessageChannel, DateTime> restsUntil = [];
    private readonly Lock restsLock = new();

    public MessageSettings Settings => MessageSettings.Read(storage);

    /// <summary>When to ask again, while there is no way or its server does not answer; null when it is open.</summary>
    public DateTime? OpenAt(MessageChannel channel, DateTime now)
    {
        if (!Settings.Sends(channel))
            return now + BackOff.NoWayYet;
        lock (restsLock)
            return restsUntil.GetValueOrDefault(channel) is var until && until > now ? until : null;
    }

    /// <summary>Hands it over, or throws <see cref="NotSent"/>; returns what the provider calls it.</summary>
    public async Task<string?> Carry(MessageChannel channel, Letter letter, Guid id, CancellationToken stop)
    {
        var settings = Settings;
        try
        {
            if (channel is MessageChannel.Sms)
                return await Port(settings.Sms!)
                    .Send(
                        settings.Sms!,
                        PhoneNumber.Normal(letter.To) ?? throw new NotSent(MessageTrouble.BadAddress, forGood: true),
                        letter.Text,
                        id,
                        stop
                    );
            await smtp.Send(settings.Mail!, letter, id, stop);
            return null;
        }
        catch (NotSent why) when (why.Trouble is MessageTrouble.Unreachable)
        {
            lock (restsLock)
                restsUntil[channel] = clock.NowUtc() + Rest;
            throw;
        }
    }

    private ISmsPort Port(SmsSettings settings) => settings.Url is null ? file : http;
}
