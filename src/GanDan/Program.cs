namespace GanDan;

internal static class P
{
    static void Main() { }
}
