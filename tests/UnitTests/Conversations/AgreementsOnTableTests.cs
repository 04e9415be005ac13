using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class AgreementsOnTableTests
{
    private static readonly DateTime Spring = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Autumn = new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Hand Hand = new(Id(90), Autumn, TimeProvider.System);

    private readonly ConversationCycle cycle = new(Id(1), Id(2), Id(3), Id(4), "standard", "Cyclus van twee jaar", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));
    private readonly List<Agreement> agreements = [];
    private readonly List<AgreementRevision> revisions = [];

    [Fact]
    public void RecordedAgreementRewritten_StaysAsItWasUntilTheConversationIsRecorded()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();

        table.Write(table.All[0], Text("Eerste, scherper"), Hand);

        table.All[0].Text.What.ShouldBe("Eerste, scherper");
        agreements[0].Reveal().What.ShouldBe("Eerste");
        table.Record(Autumn);
        agreements[0].Reveal().What.ShouldBe("Eerste, scherper");
        revisions.ShouldHaveSingleItem().Before().Text.What.ShouldBe("Eerste");
        revisions[0].ChangedById.ShouldBe(Hand.Who);
    }

    [Fact]
    public void ConversationTakenUpAgain_FindsItsProposalsAndOnlyThose()
    {
        Recorded("Eerste");
        var first = Progress();
        first.Write(first.All[0], Text("Eerste, scherper"), Hand);
        first.Add(AgreementKind.Work, Text("Nieuw"), Hand);

        var again = Progress();

        again.Standing.Select(row => row.Text.What).ShouldBe(["Eerste, scherper", "Nieuw"]);
        again.Earlier.Select(row => row.Agreement.Reveal().What).ShouldBe(["Eerste"]);
    }

    [Fact]
    public void RecordedAgreementDropped_HoldsUntilRecording_ThenStaysReadableWithItsReason()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();

        table.Drop(table.All[1], "Dit werk ging naar een ander team.", Hand);

        agreements[1].State.ShouldBe(AgreementState.Agreed);
        table.Work.Select(row => row.Weight).ShouldBe([100]);
        agreements[0].Weight.ShouldBe(50);
        table.Record(Autumn);
        agreements[1].State.ShouldBe(AgreementState.Dropped);
        agreements[1].Reveal().What.ShouldBe("Tweede");
        revisions.Single(revision => revision.Drops).Reason.Reveal().ShouldBe("Dit werk ging naar een ander team.");
        agreements[0].Weight.ShouldBe(100);
    }

    [Fact]
    public void ProposalTakenBack_ChangesNothingAndLeavesNoHistory()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();

        table.Write(table.All[0], Text("Iets anders"), Hand);
        table.Restore(table.All[0], Hand);
        table.Drop(table.All[1], "Toch niet.", Hand);
        table.Restore(table.All[1], Hand);
        table.Record(Autumn);

        agreements.Select(agreement => (agreement.Reveal().What, agreement.Weight, agreement.State))
            .ShouldBe([("Eerste", 50, AgreementState.Agreed), ("Tweede", 50, AgreementState.Agreed)]);
        revisions.ShouldAllBe(revision => !revision.IsRecorded);
    }

    [Fact]
    public void NewAgreement_SharesTheWeightOnTheTable_AndNotYetInWhatIsRecorded()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();

        table.Add(AgreementKind.Work, Text("Derde"), Hand);

        table.Work.Select(row => row.Weight).ShouldBe([34, 33, 33]);
        agreements.Take(2).Select(agreement => agreement.Weight).ShouldBe([50, 50]);
        agreements[2].State.ShouldBe(AgreementState.Proposed);
    }

    [Fact]
    public void OtherDivisionProposed_RecordedDivisionHoldsUntilRecording()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();

        table.Divide([70, 30], Hand);

        cycle.WeighsEqually.ShouldBeTrue();
        table.WeighsEqually.ShouldBeFalse();
        table.Record(Autumn);
        cycle.WeighsEqually.ShouldBeFalse();
        agreements.Select(agreement => agreement.Weight).ShouldBe([70, 30]);
    }

    [Fact]
    public void PlanningConversation_WritesDirectlyWithoutHistory()
    {
        var table = Planning();
        var first = table.Add(AgreementKind.Work, Text("Eerste"), Hand);
        table.Add(AgreementKind.Work, Text("Tweede"), Hand);

        table.Write(first, Text("Eerste, beter"), Hand);
        table.Divide([60, 40], Hand);

        agreements.Select(agreement => (agreement.Reveal().What, agreement.Weight)).ShouldBe([("Eerste, beter", 60), ("Tweede", 40)]);
        cycle.WeighsEqually.ShouldBeFalse();
        revisions.ShouldBeEmpty();
    }

    [Fact]
    public void RecordedRevision_IsHistoryAndNeverChanges()
    {
        Recorded("Eerste");
        var table = Progress();
        table.Write(table.All[0], Text("Anders"), Hand);
        table.Record(Autumn);

        Should.Throw<InvalidOperationException>(() => revisions[0].Propose(revisions[0].Before(), Hand.Who, Autumn));
        Should.Throw<InvalidOperationException>(() => revisions[0].Record(agreements[0], Autumn));
    }

    [Fact]
    public void EveryChange_RaisesTheVersionThatTheFormCarries()
    {
        Recorded("Eerste", "Tweede");
        var table = Progress();
        var row = table.All[0];

        row.Revision.ShouldBeNull();
        table.Write(row, Text("Anders"), Hand);

        // The save raises the version of what was modified: the agreement, since it counts its revisions.
        agreements[0].Revisions.ShouldBe(1);
    }

    [Fact]
    public void AnyRowOfChanges_WeightsOnTheTableStay100_AndNothingRecordedMoves() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 999)).ToArbitrary(), steps =>
        {
            var story = new AgreementsOnTableTests();
            story.Recorded("Eerste", "Tweede", "Derde");
            var before = story.agreements.Select(agreement => agreement.Wording()).ToList();
            foreach (var step in steps)
            {
                var table = story.Progress();
                var row = table.All[step % table.All.Count];
                switch (step / 200)
                {
                    case 0: table.Add(AgreementKind.Work, Text("Nieuw"), Hand); break;
                    case 1 when !row.IsDropped && table.Work.Count > 1: table.Drop(row, "Past niet meer.", Hand); break;
                    case 2: table.Restore(row, Hand); break;
                    case 3 when !row.IsDropped: table.Write(row, Text($"Versie {step}"), Hand); break;
                    case 4: table.Divide(Beweeg.Conversations.Rules.Weights.AfterChange([.. table.Work.Select(one => one.Weight!.Value)], 0, 1 + (step % 60)), Hand); break;
                }

                story.agreements.RemoveAll(agreement => agreement.State == AgreementState.Dropped);
                story.Progress().Work.Sum(one => one.Weight).ShouldBe(100);
            }

            story.agreements.Take(3).Select(agreement => agreement.Wording()).ShouldBe(before);
            story.Progress().Record(Autumn);
            story.agreements.Where(agreement => agreement.State == AgreementState.Agreed).Sum(agreement => agreement.Weight).ShouldBe(100);
        }).QuickCheckThrowOnFailure();

    private void Recorded(params string[] texts)
    {
        var table = Planning();
        foreach (var text in texts) table.Add(AgreementKind.Work, Text(text), Hand);
        table.Record(Spring);
    }

    private AgreementsOnTable Planning() => new(cycle, Id(10), [.. agreements], [], Keep);

    private AgreementsOnTable Progress() => new(cycle, Id(11), [.. agreements], [.. revisions], Keep);

    private void Keep(object row)
    {
        if (row is Agreement agreement) agreements.Add(agreement);
        else revisions.Add((AgreementRevision)row);
    }

    private static AgreementText Text(string what) => new(what, "", "", null, null);

    private static Guid Id(byte number) => new(number, 0, 0, new byte[8]);
}
