using System.Globalization;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books.Reading;

public enum CellKind : byte
{
    Empty,
    Text,
    Number,

    /// <summary>A number that the book shows as a day; <see cref="BookCell.Number"/> is the serial in the 1900 system.</summary>
    Date,
    Bool,
    Error,

    /// <summary>A formula whose result was not stored; <see cref="BookCell.Text"/> is the formula, which is never computed.</summary>
    FormulaWithoutValue,
}

/// <summary>One cell as stored: nothing is computed and nothing is guessed. Rows and columns count from 1.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct BookCell(int Row, int Column, CellKind Kind, string Text, double Number)
{
    public static BookCell Nothing(int row, int column) => new(row, column, CellKind.Empty, "", 0);

    public bool IsEmpty => Kind is CellKind.Empty;

    /// <summary>As the spreadsheet names it: <c>F14</c>.</summary>
    public string Address => Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a person reads in the cell, days as d/M/yyyy and numbers with a decimal comma.</summary>
    public string Shown =>
        Kind switch
        {
            CellKind.Number when Number is >= 1 and < 1e9 && double.IsInteger(Number) => ((int)Number).ToString(
                CultureInfo.InvariantCulture
            ),
            CellKind.Number => Number.ToString("0.############", Vietnamese),
            CellKind.Date => Serial.Day(Number) is { } day ? VietnameseNumbers.Date(day) : "",
            CellKind.Bool => Number is 0 ? "FALSE" : "TRUE",
            CellKind.FormulaWithoutValue => "",
            _ => Text ?? "",
        };

    /// <summary>Column 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The opposite of <see cref="Letters"/>; 0 when the text is no column.</summary>
    public static int ColumnOf(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters)
        {
            if (!char.IsAsciiLetter(letter) || column > 20_000)
                return 0;
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        }
        return column;
    }

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
}

/// <summary>Days as spreadsheets count them.</summary>
public static class Serial
{
    /// <summary>Days between the 1900 and the 1904 system.</summary>
    public const int From1904 = 1462;

    /// <summary>
    /// The day of a serial of the 1900 system; null when there is none. Serials below 61 are one day off because the spreadsheet
    /// believes in 29/2/1900 (ECMA-376 part 1, 18.17.4.1).
    /// </summary>
    public static DateOnly? Day(double serial)
    {
        if (serial is not (>= 1 and < 2_958_466))
            return null;
        var days = (int)Math.Floor(serial);
        return new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays(days);
    }
}
