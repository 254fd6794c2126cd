using GanDan.Platform.Messages;

namespace GanDan.Cases.Intake;

/// <summary>How somebody can hear of the answer: never by a way that leads nowhere.</summary>
public static class WaysOut
{
    /// <summary>The code of the case always works; a letter or a text where the office has set up what carries it.</summary>
    public static IReadOnlyList<Wish> Of(MessageSettings settings) =>
        [
            Wish.CodeOnly,
            .. settings.Sends(MessageChannel.Mail) ? [Wish.Email] : Array.Empty<Wish>(),
            .. settings.Sends(MessageChannel.Sms) ? [Wish.Message] : Array.Empty<Wish>(),
        ];
}
