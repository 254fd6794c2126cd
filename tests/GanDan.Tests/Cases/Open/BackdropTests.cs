using GanDan.Cases.Open;
using GanDan.Platform.Data;
using GanDan.Platform.Text;

namespace GanDan.Tests.Cases.Open;

public sealed class BackdropTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backdrop").FullName;

    [Fact]
    public void Nothing_set_up_is_no_backdrop_and_no_problem() => Assert.Equal(new BackdropSetting(null, null), Read(null));

    [Fact]
    public void The_environment_goes_over_the_file_and_one_host_may_be_asked()
    {
        var (backdrop, problem) = Read(
            """{"tiles": "https://in-file.vn/{z}/{x}/{y}.png", "attribution": "Sở Bản đồ"}""",
            ("GANDAN_MAP_TILES", "https://Tiles.Example.vn:8443/a/{z}/{y}/{x}.jpg?key=1")
        );

        Assert.Null(problem);
        Assert.Equal("https://tiles.example.vn:8443", backdrop!.Origin);
        Assert.Equal("https://Tiles.Example.vn:8443/a/15/15397/26095.jpg?key=1", backdrop.At(new(15, 26095, 15397)));
        Assert.Equal("Sở Bản đồ", backdrop.Attribution);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"tiles": "https://a.vn/{z}/{x}/{y}.png"}""")]
    [InlineData("""{"tiles": "http://a.vn/{z}/{x}/{y}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "https://a.vn/{z}/{x}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "https://{s}.a.vn/{z}/{x}/{y}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "https://{z}.a.vn/{z}/{x}/{y}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "https://user:word@a.vn/{z}/{x}/{y}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "https://a.vn; script-src *//{z}/{x}/{y}.png", "attribution": "A"}""")]
    [InlineData("""{"tiles": "/{z}/{x}/{y}.png", "attribution": "A"}""")]
    public void What_is_wrong_is_said_in_both_languages_and_shows_nothing(string written)
    {
        var (backdrop, problem) = Read(written);

        Assert.Null(backdrop);
        Assert.NotNull(problem);
        Assert.Contains(problem, Translations.English.Keys);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private BackdropSetting Read(string? written, params (string Name, string Value)[] environment)
    {
        if (written is not null)
            File.WriteAllText(Path.Combine(folder, "map.json"), written);
        return Backdrop.Read(new Storage(folder), name => environment.FirstOrDefault(e => e.Name == name).Value);
    }
}
