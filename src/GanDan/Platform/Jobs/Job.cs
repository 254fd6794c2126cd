using GanDan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Jobs
{
    public enum JobState
    {
        Waiting,
        Running,
        Done,

        /// <summary>A rule forbade it; nothing was changed.</summary>
        Refused,
        Failed,
    }

    /// <summary>Long work asked for by a person: survives a restart, shows how far it is.</summary>
    public sealed class Job
    {
        public Guid Id { get; private init; } = Guid.CreateVersion7();

        /// <summary>Name of the <see cref="IJob"/> that does it.</summary>
        public required string Kind { get; init; }

        /// <summary>What to work on, as JSON the kind understands.</summary>
        public required string Input { get; init; }
        public required Guid? AskedBy { get; init; }
        public required string AskedByName { get; init; }
        public required DateTime AskedAt { get; init; }
        public JobState State { get; set; }
        public DateTime? StartedAt { get; set; }
        public DateTime? EndedAt { get; set; }
        public long Done { get; set; }
        public long Total { get; set; }

        /// <summary>The sentence for the person when refused, see <see cref="Refusal"/>; a JSON result when done.</summary>
        public string? Outcome { get; set; }

        /// <summary>Where to look when it has ended.</summary>
        public required string ReturnUrl { get; init; }
    }

    public sealed class JobMap : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> e)
        {
            e.Property(j => j.Kind).HasMaxLength(100);
            e.Property(j => j.AskedByName).HasMaxLength(200);
            e.Property(j => j.ReturnUrl).HasMaxLength(300);
            e.HasIndex(j => new { j.State, j.AskedAt });
        }
    }

    /// <summary>Does one kind of long work. All of it, or nothing: a job that was cut off is started again from its input.</summary>
    public interface IJob
    {
        Task<string?> Run(string input, JobProgress progress, CancellationToken stop);

        /// <summary>The page it was asked for on: where a person goes on when it was refused or failed.</summary>
        string AskedAt(string input);

        /// <summary>What it works on, such as a file's name; null when that is clear without.</summary>
        Task<string?> About(string input) => Task.FromResult<string?>(null);
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<Job> Jobs => Set<Job>();
    }
}
