namespace GanDan.Platform.Messages;

/// <summary>A message as it leaves: where to, and in which words. Never stored.</summary>
/// <param name="To">An e-mail address, or a phone number as it was typed.</param>
/// <param name="Subject">Of an e-mail.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>The room that had a message written knows whom it is for. Platform knows no room, so the room says it here.</summary>
public interface IWriteLetters
{
    /// <summary>Opens the address and puts the words together, at the moment of sending; null when there is nobody to be reached any more.</summary>
    /// <param name="site">The address of the office's pages, without a slash at the end; null when it is not set up.</param>
    Task<Letter?> Write(Message message, string? site, CancellationToken stop);
}
