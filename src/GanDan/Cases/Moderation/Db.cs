using GanDan.Cases.Corrections;
using GanDan.Cases.Filters;
using GanDan.Cases.Moderation;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Hiding> CaseHidings => Set<Hiding>();

    public DbSet<AnswerCorrection> AnswerCorrections => Set<AnswerCorrection>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
}
