namespace Beweeg.Platform.Language;

/// <summary>How many typing errors lie between two words: a letter more, less or other, or two letters that changed places.</summary>
public static class Distance
{
    /// <summary>The number of errors, or one more than <paramref name="most"/> as soon as it is certain that there are more.</summary>
    public static int Between(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most) return most + 1;
            var old = before;
            before = last;
            last = now;
            now = old;
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
