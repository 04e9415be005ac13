using System.Globalization;

namespace Beweeg.Platform.Sheets;

/// <summary>A button at a row: the form comes back with the row added, moved or removed; nothing is saved by it.</summary>
/// <param name="Rows">Under which name the rows are posted.</param>
/// <param name="Row">The number of the row.</param>
public sealed record RowMove(RowMoveKind Kind, string Rows, int Row)
{
    /// <summary>What the button posts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}|{Rows}|{Row}");

    /// <summary>Reads what a button posted; null for any other button.</summary>
    public static RowMove? Parse(string action) =>
        action.Split('|') is [var word, var rows, var number] && Enum.TryParse<RowMoveKind>(word, out var kind)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? new RowMove(kind, rows, row) : null;

    /// <summary>The rows in their new order.</summary>
    public List<int> On(IReadOnlyList<int> ids)
    {
        var order = ids.ToList();
        var at = order.IndexOf(Row);
        switch (Kind)
        {
            case RowMoveKind.Add when at < 0: order.Add(Row); break;
            case RowMoveKind.Remove: order.Remove(Row); break;
            case RowMoveKind.Up when at > 0: (order[at], order[at - 1]) = (order[at - 1], order[at]); break;
            case RowMoveKind.Down when at >= 0 && at < order.Count - 1: (order[at], order[at + 1]) = (order[at + 1], order[at]); break;
        }

        return order;
    }
}

public enum RowMoveKind { Add, Up, Down, Remove }
