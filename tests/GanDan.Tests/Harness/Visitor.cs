using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GanDan.Tests;

/// <summary>
/// Someone at a browser without JavaScript: opens pages, finds fields by their label, presses buttons by their text. What they cannot
/// find on the page they cannot use, so every test also proves that the label, the field and the button are there.
/// </summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient http;
    private readonly Dictionary<IElement, List<(string Name, byte[] Bytes)>> attached = [];
    private IHtmlDocument? page;
    private byte[] received = [];

    private Visitor(HttpClient http, Uri location) => (this.http, Location) = (http, location);

    internal Visitor(Uri address)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        Location = address;
    }

    /// <summary>Status of the last answer, after redirects.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Address of the page in front of the visitor.</summary>
    public Uri Location { get; private set; }

    public string Path => Location.PathAndQuery;

    public IHtmlDocument Page =>
        page
        ?? throw new InvalidOperationException($"No page has been opened. The last answer was {Answer?.StatusCode.ToString() ?? "none"}.");

    public string Heading => Labels.Clean(Page.QuerySelector("h1")?.TextContent);

    /// <summary>What can be read in the page's main part, in one line.</summary>
    public string Text => Labels.Clean((Page.QuerySelector("main") ?? Page.Body)?.TextContent);

    /// <summary>Bytes of the last answer that was a file and not a page; the page stays in front.</summary>
    public byte[]? Downloads { get; private set; }

    public string? DownloadName { get; private set; }

    public HttpResponseMessage? Answer { get; private set; }

    /// <param name="path">Relative to the page in front.</param>
    /// <param name="from">What the request says of the page it comes from; nothing, as for an address that was typed.</param>
    public Task<Visitor> Open(string path, Uri? from = null) =>
        Send(new HttpRequestMessage(HttpMethod.Get, new Uri(Location, path)) { Headers = { Referrer = from } });

    /// <summary>As a browser does within a site, the request says which page it comes from.</summary>
    public Task<Visitor> Follow(string linkText) => Open(Labels.Link(Page, linkText).GetAttribute("href")!, Location);

    public Visitor Fill(string label, string? value)
    {
        switch (Labels.Control(Page, label))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" or "file" } other:
                throw new InvalidOperationException($"“{label}” is a {other.Type}; use Check, Choose or Attach.");
            case IHtmlInputElement input:
                input.Value = value ?? "";
                break;
            case IHtmlTextAreaElement area:
                area.Value = value ?? "";
                break;
            case var other:
                throw new InvalidOperationException($"“{label}” is a {other.LocalName}; use Choose.");
        }
        return this;
    }

    /// <summary>Picks an option of a list, or one radio button of a group, by the words a person reads.</summary>
    public Visitor Choose(string label, string option)
    {
        if (Labels.Group(Page, label) is { } group)
        {
            foreach (var radio in group.QuerySelectorAll<IHtmlInputElement>("input[type=radio]"))
                radio.IsChecked = false;
            Labels.Control<IHtmlInputElement>(group, option).IsChecked = true;
            return this;
        }
        var select = Labels.Control<IHtmlSelectElement>(Page, label);
        var found =
            select.Options.FirstOrDefault(o => Labels.Clean(o.Text) == option)
            ?? throw new InvalidOperationException(
                $"“{label}” has no “{option}”, only: {string.Join(" | ", select.Options.Select(o => Labels.Clean(o.Text)))}"
            );
        foreach (var other in select.Options)
            other.IsSelected = other == found || (select.IsMultiple && other.IsSelected);
        return this;
    }

    /// <summary>Ticks a box by its label.</summary>
    public Visitor Check(string label, bool ticked = true)
    {
        Labels.Control<IHtmlInputElement>(Page, label).IsChecked = ticked;
        return this;
    }

    public Visitor Attach(string label, string fileName, byte[] bytes)
    {
        var input = Labels.Control<IHtmlInputElement>(Page, label);
        if (input.Type is not "file")
            throw new InvalidOperationException($"“{label}” takes no file.");
        if (!attached.TryGetValue(input, out var files) || !input.IsMultiple)
            attached[input] = files = [];
        files.Add((fileName, bytes));
        return this;
    }

    /// <summary>Presses a button and sends its form, with every field as it stands and the antiforgery token that the page gave.</summary>
    public Task<Visitor> Press(string buttonText) => Send(Forms.Request(Labels.Button(Page, buttonText), Location, attached));

    /// <summary>Presses a picture that is a button, at so many pixels from its left and upper edge.</summary>
    /// <param name="name">Of the control: there may be the same picture in several sizes, and a browser shows one of them.</param>
    public Task<Visitor> PressAt(string name, int x, int y)
    {
        var picture = (IHtmlInputElement)Page.QuerySelector($"input[type=image][name='{name}']")!;
        foreach (var (axis, pixels) in new[] { ("x", x), ("y", y) })
        {
            var sent = Page.CreateElement("input");
            sent.SetAttribute("type", "hidden");
            sent.SetAttribute("name", $"{name}.{axis}");
            sent.SetAttribute("value", $"{pixels}");
            picture.Form!.AppendChild(sent);
        }
        return Send(Forms.Request(picture, Location, attached));
    }

    /// <summary>What stands in the field now.</summary>
    public string? ValueOf(string label) =>
        Labels.Control(Page, label) switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.SelectedOptions is { Length: > 0 } chosen ? Labels.Clean(chosen[0].TextContent) : null,
            _ => null,
        };

    /// <summary>The message tied to the field for a screen reader, or null when there is none.</summary>
    public string? ErrorAt(string label)
    {
        var field = Labels.Group(Page, label) ?? Labels.Control(Page, label);
        var ids = (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var error = ids.Select(id => Page.GetElementById(id)).FirstOrDefault(e => e?.ClassList.Contains("err") ?? false);
        return error is null ? null : Labels.Clean(error.TextContent);
    }

    /// <summary>A second tab with the page as it came, in the same browser.</summary>
    public Visitor Again() => new(http, Location) { page = new HtmlParser().ParseDocument(new MemoryStream(received)) };

    public void Dispose() => http.Dispose();

    private async Task<Visitor> Send(HttpRequestMessage request)
    {
        Answer = await http.SendAsync(request);
        Status = Answer.StatusCode;
        var body = await Answer.Content.ReadAsByteArrayAsync();
        if (Answer.Content.Headers.ContentType?.MediaType is not "text/html")
        {
            Downloads = body;
            DownloadName = Answer.Content.Headers.ContentDisposition is { } file ? (file.FileNameStar ?? file.FileName)?.Trim('"') : null;
            return this;
        }
        Location = Answer.RequestMessage!.RequestUri!;
        received = body;
        page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(body));
        attached.Clear();
        return this;
    }
}

/// <summary>Lets a test write one line: <c>await app.SignedIn("chuyen-vien").Open("/mo-hinh")</c>.</summary>
public static class Visitors
{
    /// <summary>Someone who has not signed in.</summary>
    public static Visitor Visitor(this OfficeApp app)
    {
        _ = app.Services;
        return new(app.Address);
    }

    /// <summary>Someone of <see cref="TestOffice.People"/> who has signed in.</summary>
    public static async Task<Visitor> SignedIn(this OfficeApp app, string userName)
    {
        var visitor = await app.Visitor().Open(TestSignIn.Path + userName);
        Assert.Equal(HttpStatusCode.NoContent, visitor.Status);
        return visitor;
    }

    public static async Task<Visitor> Open(this Task<Visitor> visitor, string path) => await (await visitor).Open(path);

    public static async Task<Visitor> Fill(this Task<Visitor> visitor, string label, string? value) => (await visitor).Fill(label, value);

    public static async Task<Visitor> Press(this Task<Visitor> visitor, string buttonText) => await (await visitor).Press(buttonText);

    public static async Task<Visitor> Follow(this Task<Visitor> visitor, string linkText) => await (await visitor).Follow(linkText);
}
