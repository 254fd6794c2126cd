using System.Security.Cryptography;
using System.Text;

namespace GanDan.Platform.Writing;

/// <summary>What makes a public form harmless to send twice: 128 bits of chance in a hidden field, and a digest of what was typed.</summary>
/// <param name="Key">From the form's hidden field.</param>
/// <param name="Form">The form's name, at most 40 characters.</param>
/// <param name="Content">SHA-256 in hex of the fields that make up the message.</param>
public sealed record FormKey(Guid Key, string Form, string Content)
{
    /// <summary>A key for a form about to be shown.</summary>
    public static Guid New() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>The key of a form that was sent, with its fields in a fixed order.</summary>
    public static FormKey Of(Guid key, string form, params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field ?? "");
            // The length before each field: moving a letter from one to the next is another message.
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return new(key, form, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

/// <summary>What the writer says when the change is safely on disk.</summary>
/// <param name="Answer">What the change returned, the first time.</param>
/// <param name="Again">The form had been taken in before; nothing was written now.</param>
/// <param name="Changed">It had been taken in before, with other words: what was changed since has not been taken in.</param>
public sealed record Accepted(string Answer, bool Again = false, bool Changed = false);

/// <summary>Nothing was stored, for certain: the queue is full, the disk is full, the database is away.</summary>
public sealed class NotStored(Exception? inner = null, bool diskFull = false) : Exception("The change was not stored.", inner)
{
    public bool DiskFull { get; } = diskFull;
}
