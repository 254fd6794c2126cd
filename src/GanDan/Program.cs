using GanDan;
using GanDan.Platform;

var line = CommandLine.Parse(args);
return await Commands.Run(line);
