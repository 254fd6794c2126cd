using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan.Cases.Intake;

/// <summary>What was given to be reached by.</summary>
public sealed record Contact(string? Name, string? Phone, string? Email, string? Address = null);

/// <summary>Seals and opens contacts with the office's keys, which lie outside the database and its backups.</summary>
public sealed class ContactSeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("case-contact");

    /// <summary>The sealed contact of a form; null when it gave none. It is kept for as many months as the book says.</summary>
    public CaseContact? Of(Guid caseId, IntakeForm form, IntakeBook book, DateOnly today) =>
        form.Wish is Wish.CodeOnly
            ? null
            : Seal(
                caseId,
                form.Wish,
                new(null, form.Wish is Wish.Message ? form.Phone : null, form.Wish is Wish.Email ? form.Email : null),
                today.AddMonths(book.ContactMonths)
            );

    /// <summary>The sealed contact of a report typed for somebody; null when nothing was left.</summary>
    public CaseContact? Of(Guid caseId, Behalf behalf, IntakeBook book, DateOnly today) =>
        behalf.Contact is not { } left
            ? null
            : Seal(
                caseId,
                left.Email is not null ? Wish.Email
                    : left.Phone is not null ? Wish.Message
                    : Wish.CodeOnly,
                left,
                today.AddMonths(book.ContactMonths)
            );

    private CaseContact Seal(Guid caseId, Wish wish, Contact contact, DateOnly purgeOn) =>
        new()
        {
            CaseId = caseId,
            Wish = wish,
            Sealed = protector.Protect(JsonSerializer.Serialize(contact)),
            PurgeOn = purgeOn,
        };

    public Contact Open(CaseContact contact) => JsonSerializer.Deserialize<Contact>(protector.Unprotect(contact.Sealed))!;
}
