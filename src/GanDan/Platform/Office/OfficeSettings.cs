using GanDan.Platform.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Office
{
    /// <summary>The office that uses this installation: one row. Names are data, never markup.</summary>
    public sealed class OfficeSettings
    {
        public int Id { get; private init; }
        public required string Name { get; set; }

        /// <summary>The body above it, as printed on papers.</summary>
        public string SuperiorBody { get; set; } = "";

        /// <summary>Symbol on numbered papers, e.g. BDV in “12-BC/BDV”.</summary>
        public string Symbol { get; set; } = "";
        public string Place { get; set; } = "";

        /// <summary>Where residents find a person: shown on every public page.</summary>
        public string? HelpPhone { get; set; }
        public string? HelpHours { get; set; }
        public string? HelpAddress { get; set; }

        /// <summary>A demo folder listens on loopback only, shows a banner and needs no second factor.</summary>
        public bool IsDemo { get; init; }

        /// <summary>Smallest count of residents, households or opinions that leaves the office.</summary>
        public int Threshold { get; set; } = 10;

        /// <summary>How many months after a report came the contact left with it is kept.</summary>
        public int ContactMonths { get; set; } = UsualContactMonths;

        /// <summary>Until the office says otherwise.</summary>
        public const int UsualContactMonths = 12;
    }

    public sealed class OfficeSettingsMap : IEntityTypeConfiguration<OfficeSettings>
    {
        public void Configure(EntityTypeBuilder<OfficeSettings> e)
        {
            e.ToTable("Office");
            e.Property(o => o.Name).HasMaxLength(200);
            e.Property(o => o.SuperiorBody).HasMaxLength(200);
            e.Property(o => o.Symbol).HasMaxLength(40);
            e.Property(o => o.Place).HasMaxLength(100);
            e.Property(o => o.HelpPhone).HasMaxLength(40);
            e.Property(o => o.HelpHours).HasMaxLength(200);
            e.Property(o => o.HelpAddress).HasMaxLength(200);
            e.Property(o => o.ContactMonths).HasDefaultValue(OfficeSettings.UsualContactMonths);
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<OfficeSettings> Office => Set<OfficeSettings>();
    }
}
