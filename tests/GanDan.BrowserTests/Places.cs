using System.Globalization;
using GanDan.Browsing;
using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Portal;
using GanDan.Cases.Triage;
using GanDan.Cell;
using GanDan.People;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Reports;
using GanDan.Tests;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Places))]

namespace GanDan.Browsing;

/// <summary>One page to look at: where, by whom, and what has to be done before.</summary>
/// <param name="Office">Whose page.</param>
/// <param name="Person">User name; null for a stranger.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Status">What it answers when all is well.</param>
/// <param name="Before">The way to it, when an address alone does not lead there.</param>
public sealed record Place(OfficeApp Office, string? Person, string Address, int Status = 200, Func<Screen, Task>? Before = null);

/// <summary>
/// Where to find a page for every route: the demo office, whose records are made by the program's own demo, with what the demo lacks added
/// here; and an office on its first day.
/// </summary>
public sealed class Places : IAsyncLifetime
{
    private readonly FullOffice full = new();
    private readonly NewOffice fresh = new();
    private readonly Dictionary<string, List<Place>> places = new(StringComparer.Ordinal);

    /// <summary>Pages of the route; none when it needs a record and nobody has said which.</summary>
    public IReadOnlyList<Place> Of(string route) =>
        places.TryGetValue(route, out var found) ? found
        : route.Contains('{', StringComparison.Ordinal) ? []
        : [new(full, Pages.All[route], route)];

    public async ValueTask InitializeAsync()
    {
        await full.InitializeAsync();
        await fresh.InitializeAsync();
        await full.Do(AddPeople);
        await full.Do(FindRecords);
        await full.Do(FindInVault);
        await full.Do(AddLinksAndJobs);
        await FindFirstDay();
        foreach (var code in new[] { 404, 409, 500 })
            Add("/loi/{code}", "chuyen-vien", $"/loi/{code}", code);
        Add("/loi/{code}", "chuyen-vien", "/loi/chua-chac", 503);
    }

    public async ValueTask DisposeAsync()
    {
        await full.DisposeAsync();
        await fresh.DisposeAsync();
    }

    // The people of the table of routes whom the demo does not have.
    private static async Task AddPeople(IServiceProvider services)
    {
        var (db, vault) = (services.GetRequiredService<Db>(), services.GetRequiredService<CellDb>());
        var (me, users) = (services.GetRequiredService<Me>(), services.GetRequiredService<UserManager<Account>>());
        foreach (var (userName, fullName, role, unit, cell) in TestOffice.People)
        {
            if (unit is not null || await db.Accounts.AnyAsync(a => a.UserName == userName))
                continue;
            var account = await Accounts.Open(users, db, me, new(fullName, userName));
            if (role is { } given)
                await Accounts.Give(db, me, account.Id, given, null);
            if (cell is { } inCell)
                vault.Access.Add(
                    new CellAccess
                    {
                        AccountId = account.Id,
                        Role = inCell,
                        GivenAt = me.Now,
                    }
                );
        }
        await db.SaveChangesAsync();
        await vault.SaveChangesAsync();
    }

