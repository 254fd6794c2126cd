using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books.Values;

/// <summary>Reads a cell by the meaning of its column.</summary>
internal sealed class ValueReader(UnitNames units)
{
    private readonly Dictionary<Meaning, Choices> choices = [];

    /// <param name="meaning">What the cell means.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="at">Its address with the sheet.</param>
    /// <param name="unit">What one is worth in đồng or kg by the heading.</param>
    /// <param name="on">The day of the record, for units that change.</param>
    public Parsed<object> Read(Meaning meaning, in BookCell cell, string at, decimal unit, DateOnly? on)
    {
        switch (cell.Kind)
        {
            case CellKind.Error:
                return new Remark("Ô {0} báo lỗi {1} trong bảng tính. Xin sửa lại ô đó.", at, cell.Text);
            case CellKind.FormulaWithoutValue:
                return new Remark("Ô {0} là công thức chưa có kết quả. Xin mở bằng Excel, lưu lại rồi gửi, hoặc gõ kết quả vào.", at);
        }
        return meaning.Value switch
        {
            ValueKind.Date => Dates.Day(cell, at).Boxed(),
            ValueKind.Period => Dates.Span(cell, at).Boxed(),
            ValueKind.Count => Numbers.Count(cell, at).Boxed(),
            ValueKind.Quantity => Numbers.Quantity(cell, at).Boxed(),
            ValueKind.WeightKg => Numbers.Weight(cell, at, unit).Boxed(),
            ValueKind.Money => Numbers.Money(cell, at, unit).Boxed(),
            ValueKind.Signature => Marks.IsSigned(cell, at).Boxed(),
            ValueKind.Unit => units.Whole(cell.Shown, at, on).Boxed(),
            ValueKind.Organisation => units.Inside(cell.Shown, at, on).Boxed(),
            ValueKind.Choice => ChoicesOf(meaning).Of(cell, at).Boxed(),
            _ => Text(cell, at),
        };
    }

    /// <summary>A unit named by a title or a group row, as it was on the day of the record.</summary>
    public object? AsOf(object? value, DateOnly? on) => value is UnitName unit ? units.AsOf(unit, on) : value;

    private static Parsed<object> Text(in BookCell cell, string at)
    {
        var text = Fold.Clean(cell.Shown);
        if (text.Length is 0)
            return default;
        // A formula typed as text is harmless here and stays text; whoever writes it into a file again must quote it.
        return text[0] is '=' or '@' || (text[0] is '+' or '-' && text.Length > 1 && char.IsLetter(text[1]))
            ? new(text, Warning: new Remark("Ô {0} bắt đầu bằng dấu “{1}”, được giữ như chữ và không tính toán.", at, text[0]))
            : new(text);
    }

    private Choices ChoicesOf(Meaning meaning)
    {
        if (!choices.TryGetValue(meaning, out var known))
            choices[meaning] = known = new Choices(meaning.Choices);
        return known;
    }
}
