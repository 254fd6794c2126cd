using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.People;

/// <summary>Name and password, or a passkey. Unknown name, wrong password, locked and closed get one answer in the same time.</summary>
[AllowAnonymous]
public sealed class SignInPage(Db db, Me me, Door door, UserManager<Account> users, SignInLimits limits, T T) : PageModel, IOwnTransaction
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = PeopleSetup.BackParameter)]
    public string? Back { get; set; }

    /// <summary>The session was over when something was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "het")]
    public bool Ended { get; set; }

    private string Machine => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    public IActionResult OnGet() => me.SignedIn ? LocalRedirect(Way) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Invalid();
        if (!limits.Open(Machine, Form.Name))
            return Refuse(StatusCodes.Status429TooManyRequests, "Máy này vừa thử nhiều lần. Hãy thử lại sau 10 phút.");

        await using var transaction = await db.Database.BeginTransactionAsync();
        var (account, right) = await door.Recognise(Form.Name, Form.Password);
        var result = right ? await door.LetIn(account!) : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        if (result.Succeeded)
            await Welcome(account!, "password");
        else if (!result.RequiresTwoFactor)
            db.Record(me, new SignInFailed(account?.Id));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        if (result.Succeeded)
            return LocalRedirect(Way);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/People/SignInCode", new { ve = Way });
        limits.Failed(Machine, Form.Name);
        return Refuse(
            StatusCodes.Status422UnprocessableEntity,
            "Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa. Sai 5 lần thì tạm khóa 15 phút."
        );
    }

    /// <summary>What the browser needs to ask for a passkey; names no account, so it tells nobody who has one.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string credential)
    {
        if (!limits.Open(Machine, ""))
            return Refuse(StatusCodes.Status429TooManyRequests, "Máy này vừa thử nhiều lần. Hãy thử lại sau 10 phút.");

        await using var transaction = await db.Database.BeginTransactionAsync();
        var shown = await door.PerformPasskeyAssertionAsync(credential);
        var account = shown.Succeeded ? shown.User : null;
        if (account is null || !await door.CanSignInAsync(account))
        {
            db.Record(me, new SignInFailed(account?.Id));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            limits.Failed(Machine, "");
            return Refuse(StatusCodes.Status422UnprocessableEntity, "Khóa truy cập này chưa dùng được ở đây. Hãy đăng nhập bằng mật khẩu.");
        }
        Accounts.Insist(await users.AddOrUpdatePasskeyAsync(account, shown.Passkey!));
        await door.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", "hwk")]);
        await Welcome(account, "passkey");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return LocalRedirect(Way);
    }

    private string Way => Url.IsLocalUrl(Back) ? Back! : "/";

    private async Task Welcome(Account account, string way)
    {
        await users.ResetAccessFailedCountAsync(account);
        account.LastSignedInAt = me.Now;
        me.Become(account.Id, account.FullName, []);
        db.Record(me, new SignedIn(account.Id, way));
    }

    private PageResult Refuse(int status, string sentence)
    {
        ModelState.Clear();
        ModelState.AddModelError("", T[sentence]);
        Response.StatusCode = status;
        return Page();
    }
}

public sealed class SignInForm
{
    [Required, StringLength(256), Display(Name = "Tên đăng nhập hoặc thư điện tử")]
    public string Name { get; set; } = "";

    [Required, StringLength(PasswordRule.MaxLength), DataType(DataType.Password), Display(Name = "Mật khẩu")]
    public string Password { get; set; } = "";
}
