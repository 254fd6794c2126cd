namespace GanDan.Tests.Cases.Intake;

/// <summary>An office that can send letters and texts, for as long as a test needs it.</summary>
internal sealed class Reached : IDisposable
{
    private readonly string file;

    public Reached(OfficeApp app)
    {
        _ = app.Services;
        file = Path.Combine(app.Storage.Folder, "messages.json");
        File.WriteAllText(file, """{"mail":{"host":"mail.example.vn","from":"vp@example.vn"},"sms":{"file":true}}""");
    }

    public void Dispose() => File.Delete(file);
}

internal static class ReachedOffices
{
    public static Reached Reaches(this OfficeApp app) => new(app);
}
