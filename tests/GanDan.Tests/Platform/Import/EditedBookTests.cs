using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>What an import does when it meets a book again that somebody has worked on.</summary>
public abstract class EditedBookTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    [Fact]
    public async Task An_edited_cell_becomes_a_correction_with_its_trace()
    {
        await Import(
            "so.csv",
            MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đang thực hiện;", "2;Chợ sạch;Đa Kao;6/3/2018;Đạt;")
        );

        var report = await Import(
            "so.csv",
            MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Duy trì tốt;", "2;Chợ sạch;Đa Kao;6/3/2018;Đạt;")
        );

        Assert.Equal((0, 1, 1), Counts(report));
        var correction = await Office.Look(db => db.Corrections.SingleAsync());
        Assert.Equal(("Đang thực hiện", "Duy trì tốt", "so!E3"), (correction.Before, correction.After, correction.Source));
        Assert.Equal(
            GanDan.Initiatives.InitiativeResult.Effective,
            await Office.Look(db => db.Initiatives.Where(i => i.Name == "Hẻm sáng đèn").Select(i => i.Result).SingleAsync())
        );
    }

    [Fact]
    public async Task A_renamed_row_is_the_same_record()
    {
        await Import("so.csv", MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;", "2;Chợ sạch;Đa Kao;6/3/2018;Đạt;"));
        var before = await Office.Look(db => db.Initiatives.Where(i => i.Name == "Chợ sạch").Select(i => i.Id).SingleAsync());

        await Import(
            "so.csv",
            MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;", "2;Chợ sạch, chợ đẹp;Đa Kao;6/3/2018;Đạt;")
        );

        Assert.Equal(
            "Chợ sạch, chợ đẹp",
            await Office.Look(db => db.Initiatives.Where(i => i.Id == before).Select(i => i.Name).SingleAsync())
        );
        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync()));
    }

    [Fact]
    public async Task A_row_put_in_between_is_one_new_record_although_all_numbers_moved()
    {
        await Import("so.csv", MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;", "2;Chợ sạch;Đa Kao;6/3/2018;Đạt;"));

        var report = await Import(
            "so.csv",
            MadeUpBooks.Register(
                2018,
                "1;Tổ tự quản;Cô Giang;1/3/2018;Đạt;",
                "2;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;",
                "3;Chợ sạch;Đa Kao;6/3/2018;Đạt;"
            )
        );

        Assert.Equal((1, 0, 2), Counts(report));
        Assert.Equal(3, await Office.Look(db => db.Listings.CountAsync()));
    }

    [Fact]
    public async Task A_row_that_is_gone_is_listed_and_its_record_stays()
    {
        await Import("so.csv", MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;", "2;Chợ sạch;Đa Kao;6/3/2018;Đạt;"));
        var shorter = MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;");

        var report = await Import("so.csv", shorter);
        var again = await Import("so.csv", shorter);

        var gone = Book(report).GetProperty("vanished")[0];
        Assert.Equal((4, "2"), (gone.GetProperty("row").GetInt32(), gone.GetProperty("number").GetString()));
        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync()));
        Assert.True(again.GetProperty("nothingNew").GetBoolean());
    }

    [Fact]
    public async Task A_later_years_book_carries_a_model_on_and_adds_none()
    {
        await Import("so-2018.csv", MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;5/3/2018;Đạt;"));

        var report = await Import(
            "so-2019.csv",
            MadeUpBooks.Register(2019, "1;HẺM SÁNG ĐÈN;P. Tân Định;7/2/2019;Chưa đạt, thiếu kinh phí;Duy trì từ năm 2018")
        );

        Assert.Equal((1, 0, 0), Counts(report));
        var model = await Office.Look(db => db.Initiatives.Include(i => i.Listings).SingleAsync());
        Assert.Equal([false, true], model.Listings.OrderBy(l => l.Year).Select(l => l.CarriedOn));
        Assert.Equal((new DateOnly(2018, 3, 5), GanDan.Initiatives.InitiativeResult.NotMet), (model.RegisteredOn, model.Result));
    }

    [Fact]
    public async Task Equal_rows_stay_several()
    {
        var twice = MadeUpBooks.Opinions(
            "1;5/3/2019;Tân Định;Hạ tầng;Đèn đường không sáng;20/3/2019;",
            "2;5/3/2019;Tân Định;Hạ tầng;Đèn đường không sáng;20/3/2019;"
        );

        await Import("y-kien.csv", twice);
        var again = await Import("y-kien-luu-lai.csv", twice);

        Assert.Equal(2, await Office.Look(db => db.Cases.CountAsync()));
        Assert.True(again.GetProperty("nothingNew").GetBoolean());
    }

    [Fact]
    public async Task A_signature_put_in_later_moves_the_audiences_count_and_no_row_tells_the_audience()
    {
        await Import(
            "lop.csv",
            MadeUpBooks.List("Lớp 1: Dân vận cơ sở", "14/6/2017", "1;Lê Thị A;Tân Định;Nòng cốt;x", "2;Trần Văn B;Đa Kao;Nòng cốt;")
        );

        var report = await Import(
            "lop.csv",
            MadeUpBooks.List("Lớp 1: Dân vận cơ sở", "14/6/2017", "1;Lê Thị A;Tân Định;Nòng cốt;x", "2;Trần Văn B;Đa Kao;Nòng cốt;đã ký")
        );

        Assert.Equal((0, 1, 1), Counts(report));
        var audience = await Office.Look(db => db.Audiences.SingleAsync());
        Assert.Equal((2, 2), (audience.Invited, audience.Attended));
        var correction = await Office.Look(db => db.Corrections.SingleAsync());
        Assert.Equal(("attendance", "lop!E6"), (correction.RecordKind, correction.Source));
    }

    [Fact]
    public async Task A_count_corrected_on_the_screen_stays_when_the_book_comes_again()
    {
        var book = MadeUpBooks.List("Lớp 1: Dân vận cơ sở", "14/6/2017", "1;Lê Thị A;Tân Định;Nòng cốt;x", "2;Trần Văn B;Đa Kao;Nòng cốt;");
        await Import("lop.csv", book);
        await Office.Look(async db =>
        {
            var lesson = await db.Classes.Include(c => c.Audiences).SingleAsync();
            lesson.CountAudience("Nòng cốt", 0, 1);
            return await db.SaveChangesAsync();
        });

        var again = await Import("lop.csv", book);

        Assert.True(again.GetProperty("nothingNew").GetBoolean());
        Assert.Equal(2, await Office.Look(db => db.Audiences.Select(a => a.Attended).SingleAsync()));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_told_at_its_cell_and_the_record_comes_in_without_it()
    {
        var report = await Import(
            "so.csv",
            MadeUpBooks.Register(2018, "1;Hẻm sáng đèn;Tân Định;31/2/2018;Đạt;", "2;Chợ sạch;Phường Không Có;6/3/2018;Đạt;")
        );

        var problems = Book(report).GetProperty("problems").ToString();
        Assert.Contains("so!D3", problems, StringComparison.Ordinal);
        Assert.Contains("so!C4", problems, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Book(report).GetProperty("added").GetInt32(), Book(report).GetProperty("rejected").GetInt32()));
    }

    public sealed class OnSqlite() : EditedBookTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : EditedBookTests(DatabaseKind.Postgres);
}