    private async Task FindRecords(IServiceProvider services)
    {
        const string writer = "chuyen-vien";
        var db = services.GetRequiredService<Db>();

        var term = await db.Reports.Include(r => r.Sections).OrderBy(r => r.From).FirstAsync();
        var year = await db.Reports.Include(r => r.Sections).OrderBy(r => r.From).LastAsync();
        foreach (var report in new[] { term, year })
        {
            Add("/bao-cao/{id:guid}", writer, $"/bao-cao/{report.Id}", $"/bao-cao/{report.Id}?so=initiatives.implemented");
            Add("/bao-cao/{id:guid}/chot", writer, $"/bao-cao/{report.Id}/chot");
        }
        Add(
            "/bao-cao/{id:guid}/ban/{number:int}",
            writer,
            $"/bao-cao/{term.Id}/ban/1",
            $"/bao-cao/{term.Id}/ban/1?so=initiatives.implemented"
        );
        Add("/bao-cao/{id:guid}/muc/{section:guid}", writer, $"/bao-cao/{year.Id}/muc/{year.Sections[0].Id}");
        var slot = (await services.GetRequiredService<Working>().Take(year)).Slots.First(s => !s.Value.FromVault).Key;
        Add("/bao-cao/{id:guid}/so-bao", writer, $"/bao-cao/{year.Id}/so-bao?so={Uri.EscapeDataString(slot)}");

        var round = await db.CareRounds.Select(r => r.Id).FirstAsync();
        Add("/cham-lo/{id:guid}", writer, $"/cham-lo/{round}");
        Add("/cham-lo/ghi/{id:guid?}", writer, "/cham-lo/ghi", $"/cham-lo/ghi/{round}");

        var drive = await db.Drives.Select(d => d.Id).FirstAsync();
        Add("/cuoc-van-dong/{id:guid}", writer, $"/cuoc-van-dong/{drive}");
        Add("/cuoc-van-dong/ghi/{id:guid?}", writer, "/cuoc-van-dong/ghi", $"/cuoc-van-dong/ghi/{drive}");

        var clerk = await db.Accounts.FirstAsync(a => a.UserName == "tiep-nhan");
        var me = services.GetRequiredService<Me>();
        PortalExport[] exports =
        [
            .. new[] { me.Now, (DateTime?)null }.Select(done => new PortalExport
            {
                Portal = "1022",
                FileName = "cong-1022.xlsx",
                Sha256 = "",
                By = clerk.Id,
                ByName = clerk.FullName,
                At = me.Now,
                Choices = ReportJson.Of(new PortalChoices()),
                DoneAt = done,
                Report = ReportJson.Of(
                    new PortalReport
                    {
                        Open = 1,
                        LeftOut = 1,
                        UnknownWards = 1,
                        Contacts = 1,
                        Reasons = [new("Ô {0}: thiếu “{1:w}”.", "Trang!A3", "Mã phản ánh")],
                        Preview = [new("Trang!2", "A-1", me.Today, "Phường", "Đèn hẻm tắt", false)],
                        Sheets =
                        [
                            new(
                                "Trang",
                                1,
                                1,
                                "x",
                                [new("A", "Mã", "code", "Mã phản ánh", null), new("B", "Họ tên", null, null, "Không đọc")],
                                null
                            ),
                        ],
                    }
                ),
            }),
        ];
        db.AddRange(exports);
        await db.SaveChangesAsync();
        Add("/xu-ly/nhap-tu-cong/{id:guid}", "tiep-nhan", [.. exports.Select(x => $"/xu-ly/nhap-tu-cong/{x.Id}")]);

        var target = await db.Targets.FirstAsync();
        Add("/chi-tieu/ghi/{id:guid?}", writer, $"/chi-tieu/ghi?ky={term.PeriodCode}", $"/chi-tieu/ghi/{target.Id}");
        Add("/chi-tieu/nhiem-ky/{id:guid?}", writer, "/chi-tieu/nhiem-ky", $"/chi-tieu/nhiem-ky/{target.TermId}");
        Add("/chi-tieu/dan-bang", writer, $"/chi-tieu/dan-bang?ky={term.PeriodCode}");
        Add("/chi-tieu", writer, $"/chi-tieu?ky={term.PeriodCode}", "/chi-tieu");

        var listing = await db.Listings.FirstAsync();
        Add("/mo-hinh/{id:guid}", writer, $"/mo-hinh/{listing.InitiativeId}");
        Add("/mo-hinh/{id:guid}/sua", writer, $"/mo-hinh/{listing.InitiativeId}/sua");
        Add(
            "/mo-hinh/{id:guid}/ghi-so/{row:guid?}",
            writer,
            $"/mo-hinh/{listing.InitiativeId}/ghi-so",
            $"/mo-hinh/{listing.InitiativeId}/ghi-so/{listing.Id}"
        );

        foreach (var code in new[] { "initiatives.implemented", "opinions.on_time_share", "training.attendances", "opinions.received" })
            Add("/so-lieu/{code}", writer, $"/so-lieu/{code}?ky={term.PeriodCode}");
        Add("/mo-hinh", writer, "/mo-hinh", "/mo-hinh?tai=in");
        Add("/cuoc-van-dong", writer, "/cuoc-van-dong", "/cuoc-van-dong?nam=1999&tai=in");
        Add("/tinh-hinh", writer, "/tinh-hinh", $"/tinh-hinh?ky={term.PeriodCode}");
        Add("/tim", writer, "/tim", "/tim?q=rác");

        var signed = await db.Attendances.FirstAsync();
        Add("/tap-huan/{id:guid}", writer, $"/tap-huan/{signed.ClassId}");
        Add("/tap-huan/{id:guid}/dan-bang", writer, $"/tap-huan/{signed.ClassId}/dan-bang");
        Add("/tap-huan/{id:guid}/nguoi-du/{row:guid}", writer, $"/tap-huan/{signed.ClassId}/nguoi-du/{signed.Id}");
        Add("/tap-huan/ghi/{id:guid?}", writer, "/tap-huan/ghi", $"/tap-huan/ghi/{signed.ClassId}");

        var untouched = await db.Cases.Where(c => !c.Imported && c.Status == CaseStatus.Received).Select(c => c.Id).FirstAsync();
        var submitted = await db.CaseAnswers.Where(a => a.State == AnswerState.Submitted).Select(a => a.CaseId).FirstAsync();
        var solved = await db.Cases.Where(c => !c.Imported && c.Status == CaseStatus.Closed).Select(c => c.Id).FirstAsync();
        Add("/xu-ly", writer, "/xu-ly", "/xu-ly?v=xong", "/xu-ly?tim=khong-co", "/xu-ly?tim=den");
        Add("/xu-ly/{id:guid}", writer, $"/xu-ly/{untouched}", $"/xu-ly/{submitted}", $"/xu-ly/{solved}");
        Add("/xu-ly/{id:guid}/tra-loi", writer, $"/xu-ly/{untouched}/tra-loi");
        Add("/xu-ly/{id:guid}/tra-loi", "duyet", $"/xu-ly/{submitted}/tra-loi");
        Add("/xu-ly/{id:guid}/anh", writer, $"/xu-ly/{untouched}/anh");

        var admitted = await db.Petitions.Where(p => p.AdmittedOn != null).Select(p => p.CaseId).FirstAsync();
        var whole = await db.Cases.Where(c => c.Status == CaseStatus.Split).Select(c => c.Id).FirstAsync();
        Add("/xu-ly/{id:guid}", writer, $"/xu-ly/{admitted}", $"/xu-ly/{whole}");
        Add("/xu-ly/{id:guid}/phan-loai", writer, $"/xu-ly/{untouched}/phan-loai", $"/xu-ly/{admitted}/phan-loai");
        Add("/xu-ly/{id:guid}/khieu-nai", writer, $"/xu-ly/{admitted}/khieu-nai");
        var held = await db.ComplaintDialogues.Where(d => d.CaseId == admitted).Select(d => d.Id).FirstAsync();
        Add(
            "/xu-ly/{id:guid}/khieu-nai/in/{form:regex(^(bien-ban-doi-thoai|quyet-dinh)$)}",
            writer,
            $"/xu-ly/{admitted}/khieu-nai/in/bien-ban-doi-thoai?buoi={held}",
            $"/xu-ly/{admitted}/khieu-nai/in/quyet-dinh"
        );
        Add("/xu-ly/{id:guid}/tach", writer, $"/xu-ly/{untouched}/tach", $"/xu-ly/{whole}/tach");
        Add("/xu-ly/{id:guid}/in/{form}", writer, [.. NoticeForm.All.Select(f => $"/xu-ly/{whole}/in/{f.Slug}")]);

        var (rule, subject) = (await db.DeadlineRules.Select(r => r.Id).FirstAsync(), await db.Topics.Select(t => t.Id).FirstAsync());
        Add(
            "/quan-tri/thoi-han/dong/{id:int?}",
            "quan-tri",
            "/quan-tri/thoi-han/dong",
            string.Create(CultureInfo.InvariantCulture, $"/quan-tri/thoi-han/dong/{rule}")
        );
        Add(
            "/quan-tri/loai-viec/muc/{id:int?}",
            "quan-tri",
            "/quan-tri/loai-viec/muc",
            string.Create(CultureInfo.InvariantCulture, $"/quan-tri/loai-viec/muc/{subject}")
        );
        var routed = await db.RoutingRules.Select(r => r.Id).FirstAsync();
        Add(
            "/quan-tri/quy-tac-giao/muc/{id:int?}",
            "quan-tri",
            "/quan-tri/quy-tac-giao/muc",
            string.Create(CultureInfo.InvariantCulture, $"/quan-tri/quy-tac-giao/muc/{routed}")
        );
        var template = await db.AnswerTemplates.FirstAsync();
        Add("/xu-ly/mau-tra-loi/{id:guid?}", writer, "/xu-ly/mau-tra-loi", $"/xu-ly/mau-tra-loi/{template.Id}");
        var timed = await db.CaseClocks.FirstAsync(c => c.DueOn != c.FirstDueOn);
        Add("/xu-ly/{id:guid}/han/{clock:guid}", writer, $"/xu-ly/{timed.CaseId}/han/{timed.Id}");

        var open = await db
            .Cases.Where(c => c.Publication == Publication.Published && c.AnsweredOn != null)
            .Select(c => c.PublicNumber)
            .FirstAsync();
        Add("/phan-anh/{number}", null, $"/phan-anh/{open}");
        var corrected = await db
            .Cases.Where(c => db.CaseAnswers.Any(n => n.CaseId == c.Id && n.PublishedAt != null) && c.Status == CaseStatus.Answered)
            .FirstAsync();
        Add("/xu-ly/{id:guid}/dinh-chinh", writer, $"/xu-ly/{corrected.Id}/dinh-chinh");
        var hidden = await db.CaseHidings.Select(h => h.CaseId).FirstAsync();
        Add("/xu-ly/{id:guid}/an", writer, $"/xu-ly/{corrected.Id}/an", $"/xu-ly/{hidden}/an");
        Add("/xu-ly/{id:guid}", writer, $"/xu-ly/{hidden}");
        Add("/phan-anh/{number}", null, $"/phan-anh/{corrected.PublicNumber}");
        Add(
            "/phan-anh/{number}",
            null,
            $"/phan-anh/{await db.Cases.Where(c => c.Id == hidden).Select(c => c.PublicNumber).SingleAsync()}",
            410
        );
        Add("/xu-ly/bo-loc", writer, "/xu-ly/bo-loc");
        Add("/phan-anh", null, "/phan-anh", "/phan-anh?tim=rac&tinh-trang=da-tra-loi", "/phan-anh?tim=khong+co+gi+nhu+the");

        var opinion = await db.Cases.Where(c => c.Publication == Publication.AwaitingReview).Select(c => c.Id).FirstAsync();
        Add("/y-kien/{id:guid}", writer, $"/y-kien/{opinion}");
        Add("/y-kien/{id:guid}/duyet", writer, $"/y-kien/{opinion}/duyet");
        Add("/y-kien/ghi/{id:guid?}", writer, "/y-kien/ghi", $"/y-kien/ghi/{opinion}");

        var guided = await db.Receptions.Where(r => r.Guidance != null).Select(r => r.Id).FirstAsync();
        var refused = await db.Receptions.Where(r => r.RefusedOn != null).Select(r => r.Id).FirstAsync();
        var taken = await db.Receptions.Where(r => r.CaseId != null).Select(r => r.Id).FirstAsync();
        var reported = await db.Receptions.Where(r => r.ReportedOn != null).Select(r => r.Id).FirstAsync();
        var waiting = await db.Receptions.Where(r => r.SettledOn == null).Select(r => r.Id).FirstAsync();
        Add(
            "/tiep-dan/{id:guid}",
            writer,
            $"/tiep-dan/{guided}",
            $"/tiep-dan/{refused}",
            $"/tiep-dan/{taken}",
            $"/tiep-dan/{waiting}",
            $"/tiep-dan/{reported}"
        );
        Add("/tiep-dan/{id:guid}/sua", writer, $"/tiep-dan/{guided}/sua");
        Add("/tiep-dan/{id:guid}/viec", writer, $"/tiep-dan/{waiting}/viec");
        Add(
            "/tiep-dan/{id:guid}/giay/{form:regex(^(giay-hen|huong-dan|tu-choi|ket-qua)$)}",
            writer,
            $"/tiep-dan/{taken}/giay/giay-hen",
            $"/tiep-dan/{guided}/giay/huong-dan",
            $"/tiep-dan/{refused}/giay/tu-choi",
            $"/tiep-dan/{reported}/giay/ket-qua"
        );
        Add("/tiep-dan/in-so", writer, "/tiep-dan/in-so", "/tiep-dan/in-so?nam=1999");
        var posted = await db.ReceptionDays.Where(d => !d.IsOnline).Select(d => d.Id).FirstAsync();
        var online = await db.ReceptionDays.Where(d => d.IsOnline).Select(d => d.Id).FirstAsync();
        Add(
            "/tiep-dan/lich/ngay/{id:guid?}",
            writer,
            "/tiep-dan/lich/ngay",
            $"/tiep-dan/lich/ngay/{posted}",
            $"/tiep-dan/lich/ngay/{online}"
        );

        var unit = await db.Units.Where(u => u.ParentCode != null).FirstAsync();
        Add(
            "/quan-tri/don-vi/{code}/{from}",
            "quan-tri",
            string.Create(CultureInfo.InvariantCulture, $"/quan-tri/don-vi/{unit.Code}/{unit.ValidFrom:yyyy-MM-dd}")
        );
        Add(
            "/quan-tri/lich/ngay/{id:guid?}",
            "quan-tri",
            "/quan-tri/lich/ngay",
            $"/quan-tri/lich/ngay/{await db.OfficeDays.Select(d => d.Id).FirstAsync()}"
        );
        foreach (var name in new[] { "chuyen-vien", "nguoi-moi" })
            Add("/quan-tri/nguoi-dung/{id:guid}", "quan-tri", $"/quan-tri/nguoi-dung/{(await Person(db, name)).Id}");
    }

