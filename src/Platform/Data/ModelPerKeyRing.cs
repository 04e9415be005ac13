using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Beweeg.Platform.Data;

/// <summary>One built model per key ring: the converters of sensitive texts hold the keys.</summary>
public sealed class ModelPerKeyRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as BeweegDb)?.BeweegModel.Keys, designTime);
}
