using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Web;

/// <summary>
/// Makes every POST of a page one transaction, and turns the kinds of “no” into answers: a broken rule becomes a message at its
/// field with 422, a concurrent edit 409, a write that is not safely on disk 503. Pages therefore never mention either.
/// </summary>
public sealed class PostFilter(Db db, Text.T T) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        // A form whose button was not named: the page would be drawn with nothing read for it.
        if (context.HandlerMethod is null)
        {
            context.Result = new BadRequestResult();
            return;
        }
        var books = context.HandlerInstance is IInVault inside ? inside.Vault : db;
        await using var transaction = context.HandlerInstance is IOwnTransaction ? null : await books.Database.BeginTransactionAsync();
        var done = await next();
        if (done.Exception is RuleBroken broken && context.HandlerInstance is PageModel page)
        {
            done.ExceptionHandled = true;
            done.Result = await Show(broken, page, books);
        }
        else if (SomebodyWasFirst.IsBehind(done.Exception))
        {
            done.ExceptionHandled = true;
            books.ChangeTracker.Clear();
            done.Result = await Conflict(context.HandlerInstance, books);
        }
        else if (done.Exception is NotStored or NotAcknowledged && context.HandlerInstance is PageModel sender)
        {
            done.ExceptionHandled = true;
            done.Result = Unsure(done.Exception, sender);
        }
        else if (FullDisk.IsBehind(done.Exception) && context.HandlerInstance is PageModel full)
        {
            done.ExceptionHandled = true;
            done.Result = await NoRoom(done.Exception!, full, books);
        }

        if (transaction is null || done.Exception is not null || !Succeeded(done.Result))
            return;
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception failure) when (FullDisk.TookBack(failure) && context.HandlerInstance is PageModel)
        {
            await transaction.DisposeAsync();
            done.Result = await NoRoom(failure, (PageModel)context.HandlerInstance, books);
        }
    }

    // The handler had done its work by then: what it said of it, and what it made of the record in memory, is not so.
    private async Task<IActionResult> NoRoom(Exception failure, PageModel page, DbContext books)
    {
        books.ChangeTracker.Clear();
        page.TempData.Clear();
        await page.FillFromRecord(books);
        if (page is IReadAgain reads)
            await reads.ReadAgain();
        return Unsure(new NotStored(failure, diskFull: true), page);
    }

    // The page again, with what was typed kept and what the other saved beside it.
    private static async Task<IActionResult> Conflict(object handler, DbContext books)
    {
        if (handler is not PageModel page || handler is not IShowConflict shows)
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        await page.FillFromRecord(books);
        await shows.ShowConflict();
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<PageResult> Show(RuleBroken broken, PageModel page, DbContext books)
    {
        var field = broken.Field is null ? "" : Field(page, broken.Field);
        await page.FillFromRecord(books);
        page.ModelState.AddModelError(field, T[broken.Sentence, [.. broken.Args]]);
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    // “Not stored” and “not sure” are told apart and as they are: the page keeps what was typed and the form's key, so that sending again
    // is right in both cases (reliability.md §3, the third state).
    private PageResult Unsure(Exception failure, PageModel page)
    {
        page.ModelState.AddModelError(
            "",
            failure switch
            {
                NotStored { DiskFull: true } when page.User.Identity?.IsAuthenticated is true => T[
                    "Máy chủ hết chỗ lưu nên chưa ghi được. Những gì bạn ghi vẫn còn đây; báo quản trị dọn chỗ rồi bấm lại. Tệp đính kèm thì chọn lại."
                ],
                NotStored { DiskFull: true } => T[
                    "Máy chủ hết chỗ lưu nên chưa nhận được. Những gì bạn ghi vẫn còn đây; hãy gửi lại sau, hoặc gọi cho văn phòng."
                ],
                NotStored => T["Hệ thống đang bận và chưa nhận được. Những gì bạn ghi vẫn còn đây; hãy bấm gửi lại sau ít phút."],
                _ => T["Chưa chắc hệ thống đã nhận. Hãy bấm gửi lại: nếu đã nhận rồi, bạn sẽ thấy đúng mã cũ, không có bản thứ hai."],
            }
        );
        page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        page.Response.Headers.RetryAfter = "60";
        return new PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
    }

    // A rule names the property; the form may hold it under a prefix ("Form.Phone").
    private static string Field(PageModel page, string name) =>
        page.ModelState.Keys.FirstOrDefault(key =>
            key.Equals(name, StringComparison.OrdinalIgnoreCase) || key.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)
        )
        ?? NotSent(page, name)
        ?? "";

    // Of radio buttons none of which was chosen a browser sends nothing: what was sent beside them tells which form they stand in.
    private static string? NotSent(PageModel page, string name)
    {
        var root = name.Split('.', '[')[0];
        var form = page
            .MetadataProvider.GetMetadataForType(page.GetType())
            .Properties.FirstOrDefault(p =>
                p.Properties.Any(inner => inner.PropertyName == root)
                && page.ModelState.Keys.Any(key => key.StartsWith(p.PropertyName + ".", StringComparison.Ordinal))
            );
        return form is null ? null : $"{form.PropertyName}.{name}";
    }

    private static bool Succeeded(IActionResult? result) =>
        result switch
        {
            PageResult page => page.StatusCode is null or < 400,
            StatusCodeResult status => status.StatusCode < 400,
            _ => true,
        };
}

/// <summary>A page that commits in steps of its own (hands work to a job, reads an upload) and wants no surrounding transaction.</summary>
public interface IOwnTransaction;

/// <summary>A page of the cell: its POST is one transaction of the vault and writes nothing in the office's books.</summary>
public interface IInVault
{
    /// <summary>The vault's books, in which the transaction is opened.</summary>
    DbContext Vault { get; }
}

/// <summary>A page that shows a record beside its form: when the change could not be stored, it reads the record as it still is.</summary>
public interface IReadAgain
{
    Task ReadAgain();
}

/// <summary>A page that, when somebody else was first, shows both versions instead of losing what was typed. Answered with 409.</summary>
public interface IShowConflict
{
    /// <summary>Reads the record again and puts the differences and its new version on the page.</summary>
    Task ShowConflict();
}

public static class PageAnswers
{
    /// <summary>The page again, with the messages at its fields and status 422; what was typed is kept.</summary>
    public static PageResult Invalid(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>
    /// A page of several forms is sent one of them: what the others lack says nothing. Each form is bound by its own name
    /// (<c>[BindProperty(Name = nameof(Form))]</c>), or it would be filled from fields without one.
    /// </summary>
    public static void OnlyForm(this PageModel page, string form)
    {
        var others = page.ModelState.Keys.Where(k => k.Contains('.', StringComparison.Ordinal) && k.Split('.')[0] != form).ToList();
        foreach (var other in others)
            page.ModelState.Remove(other);
    }
}
