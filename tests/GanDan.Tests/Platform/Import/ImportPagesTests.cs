using System.Globalization;
using System.Net;
using System.Text;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>The specialist's way through Nhập sổ.</summary>
public abstract class ImportPagesTests(OfficeApp app)
{
    [Fact]
    public async Task A_book_is_looked_at_first_written_on_demand_and_known_the_second_time()
    {
        var book = MadeUpBooks.Register(
            2020,
            "1;Vườn rau chung;Phường Sen;5/3/2020;Đạt;",
            "2;Tổ đọc sách;Phường Đào;6/3/2020;Chưa triển khai;"
        );
        var before = await app.Look(db => db.Initiatives.CountAsync());
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "mo-hinh-2020.csv", book).Press("Xem thử");
        var looked = (officer.Heading, Text: officer.Text, Count: await app.Look(db => db.Initiatives.CountAsync()));
        await officer.Press("Ghi vào sổ");
        var waiting = officer.Path;
        await app.RunJobs();
        await officer.Open(waiting);
        var written = (officer.Heading, Count: await app.Look(db => db.Initiatives.CountAsync()));
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "mo-hinh-2020-luu-lai.csv", book).Press("Xem thử");

        Assert.Equal(("Xem thử", before), (looked.Heading, looked.Count));
        Assert.Contains("Dòng mới2", looked.Text, StringComparison.Ordinal);
        Assert.StartsWith("/viec-nen/", waiting, StringComparison.Ordinal);
        Assert.Equal(("Kết quả nhập sổ", before + 2), written);
        Assert.Contains("Không có gì mới", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_clear_is_told_by_the_person()
    {
        var book = System.Text.Encoding.UTF8.GetBytes(
            "SỔ ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2021\nSTT;Tên mô hình;Phường;Ngày đăng ký;Chấm công\n1;Ghế đá bên kênh;Phường Mai;5/3/2021;Đạt\n"
        );
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "mau-khac.csv", book).Press("Xem thử");
        var unclear = officer.Text;
        await officer.Choose("Nghĩa của cột E, Chấm công", "Kết quả").Press("Hiểu lại theo lựa chọn này");

        Assert.Contains("chưa rõ cột “Chấm công”", unclear, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa nhập gì từ tệp này", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Dòng mới1", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_list_waits_for_its_import_without_telling_whose_audience_is_whose_and_counts_the_same()
    {
        var people = Enumerable
            .Range(1, 12)
            .Select(i => (Name: $"Người Thứ {i}", Audience: i % 3 == 0 ? "Nòng cốt" : "Cán bộ", Came: i % 4 != 0))
            .ToList();
        var book = MadeUpBooks.List(
            "Lớp 7: Nghe dân nói",
            "7/7/2013",
            [.. people.Select((p, i) => $"{i + 1};{p.Name};Phường Sen;{p.Audience};{(p.Came ? "x" : "")}")]
        );
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "lop-7.csv", book).Press("Xem thử");
        var waiting = (await app.Look(db => db.Set<Draft>().Where(d => d.FileName == "lop-7.csv").Select(d => d.Content).SingleAsync()));
        var rows = StagedSheets
            .Unpack(waiting)
            .Single()
            .Rows()
            .Where(r => r.Cells.Any(c => c.Text.StartsWith("Người Thứ", StringComparison.Ordinal)));
        var told = rows.Select(r => (r[2].Text, r[4].Text)).ToList();
        await officer.Choose("Nghĩa của cột D, Đối tượng", "Chức vụ").Press("Hiểu lại theo lựa chọn này");
        var asPosition = officer.Text;
        await officer.Choose("Nghĩa của cột D, Đối tượng", "Đối tượng").Press("Hiểu lại theo lựa chọn này");
        await officer.Press("Ghi vào sổ");
        await app.RunJobs();

        Assert.Equal(people.Count, told.Count);
        Assert.NotEqual(people.Select(p => (p.Name, p.Audience)), told);
        Assert.Contains("không còn giữ theo từng người", asPosition, StringComparison.Ordinal);
        var counted = await app.Look(db =>
            db.Classes.Where(c => c.Name == "Nghe dân nói")
                .SelectMany(c => c.Audiences)
                .ToDictionaryAsync(a => a.Group, a => (a.Invited, a.Attended))
        );
        Assert.Equal(
            people.GroupBy(p => p.Audience).ToDictionary(g => g.Key, g => (g.Count(), g.Count(p => p.Came))).OrderBy(p => p.Key),
            counted.OrderBy(p => p.Key)
        );
    }

    [Fact]
    public async Task The_dry_run_names_each_row_that_continues_an_older_record()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        await officer
            .Attach("Tệp sổ", "mo-hinh-2016.csv", MadeUpBooks.Register(2016, "1;Bếp ăn tình nghĩa;Phường Sen;5/3/2016;Đạt;"))
            .Press("Xem thử");
        var first = officer.Text;
        await officer.Press("Ghi vào sổ");
        await app.RunJobs();
        await officer.Open("/nhap-so");
        await officer
            .Attach(
                "Tệp sổ",
                "mo-hinh-2017.csv",
                MadeUpBooks.Register(2017, "1;Tủ thuốc khu phố;Phường Sen;5/3/2017;Đạt;", "2;Bếp ăn tình nghĩa;Phường Sen;6/3/2017;Đạt;")
            )
            .Press("Xem thử");

        Assert.DoesNotContain("Dòng nối tiếp bản ghi đã có", first, StringComparison.Ordinal);
        Assert.Contains("Dòng nối tiếp bản ghi đã có 1", officer.Text, StringComparison.Ordinal);
        var line = officer.Page.QuerySelectorAll("section[aria-labelledby='tiep-h'] tbody tr").Select(r => r.TextContent);
        Assert.Contains(line, text => text.Contains("Bếp ăn tình nghĩa2016", StringComparison.Ordinal));
        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task A_large_book_is_read_by_a_job_and_again_after_each_choice()
    {
        var random = new Random(20201);
        string Name() =>
            string.Concat(Enumerable.Range(0, 40).Select(_ => (char)('a' + random.Next(26)) + (random.Next(5) == 0 ? " " : "")));
        var text = new StringBuilder("SỔ ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2022\nSTT;Tên mô hình;Phường;Ngày đăng ký;Sổ dán;Chấm công\n");
        for (var i = 1; i <= 2500; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i};{Name()} {i};Phường Mai;5/3/2022;{Name()}{Name()}{Name()}{Name()};Đạt\n");
        var before = await app.Look(db => db.Initiatives.CountAsync());
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "so-lon.csv", Encoding.UTF8.GetBytes(text.ToString())).Press("Xem thử");
        var waiting = officer.Path;
        await officer.Open("/nhap-so");
        var listed = officer.Text;
        await officer.Follow("so-lon.csv");
        var again = officer.Path;
        await app.RunJobs();
        await officer.Open(waiting);
        var first = officer.Text;
        await officer
            .Choose("Nghĩa của cột E, Sổ dán", "Bỏ qua cột này")
            .Choose("Nghĩa của cột F, Chấm công", "Kết quả")
            .Press("Hiểu lại theo lựa chọn này");
        var second = officer.Path;
        await app.RunJobs();
        await officer.Open(second);

        Assert.StartsWith("/viec-nen/", waiting, StringComparison.Ordinal);
        Assert.Equal(waiting, again);
        Assert.Contains("Máy đang đọc thử", listed, StringComparison.Ordinal);
        Assert.Contains("chưa rõ cột “Chấm công”", first, StringComparison.Ordinal);
        Assert.NotEqual(waiting, second);
        Assert.Contains("Dòng mới2.500", officer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await app.Look(db => db.Initiatives.CountAsync()));

        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task A_column_may_be_left_out_and_stays_so_for_every_book_of_that_layout()
    {
        static byte[] Book(string name) =>
            System.Text.Encoding.UTF8.GetBytes(
                $"SỔ ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2021\nSTT;Tên mô hình;Phường;Ngày đăng ký;Màu giấy\n1;{name};Phường Mai;5/3/2021;xanh\n"
            );
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "mau-giay.csv", Book("Ghế mây")).Press("Xem thử");
        var unclear = officer.Text;
        await officer.Choose("Nghĩa của cột E, Màu giấy", "Bỏ qua cột này").Press("Hiểu lại theo lựa chọn này");
        var chosen = officer.Text;
        await officer.Press("Ghi vào sổ");
        await app.RunJobs();
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "mau-giay-2.csv", Book("Bàn tre")).Press("Xem thử");

        Assert.Contains("chưa rõ cột “Màu giấy”", unclear, StringComparison.Ordinal);
        Assert.Contains("Dòng mới1", chosen, StringComparison.Ordinal);
        Assert.Contains("Dòng mới1", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_without_rows_is_not_called_known()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "chi-co-tieu-de.csv", MadeUpBooks.Register(2022)).Press("Xem thử");
        var looked = officer.Text;
        await officer.Open("/nhap-so");

        Assert.Contains("Không có dòng nào vào sổ", looked, StringComparison.Ordinal);
        Assert.Contains("có tiêu đề nhưng chưa có dòng nào", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập trước đây", looked, StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào vào sổ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_cannot_come_in_are_told_and_not_called_known()
    {
        var book = MadeUpBooks.Register(2022, "1;Vườn rau;Phường Không Có;5/3/2022;Đạt;", "2;Tổ đọc sách;Phường Lạ Hoắc;6/3/2022;Đạt;");
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "khong-doc-duoc.csv", book).Press("Xem thử");

        Assert.Contains("2 dòng chưa nhập được", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập trước đây", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_chosen_for_columns_that_mean_nothing_asks_for_the_columns_it_needs()
    {
        var book = System.Text.Encoding.UTF8.GetBytes("Alpha;Beta;Gamma\nx;y;z\nu;v;w\n");
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "khong-ro.csv", book).Press("Xem thử");
        await officer.Choose("Đây là sổ gì", "Sổ các buổi ra quân").Press("Hiểu lại theo lựa chọn này");

        Assert.Contains("chưa biết cột nào là “Ngày”", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập trước đây", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_of_the_cell_needs_a_cell_role_and_leaves_no_copy()
    {
        var book = MadeUpBooks.Members("1;Cao Thị Dừa;Bí thư;5/3/2001;5/3/2002");
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "dang-vien.csv", book).Press("Xem thử");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("bí thư chi bộ", officer.Text, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<Draft>().AnyAsync(d => d.FileName == "dang-vien.csv")));
        Assert.False(await app.LookInVault(vault => vault.Set<Draft>().AnyAsync(d => d.FileName == "dang-vien.csv")));
    }

    [Fact]
    public async Task The_secretary_brings_the_cells_book_into_the_vault_and_nowhere_else()
    {
        var book = MadeUpBooks.Members("1;Cao Thị Mướp;Bí thư;5/3/2001;5/3/2002");
        var secretary = await app.SignedIn("bi-thu").Open("/nhap-so");

        await secretary.Attach("Tệp sổ", "dang-vien-chi-bo.csv", book).Press("Xem thử");
        await secretary.Press("Ghi vào sổ");

        Assert.Equal("Kết quả nhập sổ", secretary.Heading);
        Assert.True(await app.LookInVault(vault => vault.Members.AnyAsync(m => m.Name == "Cao Thị Mướp")));
        Assert.False(await app.LookInVault(vault => vault.Set<Draft>().AnyAsync()));
        Assert.False(await app.Look(db => db.Set<ImportRun>().AnyAsync(r => r.FileName == "dang-vien-chi-bo.csv")));
        Assert.False(await app.Look(db => db.Set<Draft>().AnyAsync(d => d.FileName == "dang-vien-chi-bo.csv")));
        Assert.False(await app.Look(db => db.Jobs.AnyAsync(j => j.AskedByName == "Đỗ Văn Chanh")));

        await secretary.Open("/chi-bo/nhat-ky");

        Assert.Contains("Nhập một sổ", secretary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc khác", secretary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_people_is_refused_column_by_column_and_may_enter_as_counts()
    {
        var list = MadeUpBooks.Gifts("1;Cao Thị Na;Phường Sen;Kinh;1", "2;Cao Thị Ổi;Phường Sen;Hoa;2", "3;Cao Thị Me;Phường Đào;Kinh;1");
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "nhan-qua.csv", list).Press("Xem thử");
        var refused = officer.Text;
        var kept = await app.Look(db => db.Set<Draft>().Where(d => d.FileName == "nhan-qua.csv").Select(d => d.Content).SingleAsync());
        await officer.Fill("Ngày trao quà", "2/2/2019").Press("Chỉ đếm, xem thử");
        await officer.Press("Ghi vào sổ");
        await app.RunJobs();

        Assert.Contains("cột “Dân tộc” không được nhập vào hệ thống. Xin không ghi dân tộc", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(
            StagedSheets.Unpack(kept).SelectMany(s => s.Rows()).SelectMany(r => r.Cells),
            c => c.Text.Contains("Cao Thị", StringComparison.Ordinal)
        );
        var rounds = await app.Look(db =>
            db.CareRounds.Where(r => r.HeldOn == new DateOnly(2019, 2, 2)).OrderBy(r => r.Gifts).ToListAsync()
        );
        Assert.Equal([(1, 1), (2, 3)], rounds.Select(r => (r.Households, r.Gifts)));
    }

    [Theory]
    [InlineData("STT;Họ tên;Thông tin;;;Phường;Quà", ";;Dân tộc;Tôn giáo;Số CCCD;;")]
    [InlineData("STT;Họ tên;Thông tin;Thông tin;Thông tin;Phường;Quà", ";;Dân tộc;Tôn giáo;Số CCCD;;")]
    public async Task A_heading_in_two_rows_hides_no_refused_column_from_the_first_look_on(string upper, string lower)
    {
        var list = System.Text.Encoding.UTF8.GetBytes(
            $"DANH SÁCH HỘ NHẬN QUÀ TẾT NĂM 2017\n{upper}\n{lower}\n1;Cao Thị Na;Kinhh;Phậtt giáo;079000000017;Phường Sen;1\n2;Cao Thị Ổi;Kinhh;Phậtt giáo;079000000018;Phường Đào;1\n"
        );
        var name = $"hai-dong-{upper.Length}.csv";
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", name, list).Press("Xem thử");
        var (refused, first) = (officer.Text, await Staged());
        await officer.Choose("Đây là sổ gì", "Sổ các đợt chăm lo").Press("Hiểu lại theo lựa chọn này");
        var (again, second) = (officer.Text, await Staged());

        foreach (var column in (string[])["Dân tộc", "Tôn giáo", "Số CCCD"])
        {
            Assert.Contains(column + "” không được nhập", refused, StringComparison.Ordinal);
            Assert.Contains(column + "” không được nhập", again, StringComparison.Ordinal);
        }
        foreach (var staged in (string[])[first, second])
            Assert.DoesNotMatch("Kinhh|Phậtt|0790000000", staged);

        async Task<string> Staged() =>
            string.Join(
                '\n',
                StagedSheets
                    .Unpack(await app.Look(db => db.Set<Draft>().Where(d => d.FileName == name).Select(d => d.Content).SingleAsync()))
                    .SelectMany(s => s.Rows())
                    .SelectMany(r => r.Cells)
                    .Select(c => c.Shown)
            );
    }

    [Fact]
    public async Task The_result_says_what_each_corrected_cell_was_and_is()
    {
        static byte[] Drives(string ward, int people) =>
            System.Text.Encoding.UTF8.GetBytes(
                $"CÁC BUỔI RA QUÂN NĂM 2018\nSTT;Ngày;Phường;Địa điểm;Số người tham gia\n1;5/5/2018;{ward};chợ mới;{people}\n2;6/5/2018;Phường Sen;bờ kênh;30\n"
            );
        var officer = await app.SignedIn("chuyen-vien");
        await Bring(officer, "ra-quan-2018.csv", Drives("Phường Đào", 1200));

        await Bring(officer, "ra-quan-2018.csv", Drives("Phường Mai", 1350));

        Assert.Matches("Phường Đào *Phường Mai", officer.Text);
        Assert.Contains("1.200", officer.Text, StringComparison.Ordinal);
        Assert.Contains("1.350", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_remembered_also_when_nothing_of_the_book_is_new()
    {
        static byte[] Book(string heading) =>
            System.Text.Encoding.UTF8.GetBytes(
                $"SỔ ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2019\nSTT;Tên mô hình;Phường;Ngày đăng ký;{heading}\n1;Thư viện vỉa hè;Phường Mai;5/3/2019;Đạt\n"
            );
        var officer = await app.SignedIn("chuyen-vien");
        await Bring(officer, "thu-vien.csv", Book("Kết quả"));

        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "thu-vien-2.csv", Book("Chấm sao")).Press("Xem thử");
        await officer.Choose("Nghĩa của cột E, Chấm sao", "Kết quả").Press("Hiểu lại theo lựa chọn này");
        var told = officer.Text;
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "thu-vien-3.csv", Book("Chấm sao")).Press("Xem thử");

        Assert.Contains("Không có gì mới", told, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa rõ cột", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Không có gì mới", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_has_some_rows_of_another_asks_whether_it_is_that_one()
    {
        static byte[] Book(string last) =>
            MadeUpBooks.Register(2014, "1;Bến đò sạch;Phường Mai;5/3/2014;Đạt;", $"2;Lớp học ven kênh;Phường Đào;6/3/2014;{last};");
        var officer = await app.SignedIn("chuyen-vien");
        await Bring(officer, "phuong-2014.csv", Book("Đang thực hiện"));
        await officer.Open("/nhap-so");

        await officer.Attach("Tệp sổ", "ban-gui-lai.csv", Book("Duy trì tốt")).Press("Xem thử");
        var asked = officer.Text;
        await officer.Press("Trang “ban-gui-lai” là sổ ấy lưu lại");
        var told = officer.Text;
        await officer.Press("Trang “ban-gui-lai” là một sổ khác");

        Assert.Contains("1 trong 2 dòng giống dòng đã nhập từ sổ “phuong-2014”", asked, StringComparison.Ordinal);
        Assert.Contains("Dòng mới1", asked, StringComparison.Ordinal);
        Assert.Contains("Dòng sửa1", told, StringComparison.Ordinal);
        Assert.Contains("Dòng mới1", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_targets_of_the_cells_book_are_told_to_who_may_not_bring_them_in()
    {
        var book = GanDan.Tests.Platform.Books.XlsxWriter.Write([
            new GanDan.Tests.Platform.Books.SheetToWrite("Đảng viên")
                .Row(1, "DANH SÁCH ĐẢNG VIÊN")
                .Row(2, "STT", "Họ và tên", "Chức vụ", "Ngày vào Đảng", "Chính thức")
                .Row(3, "1", "Cao Thị Khế", "Đảng viên", "5/3/2001", "5/3/2002"),
            new GanDan.Tests.Platform.Books.SheetToWrite("Chỉ tiêu")
                .Row(1, "CHỈ TIÊU NGHỊ QUYẾT NHIỆM KỲ 2017 - 2020")
                .Row(2, "STT", "Chỉ tiêu", "Đơn vị tính", "Mức giao", "Ghi chú")
                .Row(3, "1", "Tổ chức lớp bồi dưỡng", "lớp", 10d, "")
                .Row(4, "2", "Xây dựng mô hình dân vận khéo", "mô hình", 20d, ""),
        ]);
        var secretary = await app.SignedIn("bi-thu").Open("/nhap-so");

        await secretary.Attach("Tệp sổ", "so-chi-bo.xlsx", book).Press("Xem thử");
        var told = secretary.Text;
        await secretary.Press("Ghi vào sổ");
        var (done, ways) = (secretary.Text, secretary.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList());
        await secretary.Press("Hoàn tác lần nhập này");

        Assert.Contains("chưa nhập: bạn chưa có quyền nhập sổ này", told, StringComparison.Ordinal);
        Assert.Contains("chưa nhập: bạn chưa có quyền nhập sổ này", done, StringComparison.Ordinal);
        // Whoever may bring it in may not open the cell's file: the sheet has to be one of its own.
        Assert.Contains("lưu riêng trang này thành một tệp", told, StringComparison.Ordinal);
        Assert.Contains("/chi-bo", ways);
        Assert.DoesNotContain("/tinh-hinh", ways);
        Assert.Equal(0, await app.Look(db => db.Targets.CountAsync(t => t.Name == "Tổ chức lớp bồi dưỡng")));
    }

    [Fact]
    public async Task An_import_that_is_not_taken_back_says_by_which_row()
    {
        var officer = await app.SignedIn("chuyen-vien");
        var result = await Bring(
            officer,
            "ra-quan.csv",
            Encoding.UTF8.GetBytes(
                "CÁC BUỔI RA QUÂN\nSTT;Ngày;Phường;Địa điểm;Số người tham gia\n1;1/6/2012;Phường Sen;Chợ Sớm;10\n2;2/6/2012;Phường Đào;Bờ Kè;12\n"
            )
        );
        var drive = await app.Look(db => db.Drives.Where(d => d.Participants == 12).Select(d => d.Id).SingleAsync());
        await officer.Open($"/cuoc-van-dong/ghi/{drive}");
        await officer.Fill("Lượt người tham gia", "13").Press("Lưu");

        await officer.Open(result).Press("Hoàn tác lần nhập này");

        Assert.Contains("Bản ghi của dòng ra-quan!4 đã được sửa", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_taken_back_whole_unless_somebody_has_edited_what_it_brought()
    {
        var officer = await app.SignedIn("chuyen-vien");
        var undone = await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(ImportUndone)));
        var first = await Bring(
            officer,
            "lan-1.csv",
            MadeUpBooks.Register(2022, "1;Bếp ăn sớm;Phường Sen;5/3/2022;Đạt;", "2;Sân chơi;Phường Đào;6/3/2022;Đạt;")
        );
        var second = await Bring(
            officer,
            "lan-2.csv",
            MadeUpBooks.Register(2023, "1;Bếp ăn sớm;Phường Sen;5/3/2023;Chưa đạt;", "2;Tủ thuốc;Phường Mai;6/3/2023;Đạt;")
        );

        await officer.Open(first).Press("Hoàn tác lần nhập này");
        var kept = (officer.Status, officer.Text);
        await officer.Open(second).Press("Hoàn tác lần nhập này");
        Assert.Contains("Đã hoàn tác", officer.Text, StringComparison.Ordinal);
        var afterSecond = await Models();
        await officer.Open(first).Press("Hoàn tác lần nhập này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.Status);
        Assert.Contains("nên không hoàn tác", kept.Text, StringComparison.Ordinal);
        Assert.Equal(["Bếp ăn sớm Effective", "Sân chơi Effective"], afterSecond);
        Assert.Empty(await Models());
        Assert.Equal(undone + 2, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(ImportUndone))));

        Task<List<string>> Models() =>
            app.Look(db =>
                db.Initiatives.Where(i => i.Name == "Bếp ăn sớm" || i.Name == "Sân chơi" || i.Name == "Tủ thuốc")
                    .OrderBy(i => i.Name)
                    .Select(i => i.Name + " " + i.Result)
                    .ToListAsync()
            );
    }

    [Fact]
    public async Task An_import_whose_correction_was_given_back_is_taken_back_and_the_trace_speaks_in_words()
    {
        var officer = await app.SignedIn("chuyen-vien");
        var first = await Bring(officer, "so-2021.csv", MadeUpBooks.Register(2021, "1;Hẻm xanh bóng mát;Phường Sen;5/3/2021;Đạt;"));
        var second = await Bring(officer, "so-2021.csv", MadeUpBooks.Register(2021, "1;Hẻm xanh bóng mát;Phường Sen;5/3/2021;Chưa đạt;"));
        var id = await app.Look(db => db.Initiatives.Where(i => i.Name == "Hẻm xanh bóng mát").Select(i => i.Id).SingleAsync());

        var refused = await officer.Open(first).Press("Hoàn tác lần nhập này");
        var kept = refused.Status;
        await officer.Open(second).Press("Hoàn tác lần nhập này");
        var trace = (await officer.Open($"/mo-hinh/{id}")).Text;
        await officer.Open(first).Press("Hoàn tác lần nhập này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept);
        Assert.Contains("hoàn tác lần nhập", trace, StringComparison.Ordinal);
        foreach (var inside in new[] { "ResultText", "Effective", "\"Đạt\"" })
            Assert.DoesNotContain(inside, trace, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Initiatives.AnyAsync(i => i.Name == "Hẻm xanh bóng mát")));
    }

    [Fact]
    public async Task After_seven_days_an_import_is_not_taken_back_any_more()
    {
        var officer = await app.SignedIn("chuyen-vien");
        var run = await Bring(officer, "lan-cu.csv", MadeUpBooks.Register(2024, "1;Đường hoa;Phường Sen;5/3/2024;Đạt;"));
        app.Clock.Advance(TimeSpan.FromDays(8));

        officer = await app.SignedIn("chuyen-vien").Open(run);

        Assert.DoesNotContain("Hoàn tác lần nhập này", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_book_gets_a_polite_sentence()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        await officer.Attach("Tệp sổ", "anh.pdf", "%PDF-1.7 …"u8.ToArray()).Press("Xem thử");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("bảng tính gốc", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_import_sees_no_page()
    {
        var clerk = await app.SignedIn("tiep-nhan").Open("/nhap-so");

        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        await officer.Attach("Tệp sổ", "rieng.csv", MadeUpBooks.Register(2016, "1;Mái hiên;Phường Sen;5/3/2016;Đạt;")).Press("Xem thử");
        var address = officer.Path;

        var other = await app.SignedIn("bi-thu").Open(address);

        Assert.DoesNotContain("Mái hiên", other.Text, StringComparison.Ordinal);
        Assert.Equal("/nhap-so", other.Path);
    }

    private async Task<string> Bring(Visitor officer, string name, byte[] book)
    {
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", name, book).Press("Xem thử");
        await officer.Press("Ghi vào sổ");
        var job = officer.Path;
        await app.RunJobs();
        await officer.Open(job);
        Assert.Equal("Kết quả nhập sổ", officer.Heading);
        return officer.Path;
    }

    public sealed class OnSqlite(SqliteOffice app) : ImportPagesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ImportPagesTests(app), IClassFixture<PostgresOffice>;
}
