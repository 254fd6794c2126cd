using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Units;

/// <summary>Where the units of a new installation come from.</summary>
public enum UnitTemplate
{
    [Display(Name = "Quận 1 cũ: mười phường đến 30/6/2025, bốn phường từ 1/7/2025")]
    Quan1,

    [Display(Name = "Nơi khác: tự nhập hoặc nạp tệp CSV sau")]
    None,
}

[Display(Name = "Thêm nhiều đơn vị")]
public sealed record UnitsAdded(int Count, string From) : IEvent;

/// <summary>Units an installation can start with.</summary>
public static class UnitTemplates
{
    private const string District = "760";
    private const string Resolution = "Nghị quyết 1685/NQ-UBTVQH15, hiệu lực 01/7/2025";

    // The day these ten wards got their last borders is not needed by any register; a day before the oldest book is.
    private static readonly DateOnly Long = new(1989, 1, 1);
    private static readonly DateOnly LastDay = new(2025, 6, 30);
    private static readonly DateOnly Merger = new(2025, 7, 1);

    private static readonly (string Code, string Name)[] OldWards =
    [
        ("26734", "Phường Tân Định"),
        ("26737", "Phường Đa Kao"),
        ("26740", "Phường Bến Nghé"),
        ("26743", "Phường Bến Thành"),
        ("26746", "Phường Nguyễn Thái Bình"),
        ("26749", "Phường Phạm Ngũ Lão"),
        ("26752", "Phường Cầu Ông Lãnh"),
        ("26755", "Phường Cô Giang"),
        ("26758", "Phường Nguyễn Cư Trinh"),
        ("26761", "Phường Cầu Kho"),
    ];

    // A code that was used again means the new ward from the day of the merger (domain.md §12.2).
    private static readonly (string Code, string Name)[] NewWards =
    [
        ("26737", "Phường Tân Định"),
        ("26740", "Phường Sài Gòn"),
        ("26743", "Phường Bến Thành"),
        ("26758", "Phường Cầu Ông Lãnh"),
    ];

    private static readonly (string Old, string New, bool Partial)[] Went =
    [
        ("26734", "26737", false),
        ("26737", "26737", true),
        ("26737", "26740", true),
        ("26740", "26740", false),
        ("26743", "26743", false),
        ("26746", "26740", true),
        ("26746", "26743", true),
        ("26749", "26743", false),
        ("26752", "26743", true),
        ("26752", "26758", true),
        ("26755", "26758", false),
        ("26758", "26758", false),
        ("26761", "26758", false),
    ];

    /// <summary>
    /// The old District 1 of Hồ Chí Minh City (code 760): ten wards until 30 June 2025, the four that followed, and where each went.
    /// Saves; refuses when there are units already.
    /// </summary>
    public static async Task AddQuan1(Db db, Me me)
    {
        if (await db.Units.AnyAsync())
            throw new RuleBroken("Đã có đơn vị trong sổ, không nạp mẫu đè lên được. Hãy thêm từng đơn vị hoặc nạp tệp CSV.");

        Unit Make(string code, string name, UnitKind kind, string? parent, DateOnly from, DateOnly? to) =>
            new()
            {
                Code = code,
                Name = name,
                SortKey = VietnameseText.SortKey(name),
                Kind = kind,
                ParentCode = parent,
                ValidFrom = from,
                ValidTo = to,
            };

        var old = OldWards.ToDictionary(
            w => w.Code,
            w => Make(w.Code, w.Name, UnitKind.Ward, District, Long, LastDay),
            StringComparer.Ordinal
        );
        var now = NewWards.ToDictionary(w => w.Code, w => Make(w.Code, w.Name, UnitKind.Ward, "79", Merger, null), StringComparer.Ordinal);
        db.Units.Add(Make("79", "Thành phố Hồ Chí Minh", UnitKind.City, null, Long, null));
        db.Units.Add(Make(District, "Quận 1", UnitKind.District, "79", Long, LastDay));
        db.Units.AddRange(old.Values);
        db.Units.AddRange(now.Values);
        db.UnitSuccessions.AddRange(
            Went.Select(step => new UnitSuccession
            {
                From = old[step.Old],
                To = now[step.New],
                Partial = step.Partial,
                On = Merger,
                Source = Resolution,
            })
        );
        db.Record(me, new UnitsAdded(old.Count + now.Count + 2, "quan-1"));
        await db.SaveChangesAsync();
    }
}
