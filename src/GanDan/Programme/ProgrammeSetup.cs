namespace GanDan.Programme;

public static class ProgrammeSetup
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services.AddScoped<TargetReader>();
}
