namespace GanDan.Platform.Registers;

/// <summary>Other headings that offices' own books give a column, so that rows pasted with their heading find it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoCalledAttribute(params string[] headings) : Attribute
{
    public IReadOnlyList<string> Headings { get; } = headings;
}
