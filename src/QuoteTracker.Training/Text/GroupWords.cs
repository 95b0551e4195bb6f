using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>
/// Tells names of nationalities, religions and parties from the other entities that CoreNLP calls MISC: their words also occur as adjectives
/// or plurals and end like demonyms.
/// </summary>
internal sealed class GroupWords
{
    private static readonly string[] Endings =
        ["an", "ans", "ish", "ese", "nch", "tch", "ic", "ics", "i", "is", "ist", "ists", "im", "ims", "at", "ats", "ino", "inos", "ew", "ews", "ab", "abs", "urd", "urds", "ek", "eeks", "iss", "akh", "azakh"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Learns the words from annotated documents.</summary>
    public GroupWords(IEnumerable<GoldDocument> documents)
    {
        var uses = documents
            .SelectMany(document => document.Tokens.Where(t => t.Entity is "MISC").Select(t => (Word: document.Text[t.Start..t.End], t.Tag)))
            .GroupBy(use => use.Word, StringComparer.Ordinal);
        foreach (var use in uses)
        {
            int adjectivesAndPlurals = use.Count(u => u.Tag is "JJ" or "NNPS" or "NNS");
            if (char.IsUpper(use.Key[0]) && adjectivesAndPlurals > 0 && adjectivesAndPlurals * 4 >= use.Count() && Endings.Any(e => use.Key.EndsWith(e, StringComparison.Ordinal)))
            {
                _words.Add(use.Key);
            }
        }
    }

    /// <summary>Whether a word names a group.</summary>
    public bool Contains(string word) => _words.Contains(word);
}
