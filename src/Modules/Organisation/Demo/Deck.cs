namespace Beweeg.Organisation.Demo;

/// <summary>
/// Deals values like cards: after each full deck the proportions are exactly those that were asked
/// for, so that shares are right in a small municipality too.
/// </summary>
internal sealed class Deck<T>
{
    private readonly Random random;
    private readonly T[] cards;
    private int dealt;

    public Deck(Random random, params IEnumerable<(T Value, int Count)> contents)
    {
        this.random = random;
        cards = [.. contents.SelectMany(card => Enumerable.Repeat(card.Value, card.Count))];
        dealt = cards.Length;
    }

    public T Deal()
    {
        if (dealt == cards.Length)
        {
            random.Shuffle(cards);
            dealt = 0;
        }

        return cards[dealt++];
    }
}
