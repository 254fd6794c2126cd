using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books.Values;

/// <summary>Signatures and yes/no columns.</summary>
public static class Marks
{
    /// <summary>True for x, "đã ký", ✓…; false for an empty cell and "vắng"; a warning for anything else, which counts as no.</summary>
    public static Parsed<bool?> IsSigned(in BookCell cell, string at)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return new(false);
            case CellKind.Bool or CellKind.Number when cell.Number is 0 or 1:
                return new(cell.Number is 1);
        }
        var text = Fold.Clean(cell.Shown);
        // A text file writes them as letters.
        if (text is "0" or "1")
            return new(text is "1");
        // A tick to some, "vắng" to others: a whole list of them must not be nobody without a word.
        if (text is "v" or "V")
            return new(
                false,
                Warning: new Remark(
                    "Ô {0}: “{1}” có thể là dấu đã ký hoặc là vắng, tạm tính là vắng. Nếu là đã ký, xin thay bằng x.",
                    at,
                    text
                )
            );
        if (Known(text) is { } signed)
            return new(signed);
        return new(false, Warning: new Remark("Ô {0}: “{1}” không rõ là có hay không, tạm tính là không.", at, text));
    }

    internal static bool? Known(string text)
    {
        if (Dates.IsBlank(text))
            return false;
        if (text is "✓" or "✔" or "√" or "☑" or "☒" or "+" or "×" or "✗" or "ü" or "v/" or "xx")
            return true;
        return Fold.Words(text) switch
        {
            "x"
            or "da ky"
            or "ky"
            or "da ky nhan"
            or "ky nhan"
            or "ky thay"
            or "co"
            or "co mat"
            or "yes"
            or "y"
            or "du"
            or "tham du"
            or "da nhan"
            or "dung"
            or "true" => true,
            "vang"
            or "v"
            or "khong"
            or "ko"
            or "k"
            or "no"
            or "n"
            or "vang mat"
            or "vang phep"
            or "vang co phep"
            or "vang khong phep"
            or "chua ky"
            or "chua"
            or "khong ky"
            or "p"
            or "kp"
            or "false" => false,
            _ => null,
        };
    }
}
