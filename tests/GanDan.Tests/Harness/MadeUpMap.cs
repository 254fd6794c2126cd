namespace GanDan.Tests;

/// <summary>
/// A map for the tests' office: Phường Sen, and beside it Phường Mai Trúc, which is the lower one, so that the corner above it is nobody's.
/// </summary>
public static class MadeUpMap
{
    private const string Squares = """
        {"features":[
         {"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}},
         {"properties":{"name":"Phường Mai Trúc"},"geometry":{"type":"Polygon","coordinates":[[[106.70,10.76],[106.72,10.76],[106.72,10.775],[106.70,10.775],[106.70,10.76]]]}}]}
        """;

    public static async ValueTask Draw(OfficeApp app)
    {
        _ = app.Services;
        await File.WriteAllTextAsync(PathOf(app), Squares, TestContext.Current.CancellationToken);
    }

    public static void Remove(OfficeApp app) => File.Delete(PathOf(app));

    private static string PathOf(OfficeApp app) => Path.Combine(app.Storage.Folder, "ban-do.geojson");
}
