using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Answers;

public sealed class AnswerTemplateMap : IEntityTypeConfiguration<AnswerTemplate>
{
    public void Configure(EntityTypeBuilder<AnswerTemplate> e)
    {
        e.Property(t => t.Name).HasMaxLength(AnswerTemplate.NameMaxLength);
        e.Property(t => t.Topic).HasMaxLength(100);
        e.Property(t => t.Text).HasMaxLength(AnswerTemplate.TextMaxLength);
        e.Property(t => t.Version).IsConcurrencyToken();
        e.HasIndex(t => t.Name).IsUnique();
    }
}