    private async Task FindInVault(IServiceProvider services)
    {
        const string secretary = "bi-thu";
        var vault = services.GetRequiredService<CellDb>();
        Add("/chi-bo/ghi/{id:guid?}", secretary, "/chi-bo/ghi", $"/chi-bo/ghi/{await vault.Members.Select(m => m.Id).FirstAsync()}");
        Add(
            "/chi-bo/sinh-hoat/ghi/{id:guid?}",
            secretary,
            "/chi-bo/sinh-hoat/ghi",
            $"/chi-bo/sinh-hoat/ghi/{await vault.Meetings.Select(m => m.Id).FirstAsync()}"
        );
    }

    // What lies between two moments of a person's work: a link handed over, a code asked for, a book looked at, a job running or failed.
    private async Task AddLinksAndJobs(IServiceProvider services)
    {
        var (db, me) = (services.GetRequiredService<Db>(), services.GetRequiredService<Me>());
        var (users, writer) = (services.GetRequiredService<UserManager<Account>>(), await Person(db, "chuyen-vien"));

        var (link, token) = OneTimeLink.New(LinkPurpose.ChoosePassword, (await Person(db, "nguoi-moi")).Id, me.Now);
        db.OneTimeLinks.Add(link);
        Add("/dat-mat-khau/{token}", null, $"/dat-mat-khau/{token}");

        var careful = await Accounts.Open(users, db, me, new("Lâm Thị Khế", "hai-lop"));
        await Accounts.ChoosePassword(users, db, me, careful, TestOffice.Password, "Password");
        Accounts.Insist(await users.ResetAuthenticatorKeyAsync(careful));
        Accounts.Insist(await users.SetTwoFactorEnabledAsync(careful, true));
        places["/dang-nhap/ma"] = [new(full, null, "/dang-nhap/ma", Before: SignInHalf)];

        Job Asked(JobState state, string? outcome = null) =>
            new()
            {
                Kind = "ImportBook",
                Input = "{}",
                AskedBy = writer.Id,
                AskedByName = writer.FullName,
                AskedAt = me.Now,
                StartedAt = me.Now,
                EndedAt = state is JobState.Running ? null : me.Now,
                State = state,
                Done = 120,
                Total = 300,
                Outcome = outcome,
                ReturnUrl = "/nhap-so",
            };
        Job[] jobs = [Asked(JobState.Running), Asked(JobState.Failed), Asked(JobState.Refused, "Còn chỗ chưa rõ, chưa ghi được.")];
        db.Jobs.AddRange(jobs);
        Add("/viec-nen/{id:guid}", "chuyen-vien", [.. jobs.Select(j => $"/viec-nen/{j.Id}")]);
        await db.SaveChangesAsync();

        var books = services.GetRequiredService<Platform.Import.Drafts>();
        me.Become(writer.Id, writer.FullName, await db.Grants.Where(g => g.AccountId == writer.Id).ToListAsync());
        var first = await books.Take(RandomBook.Models(1, 20, "Phường Bờ Kênh", "Phường Gò Me"), "mo-hinh-chep-lai.csv");
        await books.Import(first);
        Add("/nhap-so/ket-qua/{id:guid}", "chuyen-vien", $"/nhap-so/ket-qua/{first.Id}");
        Add(
            "/nhap-so/{id:guid}",
            "chuyen-vien",
            [
                $"/nhap-so/{(await books.Take(RandomBook.Models(2, 24, "Phường Bờ Kênh", "Phường Không Có"), "mo-hinh-moi.csv")).Id}",
                $"/nhap-so/{(await books.Take(RandomBook.Gifts, "nhan-qua.csv")).Id}",
            ]
        );
    }

