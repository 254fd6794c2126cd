using System.Net;
using GanDan.Cases.Intake;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Follow;

/// <summary>Who guesses codes is shut out for a while, whoever slips is not; both are told the same.</summary>
public abstract class GuessedCodesTests(OfficeApp app)
{
    private const int More = 25;

    [Fact]
    public async Task Slips_from_one_address_shut_nobody_out_and_guesses_do()
    {
        var told = await app.Publish("Cây hẻm 91 gãy");
        var slip = told.Code[..^1] + (told.Code[^1] == 'A' ? 'B' : 'A');
        var guesses = Enumerable.Range(0, More).Select(_ => app.Services.GetRequiredService<FollowCodes>().New()).ToList();

        var slipped = await Task.WhenAll(Enumerable.Range(0, More).Select(_ => app.Followed(slip)));
        var opened = await app.Followed(told.Code);
        var guessed = await Task.WhenAll(guesses.Select(app.Followed));
        var shut = await app.Followed(told.Code);

        Assert.Equal("Cây hẻm 91 gãy", opened.Heading);
        string?[] said = [.. slipped.Concat(guessed).Append(shut).Select(v => v.ErrorAt("Mã theo dõi")).Distinct()];
        Assert.Single(said);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shut.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : GuessedCodesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : GuessedCodesTests(app), IClassFixture<PostgresOffice>;
}
