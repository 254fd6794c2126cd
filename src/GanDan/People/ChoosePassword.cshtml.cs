using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>
/// The one-time link an administrator hands over: the person chooses a password. It never signs in by itself, so a second factor that is
/// set stays asked for.
/// </summary>
[AllowAnonymous]
public sealed class ChoosePasswordPage(Db db, Me me, UserManager<Account> users, Platform.Text.T T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public ChoosePasswordForm Form { get; set; } = new();

    public Account? Owner { get; private set; }

    public async Task OnGetAsync()
    {
        await Find();
        if (Owner is null)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Find() is not { } link || Owner is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        if (!ModelState.IsValid)
            return this.Invalid();

        link.Use(me.Now);
        await db.SaveChangesAsync();
        me.Become(Owner.Id, Owner.FullName, []);
        await Accounts.ChoosePassword(users, db, me, Owner, Form.Password, nameof(Form.Password));
        this.Say(T["Đã đặt mật khẩu. Hãy đăng nhập bằng tên {0}.", Owner.UserName]);
        return Redirect(PeopleSetup.SignInPath);
    }

    private async Task<OneTimeLink?> Find()
    {
        var hash = OneTimeLink.HashOf(Token);
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == LinkPurpose.ChoosePassword);
        if (link is null || !link.IsOpen(me.Now))
            return null;
        Owner = await db.Accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId && a.ClosedAt == null);
        return link;
    }
}

public sealed class ChoosePasswordForm
{
    [Required, DataType(DataType.Password), Display(Name = "Mật khẩu mới")]
    public string Password { get; set; } = "";

    [Required, DataType(DataType.Password), Compare(nameof(Password)), Display(Name = "Ghi lại mật khẩu mới")]
    public string Again { get; set; } = "";
}
