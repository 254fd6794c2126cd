using GanDan.Cases.Flow;

namespace GanDan.Cases.Messages;

/// <summary>Of what a sender hears outside the pages, and in which words: the number everyone may see, a date, and where to read more.
/// Never the follow code, never a word of the report or of the answer: letters and texts are read over shoulders.</summary>
public static class CaseNews
{
    /// <summary>Texts cost money and patience: after so many of one case only an answer or its correction is told.</summary>
    public const int MostTexts = 4;

    /// <summary>True for steps that are told at all; what is declined is told nothing.</summary>
    public static bool Tells(Move move) => Sentence(move) is not null;

    /// <summary>True for steps of a case that those hear of as well who were joined to it: all but what concerns one sender alone.</summary>
    public static bool TellsJoined(Move move) => Tells(move) && move is not (Move.Receive or Move.Merge or Move.Separate or Move.Hide);

    /// <summary>True when a text of this step still goes out after so many of the case.</summary>
    public static bool TextGoesOut(Move move, int textsBefore) => move is Move.Answer or Move.Correct || textsBefore < MostTexts;

    /// <summary>One sentence, for the letter and the text alike; null when the step is not told.</summary>
    /// <param name="number">The public number.</param>
    /// <param name="due">As it is printed; null when the step sets none.</param>
    public static string? Said(Move move, string number, string? due) =>
        Sentence(move) is not { } sentence ? null
        : due is null ? $"Việc {number} {sentence}."
        : $"Việc {number} {sentence}, hạn trả lời {due}.";

    /// <summary>The subject of the letter.</summary>
    public static string Title(Move move, string number) => $"Việc {number} {Sentence(move)}";

    /// <summary>The letter's text.</summary>
    /// <param name="office">Who writes, as printed on papers.</param>
    /// <param name="page">Where the code is typed in; null when the office has not set its address.</param>
    public static string LetterText(string said, string office, string? page) =>
        $"""
            Kính gửi ông, bà,

            {said}

            {Where(page)}

            Mã theo dõi chỉ có trên phiếu nhận lúc gửi. Chúng tôi không gửi và không hỏi mã này qua thư, tin nhắn hay điện thoại.

            {office}
            Thư gửi tự động, xin đừng trả lời thư này.
            """;

    /// <summary>The text message: short, since a text with Vietnamese letters holds seventy.</summary>
    public static string ShortText(string said, string? page) =>
        page is null ? $"{said} Xem bằng mã theo dõi trên trang của văn phòng." : $"{said} Xem bằng mã theo dõi: {page}";

    private static string Where(string? page) =>
        page is null
            ? "Ông, bà xem nội dung và quá trình xử lý bằng mã theo dõi, ở mục “Theo dõi” trên trang của văn phòng."
            : $"Ông, bà xem nội dung và quá trình xử lý bằng mã theo dõi, tại: {page}";

    private static string? Sentence(Move move) =>
        move switch
        {
            Move.Receive => "đã được tiếp nhận",
            Move.Answer => "đã có trả lời",
            Move.Correct => "có câu trả lời được đính chính",
            Move.Hide => "không còn hiện công khai, có nêu lý do",
            Move.Extend => "được dời hạn",
            Move.Recalculate => "được tính lại hạn theo lịch nghỉ, quy chế mới",
            Move.Share => "có nhiều nơi cùng trả lời",
            Move.Suspend => "được tạm dừng, có nêu lý do",
            Move.Resume => "được làm tiếp",
            Move.Terminate => "được đình chỉ giải quyết, có nêu lý do",
            Move.Tell => "có tin mới",
            Move.Merge => "được gộp với việc cùng nội dung, mã theo dõi vẫn dùng được",
            Move.Separate => "được tách ra để trả lời riêng",
            Move.Forward => "đã chuyển nơi có thẩm quyền",
            Move.Guide => "đã có hướng dẫn nơi giải quyết",
            Move.Refuse => "không được thụ lý, có nêu lý do",
            Move.Admit => "đã được thụ lý",
            Move.Send => "đã có quyết định giải quyết, đã gửi",
            Move.TakeUpAgain => "đã được thụ lý lại",
            Move.TakeBack => "được xử lý lại",
            Move.Reopen => "đã được mở lại",
            Move.Close => "đã được đóng",
            _ => null,
        };
}
