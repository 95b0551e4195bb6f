using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>Learns the words that the rules of the lemmatizer get wrong.</summary>
internal static class LemmaTrainer
{
    /// <summary>First line of the list.</summary>
    public const string Heading =
        "# Words whose dictionary form the spelling rules get wrong: class, form, dictionary form. Learned by 'train text' from GUM and the CoreNLP layer of PolNeAR.";

    private const int Rarest = 2;

    /// <summary>The lines of the list of exceptions: class, form, dictionary form. Names are left out, and comparatives of CoreNLP, which keeps them as they are.</summary>
    public static IEnumerable<string> Learn(IEnumerable<GoldDocument> coreNlp, IEnumerable<GoldDocument> gum)
    {
        Dictionary<(LemmaClass Kind, string Form, PartOfSpeech Tag), Dictionary<string, int>> counts = [];
        Count(coreNlp, counts, comparatives: false);
        Count(gum, counts, comparatives: true);
        HashSet<string> forms = [.. counts.Keys.Select(key => key.Form)];
        var wrong = counts
            .Where(entry => entry.Key.Kind == LemmaClass.Verb || entry.Key.Form.Count(char.IsAsciiLetter) > 1)
            .Select(entry => (entry.Key.Kind, entry.Key.Form, entry.Key.Tag, Best: entry.Value.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First()))
            .Where(entry => entry.Best.Value >= Rarest && forms.Contains(entry.Best.Key) && !string.Equals(Rule(entry.Kind, entry.Tag, entry.Form), entry.Best.Key, StringComparison.Ordinal))
            .GroupBy(entry => (entry.Kind, entry.Form));
        return wrong
            .Select(entries => (entries.Key.Kind, entries.Key.Form, Lemma: entries.MaxBy(e => e.Best.Value).Best.Key))
            .Select(entry => $"{entry.Kind.ToString().ToLowerInvariant()}\t{entry.Form}\t{entry.Lemma}")
            .Order(StringComparer.Ordinal);
    }

    private static void Count(
        IEnumerable<GoldDocument> documents, Dictionary<(LemmaClass Kind, string Form, PartOfSpeech Tag), Dictionary<string, int>> counts, bool comparatives)
    {
        foreach (GoldDocument document in documents)
        {
            foreach (GoldToken token in document.Tokens)
            {
                PartOfSpeech tag = PennTags.Parse(token.Tag);
                string form = document.Text[token.Start..token.End].ToLowerInvariant().Replace('\u2019', '\'');
                if (tag is not (PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural) && form.All(c => char.IsAsciiLetter(c) || c == '\''))
                {
                    LemmaClass kind = Lemmatizer.ClassOf(tag);
                    if (kind == LemmaClass.Adjective && !comparatives)
                    {
                        continue;
                    }

                    Dictionary<string, int> lemmas = counts.TryGetValue((kind, form, tag), out Dictionary<string, int>? known) ? known : counts[(kind, form, tag)] = [];
                    string lemma = token.Lemma.ToLowerInvariant();
                    lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
                }
            }
        }
    }

    private static string Rule(LemmaClass kind, PartOfSpeech tag, string form)
    {
        Span<char> buffer = stackalloc char[form.Length + LemmaRules.Growth];
        form.CopyTo(buffer);
        return buffer[..LemmaRules.Apply(kind, tag, buffer, form.Length)].ToString();
    }
}
