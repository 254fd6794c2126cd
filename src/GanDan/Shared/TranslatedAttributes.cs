using GanDan.Platform.Text;
using Microsoft.Extensions.Localization;

namespace GanDan.Shared;

/// <summary>Lets the framework look up [Display] names and validation messages where all other sentences are.</summary>
public sealed class TranslatedAttributes : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, T.Current[name]);

    public LocalizedString this[string name, params object[] arguments] => new(name, T.Current[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
