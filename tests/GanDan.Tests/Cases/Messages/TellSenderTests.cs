using System.Net;
using System.Text.Json;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Messages;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Messages;

/// <summary>What a resident who left an address hears, and what never leaves the house on that way.</summary>
public abstract class TellSenderTests(OfficeApp app)
{
    private const string Words = "Nắp cống bể trước trường";

    [Fact]
    public async Task An_answer_reaches_the_mailbox_once_with_its_number_in_the_subject()
    {
        await using var sink = SetUp();
        var (id, receipt) = await Report("lan@dan.vn");
        await Work();

        await Step(id, (work, found) => work.Answer(found, "Đã thay nắp cống."));
        await Work();
        await Work();

        var letters = sink.For("lan@dan.vn");
        Assert.Equal([$"Việc {receipt.Number} đã được tiếp nhận", $"Việc {receipt.Number} đã có trả lời"], letters.Select(l => l.Subject));
        Assert.Contains("https://danvan.thu.vn/theo-doi", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("Ban Dân vận Quận Thử", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Contains($"hạn trả lời {VietnameseNumbers.Date(receipt.DueOn)}", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Equal(2, letters.Select(l => l.MessageId).Distinct().Count());
        Assert.All(await Messages(id), m => Assert.Equal((MessageState.Sent, 1), (m.State, m.Attempts)));
    }

    [Fact]
    public async Task An_event_that_is_handled_twice_is_told_once()
    {
        await using var sink = SetUp();
        var (id, _) = await Report("hai-lan@dan.vn");
        await Work();

        await app.Do(services => services.GetRequiredService<TellSender>().Handle(new CaseReceived(id), Stop));
        await Work();

        Assert.Single(sink.For("hai-lan@dan.vn"));
    }

    [Fact]
    public async Task A_date_of_the_answer_that_was_reckoned_again_is_told_and_the_offices_own_terms_are_not()
    {
        await using var sink = SetUp();
        var (id, receipt) = await Report("hen-lai@dan.vn");
        await Work();
        var clocks = await app.Look(db => db.CaseClocks.Where(c => c.CaseId == id).ToDictionaryAsync(c => c.Kind));

        foreach (var kind in new[] { ClockKind.Acknowledge, ClockKind.Answer })
            await app.Do(async services =>
            {
                var db = services.GetRequiredService<Db>();
                var clock = await db.CaseClocks.SingleAsync(c => c.CaseId == id && c.Kind == kind, Stop);
                var @case = await db.Cases.SingleAsync(c => c.Id == id, Stop);
                await services.GetRequiredService<CaseWork>().Recalculate(@case, clock, clocks[kind].DueOn.AddDays(1), "77/TB");
                await db.SaveChangesAsync(Stop);
            });
        await Work();

        var letters = sink.For("hen-lai@dan.vn");
        Assert.Equal(2, letters.Count);
        Assert.Contains(
            $"Việc {receipt.Number} được tính lại hạn theo lịch nghỉ, quy chế mới, hạn trả lời {VietnameseNumbers.Date(receipt.DueOn.AddDays(1))}",
            letters[1].TextBody,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Neither_letter_nor_books_hold_the_code_the_words_or_the_address()
    {
        await using var sink = SetUp();
        var (id, receipt) = await Report("kin@dan.vn");
        await Step(id, (work, found) => work.Answer(found, "Lời đáp riêng."));
        sink.Refusal = "451 <kin@dan.vn> later";
        await Work();
        var books = await app.Look(async db =>
            JsonSerializer.Serialize(
                new
                {
                    Messages = await db.Messages.ToListAsync(),
                    Events = await db.Events.ToListAsync(),
                    Work = await db.Work.Select(w => new { w.Handler, w.Error }).ToListAsync(),
                }
            )
        );
        sink.Refusal = null;
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Work();

        var letters = string.Concat(sink.For("kin@dan.vn").Select(l => l.Subject + l.TextBody));
        Assert.NotEmpty(letters);
        foreach (var secret in new[] { receipt.Code, receipt.Code.Replace("-", "", StringComparison.Ordinal), Words, "Lời đáp riêng" })
            Assert.DoesNotContain(secret, letters + books, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("kin@dan.vn", books, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await Messages(id), m => m is { Attempts: 2, State: MessageState.Sent });
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_after_each_wait_and_given_up_after_the_last()
    {
        await using var sink = SetUp(MailSink.DeadPort());
        var (id, _) = await Report("xa@dan.vn");
        await Work();
        var first = Assert.Single(await Messages(id));

        await Work();
        var tooSoon = Assert.Single(await Messages(id));
        List<int> attempts = [];
        foreach (var minutes in new[] { 1, 5, 30, 120, 720 })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await Work();
            attempts.Add(Assert.Single(await Messages(id)).Attempts);
        }

        Assert.Equal(
            (MessageState.Failed, 1, MessageTrouble.Unreachable),
            (first.State, first.Attempts, first.Trouble.GetValueOrDefault(MessageTrouble.Other))
        );
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-876 + 1), first.NextAt);
        Assert.Equal(1, tooSoon.Attempts);
        Assert.Equal([2, 3, 4, 5, 6], attempts);
        Assert.Equal(MessageState.GivenUp, Assert.Single(await Messages(id)).State);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await Work();
        Assert.Equal(6, Assert.Single(await Messages(id)).Attempts);
    }

    [Fact]
    public async Task A_server_that_comes_back_gets_the_letter_also_after_a_restart()
    {
        await using var sink = SetUp(MailSink.DeadPort());
        var (id, _) = await Report("lai@dan.vn");
        await Work();

        await app.Restart();
        Configure(sink.Port);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Work();

        var message = Assert.Single(await Messages(id));
        Assert.Equal((MessageState.Sent, 2), (message.State, message.Attempts));
        Assert.StartsWith($"{message.Id:N}@", Assert.Single(sink.For("lai@dan.vn")).MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_is_not_asked_again()
    {
        await using var sink = SetUp();
        sink.Refusal = "550 no such user";
        var (id, _) = await Report("khong-co@dan.vn");

        await Work();

        var message = Assert.Single(await Messages(id));
        Assert.Equal((MessageState.GivenUp, 1, 550), (message.State, message.Attempts, message.Code.GetValueOrDefault()));
    }

    [Fact]
    public async Task With_no_way_set_up_messages_wait_and_go_when_there_is_one()
    {
        await using var sink = SetUp();
        File.Delete(SettingsFile);
        var (id, _) = await Report("cho@dan.vn");
        await Work();
        var waiting = Assert.Single(await Messages(id));

        Configure(sink.Port);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Work();

        Assert.Equal((MessageState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.Single(sink.For("cho@dan.vn"));
    }

    [Fact]
    public async Task A_contact_that_is_gone_before_sending_ends_it_quietly()
    {
        await using var sink = SetUp();
        var (id, _) = await Report("xoa@dan.vn");

        await app.Do(services => services.GetRequiredService<Db>().CaseContacts.Where(c => c.CaseId == id).ExecuteDeleteAsync());
        await Work();
        var (other, _) = await Report("xoa-sau@dan.vn");
        await app.RunWork();
        await app.Do(services => services.GetRequiredService<Db>().CaseContacts.Where(c => c.CaseId == other).ExecuteDeleteAsync());
        await Work();

        Assert.Empty(await Messages(id));
        var message = Assert.Single(await Messages(other));
        Assert.Equal((MessageState.GivenUp, 0), (message.State, message.Attempts));
        Assert.Equal(MessageTrouble.NobodyToReach, message.Trouble);
        Assert.Empty(sink.Taken);
    }

    [Fact]
    public async Task After_its_day_a_contact_is_gone_and_officer_and_sender_read_that_it_is()
    {
        await using var sink = SetUp();
        var told = await app.Publish("Biển báo ngã ba bị che", email: "den-han@dan.vn");
        await Work();
        var day = await app.Look(db => db.CaseContacts.Where(c => c.CaseId == told.Id).Select(c => c.PurgeOn).SingleAsync());
        var written = VietnameseNumbers.Date(day);
        var (deskBefore, senderBefore) = ((await Officer()).Text, (await app.Followed(told.Code)).Text);
        var waiting = sink.For("den-han@dan.vn").Count;

        await app.Do(services =>
            services
                .GetRequiredService<Db>()
                .CaseContacts.Where(c => c.CaseId == told.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.PurgeOn, day.AddYears(-1)), Stop)
        );
        await app.Do(services => services.GetRequiredService<Chores>().PurgeContacts(Stop));
        await Step(told.Id, (work, found) => work.Answer(found, "Đã tỉa cành."));
        await Work();

        var gone = VietnameseNumbers.Date(day.AddYears(-1));
        Assert.Contains($"Xóa ngày {written}.", deskBefore, StringComparison.Ordinal);
        Assert.Contains($"Được giữ kín và xóa ngày {written}.", senderBefore, StringComparison.Ordinal);
        Assert.Contains($"xóa ngày {gone}, hết thời gian lưu", (await Officer()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Không để lại tên, số", (await Officer()).Text, StringComparison.Ordinal);
        Assert.Contains($"Đã xóa ngày {gone}, hết thời gian lưu", (await app.Followed(told.Code)).Text, StringComparison.Ordinal);
        Assert.Equal(waiting, sink.For("den-han@dan.vn").Count);
        Assert.DoesNotContain(await Messages(told.Id), m => m.Template == nameof(Move.Answer));

        async Task<Visitor> Officer() => await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
    }

    [Fact]
    public async Task Joined_people_hear_of_the_answer_each_with_their_own_number()
    {
        await using var sink = SetUp();
        var (first, one) = await Report("mot@dan.vn");
        var (second, two) = await Report("hai@dan.vn");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var into = await db.Cases.SingleAsync(c => c.Id == first);
            await services.GetRequiredService<CaseWork>().Merge(await db.Cases.SingleAsync(c => c.Id == second), into);
            await db.SaveChangesAsync();
        });

        await Step(first, (work, found) => work.Answer(found, "Đã làm."));
        await Work();

        Assert.Contains(sink.For("mot@dan.vn"), l => l.Subject == $"Việc {one.Number} đã có trả lời");
        Assert.Contains(sink.For("hai@dan.vn"), l => l.Subject == $"Việc {two.Number} đã có trả lời");
    }

    [Fact]
    public async Task After_four_texts_only_an_answer_is_told()
    {
        await using var sink = SetUp();
        var (id, _) = await Report("0903 123 456");
        for (var i = 1; i <= 5; i++)
        {
            await Step(id, (work, found) => work.Move(found, Move.Tell, new() { Told = $"Tin {i}" }));
            await Work();
        }
        var silent = await Messages(id);

        await Step(id, (work, found) => work.Answer(found, "Đã xong."));
        await Work();

        Assert.Equal(["Receive", "Tell", "Tell", "Tell"], silent.Select(m => m.Template));
        Assert.Equal("Answer", (await Messages(id))[^1].Template);
        var desk = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        Assert.Contains("Đã đủ 4 tin nhắn cho việc này", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("+84", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_joined_hears_of_it_and_of_what_becomes_of_the_case_they_were_joined_to()
    {
        await using var sink = SetUp();
        var (main, _) = await Report("chinh@dan.vn");
        var (joined, receipt) = await Report("cung-bao@dan.vn");
        await app.Join(joined, main);
        await Work();

        await Step(main, (work, found) => work.Move(found, Move.Forward, new() { Told = "Đã chuyển.", Ground = "Ngoài thẩm quyền" }));
        await Work();

        Assert.Equal(
            [
                $"Việc {receipt.Number} đã được tiếp nhận",
                $"Việc {receipt.Number} được gộp với việc cùng nội dung, mã theo dõi vẫn dùng được",
                $"Việc {receipt.Number} đã chuyển nơi có thẩm quyền",
            ],
            sink.For("cung-bao@dan.vn").Select(l => l.Subject)
        );
    }

    [Fact]
    public async Task What_is_declined_is_told_nothing()
    {
        await using var sink = SetUp();
        var (id, _) = await Report("rieng@dan.vn");

        await Step(id, (work, found) => work.Decline(found));
        await Work();

        Assert.Empty(sink.For("rieng@dan.vn"));
    }

    [Fact]
    public async Task A_text_is_a_line_of_the_file_with_the_number_as_providers_want_it()
    {
        await using var sink = SetUp();

        var (id, receipt) = await Report("090 777 12 34");
        await Work();

        var line = Assert.Single(await File.ReadAllLinesAsync(SmsFile, Stop), l => l.Contains("+84907771234", StringComparison.Ordinal));
        using var text = JsonDocument.Parse(line);
        Assert.Equal(Assert.Single(await Messages(id)).Id, text.RootElement.GetProperty("id").GetGuid());
        Assert.StartsWith(
            $"Việc {receipt.Number} đã được tiếp nhận",
            text.RootElement.GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(receipt.Code, line, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(SmsFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task A_provider_gets_each_text_with_its_token_and_the_same_id_again_after_an_error()
    {
        await using var sink = SetUp();
        var port = MailSink.DeadPort();
        using var provider = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        provider.Start();
        var token = Path.Combine(app.Storage.Folder, "sms.token");
        await File.WriteAllTextAsync(token, "the-token\n", Stop);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(token, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(
            SettingsFile,
            JsonSerializer.Serialize(new { sms = new { url = $"http://127.0.0.1:{port}/send", tokenFile = token } }),
            Stop
        );
        var once = Serve(provider, 503, "");
        var (id, _) = await Report("0387654321");

        await Work();
        var failed = Assert.Single(await Messages(id));
        var again = Serve(provider, 202, """{"id": "from-provider"}""");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Work();

        var first = await once;
        var second = await again;
        var message = Assert.Single(await Messages(id));
        Assert.Equal((MessageState.Failed, 503), (failed.State, failed.Code.GetValueOrDefault()));
        Assert.Equal((MessageState.Sent, "from-provider"), (message.State, message.ProviderId));
        Assert.Equal("Bearer the-token", second.Authorization);
        Assert.Equal(first.Body, second.Body);
        Assert.Contains("\"to\":\"\\u002B84387654321\"", second.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_sees_whether_letters_go_and_tries_one()
    {
        await using var sink = SetUp();
        await app.Do(services =>
            services
                .GetRequiredService<Db>()
                .Users.Where(a => a.UserName == "quan-tri")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, "luu@coquan.vn"))
        );

        var administrator = await (await app.SignedIn("quan-tri")).Open("/quan-tri/thu-tin");
        var shown = administrator.Text;
        await administrator.Press("Gửi thư thử");

        Assert.Contains("Qua 127.0.0.1", shown, StringComparison.Ordinal);
        Assert.Equal("Thư thử", Assert.Single(sink.For("luu@coquan.vn")).Subject);
        Configure(MailSink.DeadPort());
        await administrator.Press("Gửi thư thử");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Contains("Không nối được máy chủ gửi", administrator.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string SettingsFile => Path.Combine(app.Storage.Folder, "messages.json");

    private string SmsFile => Path.Combine(app.Storage.Folder, "sms.jsonl");

    // Past the rest that a test before may have left a way in.
    private MailSink SetUp(int? port = null)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var sink = new MailSink();
        Configure(port ?? sink.Port);
        return sink;
    }

    private void Configure(int port) =>
        File.WriteAllText(
            SettingsFile,
            $$"""
            {
              "site": "https://danvan.thu.vn",
              "mail": { "host": "127.0.0.1", "port": {{port}}, "tls": "None", "from": "Ban Dân vận <danvan@thu.vn>" },
              "sms": { "file": true }
            }
            """
        );

    private async Task Work()
    {
        while (await app.RunWork() > 0) { }
    }

    private Task<List<Message>> Messages(Guid id) =>
        app.Look(db => db.Messages.AsNoTracking().Where(m => m.Subject == id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync());

    private Task Step(Guid id, Func<CaseWork, Case, Task> act) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await act(services.GetRequiredService<CaseWork>(), await db.Cases.SingleAsync(c => c.Id == id));
            await db.SaveChangesAsync();
        });

    private async Task<(Guid Id, Receipt Receipt)> Report(string address)
    {
        var receipt = await app.Do(async services =>
        {
            var book = await services
                .GetRequiredService<IntakeBooks>()
                .Read(services.GetRequiredService<Db>(), services.GetRequiredService<OfficeCalendar>());
            var mail = address.Contains('@', StringComparison.Ordinal);
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = Words,
                Ward = "Phường Sen",
                Wish = mail ? Wish.Email : Wish.Message,
                Email = mail ? address : null,
                Phone = mail ? null : address,
            };
            return await services.GetRequiredService<Receiver>().Receive(form, book, []);
        });
        return (await app.Look(db => db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync()), receipt);
    }

    private static async Task<(string? Authorization, string Body)> Serve(HttpListener provider, int status, string answer)
    {
        var talk = await provider.GetContextAsync();
        using var reader = new StreamReader(talk.Request.InputStream);
        var body = await reader.ReadToEndAsync(Stop);
        talk.Response.StatusCode = status;
        await talk.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer), Stop);
        talk.Response.Close();
        return (talk.Request.Headers["Authorization"], body);
    }

    public sealed class OnSqlite(SqliteOffice app) : TellSenderTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TellSenderTests(app), IClassFixture<PostgresOffice>;
}
