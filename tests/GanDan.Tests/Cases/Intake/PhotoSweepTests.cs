using System.Text;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Intake;

public sealed class PhotoSweepTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task A_photo_that_nothing_names_goes_after_two_days()
    {
        // The class shares one office: what another test staged goes first.
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Sweep();
        var staged = Files.Stage(Bytes("bỏ dở"));
        app.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, await Sweep());

        app.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await Sweep());
        Assert.False(IsThere(staged));
        Assert.Equal(0, await Sweep());
    }

    [Fact]
    public async Task A_photo_of_a_case_stays_and_so_do_its_small_and_its_public_copy()
    {
        var (hash, thumb, shown) = (Files.Stage(Bytes("ảnh")), Files.Stage(Bytes("ảnh nhỏ")), Files.Stage(Bytes("ảnh đã che")));
        var id = await app.Report("Rác đổ trộm");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.CaseFiles.Add(
                new()
                {
                    CaseId = id,
                    Hash = hash,
                    ThumbHash = thumb,
                    PublicHash = shown,
                    MediaType = "image/jpeg",
                    Bytes = 3,
                    At = app.Clock.GetUtcNow().UtcDateTime,
                }
            );
            await db.SaveChangesAsync();
        });

        app.Clock.Advance(TimeSpan.FromDays(9));
        await Sweep();

        Assert.All([hash, thumb, shown], kept => Assert.True(IsThere(kept)));
    }

    [Fact]
    public async Task What_another_room_keeps_is_never_swept_not_even_when_it_was_staged_before_or_after()
    {
        var kept = Files.Keep(Bytes("bản chốt"));
        Files.Stage(Bytes("bản chốt"));
        var both = Files.Stage(Bytes("vừa là ảnh"));
        Files.Keep(Bytes("vừa là ảnh"));

        app.Clock.Advance(TimeSpan.FromDays(9));
        await Sweep();

        Assert.All(
            [kept, both],
            hash => Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Files.Read(hash))))
        );
    }

    [Fact]
    public async Task A_photo_sent_again_is_young_again()
    {
        var hash = Files.Stage(Bytes("gửi lại"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Files.Stage(Bytes("gửi lại"));

        await Sweep();

        Assert.True(IsThere(hash));
    }

    private FileStore Files => app.Services.GetRequiredService<FileStore>();

    private Task<int> Sweep() => app.Do(services => services.GetRequiredService<PhotoSweep>().Sweep(TestContext.Current.CancellationToken));

    private bool IsThere(string hash) => File.Exists(Path.Combine(app.Storage.Files, hash[..2], hash[2..4], hash));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
