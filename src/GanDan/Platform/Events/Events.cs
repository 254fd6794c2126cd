using System.Globalization;
using System.Reflection;
using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Events
{
    /// <summary>Something that happened, in the past tense. Carries ids and the few facts that changed, never personal text.</summary>
    public interface IEvent
    {
        /// <summary>The record it happened to, as the trail finds it again; null for the office as a whole.</summary>
        Guid? Subject => null;
    }

    /// <summary>One line of the trail: who did what, when. Rows are only ever added (a trigger refuses the rest).</summary>
    public sealed class EventRow
    {
        public long Id { get; private init; }
        public DateTime At { get; init; }

        /// <summary>The account that acted; null when the system itself did.</summary>
        public Guid? By { get; init; }
        public required string ByName { get; init; }
        public required string Kind { get; init; }
        public Guid? Subject { get; init; }

        /// <summary>The event as JSON.</summary>
        public required string Facts { get; init; }

        public static EventRow Of<TEvent>(Me me, TEvent happened)
            where TEvent : IEvent =>
            new()
            {
                At = me.Now,
                By = me.AccountId,
                ByName = me.Name,
                Kind = typeof(TEvent).Name,
                Subject = happened.Subject,
                Facts = JsonSerializer.Serialize(happened, EventJson.Options),
            };
    }

    /// <summary>An event still to be handed to one handler: the outbox. Deleted when done.</summary>
    public sealed class WorkRow
    {
        public long Id { get; private init; }
        public required EventRow Event { get; init; }
        public long EventId { get; private init; }
        public required string Handler { get; init; }
        public int Attempts { get; set; }
        public DateTime DueAt { get; set; }
        public string? Error { get; set; }
    }

    public sealed class EventRowMap : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> e)
        {
            e.Property(r => r.Kind).HasMaxLength(100);
            e.Property(r => r.ByName).HasMaxLength(200);
            e.HasIndex(r => r.Subject);
            e.HasIndex(r => r.At);
        }
    }

    public sealed class WorkRowMap : IEntityTypeConfiguration<WorkRow>
    {
        public void Configure(EntityTypeBuilder<WorkRow> e)
        {
            e.Property(r => r.Handler).HasMaxLength(200);
            e.HasIndex(r => r.DueAt);
        }
    }

    /// <summary>Does what follows an event. May run twice for one event: make that harmless.</summary>
    public interface IHandle<in TEvent>
        where TEvent : IEvent
    {
        Task Handle(TEvent happened, CancellationToken stop);
    }

    /// <summary>A handler whose work leaves the house (a letter sent): no transaction can take it back, so it never shares one with others.</summary>
    public interface IReachOut;

    /// <summary>Which handlers there are, found once by assembly scan: the house's own, and those of the program it runs in (the tests').</summary>
    public static class Handlers
    {
        private static readonly ILookup<Type, Type> ByEvent = new[] { typeof(Handlers).Assembly, Assembly.GetEntryAssembly() }
            .OfType<Assembly>()
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type =>
                type.GetInterfaces()
                    .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>))
                    .Select(i => (Event: i.GenericTypeArguments[0], Handler: type))
            )
            .ToLookup(pair => pair.Event, pair => pair.Handler);

        private static readonly Dictionary<string, Type> ByName = ByEvent
            .SelectMany(group => group)
            .Distinct()
            .ToDictionary(type => type.FullName!, StringComparer.Ordinal);

        public static IEnumerable<Type> All => ByEvent.SelectMany(group => group).Distinct();

        public static IEnumerable<Type> Of(Type @event) => ByEvent[@event];

        public static bool ReachesOut(string name) => Named(name)?.IsAssignableTo(typeof(IReachOut)) ?? false;

        /// <summary>Hands an event to its handler; one that a later program no longer has is passed over.</summary>
        public static async Task Call(IServiceProvider services, WorkRow work, CancellationToken stop)
        {
            if (Named(work.Handler) is not { } handler)
                return;
            var type = ByEvent.First(group => group.Key.Name == work.Event.Kind && group.Contains(handler)).Key;
            var happened = JsonSerializer.Deserialize(work.Event.Facts, type, EventJson.Options)!;
            await (Task)
                typeof(IHandle<>)
                    .MakeGenericType(type)
                    .GetMethod(nameof(IHandle<>.Handle))!
                    .Invoke(
                        services.GetRequiredService(handler),
                        BindingFlags.DoNotWrapExceptions,
                        null,
                        [happened, stop],
                        CultureInfo.InvariantCulture
                    )!;
        }

        private static Type? Named(string name) => ByName.GetValueOrDefault(name);
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<EventRow> Events => Set<EventRow>();

        public DbSet<WorkRow> Work => Set<WorkRow>();

        /// <summary>Writes down what happened and what is still to follow, in the same transaction as the change itself.</summary>
        public void Record<TEvent>(Me me, TEvent happened)
            where TEvent : IEvent
        {
            var row = EventRow.Of(me, happened);
            Events.Add(row);
            foreach (var handler in Handlers.Of(typeof(TEvent)))
                Work.Add(
                    new WorkRow
                    {
                        Event = row,
                        Handler = handler.FullName!,
                        DueAt = me.Now,
                    }
                );
        }
    }
}

namespace GanDan.Platform.Events
{
    public static class EventJson
    {
        public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        };
    }
}
