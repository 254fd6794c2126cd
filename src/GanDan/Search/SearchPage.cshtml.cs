using GanDan.Platform.Access;
using GanDan.Platform.Search;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Search;

/// <summary>One box over the registers, by folded words: matters, not persons.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class SearchPage(IEnumerable<IFinds> registers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<FoundGroup> Groups { get; private set; } = [];
    public bool Asked => VietnameseText.FoldWords(Text ?? "").Length > 0;

    public async Task OnGetAsync()
    {
        if (!Asked)
            return;
        var groups = new List<FoundGroup>();
        foreach (var register in registers.OrderBy(r => r.Order))
            if (await register.Find(Text!) is { Total: > 0 } found)
                groups.Add(found);
        Groups = groups;
    }
}
