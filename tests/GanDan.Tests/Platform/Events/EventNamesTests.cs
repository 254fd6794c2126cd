using GanDan.Platform.Events;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Events;

/// <summary>The trail is read by people: each thing that can happen is said in words.</summary>
public sealed class EventNamesTests
{
    [Fact]
    public void Everything_that_can_happen_has_words_in_both_languages()
    {
        var happenings = typeof(IEvent)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)))
            .Select(type => type.Name);

        var mute = happenings.Where(name => EventNames.Of(name) == name || !Translations.English.ContainsKey(EventNames.Of(name)));

        Assert.Equal([], mute.Order(StringComparer.Ordinal));
    }
}
