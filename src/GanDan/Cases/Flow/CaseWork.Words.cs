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
        // Everybody reads a message on the way, and nobody looks at it before: there is no tick that lets a number through.
        if (move is Flow.Move.Tell && words.Told is { } told && PersonalData.Find(told) is [var found, ..])
            throw new RuleBroken(
                "Tin này mọi người đều đọc được, mà có chỗ giống dữ liệu cá nhân: {0}. Bỏ chỗ ấy đi rồi gửi lại.",
                FieldOf(move, nameof(words.Told)),
                told.Substring(found.Start, found.Length)
            );
    }

    // The box in which the words of that move are typed at the desk.
    private static string FieldOf(Move move, string words) =>
        move switch
        {
            Flow.Move.Tell or Flow.Move.Note => "Words",
            Flow.Move.SendBack or Flow.Move.Extend or Flow.Move.Separate => "Why",
            _ => words,
        };
}
