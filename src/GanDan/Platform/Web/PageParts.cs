using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GanDan.Platform.Web;

/// <summary>
/// Finds what a page binds from the attributes on its properties alone. The framework also works out a description of every property of
/// every page for that, though none of this house's types says by itself how it is bound: a tenth of the time to the first page. Whoever
/// opens a page has the descriptions of that one worked out then.
/// </summary>
public sealed class PageParts(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return new(property, attributes) { PropertyName = property.Name, BindingInfo = BindingInfo.GetBindingInfo(attributes) };
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);
}

public static class PagePartsSetup
{
    /// <summary>Puts itself before the framework's own parts. Call after the pages are added.</summary>
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        var framework = services.Last(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        return services.AddSingleton<IPageApplicationModelPartsProvider>(all => new PageParts(
            (IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(all, framework)
        ));
    }
}
