using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GanDan.Tests;

/// <summary>An authority made for a test, which no machine knows, and the certificates it gives.</summary>
public sealed class OwnAuthority : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-30);
    private static readonly DateTimeOffset Until = TimeProvider.System.GetUtcNow().AddDays(30);
    private readonly X509Certificate2 authority;

    public OwnAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=Nguon thu", key, HashAlgorithmName.SHA256);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = asked.CreateSelfSigned(From, Until);
        TrustFile = Path.Combine(Path.GetTempPath(), $"gandan-{Guid.CreateVersion7():N}.pem");
        File.WriteAllText(TrustFile, authority.ExportCertificatePem());
    }

    /// <summary>The authority as an office names it.</summary>
    public string TrustFile { get; }

    /// <summary>A server's certificate.</summary>
    /// <param name="host">The name it is made out to.</param>
    /// <param name="until">The day it ends; null for later than today.</param>
    public X509Certificate2 For(string host, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        asked.CertificateExtensions.Add(names.Build());
        asked.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var made = asked.Create(authority, From, until ?? Until, RandomNumberGenerator.GetBytes(8));
        using var withKey = made.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        authority.Dispose();
        File.Delete(TrustFile);
    }
}
