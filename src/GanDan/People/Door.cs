using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace GanDan.People;

/// <summary>
/// The framework's sign-in, with three answers of our own: an unknown name costs the same time as a wrong password, closed accounts stay
/// outside, and a passkey alone counts as a second factor that a password must be followed by.
/// </summary>
public sealed class Door(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    IPasswordHasher<Account> hasher,
    Db db
) : SignInManager<Account>(users, http, claims, options, logger, schemes, confirmation)
{
    private static readonly Account Nobody = new() { FullName = "" };
    private static string? nobodysHash;

    /// <summary>
    /// The account of that name or e-mail when the password is right and the account is neither closed nor locked; null otherwise.
    /// The password is hashed in every case. A wrong password is counted: five lock the account for fifteen minutes.
    /// </summary>
    public async Task<(Account? Known, bool Right)> Recognise(string name, string password)
    {
        var key = UserManager.NormalizeName(name.Trim());
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == key || a.NormalizedEmail == key);
        var hash = account?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString()));
        var verified = hasher.VerifyHashedPassword(account ?? Nobody, hash, password);

        if (account?.PasswordHash is null || account.ClosedAt is not null || await UserManager.IsLockedOutAsync(account))
            return (account, false);
        if (verified is PasswordVerificationResult.Failed)
        {
            await UserManager.AccessFailedAsync(account);
            return (account, false);
        }
        if (verified is PasswordVerificationResult.SuccessRehashNeeded)
            account.PasswordHash = hasher.HashPassword(account, password);
        return (account, true);
    }

    /// <summary>Signs in, or asks for the second factor.</summary>
    public Task<SignInResult> LetIn(Account account) => SignInOrTwoFactorAsync(account, isPersistent: false);

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.ClosedAt is null);

    public override Task<bool> IsTwoFactorEnabledAsync(Account user) => Task.FromResult(user.TwoFactorEnabled);
}
