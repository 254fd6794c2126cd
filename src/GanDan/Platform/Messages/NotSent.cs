namespace GanDan.Platform.Messages;

/// <summary>A message could not be handed over.</summary>
/// <param name="trouble">The kind of reason.</param>
/// <param name="code">The server's status code.</param>
/// <param name="forGood">Trying again cannot help.</param>
public sealed class NotSent(MessageTrouble trouble, int? code = null, bool forGood = false) : Exception($"{trouble} {code}")
{
    public MessageTrouble Trouble => trouble;
    public int? Code => code;
    public bool ForGood => forGood;
}
