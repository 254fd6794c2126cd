using GanDan.Platform.Text;

namespace GanDan.Platform.Units;

/// <summary>
/// How units change with time. Nothing is ever renamed in place: a record keeps the unit as it was on its day, so a new name or border
/// is a new unit from a day on (architecture, decision 6).
/// </summary>
public static class UnitRules
{
    /// <summary>Refuses a unit that would stand beside another of the same code on some day.</summary>
    /// <param name="sameCode">The units that have or had its code, without itself.</param>
    public static void CheckNew(Unit unit, IEnumerable<Unit> sameCode)
    {
        if (unit.ValidTo < unit.ValidFrom)
            throw new RuleBroken("Ngày thôi phải sau ngày bắt đầu.", "To");
        if (unit.ParentCode == unit.Code)
            throw new RuleBroken("Đơn vị không thể thuộc chính nó, hãy chọn đơn vị cấp trên.", "Parent");
        foreach (var other in sameCode)
            if (Meet(unit, other))
                throw new RuleBroken(
                    "Mã {0} đang là {1} trong khoảng ngày đó. Hãy ghi ngày thôi cho đơn vị ấy trước, hoặc chọn ngày khác.",
                    "Code",
                    unit.Code,
                    other.Name
                );
    }

    /// <summary>Refuses a unit whose parent is not there in its time, or belongs to it in its turn: no list would show it.</summary>
    /// <param name="known">The units there are already.</param>
    public static void CheckParent(Unit unit, IReadOnlyCollection<Unit> known)
    {
        if (unit.ParentCode is null)
            return;
        if (!known.Any(u => u.Code == unit.ParentCode && Meet(u, unit)))
            throw new RuleBroken("Đơn vị cấp trên này không có trong khoảng ngày đó. Hãy chọn đơn vị khác hoặc sửa ngày.", "Parent");
        if (UnitCircles.With(unit, known) is { } circle)
            throw new RuleBroken("Các đơn vị sẽ thuộc nhau thành vòng: {0}. Hãy chọn đơn vị cấp trên khác.", "Parent", circle);
    }

    /// <summary>True when there is a day on which both are.</summary>
    public static bool Meet(Unit one, Unit other) =>
        one.ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidTo ?? DateOnly.MaxValue);

    /// <summary>Gives the last day on which it exists.</summary>
    public static void End(Unit unit, DateOnly lastDay)
    {
        if (lastDay < unit.ValidFrom)
            throw new RuleBroken("Ngày thôi phải sau ngày bắt đầu {0}.", "LastDay", VietnameseNumbers.Date(unit.ValidFrom));
        unit.ValidTo = lastDay;
    }

    /// <summary>Ends the unit on the day before and returns the one of the new name, with the same code, and the step from one to the other.</summary>
    public static (Unit Unit, UnitSuccession Step) Rename(Unit unit, string name, string sortKey, DateOnly from, string source)
    {
        if (from <= unit.ValidFrom || unit.ValidTo < from)
            throw new RuleBroken(
                "Tên mới phải bắt đầu khi đơn vị còn tồn tại, sau ngày {0}.",
                "From",
                VietnameseNumbers.Date(unit.ValidFrom)
            );
        var renamed = new Unit
        {
            Code = unit.Code,
            ValidFrom = from,
            ValidTo = unit.ValidTo,
            Name = name,
            SortKey = sortKey,
            Kind = unit.Kind,
            ParentCode = unit.ParentCode,
        };
        unit.ValidTo = from.AddDays(-1);
        return (renamed, Succeed(unit, renamed, partial: false, from, source));
    }

    /// <summary>Says where a unit went. Partial: only a part of it, so its old numbers cannot be added to the new unit's.</summary>
    public static UnitSuccession Succeed(Unit from, Unit to, bool partial, DateOnly on, string source)
    {
        if (from.Code == to.Code && from.ValidFrom == to.ValidFrom)
            throw new RuleBroken("Hãy chọn đơn vị khác với đơn vị đang xem.", "To");
        if (to.ValidFrom > on || to.ValidTo < on)
            throw new RuleBroken("Đơn vị tiếp nhận phải tồn tại vào ngày sáp nhập.", "To");
        return new UnitSuccession
        {
            From = from,
            To = to,
            Partial = partial,
            On = on,
            Source = source,
        };
    }
}
