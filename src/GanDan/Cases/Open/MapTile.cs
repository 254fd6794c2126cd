namespace GanDan.Cases.Open;

/// <summary>
/// One square of the map of the world in Web Mercator (EPSG 3857), cut as map servers cut it: at zoom z into 2^z columns from 180° west
/// and as many rows from the north.
/// </summary>
public readonly record struct MapTile(int Zoom, int X, int Y)
{
    /// <summary>How many tiles one picture of the map may ask a strange host for.</summary>
    public const int Most = 24;

    private const int Finest = 18;

    /// <summary>Degrees of its western and its eastern edge.</summary>
    public (double West, double East) Longitudes => (Longitude(X), Longitude(X + 1));

    /// <summary>Degrees of its northern and its southern edge.</summary>
    public (double North, double South) Latitudes => (Latitude(Y), Latitude(Y + 1));

    /// <summary>The tile in which a place lies.</summary>
    public static MapTile Of(int zoom, double latitude, double longitude)
    {
        var (all, angle) = (1 << zoom, latitude * Math.PI / 180);
        var column = (longitude + 180) / 360 * all;
        var row = (1 - Math.Asinh(Math.Tan(angle)) / Math.PI) / 2 * all;
        return new(zoom, Math.Clamp((int)Math.Floor(column), 0, all - 1), Math.Clamp((int)Math.Floor(row), 0, all - 1));
    }

    /// <summary>All tiles that a stretch of land touches, at the finest zoom at which they are no more than <see cref="Most"/>.</summary>
    public static IReadOnlyList<MapTile> Covering(double north, double west, double south, double east)
    {
        for (var zoom = Finest; ; zoom--)
        {
            var (first, last) = (Of(zoom, north, west), Of(zoom, south, east));
            var (columns, rows) = (last.X - first.X + 1, last.Y - first.Y + 1);
            // At zoom 0 the world is one tile.
            if ((long)columns * rows <= Most)
                return
                [
                    .. Enumerable
                        .Range(first.Y, rows)
                        .SelectMany(y => Enumerable.Range(first.X, columns).Select(x => new MapTile(zoom, x, y))),
                ];
        }
    }

    private double Longitude(int column) => column / (double)(1 << Zoom) * 360 - 180;

    private double Latitude(int row) => Math.Atan(Math.Sinh(Math.PI * (1 - 2 * row / (double)(1 << Zoom)))) * 180 / Math.PI;
}
