using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests;

/// <summary>
/// A made-up office: one account for every role, and a district that lost its level on 1 July 2025, with a code used again and a ward
/// that was torn in two. Registers are empty; a test brings its own records.
/// </summary>
public static class TestOffice
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "Sen-dao-mai-truc-2026";

    public const string District = "990";

    /// <summary>Sen until June 2025, the larger Sen after: one code, two units.</summary>
    public const string Sen = "99001";

    /// <summary>Đào until June 2025; afterwards the code of Mai Trúc.</summary>
    public const string DaoThenMaiTruc = "99004";

    public const string OldMai = "99007";
    public const string OldTruc = "99010";

    public static readonly DateOnly OldFrom = new(1997, 4, 1);
    public static readonly DateOnly OldTo = new(2025, 6, 30);
    public static readonly DateOnly NewFrom = new(2025, 7, 1);

    /// <summary>Who there is: user name, role in the office, role in the cell. “nguoi-moi” has none, “truong-don-vi” and “chuyen-vien-sen” one for Sen only.</summary>
    public static readonly IReadOnlyList<(string UserName, string FullName, Role? Role, string? Unit, CellRole? Cell)> People =
    [
        ("tiep-nhan", "Trần Thị Mận", Role.Clerk, null, null),
        ("xu-ly", "Lê Văn Cam", Role.Handler, null, null),
        ("duyet", "Phạm Thị Bưởi", Role.Reviewer, null, null),
        ("truong-don-vi", "Hồ Văn Quýt", Role.UnitHead, Sen, null),
        ("lanh-dao", "Đặng Thị Hồng", Role.OfficeLeader, null, null),
        ("chuyen-vien", "Nguyễn Văn Thị", Role.Specialist, null, null),
        ("chuyen-vien-sen", "Tạ Thị Na", Role.Specialist, Sen, null),
        ("giam-sat", "Bùi Văn Ổi", Role.Inspector, null, null),
        ("quan-tri", "Võ Thị Lựu", Role.Administrator, null, null),
        ("bi-thu", "Đỗ Văn Chanh", null, null, CellRole.Secretary),
        ("dang-vien", "Ngô Thị Tắc", null, null, CellRole.Member),
        ("nguoi-moi", "Dương Văn Xoài", null, null, null),
    ];

    public static async Task Fill(IServiceProvider services)
    {
        var db = services.GetRequiredService<Db>();
        var vault = services.GetRequiredService<CellDb>();
        var me = services.GetRequiredService<Me>();
        me.BecomeSystem();

        db.Office.Add(
            new OfficeSettings
            {
                Name = "Ban Dân vận Quận Thử",
                SuperiorBody = "Quận ủy Quận Thử",
                Symbol = "BDV",
                Place = "Quận Thử",
                IsDemo = true,
            }
        );
        AddUnits(db);
        await db.SaveChangesAsync();
        await AddPeople(services, db, vault, me);
    }

    private static void AddUnits(Db db)
    {
        var city = Unit("99", "Thành phố Thử Nghiệm", UnitKind.City, null, new(1976, 7, 2), null);
        var district = Unit(District, "Quận Thử", UnitKind.District, "99", OldFrom, OldTo);
        Unit[] old = [Old(Sen, "Phường Sen"), Old(DaoThenMaiTruc, "Phường Đào"), Old(OldMai, "Phường Mai"), Old(OldTruc, "Phường Trúc")];
        Unit[] now = [New(Sen, "Phường Sen"), New(DaoThenMaiTruc, "Phường Mai Trúc")];
        db.Units.AddRange([city, district, .. old, .. now]);
        db.UnitSuccessions.AddRange(
            Went(old[0], now[0], partial: false),
            Went(old[1], now[0], partial: true),
            Went(old[1], now[1], partial: true),
            Went(old[2], now[1], partial: false),
            Went(old[3], now[1], partial: false)
        );
    }

    private static Unit Old(string code, string name) => Unit(code, name, UnitKind.Ward, District, OldFrom, OldTo);

    private static Unit New(string code, string name) => Unit(code, name, UnitKind.Ward, "99", NewFrom, null);

    private static Unit Unit(string code, string name, UnitKind kind, string? parent, DateOnly from, DateOnly? to) =>
        new()
        {
            Code = code,
            Name = name,
            SortKey = name,
            Kind = kind,
            ParentCode = parent,
            ValidFrom = from,
            ValidTo = to,
        };

    private static UnitSuccession Went(Unit from, Unit to, bool partial) =>
        new()
        {
            From = from,
            To = to,
            Partial = partial,
            On = NewFrom,
            Source = "Văn bản giả định của bộ kiểm thử",
        };

    private static async Task AddPeople(IServiceProvider services, Db db, CellDb vault, Me me)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        foreach (var (userName, fullName, role, unit, cell) in People)
        {
            var account = new Account
            {
                UserName = userName,
                FullName = fullName,
                CreatedAt = me.Now,
                LockoutEnabled = true,
            };
            var made = await accounts.CreateAsync(account, Password);
            Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Description)));
            if (role is { } given)
                db.Grants.Add(
                    new Grant
                    {
                        AccountId = account.Id,
                        Role = given,
                        UnitCode = unit,
                        GivenAt = me.Now,
                    }
                );
            if (cell is { } inCell)
                vault.Access.Add(
                    new CellAccess
                    {
                        AccountId = account.Id,
                        Role = inCell,
                        GivenAt = me.Now,
                    }
                );
        }
        await db.SaveChangesAsync();
        await vault.SaveChangesAsync();
    }
}
