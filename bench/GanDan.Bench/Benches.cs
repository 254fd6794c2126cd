using static System.FormattableString;

namespace GanDan.Bench;

/// <summary>Runs benches one after the other, each in a temporary folder of its own, and prints what they found.</summary>
internal static class Benches
{
    /// <returns>0 when every goal was met, 3 when one was not, 1 when a bench could not trust its own figures.</returns>
    public static async Task<int> Run(params Func<Findings, string, Task>[] benches)
    {
        var findings = new Findings(Console.Out);
        foreach (var bench in benches)
        {
            var folder = Directory.CreateTempSubdirectory("gandan-bench-");
            try
            {
                await bench(findings, folder.FullName);
            }
            catch (InvalidOperationException wrong)
            {
                await Console.Error.WriteLineAsync(wrong.Message);
                return 1;
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
        return findings.AllMet ? 0 : 3;
    }

    public static int Refuse()
    {
        Console.Error.WriteLine("bench/run [import | report | start | phone | board | routing | intake | city | all]");
        return 2;
    }
}

/// <summary>The lines that a run prints: a figure, the reference it was taken beside, and whether the goal was met.</summary>
internal sealed class Findings(TextWriter output)
{
    public bool AllMet { get; private set; } = true;

    public void Title(string text) => output.WriteLine(Invariant($"\n== {text}"));

    public void Note(FormattableString text) => output.WriteLine("   " + Invariant(text));

    public void Goal(FormattableString text, string goal, bool met)
    {
        AllMet &= met;
        output.WriteLine(Invariant($"{(met ? "met   " : "MISSED")} {Invariant(text)} (goal: {goal})"));
    }
}
