namespace GanDan.Cases.Words;

/// <summary>
/// How a case stands, entered into the index beside its words, so that a search among what is done does not meet a thousand open cases first.
/// The triggers tell of what these depend on; no folded word looks like them.
/// </summary>
public static class CaseMark
{
    /// <summary>It is work of today.</summary>
    public const string Work = "=work";

    /// <summary>It is neither work nor waiting for the resident; cases of old books are never so.</summary>
    public const string Done = "=done";

    /// <summary>It waits for the resident.</summary>
    public const string Answered = "=answered";

    /// <summary>The resident opened it again.</summary>
    public const string Reopened = "=reopened";

    /// <summary>Somebody has looked at it, and it was published: what came today has not been, and the newest are met first.</summary>
    public const string Published = "=published";

    /// <summary>All that are true of a case which stands so.</summary>
    public static IEnumerable<string> Of(CaseStatus status, bool inInbox, bool imported, Publication publication)
    {
        if (publication is Publication.Published)
            yield return Published;
        if (inInbox)
            yield return Work;
        else if (!imported && status is not CaseStatus.Answered)
            yield return Done;
        if (status is CaseStatus.Answered)
            yield return Answered;
        if (status is CaseStatus.Reopened)
            yield return Reopened;
    }
}
