using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>Everything that can be done in the life of a version, mapped for one kind of document.</summary>
public static class DocumentVerbs
{
    /// <typeparam name="TList">The table of the documents of the municipality.</typeparam>
    /// <typeparam name="TAccess">The table of one version.</typeparam>
    /// <param name="read">The permission to see the list.</param>
    /// <param name="begin">The permission to begin a draft.</param>
    public static void MapDocument<TKind, TList, TAccess>(this IEndpointRouteBuilder app, DocumentLife life, Permission read, Permission begin)
        where TKind : DocumentKind where TList : AccessTable where TAccess : AccessTable
    {
        ShowVersions.Map<TKind, TList, TAccess>(app, life, read, begin);
        ShowVersion.Map<TKind, TAccess>(app, life);
        CopyVersion.Map<TKind, TAccess>(app, life);
        CompareVersions.Map<TKind, TAccess>(app, life);
        ChangeChapter.Map<TKind, TAccess>(app, life);
        SendVersion.Map<TKind, TAccess>(app, life);
        AnswerOfCouncil.Map<TKind, TAccess>(app, life);
        AdoptVersion.Map<TKind, TAccess>(app, life);
        WithdrawVersion.Map<TKind, TAccess>(app, life);
        PutDecisionsOnRecord.Map<TKind, TAccess>(app, life);
    }
}
