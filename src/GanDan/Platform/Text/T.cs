using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using GanDan.Platform.Calendar;

namespace GanDan.Platform.Text;

/// <summary>
/// The sentences of the screen: <c>T["Đã ghi {0} dòng.", 12]</c>. The Vietnamese sentence is the key; a sentence without English is shown
/// in Vietnamese, and a test names it.
/// </summary>
public sealed class T(Language language)
{
    private static readonly T vietnamese = new(Language.Vietnamese);
    private static readonly T english = new(Language.English);
    private static readonly ConcurrentDictionary<Enum, string> Named = new();

    public Language Language => language;

    /// <summary>What is written down as the doer of what nobody asked for, or was asked for on the command line.</summary>
    public const string House = "Hệ thống";

    /// <summary>Writes numbers and dates as the reader expects: 1.284 and 25/11/2026.</summary>
    public CultureInfo Culture { get; } = language.Culture();

    public static T In(Language language) => language is Language.English ? english : vietnamese;

    /// <summary>For the few places that are called without a scope, such as the framework's own messages.</summary>
    public static T Current => In(Languages.FromCode(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));

    public string this[string sentence] =>
        language is Language.English && Translations.English.TryGetValue(sentence, out var translated) ? translated : sentence;

    public string this[string sentence, params object?[] args] =>
        string.Format(Culture, this[sentence], [.. args.Select(arg => arg is Enum value ? this[value] : arg)]);

    /// <summary>The word for a value of an enum, from its <c>[Display(Name = "…")]</c>.</summary>
    public string this[Enum value] => this[Named.GetOrAdd(value, NameOf)];

    /// <summary>“24/3/2020” in both languages, on screens as on papers: <see cref="VietnameseNumbers.Date"/>.</summary>
    public string Day(DateOnly day) => VietnameseNumbers.Date(day);

    /// <summary>The day of a stored moment, as the wall's calendar showed it.</summary>
    public string Day(DateTime utc) => Day(DateOnly.FromDateTime(utc.ToLocal()));

    /// <summary>“thứ Tư, 2/12/2026”.</summary>
    public string DayInWords(DateOnly day) => $"{this[day.DayOfWeek.Name()]}, {Day(day)}";

    /// <summary>A stored moment as the clock on the wall showed it: “14:20, 25/11/2026”.</summary>
    public string Moment(DateTime utc) => VietnameseNumbers.Moment(utc.ToLocal());

    /// <summary>Grouped by thousands, at most two decimals: 1.284,5 in Vietnamese.</summary>
    public string Number(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>Whoever did something: a person by the name they have, the house itself by the reader's word for it.</summary>
    public string Who(string name) => name == House ? this[House] : name;

    private static string NameOf(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString();
}
