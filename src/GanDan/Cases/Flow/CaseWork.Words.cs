using GanDan.Cases.Answers;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Flow;

/// <summary>What the words of a step have to hold before they are kept.</summary>
public sealed partial class CaseWork
{
    private const string Ungrounded = "Ghi căn cứ: điều luật, quy chế, hoặc thẩm quyền.";

    // A column that is too short makes one database fail and the other keep it all: both are asked nothing before it is known to fit.
    private static void MustFit(string? words, int most, string field)
    {
        if (words?.Trim().Length is { } length && length > most)
            throw new RuleBroken("Dài quá: nhiều nhất {0} ký tự, đang có {1}. Viết gọn lại rồi bấm lần nữa.", field, most, length);
    }

    private static void Check(Move move, StepWords words)
    {
        var most = move is Flow.Move.SendBack ? CaseAnswer.SentBackWhyMaxLength : CaseStep.TextMaxLength;
        MustFit(words.Told, most, FieldOf(move, nameof(words.Told)));
        MustFit(words.Note, most, FieldOf(move, nameof(words.Note)));
        MustFit(words.Ground, CaseStep.GroundMaxLength, nameof(words.Ground));
        MustFit(words.Document, CaseStep.GroundMaxLength, nameof(words.Document));
        // Everybody reads these words, and nobody looks at them before. A number may be an office's own: whoever has looked says so.
        if (words.Looked || !IsRead(move))
            return;
        foreach (var (read, field) in new[] { (words.Told, FieldOf(move, nameof(words.Told))), (words.Ground, nameof(words.Ground)) })
            if (PersonalData.Phrases(read) is [var found, ..])
                throw new RuleBroken(
                    "Lời này người khác đọc được, mà có chỗ giống dữ liệu cá nhân: {0}. Bỏ chỗ ấy đi, hoặc đánh dấu đã xem kỹ.",
                    field,
                    found
                );
    }

    // Typed by an officer, and public as they stand.
    private static bool IsRead(Move move) =>
        move
            is Flow.Move.Tell
                or Flow.Move.Guide
                or Flow.Move.Forward
                or Flow.Move.Refuse
                or Flow.Move.Suspend
                or Flow.Move.Resume
                or Flow.Move.Terminate
                or Flow.Move.TakeBack
                or Flow.Move.Extend
                or Flow.Move.Separate;

    // That somebody looked, and at what, stays with the step.
    private static string? NoteOf(Move move, StepWords words)
    {
        if (
            !words.Looked
            || !IsRead(move)
            || PersonalData.Phrases(words.Told).Concat(PersonalData.Phrases(words.Ground)).ToList() is not { Count: > 0 } seen
        )
            return Blank(words.Note);
        var note = $"Đã xem kỹ, không phải dữ liệu cá nhân: {string.Join("; ", seen)}";
        return (Blank(words.Note) is { } said ? $"{said}\n{note}" : note).CutTo(CaseStep.TextMaxLength);
    }

    // The box in which the words of that move are typed at the desk.
    private static string FieldOf(Move move, string words) =>
        move switch
        {
            Flow.Move.Tell => "Words",
            Flow.Move.Note => "InternalNote",
            Flow.Move.SendBack or Flow.Move.Extend or Flow.Move.Separate => "Why",
            _ => words,
        };
}
