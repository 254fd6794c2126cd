using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.People;

/// <summary>Opens an account and shows, once, the link by which its owner chooses a password.</summary>
[Allow(Permission.ManageAccounts)]
public sealed class AccountNewPage(Db db, Me me, UserManager<Account> users) : PageModel
{
    [BindProperty]
    public AccountNewForm Form { get; set; } = new();

    public IReadOnlyDictionary<string, string> Units { get; private set; } = null!;

    public Account? Made { get; private set; }

    public string? Link { get; private set; }

    public async Task OnGetAsync() => Units = await UnitNames.On(db, me.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await UnitNames.On(db, me.Today);
        if (!ModelState.IsValid)
            return this.Invalid();

        var account = await Accounts.Open(users, db, me, new NewAccount(Form.FullName, Form.UserName, Form.Email, Form.Title));
        if (Form.Role is { } role)
            await Accounts.Give(db, me, account.Id, role, string.IsNullOrEmpty(Form.UnitCode) ? null : Form.UnitCode);
        Link = Handover.Link(Request, await Handover.Give(db, me, account));
        Made = account;
        await db.SaveChangesAsync();
        return Page();
    }
}

public sealed class AccountNewForm
{
    [Required, StringLength(200), Display(Name = "Họ và tên")]
    public string FullName { get; set; } = "";

    [Required, RegularExpression(UserNames.Pattern), StringLength(40), Display(Name = "Tên đăng nhập")]
    public string UserName { get; set; } = "";

    [EmailAddress, StringLength(200), Display(Name = "Thư điện tử")]
    public string? Email { get; set; }

    [StringLength(200), Display(Name = "Chức vụ")]
    public string? Title { get; set; }

    [Display(Name = "Vai trò")]
    public Role? Role { get; set; }

    [StringLength(20), Display(Name = "Đơn vị")]
    public string? UnitCode { get; set; }
}

/// <summary>The one-time link an administrator hands over by a way of their choice.</summary>
public static class Handover
{
    /// <summary>Records it and returns the token; links given earlier to the same account end.</summary>
    public static async Task<string> Give(Db db, Me me, Account account)
    {
        foreach (var earlier in db.OneTimeLinks.Where(l => l.AccountId == account.Id && l.UsedAt == null).ToList())
            db.OneTimeLinks.Remove(earlier);
        var (link, token) = OneTimeLink.New(LinkPurpose.ChoosePassword, account.Id, me.Now);
        db.OneTimeLinks.Add(link);
        db.Record(me, new LinkGiven(account.Id));
        await db.SaveChangesAsync();
        return token;
    }

    public static string Link(HttpRequest request, string token) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/dat-mat-khau/{token}";
}
