using GanDan.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>The network goes while an officer types for somebody: nothing is lost, and nothing comes twice.</summary>
public sealed class OfflineDraftsTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task Two_forms_kept_without_a_network_are_two_cases_once_it_is_back()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);

        await Keep(screen, "Ngập ở đầu hẻm 11");
        await Keep(screen, "Mất nắp cống hẻm 12");

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(2);
        await Assertions.Expect(screen.Page.Locator("[data-queue-text]")).ToContainTextAsync("2 phiếu đang chờ");
        Assert.Equal([], await screen.Barriers());

        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-text]")).ToHaveTextAsync("Đã gửi 2 phiếu chờ.");
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(0);
        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToHaveCountAsync(2);
        Assert.Equal([], await screen.Barriers());
        Assert.Equal(1, await Count("Ngập ở đầu hẻm 11"));
        Assert.Equal(1, await Count("Mất nắp cống hẻm 12"));
        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task They_are_listed_and_sent_in_the_order_in_which_they_were_typed()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);
        string[] typed = [.. Enumerable.Range(1, 4).Select(i => $"Việc thứ {i} của buổi sáng")];

        foreach (var words in typed)
            await Keep(screen, words);

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToContainTextAsync(typed);
        await screen.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToContainTextAsync(typed);
    }

    [Fact]
    public async Task A_form_whose_answer_was_lost_is_sent_again_and_is_one_case()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        var arrived = 0;
        await screen.Page.RouteAsync(
            "**/xu-ly/nhap-ho",
            async route =>
            {
                if (route.Request.Method is not "POST" || Interlocked.Increment(ref arrived) > 1)
                {
                    await route.ContinueAsync();
                    return;
                }
                // It arrives, and its answer does not.
                await route.FetchAsync();
                await route.AbortAsync();
            }
        );
        await screen.Page.Context.SetOfflineAsync(true);
        await Keep(screen, "Cây đổ ngang hẻm 13");

        await screen.Page.Context.SetOfflineAsync(false);
        await Until(() => Count("Cây đổ ngang hẻm 13"), 1);
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(1);
        await screen.Page.Context.SetOfflineAsync(true);
        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(0);
        Assert.Equal(2, arrived);
        Assert.Equal(1, await Count("Cây đổ ngang hẻm 13"));
    }

    [Fact]
    public async Task The_page_opened_again_without_a_network_shows_the_queue_takes_more_and_sends_each_once()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await StoodBehind(screen);
        await screen.Page.Context.SetOfflineAsync(true);
        await Keep(screen, "Nước tràn hẻm 14");

        await screen.Page.ReloadAsync();

        await screen.Arrive("Nhập hộ người dân");
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToContainTextAsync(["Nước tràn hẻm 14"]);
        // The browser's today is not the office's, whose clock is the test's.
        await screen.Page.Locator("[name=ReceivedOn]").FillAsync("23/11/2026");
        await Keep(screen, "Dây điện võng hẻm 15");
        await Assertions.Expect(screen.Page.Locator("[data-queue-text]")).ToContainTextAsync("2 phiếu đang chờ");
        Assert.Equal([], await screen.Barriers());

        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToHaveCountAsync(2);
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(0);
        Assert.Equal(1, await Count("Nước tràn hẻm 14"));
        Assert.Equal(1, await Count("Dây điện võng hẻm 15"));
        await screen.Follow("Có mạng rồi: mở lại trang đầy đủ");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
        await Assertions.Expect(screen.Page.Locator(".acct")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_kept_of_the_page_is_nobodys()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await StoodBehind(screen);
        var name = await screen.Page.Locator(".acct__name").InnerTextAsync();

        var kept = await screen.Page.EvaluateAsync<string>("async () => (await caches.match('/xu-ly/nhap-ho')).text()");
        var policy = await screen.Page.EvaluateAsync<string>(
            "async () => (await caches.match('/xu-ly/nhap-ho')).headers.get('content-security-policy')"
        );
        var scripts = await screen.Page.EvaluateAsync<string[]>(
            "async () => (await navigator.serviceWorker.getRegistrations()).map(r => new URL(r.scope).pathname)"
        );

        Assert.Contains("Kể ngắn gọn", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(name, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("data-owner", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("/dang-xuat", kept, StringComparison.Ordinal);
        Assert.Contains("worker-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal(["/xu-ly/nhap-ho"], scripts);
    }

    [Fact]
    public async Task After_signing_out_nothing_is_shown_and_the_next_person_neither_sees_nor_sends_what_waits()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await StoodBehind(screen);
        await screen.Page.Locator("[name='Form.Words']").FillAsync("Chuyện riêng hẻm 16");
        var waits = await screen.Page.EvaluateAsync<string>(
            """
            () => {
              const form = document.querySelector("form[data-offline]");
              const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
              return JSON.stringify({ key: form.elements["Form.Key"].value, owner: form.dataset.owner, action: "/xu-ly/nhap-ho", fields,
                title: "Chuyện riêng hẻm 16", since: Date.now(), at: "lúc nãy" });
            }
            """
        );

        await screen.Open("/dang-xuat");
        await screen.Press("Đăng xuất khỏi máy này");
        await screen.Arrive("Đăng nhập");
        await Until(screen, "async () => !(await caches.has('gandan-nhap-ho')) && !localStorage.getItem('gandan-nhap-ho')");
        // What was kept and had not gone when its owner left. It is put there by hand: a page that is still open sends by itself as soon as the
        // browser says that the line is back, and one that plays at being offline says so when it likes.
        await screen.Page.EvaluateAsync(
            """
            kept => new Promise((done, fail) => {
              const opening = indexedDB.open("gandan", 1);
              opening.onerror = fail;
              opening.onsuccess = () => {
                const put = opening.result.transaction("forms", "readwrite");
                put.objectStore("forms").put(JSON.parse(kept));
                put.oncomplete = () => { opening.result.close(); done(); };
                put.onerror = fail;
              };
            })
            """,
            waits
        );
        await screen.Page.Context.SetOfflineAsync(true);
        await Assert.ThrowsAsync<PlaywrightException>(() => screen.Open("/xu-ly/nhap-ho"));
        await screen.Page.Context.SetOfflineAsync(false);

        await Enter(screen, "chuyen-vien");
        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue-others]")).ToContainTextAsync("1 phiếu chờ của người khác");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
        Assert.DoesNotContain("hẻm 16", await screen.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await Count("Chuyện riêng hẻm 16"));

        await Enter(screen, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToHaveCountAsync(1);
        Assert.Equal(1, await Count("Chuyện riêng hẻm 16"));
    }

    [Fact]
    public async Task A_photo_that_was_refused_comes_back_into_the_form_with_its_reason()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);
        await screen
            .Page.Locator("#anh")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "hong.jpg",
                    MimeType = "image/jpeg",
                    Buffer = "<svg/>"u8.ToArray(),
                }
            );
        await Keep(screen, "Ảnh hỏng hẻm 17");

        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToContainTextAsync(["“hong.jpg”"]);
        await screen.Press("Mở lại để sửa");
        Assert.Equal("hong.jpg", await screen.Page.EvaluateAsync<string>("() => document.querySelector('#anh').files[0].name"));
        Assert.Equal("Ảnh hỏng hẻm 17", await screen.Page.Locator("[name='Form.Words']").InputValueAsync());
    }

    [Fact]
    public async Task A_form_that_was_refused_can_be_discarded_once_its_owner_is_sure()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await Refused(screen, "Phiếu bỏ hẻm 18");
        screen.Page.Dialog += (_, asked) =>
            _ = asked.Message.Contains("Phiếu bỏ hẻm 18", StringComparison.Ordinal) ? asked.AcceptAsync() : asked.DismissAsync();
        Assert.Equal([], await screen.Barriers());

        await screen.Press("Bỏ phiếu này");

        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
        Assert.Equal(0, await Count("Phiếu bỏ hẻm 18"));
    }

    [Fact]
    public async Task A_refused_form_that_was_mended_and_sent_waits_no_longer()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await Refused(screen, "Phiếu sửa hẻm 19");
        await screen.Press("Mở lại để sửa");
        await screen.Page.Locator("#anh").SetInputFilesAsync(Array.Empty<FilePayload>());

        await screen.Press("Ghi nhận");
        await screen.Arrive("Đã nhận");

        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
        Assert.Equal(1, await Count("Phiếu sửa hẻm 19"));
    }

    [Fact]
    public async Task The_map_is_offered_only_while_the_server_can_draw_it_and_a_form_that_went_there_is_kept_when_the_line_goes()
    {
        await File.WriteAllTextAsync(Map, Square, TestContext.Current.CancellationToken);
        try
        {
            await using var screen = await browser.Sit(office, "tiep-nhan");
            await screen.Open("/xu-ly/nhap-ho");
            await screen.Page.Locator("[name='Form.Words']").FillAsync("Hố ga hở hẻm 20");
            await screen.Press("Chọn trên bản đồ");
            await screen.Arrive("Chọn chỗ trên bản đồ");
            Assert.Equal([], await screen.Everything(picture: "nhap-ho-ban-do"));
            await screen.Width(1280);
            await screen.Field("Phường").SelectOptionAsync("Phường Sen");
            await screen.Press("Đến phường này");
            await screen.Press("Dùng điểm này");
            await Assertions.Expect(screen.Page.Locator("#ban-do")).ToBeFocusedAsync();
            Assert.Equal([], await screen.Everything(picture: "nhap-ho-da-chon"));

            await screen.Page.Context.SetOfflineAsync(true);
            await Assertions.Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Chọn trên bản đồ" })).ToBeHiddenAsync();
            await Keep(screen, "Hố ga hở hẻm 20");
            await screen.Page.Context.SetOfflineAsync(false);

            await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToHaveCountAsync(1);
            await Assertions.Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Chọn trên bản đồ" })).ToBeVisibleAsync();
            Assert.Equal(1, await Count("Hố ga hở hẻm 20"));
            Assert.True(await office.Look(db => db.Cases.AnyAsync(c => c.Summary == "Hố ga hở hẻm 20" && c.Latitude != null)));
        }
        finally
        {
            File.Delete(Map);
        }
    }

    [Fact]
    public async Task Enter_in_a_field_sends_the_form_and_does_not_open_the_map()
    {
        await File.WriteAllTextAsync(Map, Square, TestContext.Current.CancellationToken);
        try
        {
            await using var screen = await browser.Sit(office, "tiep-nhan");
            await screen.Open("/xu-ly/nhap-ho");
            await screen.Page.Locator("[name='Form.Words']").FillAsync("Cây nghiêng hẻm 24");
            await screen.Page.Locator("[name='Form.Place']").PressAsync("Enter");

            await screen.Arrive("Đã nhận");
        }
        finally
        {
            File.Delete(Map);
        }
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_its_ticks()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Locator("main details summary").Last.ClickAsync();
        await screen.Page.Locator("#IsComplaint").CheckAsync();
        await screen.Page.Locator("[name=KnownOn]").FillAsync("32/13/2026");
        await screen.Page.Context.SetOfflineAsync(true);
        await Keep(screen, "Khiếu nại hẻm 25");
        await screen.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Mở lại để sửa" })).ToBeVisibleAsync();

        await screen.Press("Mở lại để sửa");

        Assert.True(await screen.Page.Locator("#IsComplaint").IsCheckedAsync());
        await Assertions.Expect(screen.Page.Locator("[name=KnownOn]")).ToBeVisibleAsync();
        Assert.Equal("32/13/2026", await screen.Page.Locator("[name=KnownOn]").InputValueAsync());
    }

    private const string Square = """
        {"features":[{"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}}]}
        """;

    private string Map => Path.Combine(office.Storage.Folder, "ban-do.geojson");

    private static async Task Refused(Screen screen, string words)
    {
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);
        await screen
            .Page.Locator("#anh")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "hong.jpg",
                    MimeType = "image/jpeg",
                    Buffer = "<svg/>"u8.ToArray(),
                }
            );
        await Keep(screen, words);
        await screen.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToContainTextAsync(["“hong.jpg”"]);
    }

    private static Task StoodBehind(Screen screen) =>
        Until(screen, "async () => !!(await caches.match('/xu-ly/nhap-ho')) && !!navigator.serviceWorker.controller");

    // A page's own waiting takes a promise for an answer.
    private static async Task Until(Screen screen, string holds)
    {
        for (var i = 0; i < 150 && !await screen.Page.EvaluateAsync<bool>(holds); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await screen.Page.EvaluateAsync<bool>(holds));
    }

    private async Task Enter(Screen screen, string person) =>
        Assert.True((await screen.Page.Context.APIRequest.GetAsync(new Uri(office.Address, TestSignIn.Path + person).ToString())).Ok);

    private static async Task Keep(Screen screen, string words)
    {
        var before = await screen.Page.Locator("[data-queue-list] li").CountAsync();
        await screen.Page.Locator("[name='Form.Words']").FillAsync(words);
        await screen.Press("Ghi nhận");
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(before + 1);
    }

    private Task<int> Count(string words) => office.Look(db => db.Cases.CountAsync(c => c.Summary == words));

    private static async Task Until(Func<Task<int>> count, int expected)
    {
        for (var i = 0; i < 50 && await count() != expected; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await count());
    }
}
