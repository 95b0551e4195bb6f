using System.Globalization;
using System.Text.RegularExpressions;

namespace QuoteTracker.Training.Corpora;

/// <summary>
/// Finds the named entities among the mentions of GUM, which marks every noun phrase: those whose minimal span starts with a proper noun,
/// cut down to the proper nouns around it.
/// </summary>
internal sealed partial class GumEntities
{
    private readonly List<(int Start, int End, string Kind, int Minimal)> _mentions = [];
    private readonly Dictionary<string, Stack<(int Start, string Kind, int Minimal)>> _open = new(StringComparer.Ordinal);

    /// <summary>Reads the brackets in the last column of a token.</summary>
    public void Read(string misc, int token)
    {
        int at = misc.IndexOf("Entity=", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        string value = misc[(at + "Entity=".Length)..].Split('|')[0];
        foreach (Match part in Brackets().Matches(value))
        {
            if (part.Groups["open"].Success)
            {
                string[] fields = part.Groups["open"].Value.Split('-');
                string minimal = fields.Length > 5 ? fields[5].Split(',')[0] : "1";
                int first = int.TryParse(minimal, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
                if (part.Groups["closed"].Success)
                {
                    _mentions.Add((token, token + 1, fields[1], token + first - 1));
                }
                else
                {
                    if (!_open.TryGetValue(fields[0], out Stack<(int, string, int)>? stack))
                    {
                        _open[fields[0]] = stack = new Stack<(int, string, int)>();
                    }

                    stack.Push((token, fields[1], token + first - 1));
                }
            }
            else if (_open.TryGetValue(part.Groups["close"].Value, out Stack<(int Start, string Kind, int Minimal)>? stack) && stack.TryPop(out var mention))
            {
                _mentions.Add((mention.Start, token + 1, mention.Kind, mention.Minimal));
            }
        }
    }

    /// <summary>The tokens with entity labels PERSON, ORGANIZATION and LOCATION. Outer mentions give way to inner ones.</summary>
    public IReadOnlyList<GoldToken> Annotate(List<GoldToken> tokens)
    {
        string[] labels = [.. Enumerable.Repeat("O", tokens.Count)];
        foreach ((int start, int end, string kind, int minimal) in _mentions.OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            string? label = kind switch { "person" => "PERSON", "organization" => "ORGANIZATION", "place" => "LOCATION", _ => null };
            if (label is null || minimal >= tokens.Count || !IsName(tokens[minimal]))
            {
                continue;
            }

            int first = minimal;
            int last = minimal;
            while (first > start && IsName(tokens[first - 1]))
            {
                first--;
            }

            while (last + 1 < end && (IsName(tokens[last + 1]) || (label is not "PERSON" && Joins(tokens, last + 1, end))))
            {
                last++;
            }

            Array.Fill(labels, label, first, last - first + 1);
        }

        return [.. tokens.Select((token, i) => token with { Entity = labels[i] })];
    }

    /// <summary>Whether a token joins two parts of a name: "University of Leicester", "Bank of the West".</summary>
    private static bool Joins(List<GoldToken> tokens, int i, int end) =>
        tokens[i].Lemma is "of" or "the" or "for" or "&" && i + 1 < end && (IsName(tokens[i + 1]) || (tokens[i + 1].Lemma is "the" && i + 2 < end && IsName(tokens[i + 2])));

    private static bool IsName(GoldToken token) => token.Tag is "NNP" or "NNPS";

    [GeneratedRegex(@"\((?<open>[^()]+)(?<closed>\))?|(?<close>[^()]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();
}
