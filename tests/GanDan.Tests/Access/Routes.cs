using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Access;

/// <summary>One thing that can be asked of the application.</summary>
/// <param name="Method">GET, POST…</param>
/// <param name="Template">As the page says it: <c>/tap-huan/{id:guid}</c>, with the handler's name for a second form.</param>
/// <param name="Sample">An address of that shape; its record does not exist.</param>
/// <param name="IsPublic">The page says out loud that anyone may open it.</param>
public sealed record Route(string Method, string Template, string Sample, bool IsPublic)
{
    public bool HasParameters => Template.Contains('{', StringComparison.Ordinal);
}

/// <summary>All routes of the running application.</summary>
public static class Routes
{
    public static async Task<IReadOnlyList<Route>> Of(IServiceProvider services)
    {
        var endpoints = services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
        var loader = services.GetRequiredService<PageLoader>();
        var all = new List<Route>();
        foreach (var endpoint in endpoints)
        foreach (var (method, handler) in await Forms(endpoint, loader))
            all.Add(
                new(
                    method,
                    "/" + endpoint.RoutePattern.RawText!.TrimStart('/') + handler,
                    Sample(endpoint.RoutePattern) + handler,
                    await IsPublic(endpoint, loader)
                )
            );
        return [.. all.Distinct().OrderBy(r => r.Template, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<(string Method, string Handler)>> Forms(RouteEndpoint endpoint, PageLoader loader)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(m => (m, "")) ?? [("GET", "")];
        var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
        return compiled
            .HandlerMethods.Select(h => (h.HttpMethod.ToUpperInvariant(), h.Name is { Length: > 0 } name ? $"?handler={name}" : ""))
            .Append(("GET", ""));
    }

    private static async Task<bool> IsPublic(RouteEndpoint endpoint, PageLoader loader)
    {
        var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).Endpoint?.Metadata ?? endpoint.Metadata
            : endpoint.Metadata;
        return metadata.GetMetadata<IAllowAnonymous>() is not null;
    }

    private static string Sample(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Sample(pattern, part)))));

    private static string Sample(RoutePattern pattern, RoutePatternPart part)
    {
        if (part is RoutePatternLiteralPart literal)
            return literal.Content;
        if (part is not RoutePatternParameterPart parameter)
            return "";
        var policies = pattern.ParameterPolicies.GetValueOrDefault(parameter.Name, []).Select(p => p.Content ?? "").ToList();
        if (policies.Find(p => p.StartsWith("regex(^(", StringComparison.Ordinal)) is { } choice)
            return choice["regex(^(".Length..].Split('|', ')')[0];
        if (policies.Contains("guid"))
            return "00000000-0000-7000-8000-000000000000";
        if (policies.Exists(p => p is "int" or "long"))
            return "404";
        return parameter.Name is "id" ? "00000000-0000-7000-8000-000000000000" : "khong-co";
    }
}
