using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books.Values;

/// <summary>Reads a cell by the meaning of its column. What a text means is found out once: books say the same few things row after row.</summary>
internal sealed class ValueReader(UnitNames units)
{
    private const int MostKnown = 20_000;
    private static readonly object NotSigned = false;

    private readonly Dictionary<Meaning, Choices> choices = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Said, object?> known = new(Said.Comparer);

    public UnitNames Units => units;

    /// <param name="meaning">What the cell means.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="at">Its address with the sheet.</param>
    /// <param name="unit">What one is worth in đồng or kg by the heading.</param>
    /// <param name="on">The day of the record, for units that change.</param>
    public Parsed<object> Read(Meaning meaning, in BookCell cell, string at, decimal unit, DateOnly? on)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return meaning.Value is ValueKind.Signature ? new(NotSigned) : default;
            case CellKind.Error:
                return new Remark("Ô {0} báo lỗi {1} trong bảng tính. Xin sửa lại ô đó.", at, cell.Text);
            case CellKind.FormulaWithoutValue:
                return new Remark("Ô {0} là công thức chưa có kết quả. Xin mở bằng Excel, lưu lại rồi gửi, hoặc gõ kết quả vào.", at);
        }
        if (cell.Kind is not CellKind.Text || !IsRepeated(meaning.Value))
            return Understand(meaning, cell, at, unit, on);
        var said = new Said(meaning, cell.Text, on);
        if (known.TryGetValue(said, out var value))
            return new(value);
        var parsed = Understand(meaning, cell, at, unit, on);
        // Remarks name the cell, so what gives rise to one is looked at each time.
        if (parsed is { Problem: null, Warning: null })
        {
            if (known.Count == MostKnown)
                known.Clear();
            known[said] = parsed.Value;
        }
        return parsed;
    }

    private static bool IsRepeated(ValueKind kind) =>
        kind is ValueKind.Unit or ValueKind.Organisation or ValueKind.Choice or ValueKind.Signature or ValueKind.Date or ValueKind.Period;

    private Parsed<object> Understand(Meaning meaning, in BookCell cell, string at, decimal unit, DateOnly? on) =>
        meaning.Value switch
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

    /// <summary>A text under a meaning on a day.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Said(Meaning Meaning, string Text, DateOnly? On)
    {
        // A meaning is itself, not its words: comparing those for every cell would cost more than reading it.
        public static readonly IEqualityComparer<Said> Comparer = EqualityComparer<Said>.Create(
            (a, b) => ReferenceEquals(a.Meaning, b.Meaning) && a.On == b.On && a.Text == b.Text,
            s => HashCode.Combine(RuntimeHelpers.GetHashCode(s.Meaning), s.Text.GetHashCode(StringComparison.Ordinal), s.On)
        );
    }
}
