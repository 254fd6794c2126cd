using System.Security.Cryptography;

namespace GanDan.Sense.Routing;

// The form: "GDTM", version, length of the whole, content, SHA-256 of all before it. Numbers are little-endian.
public sealed partial class TopicModel
{
    private const uint Magic = 0x4D544447;
    private const byte Version = 1;
    private const int LengthAt = 5;
    private const int HeaderSize = LengthAt + sizeof(int);
    private const int MostLabels = 4096;

    /// <summary>
    /// The model as bytes to keep: for each spelling about (2 + labels) bytes a feature; for 11,000 short texts and 4 labels 0.2 MB, for
    /// 27,000 news texts and 10 labels 6 MB. Equal models give equal bytes.
    /// </summary>
    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(0);
            writer.Write(Texts);
            writer.Write((byte)Silence);
            writer.Write(Labels.Count);
            foreach (var label in Labels)
                writer.Write(label);
            JudgeBytes.Write(writer, _folded);
            JudgeBytes.Write(writer, _written);
        }

        var length = (int)memory.Length;
        var bytes = new byte[length + SHA256.HashSizeInBytes];
        memory.GetBuffer().AsSpan(0, length).CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes.AsSpan(LengthAt), bytes.Length);
        SHA256.HashData(bytes.AsSpan(0, length), bytes.AsSpan(length));
        return bytes;
    }

    /// <summary>The model that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, are of another version, cut short or damaged.</exception>
    public static TopicModel FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize + SHA256.HashSizeInBytes || BitConverter.ToUInt32(bytes) != Magic)
            throw new InvalidDataException("These bytes are no topic model.");
        if (bytes[sizeof(uint)] != Version)
            throw new InvalidDataException("The topic model is of another version; train it again.");
        if (BitConverter.ToInt32(bytes[LengthAt..]) != bytes.Length)
            throw new InvalidDataException("The topic model is cut short or has something added.");
        var content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
            throw new InvalidDataException("The topic model is damaged.");

        using var reader = new BinaryReader(new MemoryStream(content[HeaderSize..].ToArray()), System.Text.Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The topic model does not hold what it says.", e);
        }
    }

    private static TopicModel Read(BinaryReader reader)
    {
        var texts = reader.ReadInt32();
        var silence = (Silence)reader.ReadByte();
        var labels = new string[JudgeBytes.Checked(reader.ReadInt32(), MostLabels)];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        var folded = JudgeBytes.Read(reader, Spelling.Folded, labels.Length);
        var written = JudgeBytes.Read(reader, Spelling.Written, labels.Length);
        return folded is null ? Silent(silence, texts) : new(labels, folded, written, texts);
    }
}
