using GanDan.Cases;
using GanDan.Cases.Routing;
using GanDan.Sense.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Desk;

/// <summary>What the desk reads of a suggestion and of a likely repeat, drawn without a page around it.</summary>
public sealed class AdviceTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task The_rule_comes_first_then_the_machine_with_its_reasons()
    {
        var read = await Drawn(
            "_Suggestion",
            new SortAdvice("Việc khác", "Văn phòng", new Suggestion("Đèn đường", 0.934, ["đèn đường", "tắt"]), "Đội chiếu sáng")
        );

        Assert.Equal("Theo quy tắc: Việc khác → Văn phòng Máy gợi ý: Đèn đường (93%), vì: đèn đường, tắt → Đội chiếu sáng", read);
    }

    [Fact]
    public async Task Nothing_is_said_when_there_is_neither_a_rule_nor_a_sure_suggestion() =>
        Assert.Equal("", await Drawn("_Suggestion", new SortAdvice(null, null, null, null)));

    [Theory]
    [InlineData(0.9, 12.4, 0, "Giống 50%: lời giống 40%, cách 12 m, cùng ngày")]
    [InlineData(0.8, null, 3, "Giống 50%: lời giống 40%, cùng chỗ, cách 3 ngày")]
    [InlineData(0.1, null, 3, "Giống 50%: lời giống 40%, cùng Phường Sen, khác chỗ, cách 3 ngày")]
    [InlineData(null, null, 3, "Giống 50%: lời giống 40%, chưa rõ có cùng chỗ không, cách 3 ngày")]
    public async Task A_likely_repeat_says_why(double? place, double? metres, int days, string why)
    {
        var @case = new Case
        {
            PublicNumber = "7KQ4-MX2P-R",
            ReceivedOn = new(2026, 11, 23),
            UnitId = 1,
            Summary = "Đèn tắt",
            MaskedSummary = "Đèn tắt",
        };

        var read = await Drawn(
            "_Similar",
            (IReadOnlyList<SimilarCase>)[new(@case, "Phường Sen", new Likeness(0.5, 0.4, place, 1, metres, days))]
        );

        Assert.Equal($"Có thể cùng một việc 7KQ4-MX2P-R Đèn tắt {why}", read);
    }

    private Task<string> Drawn(string partial, object model) =>
        app.Do(async services =>
        {
            var view = services
                .GetRequiredService<IRazorViewEngine>()
                .GetView(null, $"/Cases/Desk/{partial}.cshtml", isMainPage: false)
                .View!;
            var http = new DefaultHttpContext { RequestServices = services };
            var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
            await using var text = new StringWriter();
            var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
            var kept = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
            await view.RenderAsync(new ViewContext(action, view, data, kept, text, new HtmlHelperOptions()));
            var drawn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text.ToString());
            return string.Join(' ', drawn.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        });
}
