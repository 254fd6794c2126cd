namespace GanDan.Reports;

/// <summary>Finds the headings under which nobody has written: a bare one on a paper would look like a page that was lost.</summary>
public static class Unwritten
{
    /// <summary>What stands below such a heading; a key for translation.</summary>
    public const string Said = "(chưa có nội dung)";

    /// <summary>The headings of a section below which nothing is said; null among them for the section itself.</summary>
    public static IReadOnlyList<Block.Heading?> Bare(TakenSection section)
    {
        var bare = new List<Block.Heading?>();
        Block.Heading? last = null;
        var said = false;
        foreach (var block in section.Blocks.Where(b => b is not Block.Prompt))
            if (block is not Block.Heading heading)
                said = true;
            else
            {
                if (last is not null && !said)
                    bare.Add(last);
                (last, said) = (heading, false);
            }
        if (!said)
            bare.Add(last);
        return bare;
    }
}
