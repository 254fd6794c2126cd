using System.Net;
using System.Text;
using GanDan.Platform.Access;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Import;

/// <summary>Rows that a book no longer holds, and the way from them to their records.</summary>
public abstract class VanishedRowsTests(OfficeApp app)
{
    [Fact]
    public async Task A_row_of_the_register_that_has_vanished_leads_to_its_model()
    {
        var officer = await app.SignedIn("chuyen-vien");
        string[] rows = ["1;Chợ không túi nhựa;Phường Sen;5/3/2012;Đạt;", "2;Gian hàng không đồng;Phường Đào;6/3/2012;Đạt;"];
        await Bring(officer, "mo-hinh-2012.csv", MadeUpBooks.Register(2012, rows));
        var id = await app.Look(db => db.Initiatives.Where(i => i.Name == "Gian hàng không đồng").Select(i => i.Id).SingleAsync());

        var (tried, written) = await Bring(officer, "mo-hinh-2012.csv", MadeUpBooks.Register(2012, rows[0]));
        await officer.Follow(written.Single().Text);

        Assert.Equal($"/mo-hinh/{id}", Assert.Single(tried).Href);
        Assert.Equal(tried, written);
        Assert.EndsWith(", số 2", written[0].Text, StringComparison.Ordinal);
        Assert.Equal("Gian hàng không đồng", officer.Heading);
    }

    [Fact]
    public async Task Somebody_who_has_vanished_from_a_list_leads_to_the_class()
    {
        var officer = await app.SignedIn("chuyen-vien");
        static byte[] List(params string[] people) =>
            MadeUpBooks.List("Lớp 9: Viết tin cơ sở", "9/9/2012", [.. people.Select((p, i) => $"{i + 1};{p};Phường Sen;Cán bộ;x")]);
        await Bring(officer, "lop-9.csv", List("Cao Thị Sim", "Cao Văn Mua", "Cao Thị Mận"));
        var id = await app.Look(db => db.Classes.Where(c => c.Name == "Viết tin cơ sở").Select(c => c.Id).SingleAsync());

        var (tried, written) = await Bring(officer, "lop-9.csv", List("Cao Thị Sim", "Cao Văn Mua"));
        await officer.Follow(written.Single().Text);

        Assert.Equal($"/tap-huan/{id}", Assert.Single(tried).Href);
        Assert.Equal(tried, written);
        Assert.Equal("Viết tin cơ sở", officer.Heading);
    }

