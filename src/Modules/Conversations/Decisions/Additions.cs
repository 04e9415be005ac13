using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions;

/// <summary>Reads and writes what was added to decisions on record.</summary>
internal sealed class Additions(RequestContext request, IPeople people, TimeProvider time)
{
    internal const int Longest = 2000;

    /// <summary>What was added to these decisions, oldest first.</summary>
    public async Task<ILookup<Guid, AddedText>> OfAsync(IReadOnlyCollection<Guid> decisions, CancellationToken cancel)
    {
        var rows = decisions.Count == 0 ? [] : await request.Db.Set<DecisionAddition>().AsNoTracking().Where(row => decisions.Contains(row.DecisionId)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        var names = await people.NamesAsync([.. rows.Select(row => row.AuthorId).Distinct()], cancel);
        return rows.ToLookup(row => row.DecisionId, row => new AddedText(names.GetValueOrDefault(row.AuthorId, "onbekend"), Calendar.ToLocal(row.At), row.Text.Reveal()));
    }

    /// <summary>Adds what the form says; says so when nothing was written.</summary>
    public void Write<T>(Asked<T> asked, Guid decision, Guid employee, Submission form) where T : class
    {
        var text = form.Text(FieldOf(decision), "wat er anders is", Longest, required: true);
        if (!form.IsValid) return;
        request.Db.Add(new DecisionAddition(Ids.New(time), decision, employee, request.Actor.Id, text, request.Now));
        request.Record(DecisionOperations.Add, asked);
    }

    /// <summary>Several can be on one page, so each has a field of its own.</summary>
    internal static string FieldOf(Guid decision) => $"aanvulling-{decision:N}";
}

/// <summary>An addition as people read it.</summary>
/// <param name="At">Local.</param>
public sealed record AddedText(string By, DateTime At, string Text);
