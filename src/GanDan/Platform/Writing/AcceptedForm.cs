using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Writing
{
    /// <summary>
    /// A public form that was taken in: the key it carried and what its sender was told. The same form sent again — a lost answer, a double
    /// click, the back button — finds this row and gets the same answer, never a second record.
    /// </summary>
    public sealed class AcceptedForm
    {
        /// <summary>How long a form sent again is still recognised.</summary>
        public const int DaysKept = 90;

        public required Guid Key { get; init; }

        /// <summary>Which form it was: a key of one form is no key of another.</summary>
        public required string Form { get; init; }

        /// <summary>SHA-256 of what was sent, in hex: tells a form sent again from one that was changed in between.</summary>
        public required string Content { get; init; }

        /// <summary>What the sender was told, as the form itself writes it: a number, a code.</summary>
        public required string Answer { get; init; }
        public required DateTime At { get; init; }
    }

    public sealed class AcceptedFormMap : IEntityTypeConfiguration<AcceptedForm>
    {
        public void Configure(EntityTypeBuilder<AcceptedForm> e)
        {
            e.HasKey(f => f.Key);
            e.Property(f => f.Key).ValueGeneratedNever();
            e.Property(f => f.Form).HasMaxLength(40);
            e.Property(f => f.Content).HasMaxLength(64);
            e.Property(f => f.Answer).HasMaxLength(400);
            e.HasIndex(f => f.At);
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<AcceptedForm> AcceptedForms => Set<AcceptedForm>();
    }
}
