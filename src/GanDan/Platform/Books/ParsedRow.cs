using System.Globalization;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>One row of a sheet: a record or left out.</summary>
public abstract record SheetLine(string Sheet, int Row)
{
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{Row}");
}

public enum LeftOutReason
{
    Title,
    Header,
    HeaderRepeated,
    Numbering,
    Group,
    Subtotal,
    GrandTotal,
    Signatures,
    Note,
    TooLittle,
}

/// <summary>A row that is no record, why, and what it says (never a value of a refused column).</summary>
public sealed record LeftOutRow(string Sheet, int Row, LeftOutReason Reason, string Text) : SheetLine(Sheet, Row);

/// <summary>A row that stands for several: which pattern, the text and the number in it.</summary>
public sealed record Detail(string Code, string Text, long Count);

/// <summary>A record as understood. Values are by meaning code, of the type that <see cref="ValueKind"/> names.</summary>
public sealed record ParsedRow(string Sheet, int Row, BookKind Kind) : SheetLine(Sheet, Row)
{
    internal object?[] Stored { get; } = new object?[Kind.Meanings.Count];

    /// <summary>The book's own numbering, as written.</summary>
    public string? Number { get; internal set; }

    /// <summary>The group rows above, outermost first.</summary>
    public string? Group { get; internal set; }

    public Detail? Detail { get; internal set; }

    public IReadOnlyList<Remark> Problems { get; internal set; } = [];

    public IReadOnlyList<Remark> Warnings { get; internal set; } = [];

    /// <summary>A bit for each meaning whose cell says something that could not be read; a kind has no more than 64.</summary>
    internal ulong Unread { get; set; }

    /// <summary>The cell says something, and it could not be read: that is no reason to take it for empty.</summary>
    public bool IsUnread(string code) => Has(Unread, code);

    /// <summary>A bit for each meaning that the row leaves empty and that was taken from the head of the sheet.</summary>
    internal ulong Guessed { get; set; }

    /// <summary>The row does not say it, and the head of the sheet may have meant something else: what the row says elsewhere goes before it.</summary>
    public bool IsGuessed(string code) => Has(Guessed, code);

    private bool Has(ulong bits, string code)
    {
        for (var i = 0; i < Stored.Length; i++)
            if (Kind.Meanings[i].Code == code)
                return (bits & (1UL << i)) != 0;
        return false;
    }

    public object? this[string code]
    {
        get
        {
            for (var i = 0; i < Stored.Length; i++)
                if (Kind.Meanings[i].Code == code)
                    return Stored[i];
            return null;
        }
    }

    /// <summary>Puts a value that another column or the context implies: what was missing, or guessed, is so no more.</summary>
    internal void Fill(string code, object? value)
    {
        for (var i = 0; i < Stored.Length; i++)
        {
            var meaning = Kind.Meanings[i];
            if (meaning.Code != code)
                continue;
            if (Problems.Count > 0)
                Problems = [.. Problems.Where(p => value is null || p != Lacks(meaning))];
            if (IsGuessed(code) && Stored[i] is UnitName guess)
                Warnings = [.. Warnings.Where(w => w != TakenFromHead(meaning, guess.Name))];
            Stored[i] = value;
        }
    }

    /// <summary>The sentence for a row whose unit is the one of the letterhead.</summary>
    internal Remark TakenFromHead(Meaning meaning, string unit) =>
        new("Dòng {0} để trống “{1:w}”, lấy “{2:w}” theo đầu trang. Xin kiểm tra lại.", Address, meaning.Name, unit);

    /// <summary>The sentence for a row that does not say what its kind requires.</summary>
    internal Remark Lacks(Meaning meaning) => new("Dòng {0} thiếu “{1:w}”.", Address, meaning.Name);

    public string? Text(string code) => this[code] as string;

    public UnitName? Unit(string code) =>
        this[code] switch
        {
            UnitName unit => unit,
            Organisation organisation => organisation.Unit,
            _ => null,
        };

    public Organisation? Organisation(string code) => this[code] as Organisation;

    public DateOnly? Day(string code) => this[code] as DateOnly?;

    public Period? Period(string code) => this[code] as Period?;

    /// <summary>A count or whole đồng.</summary>
    public long? Whole(string code) => this[code] as long?;

    /// <summary>A decimal or kilograms.</summary>
    public decimal? Amount(string code) => this[code] as decimal?;

    /// <summary>The code of the choice.</summary>
    public string? Choice(string code) => (this[code] as Choice)?.Code;

    public bool IsSigned(string code) => this[code] is true;

    /// <summary>
    /// 128 bits in hexadecimal of the values in the kind's order: the same for the same record in another layout, another spelling
    /// of its unit, another form of its dates, other spaces or tone places. The numbering is not part of it.
    /// </summary>
    public string CanonicalHash => new RowHash().Of(this);
}