    private async Task FindFirstDay()
    {
        var first = await FirstStart.Prepare(fresh.Services, demo: false);
        places["/thiet-lap/{token}"] = [new(fresh, null, first.SetupPath!)];
        places["/chi-bo/mo-so"] = [new(fresh, "lanh-dao", "/chi-bo/mo-so")];
        await fresh.Do(async services =>
        {
            var (db, me) = (services.GetRequiredService<Db>(), services.GetRequiredService<Me>());
            var leader = await Accounts.Open(services.GetRequiredService<UserManager<Account>>(), db, me, new("Kiều Văn Bần", "lanh-dao"));
            await Accounts.Give(db, me, leader.Id, Role.OfficeLeader, null);
            await db.SaveChangesAsync();
            // Otherwise the leader would first be asked for a second factor.
            await db.Office.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsDemo, true));
        });
    }

    private static async Task SignInHalf(Screen screen)
    {
        await screen.Open("/dang-nhap");
        await screen.Fill("Tên đăng nhập", "hai-lop");
        await screen.Fill("Mật khẩu", TestOffice.Password);
        await screen.Press("Đăng nhập");
        await screen.Arrive("Xác thực hai lớp");
    }

    private static Task<Account> Person(Db db, string name) => db.Accounts.SingleAsync(a => a.UserName == name);

    private void Add(string route, string? person, params string[] addresses)
    {
        foreach (var address in addresses)
            Add(route, person, address, 200);
    }

    private void Add(string route, string? person, string address, int status)
    {
        if (!places.TryGetValue(route, out var known))
            places[route] = known = [];
        known.Add(new(full, person, address, status));
    }
}
