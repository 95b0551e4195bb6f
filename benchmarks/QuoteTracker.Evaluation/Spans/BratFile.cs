using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Reads and writes attributions in brat standoff: text-bound spans (T lines) joined by events (E lines), with offsets in Unicode code points.</summary>
internal static class BratFile
{
    /// <summary>Reads the attributions of a text.</summary>
    /// <exception cref="FormatException">An offset is no number.</exception>
    public static ImmutableArray<SpanSets> Parse(string annotations, string text)
    {
        CodePoints offsets = new(text);
        Dictionary<string, (string Role, ImmutableArray<TextSpan> Spans)> bound = new(StringComparer.Ordinal);
        ImmutableArray<SpanSets>.Builder attributions = ImmutableArray.CreateBuilder<SpanSets>();
        foreach (string line in annotations.Split('\n'))
        {
            string[] fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }

            if (line[0] == 'T')
            {
                int space = fields[1].IndexOf(' ', StringComparison.Ordinal);
                bound[fields[0]] = (fields[1][..space], SpanSets.Trim(ParseSpans(fields[1][(space + 1)..], offsets), text));
            }
            else if (line[0] == 'E')
            {
                attributions.Add(ParseEvent(fields[1], bound));
            }
        }

        return attributions.ToImmutable();
    }

    /// <summary>Writes attributions. The trigger of an event is its cue, else its content, else its source; an attribution without any span is left out.</summary>
    public static string Format(IEnumerable<SpanSets> attributions, string text)
    {
        CodePoints offsets = new(text);
        StringBuilder lines = new();
        int spans = 0;
        int events = 0;
        foreach (SpanSets attribution in attributions)
        {
            ImmutableArray<TextSpan> trigger = SpanSets.TriggerRoles.Select(role => attribution[role]).FirstOrDefault(pieces => !pieces.IsEmpty, []);
            if (trigger.IsEmpty)
            {
                continue;
            }

            StringBuilder arguments = new();
            foreach (Role role in SpanSets.Roles)
            {
                ImmutableArray<TextSpan> pieces = attribution[role];
                if (!pieces.IsEmpty)
                {
                    string id = Bind(lines, ++spans, role.ToString(), pieces, text, offsets);
                    arguments.Append(CultureInfo.InvariantCulture, $" {role}:{id}");
                }
            }

            string bound = Bind(lines, ++spans, "Attribution", trigger, text, offsets);
            lines.Append(CultureInfo.InvariantCulture, $"E{++events}\tAttribution:{bound}{arguments}\n");
        }

        return lines.ToString();
    }

    private static string Bind(StringBuilder lines, int number, string label, ImmutableArray<TextSpan> pieces, string text, CodePoints offsets)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"T{number}");
        string places = string.Join(';', pieces.Select(piece =>
            string.Create(CultureInfo.InvariantCulture, $"{offsets.FromUtf16(piece.Start)} {offsets.FromUtf16(piece.End)}")));
        string words = string.Join(' ', pieces.Select(piece => piece.Of(text).ToString())).ReplaceLineEndings(" ").Replace('\t', ' ');
        lines.Append(CultureInfo.InvariantCulture, $"{id}\t{label} {places}\t{words}\n");
        return id;
    }

    private static SpanSets ParseEvent(string arguments, Dictionary<string, (string Role, ImmutableArray<TextSpan> Spans)> bound)
    {
        Dictionary<Role, SortedSet<TextSpan>> roles = SpanSets.Roles.ToDictionary(role => role, _ => new SortedSet<TextSpan>());
        foreach (string argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            string name = argument[..colon].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (Enum.TryParse(name, out Role role) && roles.TryGetValue(role, out SortedSet<TextSpan>? pieces)
                && bound.TryGetValue(argument[(colon + 1)..], out (string Role, ImmutableArray<TextSpan> Spans) span))
            {
                pieces.UnionWith(span.Spans);
            }
        }

        return new SpanSets([.. roles[Role.Source]], [.. roles[Role.Cue]], [.. roles[Role.Content]]);
    }

    private static IEnumerable<TextSpan> ParseSpans(string places, CodePoints offsets)
    {
        foreach (string place in places.Split(';'))
        {
            string[] ends = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new TextSpan(
                offsets.ToUtf16(int.Parse(ends[0], CultureInfo.InvariantCulture)),
                offsets.ToUtf16(int.Parse(ends[1], CultureInfo.InvariantCulture)));
        }
    }
}
