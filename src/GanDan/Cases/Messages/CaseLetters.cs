using System.Security.Cryptography;
using System.Text.Json;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Messages;

/// <summary>Opens the sealed contact at the moment of sending and puts the words together. The office's own use of it for what the sender
/// asked for is no look of a person's, and is written down as a message.</summary>
public sealed class CaseLetters(Db db, ContactSeal seal) : IWriteLetters
{
    public async Task<Letter?> Write(Message message, string? site, CancellationToken stop)
    {
        var open = await db.Cases.AnyAsync(c => c.Id == message.Subject && c.WithdrawnAt == null, stop);
        var contact = await db.CaseContacts.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == message.Subject, stop);
        if (
            !open
            || contact is not { IsErased: false }
            || AddressOf(contact, message.Channel) is not { } to
            || !Enum.TryParse<Move>(message.Template, out var move)
            || JsonSerializer.Deserialize<string?[]>(message.Args) is not [{ } number, var due]
            || CaseNews.Said(move, number, due) is not { } said
        )
            return null;

        var page = site is null ? null : site + "/theo-doi";
        if (message.Channel is MessageChannel.Sms)
            return new(to, "", CaseNews.ShortText(said, page));
        var office = await db.Office.Select(o => o.Name).SingleAsync(stop);
        return new(to, CaseNews.Title(move, number), CaseNews.LetterText(said, office, page));
    }

    private string? AddressOf(CaseContact contact, MessageChannel channel)
    {
        try
        {
            var opened = seal.Open(contact);
            return channel is MessageChannel.Mail ? opened.Email : opened.Phone;
        }
        catch (CryptographicException)
        {
            // The keys it was sealed with are gone: nobody can open it any more.
            return null;
        }
    }
}
