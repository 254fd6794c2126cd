using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Units
{
    /// <summary>A record that happened in a unit.</summary>
    public interface IAtUnit
    {
        int UnitId { get; }
    }

    /// <summary>All units with their dates: a record's unit is the one that had the name on the record's day.</summary>
    public sealed class KnownUnits(IReadOnlyList<Unit> units, IReadOnlyList<UnitSuccession> successions)
    {
        private static readonly string[] Kinds = ["phuong", "p", "xa", "x", "thi tran", "tt", "quan", "q", "khu pho", "kp"];

        private readonly Dictionary<int, Unit> byId = units.ToDictionary(u => u.Id);

        public string Name(int id) => byId.TryGetValue(id, out var unit) ? unit.Name : "";

        /// <summary>The unit that was called so, or had this code, on the day; "Phường" and "P." may be left out.</summary>
        public Unit? Find(string? nameOrCode, DateOnly on)
        {
            var key = VietnameseText.FoldWords(nameOrCode ?? "");
            var alive = units.Where(u => u.ValidOn(on)).OrderByDescending(u => u.Kind is UnitKind.Ward).ToList();
            return alive.FirstOrDefault(u => VietnameseText.FoldWords(u.Name) == key || u.Code == nameOrCode?.Trim())
                ?? alive.FirstOrDefault(u => Bare(u.Name) == Bare(key));
        }

        /// <summary>As <see cref="Find"/>, or <see cref="RuleBroken"/> at the field with what to do.</summary>
        public Unit Require(string? nameOrCode, DateOnly on, string field) =>
            Find(nameOrCode, on)
            ?? throw new RuleBroken(
                "Không có đơn vị “{0}” vào ngày {1}. Chọn một tên trong danh sách, hoặc xem lại ngày.",
                field,
                nameOrCode ?? "",
                VietnameseNumbers.Date(on)
            );

        /// <summary>Names to choose from: what lies below the district, in Vietnamese order. With a day, those that existed on it.</summary>
        public IReadOnlyList<string> Names(DateOnly? on = null) =>
            [
                .. units
                    .Where(u => u.Kind is not UnitKind.City && (on is null || u.ValidOn(on.Value)))
                    .OrderByDescending(u => u.Kind is UnitKind.Ward)
                    .ThenBy(u => u.SortKey, StringComparer.Ordinal)
                    .Select(u => u.Name)
                    .Distinct(StringComparer.Ordinal),
            ];

        /// <summary>The wards of that day, in Vietnamese order.</summary>
        public IReadOnlyList<Unit> Wards(DateOnly on) =>
            [.. units.Where(u => u.Kind is UnitKind.Ward && u.ValidOn(on)).OrderBy(u => u.SortKey, StringComparer.Ordinal)];

        /// <summary>The ward of that day in which the unit lies or was taken up whole; see <see cref="UnitTree.WardOn"/>.</summary>
        public Unit? WardOn(int id, DateOnly day) => UnitTree.WardOn(units, successions, id, day);

        /// <summary>What the ward goes on as on that day; see <see cref="UnitTree.SameOn"/>.</summary>
        public Unit? SameOn(int id, DateOnly day) => UnitTree.SameOn(units, successions, id, day);

        /// <summary>The units it went into, wholly or in part.</summary>
        public IReadOnlyList<(Unit To, bool Partial)> WentInto(int id) =>
            [.. successions.Where(s => s.FromId == id).Select(s => (byId[s.ToId], s.Partial))];

        /// <summary>The last day it existed; null while it does.</summary>
        public DateOnly? LastDayOf(int id) => byId.GetValueOrDefault(id)?.ValidTo;

        /// <summary>Ids behind a short name in an address, with all that belongs to them; a name used at two times means both.</summary>
        public IReadOnlyList<int> OfSlug(string slug) =>
            [
                .. units
                    .Where(u => ListWords.Slug(u.Name) == slug)
                    .SelectMany(u => UnitTree.Within(units, successions, u.Id).Ids)
                    .Distinct()
                    .Order(),
            ];

        /// <summary>The last unit that had this short name.</summary>
        public Unit? Latest(string slug) => units.Where(u => ListWords.Slug(u.Name) == slug).OrderBy(u => u.ValidFrom).LastOrDefault();

        /// <summary>Ids of the units for which somebody may do something; null means all.</summary>
        public IReadOnlyList<int>? Where(Me me, Permission permission) =>
            me.UnitsWhere(permission) is { } codes ? Below(codes, me.Today) : null;

        /// <summary>
        /// Ids of the units that roles given for these codes reach. A role given for a unit that has since been merged goes on for what that
        /// unit was.
        /// </summary>
        public IReadOnlyList<int> Below(IEnumerable<string> codes, DateOnly today) =>
            [
                .. codes
                    .Select(code =>
                        units.Where(u => u.Code == code).OrderBy(u => u.ValidOn(today)).ThenBy(u => u.ValidFrom).LastOrDefault()
                    )
                    .OfType<Unit>()
                    .SelectMany(u => UnitTree.Within(units, successions, u.Id).Ids)
                    .Distinct()
                    .Order(),
            ];

        /// <summary>Throws <see cref="RuleBroken"/> when the person may not write about this unit.</summary>
        public void MustEdit(Me me, int unitId, string field)
        {
            if (Where(me, Permission.EditRegisters) is { } allowed && !allowed.Contains(unitId))
                throw new RuleBroken(
                    "Bạn chưa được ghi sổ của “{0}”. Xin quyền từ trưởng bộ phận, hoặc chọn đơn vị khác.",
                    field,
                    Name(unitId)
                );
        }

        private static string Bare(string name)
        {
            var key = VietnameseText.FoldWords(name);
            return Kinds
                    .Where(kind => key.StartsWith(kind + " ", StringComparison.Ordinal))
                    .Select(kind => key[(kind.Length + 1)..])
                    .FirstOrDefault()
                ?? key;
        }
    }

    public static class SeenUnits
    {
        /// <summary>Who sees what, in one place: the records of the units for which the person may browse registers.</summary>
        public static IQueryable<TRecord> VisibleTo<TRecord>(this IQueryable<TRecord> records, Me me, KnownUnits units)
            where TRecord : class, IAtUnit =>
            units.Where(me, Permission.SeeRegisters) is { } seen ? records.Where(r => seen.Contains(r.UnitId)) : records;
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public Task<KnownUnits> ReadUnits() =>
            Kept(
                "units",
                async () => new KnownUnits(await Units.AsNoTracking().ToListAsync(), await UnitSuccessions.AsNoTracking().ToListAsync())
            );
    }
}
