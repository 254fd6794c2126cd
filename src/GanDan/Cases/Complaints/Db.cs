using GanDan.Cases.Complaints;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<ComplaintDialogue> ComplaintDialogues => Set<ComplaintDialogue>();

    public DbSet<ComplaintDecision> ComplaintDecisions => Set<ComplaintDecision>();
}
