namespace GanDan.Platform.Books.Values;

/// <summary>What a cell means: a value (null for an empty cell), or a problem; and perhaps a warning beside the value.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Parsed<T>(T? Value, Remark? Problem = null, Remark? Warning = null)
{
    public static implicit operator Parsed<T>(Remark problem) => new(default, problem);

    public Parsed<object> Boxed() => new(Value, Problem, Warning);
}
