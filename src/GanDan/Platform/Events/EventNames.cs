using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace GanDan.Platform.Events;

/// <summary>The words for kinds of events in the trail: <c>[Display(Name = "Mở tài khoản")]</c> on the event; without it, its own name.</summary>
public static class EventNames
{
    private static readonly FrozenDictionary<string, string> Names = typeof(EventNames)
        .Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)))
        .GroupBy(type => type.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.First().GetCustomAttribute<DisplayAttribute>()?.Name ?? group.Key,
            StringComparer.Ordinal
        );

    /// <summary>The Vietnamese sentence, to be translated; the kind itself when the event is no longer known.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}
