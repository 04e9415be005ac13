using Beweeg.Platform.Access;
using Beweeg.Platform.Data;

namespace Beweeg.Organisation.Provisioning.Log;

/// <summary>Writes down what the link did, in the transaction of the call; a refusal after all else was undone.</summary>
internal sealed class LinkLog(RequestContext request, TimeProvider time)
{
    public void Add(CallOutcome outcome, string sentence) => request.Db.Add(Call(outcome, sentence));

    /// <summary>Kept although the call is refused.</summary>
    public void AddRefusal(string sentence) => request.KeepIfRefused((db, _) =>
    {
        db.Record(request.Describe(ProvisioningOperations.Refuse, null, null, "link", request.Actor.Id, null));
        db.Add(Call(CallOutcome.Refused, sentence));
        return Task.CompletedTask;
    });

    /// <summary>One operation of many was refused, and the others go on.</summary>
    public async Task KeepRefusalAsync(string sentence, CancellationToken cancel)
    {
        request.Record(ProvisioningOperations.Refuse, null, null, "link", request.Actor.Id);
        Add(CallOutcome.Refused, sentence);
        await request.Db.SaveChangesAsync(cancel);
    }

    private LinkCall Call(CallOutcome outcome, string sentence) => new(Ids.New(time), request.Today, request.Now, request.Actor.Id, outcome, sentence);
}
