using GanDan.Platform.Access;
using GanDan.Platform.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Messages
{
    public sealed class MessageMap : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> e)
        {
            e.Property(m => m.Template).HasMaxLength(Message.TemplateMaxLength);
            e.Property(m => m.Args).HasMaxLength(Message.ArgsMaxLength);
            e.Property(m => m.ProviderId).HasMaxLength(Message.ProviderIdMaxLength);
            e.HasIndex(m => new { m.Subject, m.About }).IsUnique();
            e.HasIndex(m => m.At);
            e.Ignore(m => m.Ended);
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<Message> Messages => Set<Message>();

        /// <summary>Writes a message and puts it into the outbox, in the same transaction as whatever it tells of.</summary>
        public void Post(Me me, Message message)
        {
            Messages.Add(message);
            Record(me, new MessageWritten(message.Id, message.Subject));
        }
    }
}
