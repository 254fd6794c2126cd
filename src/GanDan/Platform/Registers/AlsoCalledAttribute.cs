namespace GanDan.Platform.Registers;

/// <summary>Other headings that offices' own books give a column, so that rows pasted with their heading find it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class AlsoCalledAttribute(params string[] headings) : Attribute
{
    public IReadOnlyList<string> Headings { get; } = headings;
}

/// <summary>The headings under which books name the unit of a row.</summary>
public sealed class CalledAsWardAttribute() : AlsoCalledAttribute("Phường", "Phường, xã", "Địa bàn", "Tên phường");
