using QuoteTracker.Text;
using QuoteTracker.Text.Tagging;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>Turns annotated documents into sentences to learn from.</summary>
internal sealed class TextExamples(GroupWords groups)
{
    /// <summary>The sentences of a document of PolNeAR's CoreNLP layer.</summary>
    public IEnumerable<TextExample> FromCoreNlp(GoldDocument document) => From(document, isForeign: false);

    /// <summary>The sentences of a document of GUM.</summary>
    public IEnumerable<TextExample> FromGum(GoldDocument document) => From(GumConventions.Apply(document), isForeign: true);

    private IEnumerable<TextExample> From(GoldDocument document, bool isForeign)
    {
        EntityKind[] kinds = Kinds(document);
        foreach (TokenRange sentence in document.Sentences)
        {
            GoldToken[] tokens = [.. Enumerable.Range(sentence.Start, sentence.Length).Select(i => document.Tokens[i])];
            SentenceFeatures features = new();
            features.Reset(tokens.Length);
            byte[] entities = new byte[tokens.Length];
            int[] heads = new int[tokens.Length];
            PartOfSpeech[] tags = [.. tokens.Select(t => PennTags.Parse(t.Tag))];
            DependencyRelation[] relations = new DependencyRelation[tokens.Length];
            for (int i = 0; i < tokens.Length; i++)
            {
                features.Set(i, document.Text, new TextSpan(tokens[i].Start, tokens[i].End));
                EntityKind kind = kinds[sentence.Start + i];
                bool continues = i > 0 && kinds[sentence.Start + i - 1] == kind && string.Equals(tokens[i].Entity, tokens[i - 1].Entity, StringComparison.Ordinal);
                entities[i] = (byte)(continues ? EntityLabels.Inside(kind) : EntityLabels.Begin(kind));
                int head = tokens[i].Head - sentence.Start;
                heads[i] = tokens[i].Head < 0 || head < 0 || head >= tokens.Length ? tokens.Length : head;
                PartOfSpeech headTag = heads[i] == tokens.Length ? PartOfSpeech.Unknown : tags[heads[i]];
                relations[i] = heads[i] == tokens.Length ? DependencyRelation.Root : UniversalRelations.Parse(tokens[i].Relation, tags[i], headTag);
            }

            yield return new TextExample { Features = features, Tags = tags, Entities = entities, Heads = heads, Relations = relations, IsForeign = isForeign };
        }
    }

    private EntityKind[] Kinds(GoldDocument document)
    {
        IReadOnlyList<GoldToken> tokens = document.Tokens;
        EntityKind[] kinds = new EntityKind[tokens.Count];
        for (int start = 0; start < tokens.Count;)
        {
            int end = start + 1;
            while (end < tokens.Count && string.Equals(tokens[end].Entity, tokens[start].Entity, StringComparison.Ordinal))
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                kinds[i] = KindOf(document, tokens[i], tokens[end - 1]);
            }

            start = end;
        }

        return kinds;
    }

    private EntityKind KindOf(GoldDocument document, GoldToken token, GoldToken last) => token.Entity switch
    {
        "PERSON" => EntityKind.Person,
        "ORGANIZATION" => EntityKind.Organization,
        "LOCATION" => EntityKind.Location,
        "DATE" or "TIME" => EntityKind.Date,
        "NUMBER" or "MONEY" or "PERCENT" or "ORDINAL" => EntityKind.Number,
        "DURATION" => token.Tag is "CD" ? EntityKind.Number : EntityKind.None,
        "MISC" when groups.Contains(document.Text[last.Start..last.End]) => EntityKind.Group,
        _ => EntityKind.None,
    };
}
