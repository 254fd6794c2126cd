using System.Globalization;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>The address is the state of a list: these tags change one part of the query and keep the rest.</summary>
internal static class Query
{
    public const string Page = "trang";
    public const string Sort = "s";

    /// <summary>The present address with the named parts replaced; null takes a part out. A changed list starts at its first page again.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request
            .Query.Where(q => q.Key is not Page && !changes.Any(c => c.Name == q.Key))
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))
            .Where(q => q.Value.Length > 0);
        var added = changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value!));
        var query = new QueryBuilder(kept.Concat(added)).ToString();
        return query.Length > 0 ? query : request.PathBase + request.Path;
    }
}

/// <summary><c>&lt;pager page="@Model.PageNumber" size="25" total="@Model.Total" /&gt;</c>: "26–50 trong 318" and links that keep the query (<c>trang</c>). Content stands at the right, e.g. a CSV link.</summary>
[HtmlTargetElement("pager")]
public sealed class PagerTag(T t) : TagHelper
{
    public int Page { get; set; } = 1;
    public int Size { get; set; } = 25;
    public int Total { get; set; }

    /// <summary>There is more than was counted.</summary>
    public bool More { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = Math.Max(1, (Total + Size - 1) / Size);
        var page = Math.Clamp(Page, 1, last);
        // A search is counted no further than the page it shows: that there is more is known, how much is not.
        var further = More && page == last && page < Paging.Most / Size;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", t["Phân trang"]);

        var count = new TagBuilder("span");
        count.InnerHtml.Append(
            Total == 0 ? t["Không có dòng nào"]
            : further ? t["{0:#,0}–{1:#,0}, còn nữa", (page - 1) * Size + 1, Math.Min(page * Size, Total)]
            : More ? t["{0:#,0}–{1:#,0} trong {2:#,0}+", (page - 1) * Size + 1, Math.Min(page * Size, Total), Total]
            : t["{0:#,0}–{1:#,0} trong {2:#,0}", (page - 1) * Size + 1, Math.Min(page * Size, Total), Total]
        );
        output.PreContent.AppendHtml(count);
        if (last == 1 && !further)
            return;

        var list = new TagBuilder("ul");
        if (page > 1)
            list.InnerHtml.AppendHtml(Link(page - 1, t["Trang trước"], null, "prev"));
        foreach (var number in Shown(page, last))
            list.InnerHtml.AppendHtml(
                Link(number, number.ToString(CultureInfo.InvariantCulture), t["Trang {0}", number], null, number == page)
            );
        if (page < last || further)
            list.InnerHtml.AppendHtml(Link(page + 1, t["Trang sau"], null, "next"));
        output.PostContent.AppendHtml(list);
    }

    /// <summary>First, last, and two on either side of the present page.</summary>
    private static IEnumerable<int> Shown(int page, int last) =>
        Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - page) <= 2);

    private TagBuilder Link(int page, string text, string? label, string? rel, bool current = false)
    {
        var link = new TagBuilder(current ? "span" : "a");
        if (current)
            link.Attributes["aria-current"] = "page";
        else
            link.Attributes["href"] = Query.With(
                View.HttpContext.Request,
                (Query.Page, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))
            );
        if (rel is not null)
            link.Attributes["rel"] = rel;
        if (label is not null && !current)
            link.Attributes["aria-label"] = label;
        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}

/// <summary>
/// <c>&lt;th sort="han"&gt;Hạn&lt;/th&gt;</c>: a heading that sorts by <c>?s=han</c>, then <c>?s=-han</c>. The column the list is sorted by when nothing is said
/// carries <c>sort-default="asc"</c> or <c>"desc"</c>.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortHeadingTag : TagHelper
{
    public string Sort { get; set; } = "";
    public string? SortDefault { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = Page.HttpContext.Request;
        var asked = request.Query[Query.Sort].ToString();
        var up = asked == Sort || asked.Length == 0 && SortDefault is "asc";
        var down = asked == $"-{Sort}" || asked.Length == 0 && SortDefault is "desc";

        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        var link = new TagBuilder("a") { Attributes = { ["href"] = Query.With(request, (Query.Sort, up ? $"-{Sort}" : Sort)) } };
        output.PreContent.AppendHtml(link.RenderStartTag());
        if (up || down)
            output.PostContent.AppendHtml(IconTag.Svg(up ? "arrow-up" : "arrow-down"));
        output.PostContent.AppendHtml(link.RenderEndTag());
    }
}

/// <summary>
/// <c>&lt;chips of="Model.Narrowed" /&gt;</c>, or <c>&lt;chips&gt;&lt;chip name="phuong" label="Phường" value="Bờ Kênh" /&gt;&lt;/chips&gt;</c>: the filters in use,
/// each a link that takes it off; nothing when none is.
/// </summary>
[HtmlTargetElement("chips")]
public sealed class ChipsTag(T t) : TagHelper
{
    public IEnumerable<FilterWord> Of { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var used = Of.Where(w => w.IsUsed).ToList();
        if (inside.IsEmptyOrWhiteSpace && used.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chips mb4");
        foreach (var word in used)
            output.PreContent.AppendHtml(ChipTag.Link(word, Page.HttpContext.Request, t));
    }
}

/// <summary>One filter in use; writes nothing when its value is empty.</summary>
[HtmlTargetElement("chip", ParentTag = "chips", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChipTag(T t) : TagHelper
{
    public string Name { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Value { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var word = new FilterWord(Name, t[Label], Value);
        if (word.IsUsed)
            output.Content.SetHtmlContent(Link(word, Page.HttpContext.Request, t));
        else
            output.SuppressOutput();
    }

    internal static TagBuilder Link(FilterWord word, HttpRequest request, T t)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = Query.With(request, (word.Name, null)) } };
        link.AddCssClass("chip chip--x");
        var words = new TagBuilder("span");
        words.InnerHtml.Append($"{word.Label}: {word.Value}");
        var off = new TagBuilder("span");
        off.AddCssClass("vh");
        off.InnerHtml.Append($", {t["bỏ lọc"]}");
        link.InnerHtml.AppendHtml(words).AppendHtml(off).AppendHtml(IconTag.Svg("x"));
        return link;
    }
}
