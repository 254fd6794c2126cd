using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>Whether letters and texts leave the house, how many did, and what kept the others. No address and no secret is shown.</summary>
[Allow(Permission.ManageOffice)]
public sealed class PostPage(Db db, Me me, T T, Carriers carriers, TimeProvider clock) : PageModel, IOwnTransaction
{
    public static readonly IReadOnlyList<MessageState> States = Enum.GetValues<MessageState>();
    public static readonly IReadOnlyList<MessageChannel> Channels = Enum.GetValues<MessageChannel>();
    private const int DaysBack = 30;
    private const int MostTroubles = 10;

    private Dictionary<(MessageChannel, MessageState), int> counts = [];

    public MessageSettings Settings { get; private set; } = null!;
    public IReadOnlyList<Message> Troubles { get; private set; } = [];
    public string? OwnAddress { get; private set; }

    public int Count(MessageChannel channel, MessageState state) => counts.GetValueOrDefault((channel, state));

    public Task OnGetAsync() => Load();

    /// <summary>Sends a letter to whoever asks, now; what is wrong is said at once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load();
        if (OwnAddress is null)
            throw new RuleBroken("Tài khoản của bạn chưa ghi thư điện tử nên chưa thử được. Ghi ở mục Tài khoản, vai trò rồi quay lại.");
        if (!Settings.Sends(MessageChannel.Mail))
            throw new RuleBroken("Chưa đặt máy chủ thư nên chưa gửi thử được. Đặt trong tệp messages.json rồi thử lại.");
        try
        {
            var text = T["Thư thử của {0}. Nhận được thư này là máy chủ thư đã dùng được.", T.Moment(clock.NowUtc())];
            await carriers.Carry(MessageChannel.Mail, new(OwnAddress, T["Thư thử"], text), Guid.CreateVersion7(), stop);
        }
        catch (NotSent why)
        {
            throw new RuleBroken("Chưa gửi được thư thử: {0}.", null, T[why.Trouble]);
        }
        this.Say(T["Máy chủ đã nhận thư thử. Xem hộp thư của bạn, cả mục thư rác."]);
        return RedirectToPage();
    }

    private async Task Load()
    {
        Settings = carriers.Settings;
        OwnAddress = await db.Users.Where(a => a.Id == me.AccountId).Select(a => a.Email).SingleOrDefaultAsync();
        var since = me.Now.AddDays(-DaysBack);
        var recent = db.Messages.AsNoTracking().Where(m => m.At >= since);
        counts = (
            await recent.GroupBy(m => new { m.Channel, m.State }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()
        ).ToDictionary(g => (g.Key.Channel, g.Key.State), g => g.Count);
        Troubles = await recent
            .Where(m => m.Trouble != null && m.State != MessageState.Sent && m.Trouble != MessageTrouble.NobodyToReach)
            .OrderByDescending(m => m.At)
            .Take(MostTroubles)
            .ToListAsync();
    }
}
