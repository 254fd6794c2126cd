using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.Platform.Web;

/// <summary>A page that sets limits of its own sets them before its form is read, and the log has nothing to say of it.</summary>
public sealed class FormLimitTests(FormLimitTests.Overheard app) : IClassFixture<FormLimitTests.Overheard>
{
    [Fact]
    public async Task The_limits_of_a_grid_are_set_before_its_form_is_read()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cham-lo/dan-bang");

        await officer.Fill("Các dòng dán vào", "20/1/2013\tTết\tPhường Sen").Press("Đưa vào bảng");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Empty(app.Warnings);
    }

    /// <summary>The office, with its warnings written down.</summary>
    public sealed class Overheard() : OfficeApp(DatabaseKind.Sqlite), ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Warnings { get; } = [];

        protected override void Replace(IServiceCollection services) => services.AddLogging(log => log.AddProvider(this));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? failure, Func<TState, Exception?, string> say)
        {
            if (IsEnabled(level))
                Warnings.Enqueue(say(state, failure));
        }

        public void Dispose() { }
    }
}
