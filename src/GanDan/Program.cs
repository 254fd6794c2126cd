using GanDan;

return await Commands.Run(args);
