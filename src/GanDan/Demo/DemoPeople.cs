using GanDan.Cell;
using GanDan.People;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace GanDan.Demo;

/// <summary>The accounts of the demo, printed at the start.</summary>
public static class DemoPeople
{
    public sealed record Person(string UserName, string FullName, string Title, Role? Role, string? Unit, CellRole? Cell, string Does);

    public static readonly IReadOnlyList<Person> All =
    [
        new("chuyen-vien", "Mai Thị Sen", "Chuyên viên", Role.Specialist, null, CellRole.Member, "giữ sổ, nhập sổ, lập báo cáo"),
        new("truong-ban", "Hồ Thanh Bình", "Trưởng Ban", Role.OfficeLeader, null, null, "xem tình hình, chốt báo cáo"),
        new("bi-thu", "Tạ Minh Khánh", "Phó Trưởng Ban", Role.Specialist, null, CellRole.Secretary, "sổ của chi bộ"),
        new("can-bo-phuong", "Lý Kim Oanh", "Cán bộ phường Bờ Kênh", Role.UnitHead, "BL01", null, "một phường"),
        new("thanh-tra", "Ngô Quốc Sơn", "Thanh tra viên", Role.Inspector, null, null, "xem nhật ký, soát số liệu"),
        new("quan-tri", "Dương Gia Phúc", "Quản trị", Role.Administrator, null, null, "tài khoản, đơn vị"),
    ];

    public static async Task Add(UserManager<Account> users, Db db, CellDb vault, Me me)
    {
        foreach (var person in All)
        {
            var account = await Accounts.Open(users, db, me, new(person.FullName, person.UserName, null, person.Title));
            await Accounts.ChoosePassword(users, db, me, account, DemoOffice.Password, "Password");
            if (person.Role is { } role)
                await Accounts.Give(db, me, account.Id, role, person.Unit);
            if (person.Cell is { } cell)
                vault.Access.Add(
                    new CellAccess
                    {
                        AccountId = account.Id,
                        Role = cell,
                        GivenAt = me.Now,
                    }
                );
        }
        await db.SaveChangesAsync();
        await vault.SaveChangesAsync();
    }
}
