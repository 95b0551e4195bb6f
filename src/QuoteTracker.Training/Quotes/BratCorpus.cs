using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Quotes;

/// <summary>Reads articles in brat standoff as PolNeAR has them: <c>text/NAME.txt</c> and <c>attributions/NAME_ANNOTATOR.ann</c>, offsets in code
/// points; the first annotator by name counts.</summary>
internal static class BratCorpus
{
    /// <summary>Reads a split, ordered by name.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is no such corpus.</exception>
    public static List<QuoteArticle> Read(string folder)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            annotations.TryAdd(name[..name.LastIndexOf('_')], file);
        }

        return [.. annotations.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Read(folder, entry.Key, entry.Value))];
    }

    /// <summary>Parses standoff lines for a text.</summary>
    public static List<GoldAttribution> Parse(string text, IEnumerable<string> lines)
    {
        var offsets = new CodePointOffsets(text);
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var attributions = new List<GoldAttribution>();
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }

            if (line[0] == 'T')
            {
                spans[fields[0]] = Fragments(text, offsets, fields[1][(fields[1].IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            }
            else if (line[0] == 'E')
            {
                attributions.Add(new GoldAttribution(Role(fields[1], "Source", spans), Role(fields[1], "Cue", spans), Role(fields[1], "Content", spans)));
            }
        }

        return attributions;
    }

    /// <summary>Attributions as standoff lines.</summary>
    public static IEnumerable<string> Format(string text, IEnumerable<GoldAttribution> attributions)
    {
        int spans = 0;
        int events = 0;
        foreach (GoldAttribution attribution in attributions)
        {
            var arguments = new List<string>();
            foreach ((string role, IReadOnlyList<TextSpan> fragments) in new[] { ("Source", attribution.Source), ("Cue", attribution.Cue), ("Content", attribution.Content) })
            {
                if (fragments.Count > 0)
                {
                    string offsets = string.Join(';', fragments.Select(f => string.Create(CultureInfo.InvariantCulture, $"{CodePoints(text, f.Start)} {CodePoints(text, f.End)}")));
                    string words = string.Join(' ', fragments.Select(f => f.Of(text).ToString())).ReplaceLineEndings(" ");
                    arguments.Add(string.Create(CultureInfo.InvariantCulture, $"{role}:T{++spans}"));
                    yield return string.Create(CultureInfo.InvariantCulture, $"T{spans}\t{role} {offsets}\t{words}");
                }
            }

            yield return string.Create(CultureInfo.InvariantCulture, $"E{++events}\t{string.Join(' ', arguments)}");
        }
    }

    private static int CodePoints(string text, int offset)
    {
        int pairs = 0;
        for (int i = 0; i + 1 < offset; i++)
        {
            pairs += char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return offset - pairs;
    }

    private static QuoteArticle Read(string folder, string name, string annotation)
    {
        string text = File.ReadAllText(Path.Combine(folder, "text", name + ".txt"));
        return new QuoteArticle(name, text, Parse(text, File.ReadLines(annotation)));
    }

    private static List<TextSpan> Fragments(string text, CodePointOffsets offsets, string field)
    {
        var fragments = new List<TextSpan>();
        foreach (string fragment in field.Split(';'))
        {
            string[] ends = fragment.Split(' ');
            int start = offsets[int.Parse(ends[0], CultureInfo.InvariantCulture)];
            int end = offsets[int.Parse(ends[1], CultureInfo.InvariantCulture)];
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                fragments.Add(new TextSpan(start, end));
            }
        }

        return fragments;
    }

    private static List<TextSpan> Role(string arguments, string role, Dictionary<string, List<TextSpan>> spans)
    {
        var fragments = new SortedSet<TextSpan>();
        foreach (string argument in arguments.Split(' '))
        {
            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && argument[..colon].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role
                && spans.TryGetValue(argument[(colon + 1)..], out List<TextSpan>? found))
            {
                fragments.UnionWith(found);
            }
        }

        return [.. fragments];
    }
}
