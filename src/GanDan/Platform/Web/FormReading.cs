using System.Buffers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GanDan.Platform.Web;

/// <summary>
/// Reads the form before anything asks it for a value. One that is too large or cannot be read is answered with a page that says so in the
/// reader's language; left to itself the framework would go on without any value, and put a sentence of its own beside a field.
/// </summary>
public sealed class FormReading : IAsyncAuthorizationFilter, IOrderedFilter
{
    // A browser listens only once it has sent all: what is too large is let run out, unkept, unless it is beyond all measure.
    private const long LetRun = 5L * Hardening.LargestUpload;
    private const int Gulp = 64 * 1024;

    /// <summary>After a page's own limits (900) have been set, before the form's token (1000) is looked for.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        // The page that says so comes by the same way.
        if (!request.HasFormContentType || context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return;
        var refused = request.ContentLength > Hardening.LargestUpload ? await LetGo(request) : await Read(request);
        if (refused is not { } status)
            return;
        context.Result = new StatusCodeResult(status);
        request.Form = FormCollection.Empty;
    }

    private static async Task<int?> Read(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException unread) when (unread.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<int?> LetGo(HttpRequest request)
    {
        if (
            request.ContentLength <= LetRun
            && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
        )
        {
            size.MaxRequestBodySize = LetRun;
            var gulp = ArrayPool<byte>.Shared.Rent(Gulp);
            while (await request.Body.ReadAsync(gulp, request.HttpContext.RequestAborted) > 0) { }
            ArrayPool<byte>.Shared.Return(gulp);
        }
        return StatusCodes.Status413PayloadTooLarge;
    }
}
