using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.People;

/// <summary>The second step: a six-digit code or a recovery code, each good for one use.</summary>
[AllowAnonymous]
public sealed class SignInCodePage(Db db, Me me, Door door, UserManager<Account> users, SignInLimits limits, T T)
    : PageModel,
        IOwnTransaction
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = PeopleSetup.BackParameter)]
    public string? Back { get; set; }

    private string Machine => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    public async Task<IActionResult> OnGetAsync() => await door.GetTwoFactorAuthenticationUserAsync() is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Invalid();
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return StartAgain();
        if (!limits.Open(Machine, account.UserName!))
            return Refuse(StatusCodes.Status429TooManyRequests, "Máy này vừa thử nhiều lần. Hãy thử lại sau 10 phút.");

        await using var transaction = await db.Database.BeginTransactionAsync();
        var way = await Open(account);
        if (way is not null)
        {
            account.LastSignedInAt = me.Now;
            me.Become(account.Id, account.FullName, []);
            db.Record(me, new SignedIn(account.Id, way));
        }
        else
        {
            db.Record(me, new SignInFailed(account.Id));
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        if (way is not null)
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
        limits.Failed(Machine, account.UserName!);
        return Refuse(StatusCodes.Status422UnprocessableEntity, "Mã chưa đúng hoặc đã dùng. Hãy chờ mã mới rồi ghi lại.");
    }

    private async Task<string?> Open(Account account)
    {
        var typed = string.Concat(Form.Code.Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length == 6 && typed.All(char.IsAsciiDigit))
        {
            if (account.UsedCode == typed && me.Now - account.UsedCodeAt < CodeLife)
                return null;
            if (!(await door.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)).Succeeded)
                return null;
            (account.UsedCode, account.UsedCodeAt) = (typed, me.Now);
            return "code";
        }

        if (await users.IsLockedOutAsync(account))
            return null;
        if ((await door.TwoFactorRecoveryCodeSignInAsync(typed)).Succeeded)
            return "recovery-code";
        await users.AccessFailedAsync(account);
        return null;
    }

    private RedirectToPageResult StartAgain() => RedirectToPage("/People/SignIn", new { ve = Back });

    private PageResult Refuse(int status, string sentence)
    {
        ModelState.Clear();
        ModelState.AddModelError("Form.Code", T[sentence]);
        Response.StatusCode = status;
        return Page();
    }
}

public sealed class CodeForm
{
    [Required, StringLength(40), Display(Name = "Mã xác thực")]
    public string Code { get; set; } = "";
}
