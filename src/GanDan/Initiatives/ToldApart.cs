using GanDan.Platform;
using GanDan.Platform.Units;

namespace GanDan.Initiatives;

/// <summary>
/// Two names of one unit that a person found to be two models: they are never proposed as one again. The names are kept and not the
/// records, so that the finding outlives an import that was taken back and made anew; a name changed later is a new question.
/// </summary>
public sealed class ToldApart : IAtUnit
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required int UnitId { get; init; }

    /// <summary>The two keys, the lower first: a pair is one pair whichever name comes first.</summary>
    public required string FirstKey { get; init; }
    public required string SecondKey { get; init; }

    /// <summary>The names as they were written then.</summary>
    public required string FirstName { get; init; }
    public required string SecondName { get; init; }

    public required Guid By { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }

    public NamePair Pair() => NamePair.Of(UnitId, FirstKey, SecondKey);

    /// <summary>Throws <see cref="RuleBroken"/> when nothing is to be told apart: one model, two units, or one name.</summary>
    public static ToldApart Of(Initiative one, Initiative other, Guid by, string byName, DateTime at)
    {
        if (one.Id == other.Id)
            throw new RuleBroken("Chọn hai mô hình khác nhau.");
        if (one.UnitId != other.UnitId)
            throw new RuleBroken("Hai mô hình ở hai đơn vị vốn là hai mô hình, không cần đánh dấu.");
        if (one.NameKey == other.NameKey)
            throw new RuleBroken("Hai mô hình này cùng một tên. Sửa tên một mô hình trước, rồi đánh dấu.");

        var (first, second) = string.CompareOrdinal(one.NameKey, other.NameKey) < 0 ? (one, other) : (other, one);
        return new()
        {
            UnitId = one.UnitId,
            FirstKey = first.NameKey,
            SecondKey = second.NameKey,
            FirstName = first.Name,
            SecondName = second.Name,
            By = by,
            ByName = byName,
            At = at,
        };
    }
}

/// <summary>Two names of one unit, whichever comes first.</summary>
public readonly record struct NamePair
{
    private NamePair(int unitId, string first, string second) => (UnitId, First, Second) = (unitId, first, second);

    public int UnitId { get; }
    public string First { get; }
    public string Second { get; }

    /// <param name="unitId">Their unit.</param>
    /// <param name="one">A name, or its key.</param>
    /// <param name="other">The other.</param>
    public static NamePair Of(int unitId, string one, string other)
    {
        var (a, b) = (Initiative.KeyOf(one), Initiative.KeyOf(other));
        return string.CompareOrdinal(a, b) <= 0 ? new(unitId, a, b) : new(unitId, b, a);
    }
}
