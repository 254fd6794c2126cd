using GanDan.Platform.Text;

namespace GanDan.Shared;

/// <summary>One line of a menu, already allowed for the person who sees it. Groups of the desk and their order are in <see cref="Look.Groups"/>.</summary>
public sealed record MenuItem(string Group, int Order, string Title, string Url, string Icon)
{
    /// <summary>Place in the tab bar of a phone, from 1; 0 where it is not there.</summary>
    public int Tab { get; init; }

    /// <summary>Stands in the bar at the top of a public page; what does not is in the menu and the footer.</summary>
    public bool InBar { get; init; }

    /// <summary>On the desk: the letter that goes there after G; null where none does.</summary>
    public char? Key { get; init; }
}

public enum Theme
{
    Auto,
    Light,
    Dark,
}

/// <summary>
/// What the layouts need to know about the office and the person; scoped to one request. Language and theme come from cookies (<see cref="LookSetup"/>),
/// the rest is filled by the application before a page is drawn.
/// </summary>
public sealed class Look
{
    /// <summary>The groups of the desk's menu from top to bottom; a group nobody mentions here stands last.</summary>
    public static readonly IReadOnlyList<string> Groups =
    [
        "Hằng ngày",
        "Phong trào",
        "Ý kiến nhân dân",
        "Tổ chức",
        "Tổng hợp, báo cáo",
        "Hệ thống",
    ];

    public string OfficeName { get; set; } = "Văn phòng";
    public bool IsDemo { get; set; }
    public Theme Theme { get; set; }
    public Language Language { get; set; }

    public IReadOnlyList<MenuItem> Menu { get; set; } = [];

    /// <summary>The public pages that exist, in order.</summary>
    public IReadOnlyList<MenuItem> PublicMenu { get; set; } = [];

    /// <summary>Null for a visitor who is not signed in.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Single-letter keys of the desk; a person can switch them off.</summary>
    public bool Keys { get; set; } = true;

    public string? SearchUrl { get; set; } = "/tim";
    public string? ProfileUrl { get; set; }
    public string? SignOutUrl { get; set; }

    /// <summary>Where to find a person: shown at the same place of every public page.</summary>
    public string? HelpPhone { get; set; }
    public string? HelpHours { get; set; }
    public string? HelpAddress { get; set; }

    /// <summary>Up to two letters for the round mark beside the name: the last two words of a Vietnamese name.</summary>
    public string Initials => InitialsOf(DisplayName ?? "");

    /// <summary>Of a person or a part of the office: the first letters of the last two words.</summary>
    public static string InitialsOf(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(w => char.ToUpperInvariant(w[0])));

    public IEnumerable<IGrouping<string, MenuItem>> MenuByGroup() =>
        Menu.OrderBy(m => m.Order).GroupBy(m => m.Group, StringComparer.Ordinal).OrderBy(g => Place(g.Key));

    /// <summary>The item whose address is the longest prefix of the path: /mo-hinh/17 belongs to /mo-hinh.</summary>
    public static MenuItem? Current(IEnumerable<MenuItem> menu, string path) =>
        menu.Where(m => path == m.Url || path.StartsWith(m.Url.TrimEnd('/') + "/", StringComparison.Ordinal) && m.Url != "/")
            .MaxBy(m => m.Url.Length);

    private static int Place(string group) =>
        Groups.Contains(group, StringComparer.Ordinal) ? Groups.TakeWhile(g => g != group).Count() : Groups.Count;
}
