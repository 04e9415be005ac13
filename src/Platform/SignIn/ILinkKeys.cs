using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.SignIn;

/// <summary>Other systems that call with a key in the place of a session.</summary>
public interface ILinkKeys
{
    /// <summary>Who calls, by the key in the request, after entering the municipality that the key is for; null without a key that holds for this scope.</summary>
    Task<Actor?> ActorOfAsync(HttpContext http, string scope);

    /// <summary>The answer to who has no such key: it says nothing about what there is.</summary>
    Task RefuseAsync(HttpContext http);
}
