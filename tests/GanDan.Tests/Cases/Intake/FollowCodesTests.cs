using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;

namespace GanDan.Tests.Cases.Intake;

public sealed class FollowCodesTests : IDisposable
{
    private readonly Storage storage = new(Directory.CreateTempSubdirectory("gandan-codes-").FullName);
    private readonly FollowCodes codes;

    public FollowCodesTests()
    {
        storage.Prepare();
        codes = new(storage);
    }

    [Fact]
    public void The_same_form_has_the_same_code_also_after_a_restart()
    {
        var form = FormKey.New();

        Assert.Equal(codes.Of(form), new FollowCodes(storage).Of(form));
    }

    [Fact]
    public void Another_office_gives_the_same_form_another_code()
    {
        var other = new Storage(Directory.CreateTempSubdirectory("gandan-codes-").FullName);
        other.Prepare();
        var form = FormKey.New();

        Assert.NotEqual(codes.Of(form), new FollowCodes(other).Of(form));
        Directory.Delete(other.Folder, recursive: true);
    }

    [Fact]
    public void Blanks_hyphens_and_small_letters_do_not_matter()
    {
        var code = codes.New();

        Assert.Equal(codes.Digest(code), codes.Digest(" " + code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
    }

    [Fact]
    public void A_slip_in_any_place_is_no_code()
    {
        var code = codes.New();

        for (var i = 0; i < code.Length; i++)
            if (code[i] != '-')
            {
                var slipped = code.Remove(i, 1).Insert(i, code[i] == '7' ? "8" : "7");
                Assert.Null(codes.FormOf(slipped));
                Assert.NotEqual(codes.Digest(code), codes.Digest(slipped));
            }
    }

    [Fact]
    public void A_paper_typed_twice_is_one_form()
    {
        var paper = codes.New();

        Assert.Equal(codes.FormOf(paper), codes.FormOf(paper.ToLowerInvariant()));
        Assert.NotEqual(codes.FormOf(paper), codes.FormOf(codes.New()));
    }

    public void Dispose() => Directory.Delete(storage.Folder, recursive: true);
}
