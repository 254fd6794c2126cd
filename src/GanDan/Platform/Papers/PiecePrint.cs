using System.Diagnostics;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>A piece as printed words.</summary>
internal static class PiecePrint
{
    /// <summary>"2.353 (số do đơn vị báo: 2.400)"; money with its unit.</summary>
    public static string InSentence(Piece piece, Language language) => Print(piece, language, value => value.Print(language));

    /// <summary>The same without "đồng", which the column's head names.</summary>
    public static string InTable(Piece piece, Language language) => Print(piece, language, value => value.PrintInTable(language));

    private static string Print(Piece piece, Language language, Func<FigureValue, string> print) =>
        piece switch
        {
            TextPiece text => text.Content,
            NumberPiece number => VietnameseNumbers.Number(number.Value, language),
            DatePiece date => VietnameseNumbers.Date(date.Day, language),
            MomentPiece moment => VietnameseNumbers.Moment(moment.Local, language),
            FigurePiece { Value: { } value, Declared: { } declared } =>
                $"{print(value)} ({PaperWords.In(language).Declared}: {print(declared)})",
            FigurePiece { Value: { } value } => print(value),
            FigurePiece { Declared: { } declared } => $"{print(declared)} ({PaperWords.In(language).Declared})",
            FigurePiece => VietnameseNumbers.Nothing,
            _ => throw new UnreachableException(),
        };
}
