using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>What both write down in a progress conversation.</summary>
internal static class ProgressOfConversation
{
    private static readonly KeyOf<ProgressWord> WordKey = new(word => word.Key, word => word.Label, (word, key) => word with { Key = key });

    private static readonly KeyOf<ProgressTopic> TopicKey = new(topic => topic.Key, topic => topic.Label, (topic, key) => topic with { Key = key });

    public static Regulation Fields(Regulation regulation, string key, Sheet sheet)
    {
        if (regulation.ConversationTypes.FirstOrDefault(type => type.Key == key) is not { } type) return regulation;
        var form = type.Progress ?? new ProgressForm([], []);
        var place = $"conversationTypes.{key}.progress";
        return ConversationTypes.Change(regulation, key, one => one with
        {
            Progress = new ProgressForm(
                sheet.Rows("woorden", new RowText("De woorden bij een afspraak", "een woord", "Jullie kiezen er per afspraak één."), form.Words, new ProgressWord("", "", ProgressMeaning.UnderWay), (word, row) => row.Beside(line => word with
                {
                    Label = line.Text("woord", "Woord", word.Label, max: 60),
                    Meaning = line.One("betekenis", "Wat betekent het?", word.Meaning, meaning => meaning.Dutch()),
                }), WordKey, $"{place}.words"),
                sheet.Rows("onderwerpen", new RowText("Waar jullie het verder over hebben", "een onderwerp", "Onderwerpen naast de afspraken, bijvoorbeeld de samenwerking.", "Er zijn geen andere onderwerpen."), form.Topics, new ProgressTopic("", "", "", ""), (topic, row) => topic with
                {
                    Label = row.Text("onderwerp", "Onderwerp", topic.Label, max: 200),
                    Hint = row.Text("hulp", "Een zin die op weg helpt", topic.Hint, max: 500, lines: 2, required: false),
                    Article = row.Article("artikel", topic.Article),
                }, TopicKey, $"{place}.topics")),
        });
    }
}
