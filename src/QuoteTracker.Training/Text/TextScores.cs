using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Text.Tagging;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>Compares analyses with annotated documents. Tags and arcs count over the tokens that both have.</summary>
internal sealed class TextScores(TextExamples examples)
{
    private readonly SpanScore _tokens = new();
    private readonly SpanScore _sentences = new();
    private readonly SpanScore _names = new();
    private readonly Dictionary<EntityKind, SpanScore> _kinds = new[] { EntityKind.Person, EntityKind.Organization, EntityKind.Location, EntityKind.Group, EntityKind.Date, EntityKind.Number }
        .ToDictionary(kind => kind, _ => new SpanScore());

    private long _aligned;
    private long _tags;
    private long _lemmas;
    private long _commonWords;
    private long _arcs;
    private long _labelled;

    /// <summary>Confusions of tags: right tag, given tag, how often.</summary>
    public Dictionary<(PartOfSpeech Gold, PartOfSpeech Own), int> Confusions { get; } = [];

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="analyzed">Its analysis.</param>
    /// <param name="isGum">Whether the document follows GUM's conventions.</param>
    public void Add(GoldDocument document, AnalyzedText analyzed, bool isGum)
    {
        GoldDocument converted = isGum ? GumConventions.Apply(document) : document;
        TextExample[] sentences = [.. isGum ? examples.FromGum(document) : examples.FromCoreNlp(document)];
        _tokens.Add(analyzed.Tokens.Select(t => t.Span), document.Tokens.Select(t => new TextSpan(t.Start, t.End)));
        _sentences.Add(analyzed.Sentences.Select(s => analyzed.SpanOf(s).End), document.Sentences.Select(s => document.Tokens[s.End - 1].End));
        AddEntities(document, analyzed, [.. sentences.SelectMany(s => s.Entities)]);
        AddArcs(converted, analyzed, [.. sentences.SelectMany(s => s.Tags)], [.. sentences.SelectMany(s => s.Relations)]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
          tokens         {_tokens}
          sentence ends  {_sentences}
          tags           {Share(_tags):F2} % of {_aligned} tokens
          lemmas         {100.0 * _lemmas / Math.Max(1, _commonWords):F2} % of {_commonWords} words that are no names
          PER/ORG/LOC    {_names}
          {string.Join("\n  ", _kinds.Select(pair => $"{pair.Key,-14} {pair.Value}"))}
          arcs           UAS {Share(_arcs):F2} LAS {Share(_labelled):F2}
        """);

    private double Share(long right) => _aligned == 0 ? 0 : 100.0 * right / _aligned;

    private void AddEntities(GoldDocument document, AnalyzedText analyzed, byte[] labels)
    {
        List<(TextSpan Span, EntityKind Kind)> gold = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (EntityLabels.IsBegin(labels[i]))
            {
                int end = i + 1;
                while (end < labels.Length && labels[end] != EntityLabels.Outside && !EntityLabels.IsBegin(labels[end]))
                {
                    end++;
                }

                gold.Add((new TextSpan(document.Tokens[i].Start, document.Tokens[end - 1].End), EntityLabels.KindOf(labels[i])));
            }
        }

        List<(TextSpan Span, EntityKind Kind)> own = [.. analyzed.Entities.Select(e => (e.Span, e.Kind))];
        _names.Add(own.Where(e => e.Kind <= EntityKind.Location), gold.Where(e => e.Kind <= EntityKind.Location));
        foreach ((EntityKind kind, SpanScore score) in _kinds)
        {
            score.Add(own.Where(e => e.Kind == kind), gold.Where(e => e.Kind == kind));
        }
    }

    private void AddLemma(GoldToken gold, string text, Token token, PartOfSpeech tag)
    {
        if (char.IsLetter(text[token.Span.Start]) && tag is not (PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural))
        {
            _commonWords++;
            _lemmas += Lemmatizer.Lemmatize(token.Span.Of(text), token.PartOfSpeech).Equals(gold.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
    }

    private void AddArcs(GoldDocument document, AnalyzedText analyzed, PartOfSpeech[] tags, DependencyRelation[] relations)
    {
        Dictionary<TextSpan, int> goldAt = [];
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            goldAt[new TextSpan(document.Tokens[i].Start, document.Tokens[i].End)] = i;
        }

        foreach (Token token in analyzed.Tokens)
        {
            if (!goldAt.TryGetValue(token.Span, out int i))
            {
                continue;
            }

            _aligned++;
            _tags += token.PartOfSpeech == tags[i] ? 1 : 0;
            if (token.PartOfSpeech != tags[i])
            {
                Confusions[(tags[i], token.PartOfSpeech)] = Confusions.GetValueOrDefault((tags[i], token.PartOfSpeech)) + 1;
            }

            AddLemma(document.Tokens[i], analyzed.Text, token, tags[i]);
            GoldToken? goldHead = document.Tokens[i].Head < 0 ? null : document.Tokens[document.Tokens[i].Head];
            TextSpan? ownHead = token.Head < 0 ? (TextSpan?)null : analyzed.Tokens[token.Head].Span;
            bool isRight = goldHead is null ? ownHead is null : ownHead == new TextSpan(goldHead.Start, goldHead.End);
            _arcs += isRight ? 1 : 0;
            _labelled += isRight && token.Relation == relations[i] ? 1 : 0;
        }
    }
}
