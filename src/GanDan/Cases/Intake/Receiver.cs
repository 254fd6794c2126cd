using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Writing;

namespace GanDan.Cases.Intake;

/// <summary>Takes a report in by one change of the hot writer. What costs time (cleaning, masking, sealing) is done before.</summary>
public sealed class Receiver(HotWriter writer, FollowCodes codes, ContactSeal seal, Me me)
{
    /// <summary>
    /// Writes the report once for its key and returns when it is on disk. Throws <see cref="RuleBroken"/> at the field that is wrong,
    /// and what the writer throws.
    /// </summary>
    /// <param name="files">Photos that are in the file store already.</param>
    /// <param name="joined">The open case it is the same matter as: it gets that one's answer, and its clocks end.</param>
    /// <param name="behalf">Null when the resident sent it.</param>
    public async Task<Receipt> Receive(
        IntakeForm form,
        IntakeBook book,
        IReadOnlyList<CaseFile> files,
        Case? joined = null,
        Behalf? behalf = null
    )
    {
        var code = behalf?.PaperCode ?? codes.Of(form.Key);
        var registration = Registration.Of(
            form,
            book,
            codes.Digest(code),
            me,
            behalf,
            joined,
            files,
            id => behalf is null ? seal.Of(id, form, book, me.Today) : seal.Of(id, behalf, book, me.Today)
        );
        var accepted = await writer.Write(
            form.ToKey(),
            rows =>
            {
                registration.Insert(rows, me);
                return $"{registration.Case.PublicNumber} {registration.Case.DueOn:yyyy-MM-dd}";
            }
        );
        var answer = accepted.Answer.Split(' ');
        var due = DateOnly.ParseExact(answer[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            answer[0],
            code,
            due,
            me.Now,
            form.Ward,
            accepted.Again,
            accepted.Changed,
            book.Rules.Find(Codes.Acknowledge, registration.Case.ReceivedOn)
        );
    }
}
