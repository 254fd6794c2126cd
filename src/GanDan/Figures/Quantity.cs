namespace GanDan.Figures;

/// <summary>What a number counts. Different units are different things and are never added up.</summary>
public enum UnitOfCount
{
    Initiatives,
    RegisterRows,
    Classes,
    Attendances,
    Invitations,
    Opinions,
    Members,
    Meetings,
    Drives,
    Participants,
    BlackSpots,
    Kilograms,
    Rounds,
    Households,
    Gifts,
    Vnd,
    Percent,
    Receptions,
}

/// <summary>Two numbers of different units were about to be added.</summary>
public sealed class MixedUnits(UnitOfCount left, UnitOfCount right) : InvalidOperationException($"{left} and {right} cannot be added.");

/// <summary>A whole number with its unit of count; money in đồng, weight in kilograms.</summary>
public readonly record struct Quantity(long Value, UnitOfCount Unit)
{
    /// <summary>Adds two quantities of one unit; throws <see cref="MixedUnits"/> for two units and for percentages, which never add up.</summary>
    public static Quantity operator +(Quantity left, Quantity right) =>
        left.Unit == right.Unit && left.Unit is not UnitOfCount.Percent
            ? left with
            {
                Value = checked(left.Value + right.Value),
            }
            : throw new MixedUnits(left.Unit, right.Unit);

    public static Quantity Add(Quantity left, Quantity right) => left + right;
}

public static class UnitsOfCount
{
    /// <summary>The word after the number, as a key for translation.</summary>
    public static string Word(this UnitOfCount unit) =>
        unit switch
        {
            UnitOfCount.Initiatives => "mô hình",
            UnitOfCount.RegisterRows => "dòng sổ",
            UnitOfCount.Classes => "lớp",
            UnitOfCount.Attendances => "lượt người",
            UnitOfCount.Invitations => "lượt mời",
            UnitOfCount.Opinions => "ý kiến",
            UnitOfCount.Members => "đảng viên",
            UnitOfCount.Meetings => "buổi",
            UnitOfCount.Drives => "buổi ra quân",
            UnitOfCount.Participants => "lượt tham gia",
            UnitOfCount.BlackSpots => "điểm đen",
            UnitOfCount.Kilograms => "kg",
            UnitOfCount.Rounds => "đợt",
            UnitOfCount.Households => "hộ",
            UnitOfCount.Gifts => "phần quà",
            UnitOfCount.Vnd => "đồng",
            UnitOfCount.Percent => "%",
            UnitOfCount.Receptions => "lượt tiếp",
        };
}
