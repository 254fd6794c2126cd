using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GanDan.Platform.Text;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Shared;

public sealed class FieldTests
{
    [Fact]
    public async Task Label_hint_error_and_control_stand_in_this_order_and_know_each_other()
    {
        var field = await Draw("Phone", f => f.Hint = "10 chữ số", m => m.AddModelError("Phone", "Số điện thoại thiếu một chữ số"));

        Assert.Equal("LABEL P P INPUT", string.Join(' ', field.Children.Select(c => c.TagName)));
        Assert.Equal("field is-err", field.ClassName);
        var input = field.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.QuerySelector($"#{id}")!.TextContent);
        Assert.Equal("10 chữ số; Số điện thoại thiếu một chữ số", string.Join("; ", described));
        Assert.Equal(input.Id, field.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task What_was_typed_survives_an_error()
    {
        var field = await Draw(
            "People",
            state: m =>
            {
                m.SetModelValue("People", "hai mươi", "hai mươi");
                m.AddModelError("People", "Ghi bằng chữ số, ví dụ 25");
            }
        );

        Assert.Equal("hai mươi", field.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_is_shown_as_it_is_typed()
    {
        var field = await Draw("On");

        Assert.Equal("5/12/2026", field.QuerySelector("input")!.GetAttribute("value"));
        Assert.Contains("(không bắt buộc)", field.QuerySelector("label")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_offers_its_words()
    {
        var field = await Draw("Status");

        Assert.Equal("Đang thực hiện; Đã công nhận", string.Join("; ", field.QuerySelectorAll("option").Select(o => o.TextContent)));
        Assert.Equal("Recognised", field.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_set_of_radios_is_one_group_with_one_name()
    {
        var field = await Draw("Status", f => f.Type = "radio");

        Assert.Equal("FIELDSET", field.TagName);
        Assert.Equal("Trạng thái", field.QuerySelector("legend")!.TextContent);
        Assert.Single(field.QuerySelectorAll("input[checked]"));
        Assert.All(field.QuerySelectorAll("input"), i => Assert.NotNull(field.QuerySelector($"label[for='{i.Id}']")));
        Assert.Equal("Status", field.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task A_box_that_starts_ticked_can_be_unticked()
    {
        var field = await Draw("Sms");

        Assert.True(field.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("false", field.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_typed_text_is_never_taken_for_markup()
    {
        var field = await Draw("Phone", state: m => m.SetModelValue("Phone", "\"><script>", "\"><script>"));

        Assert.Null(field.QuerySelector("script"));
        Assert.Equal("\"><script>", field.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Long_text_knows_its_limit_and_nothing_pasted_is_cut_off()
    {
        var field = await Draw("Body");

        Assert.Equal("4000", field.QuerySelector("textarea")!.GetAttribute("data-max"));
        Assert.False(field.QuerySelector("textarea")!.HasAttribute("maxlength"));
    }

    private static async Task<IElement> Draw(string property, Action<FieldTag>? set = null, Action<ModelStateDictionary>? state = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRazorPages();
        services.AddLook();
        using var provider = services.BuildServiceProvider();
        var metadata = provider.GetRequiredService<IModelMetadataProvider>();
        var model = new Form();
        var explorer = metadata.GetModelExplorerForType(typeof(Form), model).GetExplorerForProperty(property);
        var page = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary<Form>(metadata, new ModelStateDictionary()),
        };
        state?.Invoke(page.ViewData.ModelState);
        page.ModelState.Merge(page.ViewData.ModelState);
        var tag = new FieldTag(T.In(Language.Vietnamese)) { For = new ModelExpression(property, explorer), Page = page };
        set?.Invoke(tag);

        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await tag.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!.FirstElementChild!;
    }

    private enum Status
    {
        [Display(Name = "Đang thực hiện")]
        Running,

        [Display(Name = "Đã công nhận")]
        Recognised,
    }

    private sealed class Form
    {
        [Display(Name = "Số điện thoại")]
        public string? Phone { get; set; }

        [Display(Name = "Số người tham gia")]
        public int People { get; set; } = 1284;

        [Display(Name = "Ngày đăng ký")]
        public DateOnly? On { get; set; } = new DateOnly(2026, 12, 5);

        [Display(Name = "Trạng thái")]
        public Status Status { get; set; } = Status.Recognised;

        [Display(Name = "Gửi tin nhắn")]
        public bool Sms { get; set; } = true;

        [Display(Name = "Nội dung"), DataType(DataType.MultilineText), MaxLength(4000)]
        public string? Body { get; set; }
    }
}
