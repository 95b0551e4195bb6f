using System.Collections.Frozen;

namespace QuoteTracker.Quotes.Rules;

/// <summary>The words that the rules know, by any of their forms, without regard to case. Immutable.</summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> Embedded = new(Load);
    private readonly FrozenDictionary<string, WordEntry> _words;
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private CueLexicon(Dictionary<string, WordEntry> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of the package, loaded once.</summary>
    public static CueLexicon Default => Embedded.Value;

    /// <summary>What is known of a word form.</summary>
    public WordEntry this[ReadOnlySpan<char> word] => word.Length <= MaxLength && _lookup.TryGetValue(word, out WordEntry entry) ? entry : default;

    private const int MaxLength = 20;

    private static CueLexicon Load()
    {
        var verbs = new Dictionary<string, List<CueEntry>>(StringComparer.OrdinalIgnoreCase);
        var nouns = new Dictionary<string, CueEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] fields in Table("cues.tsv"))
        {
            string[] words = fields[0].Split(' ');
            bool isNoun = fields[1] == "noun";
            var entry = new CueEntry(fields[0], isNoun, Enum.Parse<CueClass>(fields[2], ignoreCase: true), Frames(fields[3]), words[1..]);
            if (isNoun)
            {
                nouns[words[0]] = entry;
                nouns[Inflection.Third(words[0])] = entry;
                continue;
            }

            foreach (string form in Inflection.Forms(words[0], fields.Length > 4 ? fields[4].Split(',') : []))
            {
                if (!verbs.TryGetValue(form, out List<CueEntry>? list))
                {
                    verbs[form] = list = [];
                }

                list.Add(entry);
            }
        }

        var function = new Dictionary<string, FunctionWord>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] fields in Table("function-words.tsv"))
        {
            foreach (string word in fields[1].Split(' '))
            {
                function[word] = Enum.Parse<FunctionWord>(fields[0], ignoreCase: true);
            }
        }

        var all = new Dictionary<string, WordEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (string word in verbs.Keys.Concat(nouns.Keys).Concat(function.Keys))
        {
            all[word] = new WordEntry(
                function.GetValueOrDefault(word),
                verbs.TryGetValue(word, out List<CueEntry>? list) ? [.. list.OrderByDescending(e => e.Tail.Length)] : null,
                nouns.GetValueOrDefault(word));
        }

        return new CueLexicon(all);
    }

    private static IEnumerable<string[]> Table(string name) =>
        EmbeddedData.ReadLines(typeof(Attribution), name).Select(line => line.Split('\t'));

    private static CueFrames Frames(string letters)
    {
        CueFrames frames = CueFrames.None;
        foreach (char letter in letters)
        {
            frames |= letter switch
            {
                'q' => CueFrames.Quotation,
                'c' => CueFrames.Clause,
                't' => CueFrames.Infinitive,
                'o' => CueFrames.Object,
                'a' => CueFrames.Addressee,
                _ => throw new InvalidDataException($"cues.tsv: unknown frame '{letter}'."),
            };
        }

        return frames;
    }
}
