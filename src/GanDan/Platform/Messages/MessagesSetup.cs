namespace GanDan.Platform.Messages;

public static class MessagesSetup
{
    /// <summary>The ways out of the house. Which room writes the letters it says itself.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) =>
        services.AddSingleton<SmtpSender>().AddSingleton<SmsFile>().AddSingleton<SmsOverHttp>().AddSingleton<Carriers>();
}
