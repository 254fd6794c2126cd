using GanDan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Tests.Platform.Web;

public sealed class TurnsTests : IDisposable
{
    private readonly Turns turns = new(2);

    [Fact]
    public async Task A_page_waits_for_its_turn_and_has_it_when_another_ends()
    {
        var (first, second, third) = (new Asked(), new Asked(), new Asked());
        var all = new[] { first, second, third }.Select(asked => turns.Take(asked.Http, asked.Work)).ToList();

        Assert.Equal((true, true, false), (first.Begun, second.Begun, third.Begun));
        first.Done.SetResult();
        await all[0];
        await third.WhenBegun;

        second.Done.SetResult();
        third.Done.SetResult();
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task A_turn_ends_when_the_answer_begins_to_flow_and_not_when_a_slow_reader_has_it()
    {
        var (slow, other, third) = (new Asked(), new Asked(), new Asked());
        var all = new[] { slow, other, third }.Select(asked => turns.Take(asked.Http, asked.Work)).ToList();
        Assert.False(third.Begun);

        await slow.Answer.Start();
        await third.WhenBegun;
        // Its end gives no second turn away.
        slow.Done.SetResult();
        await all[0];
        var fourth = new Asked();
        var waits = turns.Take(fourth.Http, fourth.Work);
        Assert.False(fourth.Begun);

        foreach (var asked in new[] { other, third, fourth })
            asked.Done.SetResult();
        await Task.WhenAll([.. all, waits]);
    }

    [Fact]
    public async Task What_writes_and_what_is_no_page_waits_for_nobody()
    {
        var busy = new[] { new Asked(), new Asked() };
        var pages = busy.Select(asked => turns.Take(asked.Http, asked.Work)).ToList();
        var (post, file) = (new Asked("POST"), new Asked(page: false));

        var others = new[] { post, file }.Select(asked => turns.Take(asked.Http, asked.Work)).ToList();

        Assert.True(post.Begun && file.Begun);
        foreach (var asked in (Asked[])[.. busy, post, file])
            asked.Done.SetResult();
        await Task.WhenAll([.. pages, .. others]);
    }

    [Fact]
    public async Task Who_went_away_while_waiting_takes_no_turn_and_a_fault_gives_its_own_back()
    {
        var busy = new[] { new Asked(), new Asked() };
        var pages = busy.Select(asked => turns.Take(asked.Http, asked.Work)).ToList();
        var gone = new Asked();
        using var leaving = new CancellationTokenSource();
        gone.Http.RequestAborted = leaving.Token;
        var left = turns.Take(gone.Http, gone.Work);

        await leaving.CancelAsync();
        await left;
        Assert.False(gone.Begun);
        busy[0].Done.SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pages[0]);
        var next = new Asked();
        var taken = turns.Take(next.Http, next.Work);

        Assert.True(next.Begun);
        busy[1].Done.SetResult();
        next.Done.SetResult();
        await Task.WhenAll(pages[1], taken);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Asked
    {
        private readonly TaskCompletionSource begun = new();

        public Asked(string method = "GET", bool page = true)
        {
            Http.Features.Set<IHttpResponseFeature>(Answer);
            Http.Request.Method = method;
            Http.SetEndpoint(new Endpoint(null, page ? new EndpointMetadataCollection(new PageActionDescriptor()) : null, null));
        }

        public DefaultHttpContext Http { get; } = new();
        public Flow Answer { get; } = new();
        public TaskCompletionSource Done { get; } = new();
        public bool Begun => begun.Task.IsCompleted;
        public Task WhenBegun => begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public Task Work(HttpContext http)
        {
            begun.SetResult();
            return Done.Task;
        }
    }

    private sealed class Flow : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Told, object With)> waiting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => waiting.Add((callback, state));

        public async Task Start()
        {
            foreach (var (told, with) in waiting)
                await told(with);
        }
    }
}
