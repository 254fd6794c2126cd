using System.Runtime.InteropServices;

namespace GanDan.Sense.Routing;

/// <summary>Writes and reads one judge of a model.</summary>
internal static class JudgeBytes
{
    public static void Write(BinaryWriter writer, Judge? judge)
    {
        writer.Write(judge is not null);
        if (judge is null)
            return;
        writer.Write(judge.Slots.Length);
        var before = 0;
        foreach (var slot in judge.Slots)
        {
            writer.Write7BitEncodedInt(slot - before);
            before = slot;
        }

        writer.Write(judge.Rarities);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(judge.Weights));
        Write(writer, judge.Units);
        Write(writer, judge.Constants);
        Write(writer, judge.Calibration.Shifts);
        writer.Write(judge.Calibration.Scale);
        writer.Write(judge.Reliability.Texts);
        writer.Write(judge.Reliability.Accuracy);
        writer.Write(judge.Reliability.Threshold);
        writer.Write(judge.Reliability.Coverage);
        writer.Write(judge.Reliability.Precision);
    }

    public static Judge? Read(BinaryReader reader, Spelling spelling, int labels)
    {
        if (!reader.ReadBoolean())
            return null;
        var slots = new int[Checked(reader.ReadInt32(), Features.Slots)];
        var before = 0;
        for (var row = 0; row < slots.Length; row++)
            slots[row] = before = Checked(before + reader.Read7BitEncodedInt(), Features.Slots - 1);
        var rarities = reader.ReadBytes(slots.Length);
        var weights = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(slots.Length * labels)).ToArray();
        if (rarities.Length < slots.Length || weights.Length < slots.Length * labels)
            throw new EndOfStreamException();
        var units = Floats(reader, labels);
        var constants = Floats(reader, labels);
        var shifts = Floats(reader, labels);
        var calibration = new Calibration(reader.ReadSingle(), shifts);
        var reliability = new Reliability(
            reader.ReadInt32(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble()
        );
        return new(spelling, slots, rarities, weights, units, constants, calibration, reliability);
    }

    public static int Checked(int value, int most) =>
        value >= 0 && value <= most ? value : throw new InvalidDataException("The topic model holds a number that cannot be.");

    private static void Write(BinaryWriter writer, float[] values)
    {
        foreach (var value in values)
            writer.Write(value);
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
