using System.Globalization;

namespace GanDan.Cases.Intake;

/// <summary>What was pressed of the map: one of its buttons, or a point of it, from 0 to 1 in both directions.</summary>
public sealed record MapPress(string? Act, double X, double Y)
{
    /// <summary>
    /// How large the map may be on a screen. A browser tells in its own pixels where a picture was pressed and not how large it was, so each
    /// size is a button of its own, and one of them is seen (pick.css).
    /// </summary>
    public static readonly IReadOnlyList<int> Sizes = [288, 352, 560];

    /// <summary>The name of the map of a size; a browser adds “.x” and “.y”.</summary>
    public static string Name(int size) => string.Create(CultureInfo.InvariantCulture, $"cham-{size}");

    /// <summary>Null when nothing of the map was pressed. From the keyboard alone a browser tells no point: that opens the map as it is.</summary>
    public static MapPress? Of(IFormCollection form)
    {
        if (form[MapPick.Button].FirstOrDefault() is { Length: > 0 } act)
            return new(act, 0, 0);
        foreach (var size in Sizes.Where(size => form.ContainsKey(Name(size) + ".x")))
            return Pixels(form, size, ".x") is { } x && Pixels(form, size, ".y") is { } y && (x, y) is not (0, 0)
                ? new(null, (double)x / size, (double)y / size)
                : new("", 0, 0);
        return null;
    }

    private static int? Pixels(IFormCollection form, int size, string axis) =>
        int.TryParse(form[Name(size) + axis], CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