    [Fact]
    public async Task A_record_with_a_page_of_its_own_is_led_to_there()
    {
        static byte[] Drives(params string[] rows) =>
            Encoding.UTF8.GetBytes(
                "CÁC BUỔI RA QUÂN NĂM 2012\nSTT;Ngày;Phường;Địa điểm;Số người tham gia\n" + string.Join('\n', rows) + "\n"
            );
        var officer = await app.SignedIn("chuyen-vien");
        string[] rows = ["1;5/5/2012;Phường Đào;bến cũ;12", "2;6/5/2012;Phường Sen;cầu gỗ;30"];
        await Bring(officer, "ra-quan-2012.csv", Drives(rows));
        var id = await app.Look(db => db.Drives.Where(d => d.Place == "cầu gỗ").Select(d => d.Id).SingleAsync());

        var (_, written) = await Bring(officer, "ra-quan-2012.csv", Drives(rows[0]));
        await officer.Open(written.Single().Href!);

        Assert.Equal($"/cuoc-van-dong/{id}", written[0].Href);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("cầu gỗ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_record_was_taken_out_of_the_register_brings_it_not_back_and_is_told()
    {
        var officer = await app.SignedIn("chuyen-vien");
        string[] rows = ["1;Chợ sạch;Phường Sen;5/3/2006;Đạt;", "2;Ngõ hoa;Phường Đào;6/3/2006;Đạt;"];
        await Bring(officer, "mo-hinh-2006.csv", MadeUpBooks.Register(2006, rows));
        var id = await app.Look(db => db.Initiatives.Where(i => i.Name == "Ngõ hoa").Select(i => i.Id).SingleAsync());
        await officer.Open($"/mo-hinh/{id}/sua");
        await officer.Fill("Lý do rút khỏi sổ", "Ghi nhầm").Press("Rút khỏi sổ");

        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "mo-hinh-2006.csv", MadeUpBooks.Register(2006, rows)).Press("Xem thử");

        Assert.Contains("1 dòng, từ dòng 4, là bản ghi đã rút khỏi sổ", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(await app.Look(db => db.Initiatives.Where(i => i.Id == id).Select(i => i.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task In_the_cell_only_a_secretary_is_led_to_a_member()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/nhap-so");
        string[] rows = ["1;Cao Thị Vải;Bí thư;5/3/2001;5/3/2002", "2;Cao Văn Chôm;Đảng viên;5/3/2003;5/3/2004"];
        await secretary.Attach("Tệp sổ", "dang-vien-2012.csv", MadeUpBooks.Members(rows)).Press("Xem thử");
        await secretary.Press("Ghi vào sổ");
        await secretary.Open("/nhap-so");
        await secretary.Attach("Tệp sổ", "dang-vien-2012.csv", MadeUpBooks.Members(rows[0])).Press("Xem thử");
        var tried = Vanished(secretary);
        await secretary.Press("Ghi vào sổ");
        var written = Vanished(secretary);
        var result = secretary.Path;
        await secretary.Follow(written.Single().Text);
        var member = await app.SignedIn("dang-vien").Open(result);
        var id = await app.LookInVault(vault => vault.Members.Where(m => m.Name == "Cao Văn Chôm").Select(m => m.Id).SingleAsync());

        Assert.Equal($"/chi-bo/ghi/{id}", Assert.Single(tried).Href);
        Assert.Equal(tried, written);
        Assert.Equal(HttpStatusCode.OK, secretary.Status);
        Assert.Equal((written[0].Text, null), Assert.Single(Vanished(member)));
    }

    [Fact]
    public async Task Whoever_sees_the_records_of_one_ward_is_led_to_those_alone()
    {
        var officer = await app.SignedIn("chuyen-vien");
        await Bring(
            officer,
            "mo-hinh-2011.csv",
            MadeUpBooks.Register(2011, "1;Góc đọc ven sông;Phường Sen;5/3/2011;Đạt;", "2;Tổ vá đường;Phường Đào;6/3/2011;Đạt;")
        );
        var listings = await app.Look(db =>
            db.Initiatives.Where(i => i.Name == "Góc đọc ven sông" || i.Name == "Tổ vá đường")
                .OrderBy(i => i.Name)
                .Select(i => new { Model = i.Id, Row = i.Listings.Single().Id })
                .ToListAsync()
        );

        var linked = await Link(
            me => me.Become(Guid.CreateVersion7(), "Một người", [new Grant { Role = Role.Specialist, UnitCode = TestOffice.Sen }]),
            [
                .. listings.Select(l => new VanishedLine(
                    "2011",
                    5,
                    "1",
                    l.Row,
                    new RecordBooks().All.Single(b => b.RecordKind == "listing").Kind.Code
                )),
            ]
        );

        Assert.Equal([$"/mo-hinh/{listings[0].Model}", null], linked.Select(v => v.Href));
    }

    [Fact]
    public async Task A_record_that_is_gone_and_a_report_of_an_earlier_version_lead_nowhere()
    {
        var rows = new RecordBooks().All.Select(b => b.Kind.Code).Append(null).Append("sổ lạ");

        var linked = await Link(me => me.BecomeSystem(), [.. rows.Select(k => new VanishedLine("2011", 5, "1", Guid.CreateVersion7(), k))]);

        Assert.All(linked, v => Assert.Null(v.Href));
    }

    private async Task<IReadOnlyList<VanishedLine>> Link(Action<Me> become, IReadOnlyList<VanishedLine> vanished)
    {
        var linked = new List<VanishedLine>();
        await using var scope = app.Services.CreateAsyncScope();
        become(scope.ServiceProvider.GetRequiredService<Me>());
        var books = scope.ServiceProvider.GetRequiredService<RecordBooks>();
        foreach (var shelf in vanished.GroupBy(v => v.Kind is { } kind ? books.Find(kind)?.Shelf ?? "office" : "office"))
        {
            var report = new BookReport { Shelf = shelf.Key, Vanished = [.. shelf] };
            linked.AddRange((await scope.ServiceProvider.GetRequiredService<RecordPages>().Link(report)).Vanished);
        }
        return linked;
    }

    private static List<(string Text, string? Href)> Vanished(Visitor reader) =>
        [
            .. reader
                .Page.QuerySelectorAll("section[aria-labelledby='mat-h'] li")
                .Select(row => (row.TextContent.Trim(), row.QuerySelector("a")?.GetAttribute("href"))),
        ];

    /// <summary>What the dry run and the result say has vanished; the reader stands at the result.</summary>
    private async Task<(List<(string Text, string? Href)> Tried, List<(string Text, string? Href)> Written)> Bring(
        Visitor officer,
        string name,
        byte[] book
    )
    {
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", name, book).Press("Xem thử");
        var tried = Vanished(officer);
        await officer.Press("Ghi vào sổ");
        var job = officer.Path;
        await app.RunJobs();
        await officer.Open(job);
        Assert.Equal("Kết quả nhập sổ", officer.Heading);
        return (tried, Vanished(officer));
    }

    public sealed class OnSqlite(SqliteOffice app) : VanishedRowsTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : VanishedRowsTests(app), IClassFixture<PostgresOffice>;
}
