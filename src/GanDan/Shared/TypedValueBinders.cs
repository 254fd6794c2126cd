using System.Globalization;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GanDan.Shared;

/// <summary>Binds days and numbers of forms and addresses through <see cref="TypedValue"/>, with a message that shows the form to use.</summary>
public sealed class TypedValueBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly))
            return new Binder("Ghi ngày theo dạng 5/12/2026", text => TypedValue.TryDay(text, out var day) ? day : null);
        if (type == typeof(decimal))
            return new Binder("Ghi bằng chữ số, ví dụ 25", text => TypedValue.TryNumber(text, out var number) ? number : null);
        if (type == typeof(int))
            return new Binder(
                "Ghi bằng chữ số, ví dụ 25",
                text => Whole(text) is { } n and >= int.MinValue and <= int.MaxValue ? (int)n : null
            );
        if (type == typeof(long))
            return new Binder("Ghi bằng chữ số, ví dụ 25", text => Whole(text));
        // Degrees of a place: a browser writes 106.666700 whatever language the page speaks, and a stored one comes back as 106,6667.
        if (type == typeof(double))
            return new Binder("Ghi bằng chữ số, ví dụ 25", text => Degrees(text));
        return null;
    }

    private static long? Whole(string text) =>
        TypedValue.TryNumber(text, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue
            ? (long)number
            : null;

    private static double? Degrees(string text) =>
        double.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var degrees
        )
            ? degrees
            : null;

    private sealed class Binder(string advice, Func<string, object?> read) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None)
                return Task.CompletedTask;

            context.ModelState.SetModelValue(context.ModelName, given);
            var text = given.FirstValue;
            if (string.IsNullOrWhiteSpace(text))
            {
                if (context.ModelMetadata.IsReferenceOrNullableType)
                    context.Result = ModelBindingResult.Success(null);
                else
                    context.ModelState.TryAddModelError(
                        context.ModelName,
                        context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor("")
                    );
                return Task.CompletedTask;
            }

            if (read(text) is { } value)
                context.Result = ModelBindingResult.Success(value);
            else
                context.ModelState.TryAddModelError(context.ModelName, T.Current[advice]);
            return Task.CompletedTask;
        }
    }
}
