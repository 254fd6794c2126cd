using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;

namespace GanDan.Cases.Intake;

/// <summary>
/// The secret code by which a resident follows a case: eleven characters, 54 bits, and a check character. It is worked out from the form's key
/// and a key of this office that lies beside the database and in no backup, so that the form sent twice gets the same code and nobody who
/// reads the database can tell one.
/// </summary>
public sealed class FollowCodes(Storage storage)
{
    private const int Length = 11;
    private readonly Lazy<byte[]> key = new(() => KeyIn(storage.Keys));

    /// <summary>The code of the report that this form sends, like <c>7KQ4-MX2P-RT5H</c>.</summary>
    public string Of(Guid form)
    {
        var chance = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key.Value, form.ToByteArray()));
        Span<char> code = stackalloc char[Length + 1];
        for (var i = 0; i < Length; i++, chance /= (uint)CheckedCode.Alphabet.Length)
            code[i] = CheckedCode.Alphabet[(int)(chance % (uint)CheckedCode.Alphabet.Length)];
        code[Length] = CheckedCode.Check(code[..Length]);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>A code to be printed on a paper form, before there is a report.</summary>
    public string New() => Of(FormKey.New());

    /// <summary>The form's key of a paper with this code: the same paper typed twice is one form. Null when the code cannot be one.</summary>
    public Guid? FormOf(string paperCode) =>
        CheckedCode.Plain(paperCode, Length) is { } plain
            ? new Guid(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes("paper " + plain)).AsSpan(0, 16))
            : null;

    /// <summary>The code as it is printed: capitals in groups of four.</summary>
    public static string Printed(string typed) =>
        CheckedCode.Plain(typed, Length) is { } plain ? $"{plain[..4]}-{plain[4..8]}-{plain[8..]}" : typed;

    /// <summary>False for a slip of the keys: its check character does not fit, so that nobody learns anything by trying it.</summary>
    public static bool CouldBe(string typed) => CheckedCode.Plain(typed, Length) is not null;

    /// <summary>
    /// What the database keeps of a code. A code that cannot be one gets a digest too, which belongs to nobody: right and wrong ones take
    /// the same way.
    /// </summary>
    public string Digest(string typed)
    {
        var plain = CheckedCode.Plain(typed, Length) ?? "?" + typed;
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(plain)));
    }

    private static byte[] KeyIn(string folder)
    {
        var path = Path.Combine(folder, "follow.key");
        if (!File.Exists(path))
        {
            // Written aside and moved without replacing: of two processes that start at once, one key stays, and both read it.
            var staged = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(staged, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(staged, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                File.Move(staged, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(staged);
            }
        }
        return File.ReadAllBytes(path);
    }
}
