using GanDan.Reports;

namespace GanDan.Tests.Reports;

/// <summary>On whose behalf somebody signs is written with a slash on papers of the Party and with a dot on those of the State.</summary>
public sealed class SignerTests
{
    [Theory]
    [InlineData("T/M BAN DÂN VẬN", "T/M BAN DÂN VẬN", "TM. BAN DÂN VẬN")]
    [InlineData("TM. BAN DÂN VẬN", "T/M BAN DÂN VẬN", "TM. BAN DÂN VẬN")]
    [InlineData("tm ban dân vận", "T/M ban dân vận", "TM. ban dân vận")]
    [InlineData("K/T TRƯỞNG BAN", "K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN")]
    [InlineData("TRƯỞNG BAN", "TRƯỞNG BAN", "TRƯỞNG BAN")]
    [InlineData("KTV TRƯỞNG", "KTV TRƯỞNG", "KTV TRƯỞNG")]
    [InlineData("", "", "")]
    public void A_title_is_written_as_its_paper_writes_it(string typed, string party, string state)
    {
        var signer = new Signer(typed, "");

        Assert.Equal((party, state), (signer.TitleOn(ReportLayout.Party), signer.TitleOn(ReportLayout.Administrative)));
    }
}
