using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>What a new account needs; the password comes later, through a one-time link, or at once in a demo.</summary>
public sealed record NewAccount(string FullName, string UserName, string? Email = null, string? Title = null);

/// <summary>Opens and changes accounts; every page, the first start and the demo go through here.</summary>
public static class Accounts
{
    /// <summary>Adds the account and records it; <see cref="RuleBroken"/> when the name or address is taken.</summary>
    public static async Task<Account> Open(UserManager<Account> users, Db db, Me me, NewAccount who)
    {
        var account = new Account
        {
            FullName = who.FullName.Trim(),
            UserName = who.UserName.Trim(),
            Email = string.IsNullOrWhiteSpace(who.Email) ? null : who.Email.Trim(),
            Title = string.IsNullOrWhiteSpace(who.Title) ? null : who.Title.Trim(),
            CreatedAt = me.Now,
            LockoutEnabled = true,
        };
        await FreeName(users, db, account);
        Insist(await users.CreateAsync(account));
        db.Record(me, new AccountCreated(account.Id));
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Gives the account a new password under <see cref="PasswordRule"/>; all its other sessions end.</summary>
    public static async Task ChoosePassword(UserManager<Account> users, Db db, Me me, Account account, string password, string field)
    {
        var office = await db.Office.Select(o => o.Name).SingleOrDefaultAsync();
        PasswordRule.Check(password, [account.FullName, account.UserName, account.Email, office], field);
        if (account.PasswordHash is not null)
            Insist(await users.RemovePasswordAsync(account));
        Insist(await users.AddPasswordAsync(account, password));
        await users.ResetAccessFailedCountAsync(account);
        await users.SetLockoutEndDateAsync(account, null);
        db.Record(me, new PasswordChosen(account.Id));
        await db.SaveChangesAsync();
    }

    /// <summary>Gives a role for a unit and everything under it; null for the whole office. Giving it twice changes nothing.</summary>
    public static async Task Give(Db db, Me me, Guid accountId, Role role, string? unitCode)
    {
        if (role is Role.Administrator && unitCode is not null)
            throw new RuleBroken("Vai trò quản trị chỉ giao cho toàn cơ quan, hãy bỏ chọn đơn vị.", "UnitCode");
        if (await db.Grants.AnyAsync(g => g.AccountId == accountId && g.Role == role && g.UnitCode == unitCode))
            return;
        db.Grants.Add(
            new Grant
            {
                AccountId = accountId,
                Role = role,
                UnitCode = unitCode,
                GivenAt = me.Now,
            }
        );
        db.Record(me, new RoleGiven(accountId, role, unitCode));
    }

    public static async Task Take(Db db, Me me, Grant grant)
    {
        if (grant.Role is Role.Administrator)
            await AdministratorMustRemain(db, grant.AccountId);
        db.Grants.Remove(grant);
        db.Record(me, new RoleTaken(grant.AccountId, grant.Role, grant.UnitCode));
    }

    public static async Task Close(UserManager<Account> users, Db db, Me me, Account account)
    {
        await AdministratorMustRemain(db, account.Id);
        account.ClosedAt = me.Now;
        Insist(await users.UpdateSecurityStampAsync(account));
        db.Record(me, new AccountClosed(account.Id));
    }

    /// <summary>
    /// Refuses when nobody but this account could manage accounts any more. The office's row is taken first, so that two administrators
    /// cannot remove each other at the same moment.
    /// </summary>
    public static async Task AdministratorMustRemain(Db db, Guid leaving)
    {
        await db.Office.ExecuteUpdateAsync(set => set.SetProperty(o => o.Threshold, o => o.Threshold));
        var administrators = await db
            .Grants.Where(g => g.Role == Role.Administrator)
            .Join(db.Accounts.Where(a => a.ClosedAt == null), g => g.AccountId, a => a.Id, (g, a) => a.Id)
            .Distinct()
            .ToListAsync();
        Administrators.MustRemain(administrators, leaving);
    }

    /// <summary>Turns a refusal of the framework that no rule of ours foresaw into an error that is seen and mended.</summary>
    public static void Insist(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => e.Code)));
    }

    /// <summary>Throws when another account has this user name or address, as name or as address: both open the same door.</summary>
    public static async Task FreeName(UserManager<Account> users, Db db, Account account)
    {
        var name = users.NormalizeName(account.UserName);
        var mail = users.NormalizeEmail(account.Email);
        if (await db.Accounts.AnyAsync(a => a.Id != account.Id && (a.NormalizedUserName == name || a.NormalizedEmail == name)))
            throw new RuleBroken("Tên đăng nhập này đã có người dùng, hãy chọn tên khác.", nameof(NewAccount.UserName));
        if (
            mail is not null
            && await db.Accounts.AnyAsync(a => a.Id != account.Id && (a.NormalizedUserName == mail || a.NormalizedEmail == mail))
        )
            throw new RuleBroken("Thư điện tử này đã gắn với tài khoản khác.", nameof(NewAccount.Email));
    }
}
