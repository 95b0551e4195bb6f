namespace QuoteTracker.Reports.Html;

/// <summary>Cuts text to what a drawing has room for.</summary>
internal static class Shortened
{
    /// <summary>The text, or its beginning with an ellipsis; no pair of surrogates is cut in two.</summary>
    public static string To(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The text on at most so many lines, broken at spaces.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int count)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
        string[] kept = [.. lines.Take(count).Select(kept => To(kept, width))];
        if (lines.Count > count)
        {
            kept[^1] = To(kept[^1] + " …", width);
        }

        return kept;
    }
}
