using System.Security.Cryptography;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>
/// The framework's store of accounts, except that recovery codes are kept as slow hashes (ASVS 6.5.2): they are short enough to be tried
/// out by whoever gets hold of a backup.
/// </summary>
public sealed class AccountStore(Db db) : UserOnlyStore<Account, Db, Guid>(db)
{
    private const int Rounds = 210_000;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, [.. recoveryCodes.Select(code => HashOf(user, code))], cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    // The account's id is the salt: one hash of what was typed is compared with all ten.
    private static string HashOf(Account user, string code) =>
        Convert.ToBase64String(
            Rfc2898DeriveBytes.Pbkdf2(
                code.Trim().ToUpperInvariant(),
                user.Id.ToByteArray(),
                Rounds,
                HashAlgorithmName.SHA256,
                outputLength: 24
            )
        );
}

/// <summary>Hashes a password in one Unicode form, so that the same word typed on another keyboard is the same password.</summary>
public sealed class PasswordHash(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) => base.HashPassword(user, PasswordRule.Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordRule.Normal(providedPassword));
}
