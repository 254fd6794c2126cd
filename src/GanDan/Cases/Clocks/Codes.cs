namespace GanDan.Cases.Clocks;

/// <summary>Codes of the terms that run by themselves on a report or recommendation; an office edits their rows.</summary>
public static class Codes
{
    /// <summary>Receipt → a person has seen it.</summary>
    public const string Acknowledge = "PA-ACK";

    /// <summary>Receipt → answer.</summary>
    public const string Answer = "PA-ANSWER";

    /// <summary>Receipt → answer, when several bodies answer.</summary>
    public const string AnswerOfSeveral = "PA-ANSWER-MANY";

    /// <summary>The resident says “not solved” → the next answer.</summary>
    public const string Review = "PA-REVIEW";

    /// <summary>Answer → the resident's verdict, after which the case closes by itself.</summary>
    public const string Verdict = "PA-VERDICT";

    /// <summary>Closing → the last day on which the follow code still reopens it.</summary>
    public const string Reopen = "PA-REOPEN";

    /// <summary>Receipt → passed on to whom it concerns, when it is not ours.</summary>
    public const string Forward = "PA-FORWARD";
}
