using QuoteTracker.Text;
using QuoteTracker.Text.Tagging;

namespace QuoteTracker.Training.Text;

/// <summary>
/// Brings the names that GUM marks to the conventions of CoreNLP and adds what GUM does not mark: titles are no part of a name, countries are
/// places also when they act, and dates, numbers and groups are those that a tagger finds which was trained on the CoreNLP layer.
/// </summary>
internal sealed class EntityCompletion
{
    private const int RarestTitle = 5;
    private readonly EntityTrainer _tagger;
    private readonly HashSet<uint> _titles;

    /// <summary>Learns from sentences of the CoreNLP layer.</summary>
    public EntityCompletion(IReadOnlyList<TextExample> news, EntityTrainer tagger)
    {
        _tagger = tagger;
        Dictionary<uint, int> before = [];
        Dictionary<uint, int> within = [];
        foreach (TextExample example in news)
        {
            for (int i = 0; i < example.Count; i++)
            {
                bool isTitle = i + 1 < example.Count && example.Entities[i] == EntityLabels.Outside && example.Tags[i] == PartOfSpeech.ProperNoun
                    && example.Entities[i + 1] == EntityLabels.Begin(EntityKind.Person);
                Dictionary<uint, int>? counts = isTitle ? before : EntityLabels.KindOf(example.Entities[i]) == EntityKind.Person ? within : null;
                if (counts is not null)
                {
                    uint word = example.Features[i].Lower;
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }

        _titles = [.. before.Where(b => b.Value >= RarestTitle && b.Value > 3 * within.GetValueOrDefault(b.Key)).Select(b => b.Key)];
    }

    /// <summary>Changes the entities of a sentence of GUM.</summary>
    public void Apply(TextExample example)
    {
        byte[] found = _tagger.Tag(example);
        EntityKind[] kinds = [.. example.Entities.Select(label => EntityLabels.KindOf(label))];
        bool[] begins = [.. example.Entities.Select(label => EntityLabels.IsBegin(label))];
        for (int i = 0; i < example.Count; i++)
        {
            EntityKind own = EntityLabels.KindOf(found[i]);
            if (kinds[i] == EntityKind.Person && begins[i] && _titles.Contains(example.Features[i].Lower))
            {
                kinds[i] = EntityKind.None;
                if (i + 1 < example.Count)
                {
                    begins[i + 1] |= kinds[i + 1] == EntityKind.Person;
                }
            }
            else if (kinds[i] == EntityKind.Organization && own == EntityKind.Location)
            {
                kinds[i] = EntityKind.Location;
            }
            else if (kinds[i] == EntityKind.None && own is EntityKind.Date or EntityKind.Number or EntityKind.Group)
            {
                kinds[i] = own;
                begins[i] = EntityLabels.IsBegin(found[i]);
            }
        }

        for (int i = 0; i < example.Count; i++)
        {
            bool continues = i > 0 && kinds[i] == kinds[i - 1] && !begins[i];
            example.Entities[i] = (byte)(continues ? EntityLabels.Inside(kinds[i]) : EntityLabels.Begin(kinds[i]));
        }
    }
}
