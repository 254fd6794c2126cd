using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GanDan.Platform.Messages;

/// <summary>
/// Which mail server is believed to be who it says: one with a certificate of an authority that the machine knows, or of the file that the
/// office names, made out to the name by which it was called. Nothing else, and never “any”: letters and the password would go to whoever asks.
/// </summary>
public static class MailTrust
{
    /// <param name="trustFile">Certificates trusted beside the machine's own; null for none.</param>
    public static bool Accepts(X509Certificate? certificate, X509Chain? seen, SslPolicyErrors errors, string? trustFile)
    {
        if (errors is SslPolicyErrors.None)
            return true;
        // Another name on it, or none at all, is not mended by knowing its maker.
        if (errors is not SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 shown || trustFile is null)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        if (Read(trustFile) is not { } trusted)
            return false;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        if (seen is not null)
            chain.ChainPolicy.ExtraStore.AddRange(seen.ChainElements.Select(e => e.Certificate).ToArray());
        return chain.Build(shown);
    }

    public static bool CanRead(string trustFile) => Read(trustFile) is { Count: > 0 };

    private static X509Certificate2Collection? Read(string trustFile)
    {
        try
        {
            var trusted = new X509Certificate2Collection();
            trusted.ImportFromPemFile(trustFile);
            return trusted;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }
}
