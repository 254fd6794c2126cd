namespace GanDan.Cases.Flow;

/// <summary>The picture beside a line of the timeline.</summary>
public static class MoveIcons
{
    public static string Icon(this Move move) =>
        move switch
        {
            Move.Receive => "inbox",
            Move.Accept or Move.Solve or Move.Admit or Move.Serve => "check",
            Move.Assign => "user",
            Move.Forward or Move.Guide => "arrow-right",
            Move.Refuse or Move.Decline or Move.Withdraw or Move.HandOff or Move.Terminate => "x",
            Move.Merge or Move.Rejoin => "merge",
            Move.Split or Move.Separate => "list",
            Move.Classify or Move.Decide => "scale",
            Move.Dialogue or Move.Share => "users",
            Move.Send or Move.SendOrder => "send",
            Move.ReturnPapers => "file-text",
            Move.Extend or Move.Suspend or Move.Resume or Move.Recalculate => "clock",
            Move.Reopen or Move.SendBack or Move.TakeUpAgain or Move.TakeBack or Move.ComplainAgain => "undo",
            Move.Note or Move.Correct or Move.Sort => "pencil",
            Move.Hide or Move.HideFile => "lock",
            Move.Show or Move.ShowFile => "unlock",
            _ => "message",
        };
}
