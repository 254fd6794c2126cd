using System.Globalization;
using GanDan.Bench;

return args switch
{
    ["import"] => await Benches.Run(ImportBench.Run),
    ["report"] => await Benches.Run(ReportBench.Run),
    ["start"] => await Benches.Run(StartBench.Run),
    ["board"] => await Benches.Run(BoardBench.Run),
    ["intake"] => await Benches.Run(IntakeBench.Run),
    ["city"] => await Benches.Run(CityBench.Run),
    ["routing"] => await Benches.Run(RoutingBench.Run),
    ["phone"] => await Benches.Run(PhoneBench.Run),
    ["all"] or [] => await Benches.Run(
        ImportBench.Run,
        ReportBench.Run,
        StartBench.Run,
        PhoneBench.Run,
        BoardBench.Run,
        RoutingBench.Run,
        IntakeBench.Run,
        CityBench.Run
    ),
    // What the benches start as processes of their own.
    ["read", var file] => ImportBench.OnlyRead(file),
    ["read-by-library", var file] => ImportBench.ReadByLibrary(file),
    ["write-by-ef", var folder] => await AttendanceRows.WriteByEf(folder),
    ["phases", var file, var folder] => await Phases.Run(file, folder),
    ["write", var file] => AttendanceBook.Write(file),
    ["forms", var port, var seconds] => await Forms.Print(
        int.Parse(port, CultureInfo.InvariantCulture),
        int.Parse(seconds, CultureInfo.InvariantCulture)
    ),
    ["look", var folder, var cases, var page, .. var server] => await CityBench.Look(
        folder,
        int.Parse(cases, CultureInfo.InvariantCulture),
        page,
        server.FirstOrDefault()
    ),
    ["take", var folder] => await ReportBench.Take(folder),
    _ => Benches.Refuse(),
};
