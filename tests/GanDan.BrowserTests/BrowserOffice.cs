using GanDan.Demo;
using GanDan.Tests;

namespace GanDan.Browsing;

/// <summary>The test office as a browser finds it: registers empty, jobs and events run by themselves, and the clock runs.</summary>
public class WorkingOffice() : OfficeApp(DatabaseKind.Sqlite)
{
    protected override bool WorksByItself => true;
}

/// <summary>The demo office, whose registers, reports and vault are full.</summary>
public sealed class FullOffice : WorkingOffice
{
    protected override async Task<TestDatabase> Books()
    {
        var database = await TestDatabase.New(Kind);
        await Templates.Fill(database, DemoOffice.Fill);
        return database;
    }
}

/// <summary>An office on its first day: migrated, and nothing in it.</summary>
public sealed class NewOffice : WorkingOffice
{
    protected override async Task<TestDatabase> Books()
    {
        var database = await TestDatabase.New(Kind);
        await Templates.Fill(database, _ => Task.CompletedTask);
        return database;
    }
}
