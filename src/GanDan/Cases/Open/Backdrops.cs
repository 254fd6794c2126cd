using GanDan.Platform.Data;
using GanDan.Platform.Text;

namespace GanDan.Cases.Open;

/// <summary>What lies under the public map; what is wrong with it is logged once, and the map drawn without.</summary>
public sealed partial class Backdrops(Storage storage, ILogger<Backdrops> log)
{
    private volatile string? said;

    /// <summary>Null when nothing is set up, or nothing that can be used.</summary>
    public Backdrop? Read()
    {
        var (backdrop, problem) = Backdrop.Read(storage);
        if (problem is not null && problem != said)
            Unusable(log, T.In(Language.English)[problem]);
        said = problem;
        return backdrop;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The map is drawn without a background. {Problem}")]
    private static partial void Unusable(ILogger logger, string problem);
}
