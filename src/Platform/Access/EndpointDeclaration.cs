using Microsoft.AspNetCore.Builder;

namespace Beweeg.Platform.Access;

/// <summary>
/// Who may call an endpoint. Every endpoint has exactly one; a test fails on an endpoint without.
/// </summary>
public sealed record EndpointDeclaration(DeclarationKind Kind, Type? Table, Permission? Permission, string? Reason, Audit.Operation? Reading)
{
    /// <summary>As printed by <c>./beweeg routes</c>.</summary>
    public override string ToString() => Kind switch
    {
        DeclarationKind.Open or DeclarationKind.Public => $"iedereen ({Reason})",
        DeclarationKind.SignedIn => $"ieder die is aangemeld ({Reason})",
        DeclarationKind.Link => $"een koppeling met een sleutel voor {Reason}",
        _ => Permission!.Key,
    };
}

public enum DeclarationKind
{
    /// <summary>The same for everybody: style sheets, health. Who asks is not even looked at.</summary>
    Open,

    /// <summary>Without signing in.</summary>
    Public,

    /// <summary>Signed in, and only about the person who asks.</summary>
    SignedIn,

    /// <summary>By an access table.</summary>
    Permission,

    /// <summary>Another system, with a key that was made for this. No browser session counts here, and such a key counts nowhere else.</summary>
    Link,
}

/// <summary>The ways to declare an endpoint.</summary>
public static class EndpointDeclarations
{
    /// <summary>The actor needs this permission on the subject that the route names. Otherwise: "bestaat niet".</summary>
    /// <param name="reading">When given: reading by somebody else than the employee goes on record as this operation, before the answer is sent.</param>
    public static TBuilder Needs<TTable, TBuilder>(this TBuilder endpoint, Permission permission, Audit.Operation? reading)
        where TTable : AccessTable where TBuilder : IEndpointConventionBuilder =>
        Declare(endpoint, new EndpointDeclaration(DeclarationKind.Permission, typeof(TTable), permission, null, reading));

    /// <inheritdoc cref="Needs{TTable,TBuilder}"/>
    public static RouteHandlerBuilder Needs<TTable>(this RouteHandlerBuilder endpoint, Permission permission, Audit.Operation? reading = null)
        where TTable : AccessTable => endpoint.Needs<TTable, RouteHandlerBuilder>(permission, reading);

    /// <summary>For anybody who is signed in; the handler only touches what is the actor's own.</summary>
    public static RouteHandlerBuilder OwnOnly(this RouteHandlerBuilder endpoint, string reason) =>
        Declare(endpoint, new EndpointDeclaration(DeclarationKind.SignedIn, null, null, reason, null));

    /// <summary>The same answer for everybody, whoever asks.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        Declare(endpoint, new EndpointDeclaration(DeclarationKind.Open, null, null, reason, null));

    /// <summary>For everybody, signed in or not.</summary>
    public static RouteHandlerBuilder Public(this RouteHandlerBuilder endpoint, string reason) =>
        Declare(endpoint, new EndpointDeclaration(DeclarationKind.Public, null, null, reason, null));

    /// <summary>For another system that shows a key of this scope, and for nobody else.</summary>
    /// <param name="scope">As <see cref="SignIn.ILinkKeys"/> knows it.</param>
    public static RouteHandlerBuilder ByLink(this RouteHandlerBuilder endpoint, string scope) =>
        Declare(endpoint, new EndpointDeclaration(DeclarationKind.Link, null, null, scope, null));

    private static TBuilder Declare<TBuilder>(TBuilder endpoint, EndpointDeclaration declaration) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(declaration);
        return endpoint;
    }
}
