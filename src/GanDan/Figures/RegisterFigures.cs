using GanDan.Platform.Text;

namespace GanDan.Figures;

/// <summary>A number above a register: what it counts, how this person may read it, where it opens and what it rests on.</summary>
public sealed record RegisterFigure(FigureValue Figure, string Printed, string Href, string Beside);

/// <summary>Takes the numbers that stand above a register; whoever may not see one finds it left out.</summary>
public sealed class RegisterFigures(FigureReader reader, Outlet outlet, T t)
{
    public async Task<IReadOnlyList<RegisterFigure>> Take(Scope scope, params IEnumerable<string> codes)
    {
        var taken = new List<RegisterFigure>();
        foreach (var code in codes)
            if (await outlet.MaySee(code))
            {
                var figure = await reader.Take(code, scope);
                taken.Add(new(figure, await outlet.Print(figure, scope), FigureLink.To(code, scope), Beside(figure)));
            }
        return taken;
    }

    private string Beside(FigureValue figure) =>
        figure.Coverage is { First: { } first, Last: { } last }
            ? t["{0} hồ sơ, {1} đến {2}", t.Number(figure.Records), t.Day(first), t.Day(last)]
            : t["Chưa có hồ sơ nào"];
}
