using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Sense.Routing;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>
/// Learns topics from the office's own cases: the masked words, and the topic that a person at the desk or in an old book gave them. At most
/// once a day, and only when a case or a topic is new.
/// </summary>
public sealed class TopicLearning(Db db, Me me, TopicMemory memory)
{
    /// <summary>The latest so many; what people wrote ten years ago tells less.</summary>
    private const int MostCases = 50_000;
    private const int ModelsKept = 3;

    private sealed record Example(Guid Id, string Words, string Topic);

    /// <summary>True when something was learned.</summary>
    public async Task<bool> Learn(CancellationToken stop)
    {
        var last = await TopicMemory.Latest(db);
        if (last is not null && DateOnly.FromDateTime(last.TrainedAt.ToLocal()) >= me.Today)
            return false;
        var examples = await Examples(stop);
        var basis = BasisOf(examples);
        if (examples.Count == 0 || last?.Basis == basis && TopicMemory.CanRead(last))
            return false;

        var model = await Task.Run(() => TopicModel.Train(examples.Select(e => (e.Words, e.Topic)), cancel: stop), stop);
        db.TopicModels.Add(LearnedTopics.Of(model, basis, me.Now));
        db.Record(me, new TopicsLearned(model.Texts, model.Labels.Count));
        await db.SaveChangesAsync(stop);
        var old = await db.TopicModels.OrderByDescending(m => m.TrainedAt).Skip(ModelsKept).Select(m => m.Id).ToListAsync(stop);
        await db.TopicModels.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync(stop);
        memory.Forget();
        return true;
    }

    // A case that nobody has looked at yet bears the resident's own choice, or none: it teaches nothing.
    private async Task<List<Example>> Examples(CancellationToken stop)
    {
        var names = (await db.Topics.AsNoTracking().Where(t => t.RetiredOn == null).Select(t => t.Name).ToListAsync(stop))
            .DistinctBy(VietnameseText.FoldWords, StringComparer.Ordinal)
            .ToDictionary(VietnameseText.FoldWords, StringComparer.Ordinal);
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c =>
                c.Topic != null
                && c.WithdrawnAt == null
                && c.Status != CaseStatus.Received
                && c.Status != CaseStatus.Declined
                && c.Status != CaseStatus.Merged
                && c.Status != CaseStatus.Split
                && c.Status != CaseStatus.Withdrawn
                && c.Status != CaseStatus.Terminated
            )
            .OrderByDescending(c => c.ReceivedOn)
            .ThenByDescending(c => c.Id)
            .Take(MostCases)
            .Select(c => new
            {
                c.Id,
                c.MaskedSummary,
                c.Topic,
            })
            .ToListAsync(stop);
        return
        [
            .. cases
                .Where(c => c.MaskedSummary.Length > 0 && names.ContainsKey(VietnameseText.FoldWords(c.Topic!)))
                .Select(c => new Example(c.Id, c.MaskedSummary, names[VietnameseText.FoldWords(c.Topic!)]))
                .OrderBy(e => e.Id),
        ];
    }

    private static string BasisOf(List<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            hash.AppendData(example.Id.ToByteArray());
            hash.AppendData(Encoding.UTF8.GetBytes(example.Topic + "\n" + example.Words + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
