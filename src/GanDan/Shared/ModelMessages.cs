using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GanDan.Shared;

/// <summary>The framework's own messages in our words, set once; each says what to do next.</summary>
public static class ModelMessages
{
    public static void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new OurWords());
        options.ModelBinderProviders.Insert(0, new TypedValueBinders());

        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => T.Current["Chỗ này chưa ghi gì"]);
        messages.SetMissingBindRequiredValueAccessor(_ => T.Current["Chỗ này chưa ghi gì"]);
        messages.SetMissingKeyOrValueAccessor(() => T.Current["Chỗ này chưa ghi gì"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => T.Current["Chưa nhận được nội dung, hãy gửi lại"]);
        messages.SetValueMustBeANumberAccessor(_ => T.Current["Ghi bằng chữ số, ví dụ 25"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => T.Current["Ghi bằng chữ số, ví dụ 25"]);
        messages.SetValueIsInvalidAccessor(_ => T.Current["Giá trị này không dùng được, hãy chọn lại"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => T.Current["Giá trị này không dùng được, hãy chọn lại"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => T.Current["Giá trị này không dùng được, hãy chọn lại"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => T.Current["Giá trị này không dùng được, hãy chọn lại"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => T.Current["Giá trị này không dùng được, hãy chọn lại"]);
    }

    private sealed class OurWords : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
                if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
                    rule.ErrorMessage = Sentence(rule);
        }

        private static string? Sentence(ValidationAttribute rule) =>
            rule switch
            {
                RequiredAttribute => "Chưa ghi {0}",
                StringLengthAttribute { MinimumLength: > 0 } => "{0} cần từ {2} đến {1} ký tự",
                StringLengthAttribute or MaxLengthAttribute => "{0} dài quá {1:N0} ký tự, hãy viết gọn lại",
                MinLengthAttribute => "{0} cần ít nhất {1} ký tự",
                RangeAttribute => "{0} phải từ {1:#,0.##} đến {2:#,0.##}",
                EmailAddressAttribute => "Ghi thư điện tử theo dạng ten@donvi.vn",
                PhoneAttribute => "Số điện thoại chỉ gồm chữ số, ví dụ 090 000 0000",
                UrlAttribute => "Ghi đủ địa chỉ trang, bắt đầu bằng https://",
                CompareAttribute => "Hai ô chưa giống nhau, hãy ghi lại",
                RegularExpressionAttribute => "{0} chưa đúng dạng, xem gợi ý ở ô này",
                _ => null,
            };
    }
}
