using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Ranking;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Resolves all sources of one article, in the order of the sources in the text.</summary>
internal sealed class ArticleResolution
{
    private readonly ArticleContext _context;
    private readonly SourcePhraseReader _reader;
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;
    private readonly RelativeResolver _relatives;
    private readonly MissingSourceResolver _missing;
    private readonly OwnedOffices _owned;
    private readonly InterviewRoles _interview;

    private readonly bool _observed;
    private int _nextPronoun;

    public ArticleResolution(AnalyzedArticle article)
        : this(article, CandidateModel.Shared, observer: null)
    {
    }

    /// <summary>Prepares the resolution with given weights; an observer also sees the pronouns that are no sources.</summary>
    public ArticleResolution(AnalyzedArticle article, CandidateModel model, ICandidateObserver? observer)
    {
        _observed = observer is not null;
        _context = new ArticleContext(article);
        _reader = new SourcePhraseReader(_context.Cast);
        _pronouns = new PronounResolver(_context, new CandidateRanker(_context, model, observer));
        var delayed = new DelayedNames(_context);
        delayed.ReadLead();
        _descriptions = new DescriptionResolver(_context, _pronouns, delayed);
        _owned = new OwnedOffices(_context, _pronouns);
        _interview = new InterviewRoles(_context);
        _relatives = new RelativeResolver(_context, _descriptions);
        _missing = new MissingSourceResolver(_context, _reader, Resolve);
    }

    public Cast Cast => _context.Cast;

    public ResolvedArticle Run()
    {
        ImmutableArray<Attribution> attributions = _context.Article.Attributions;
        int[] order = [.. Enumerable.Range(0, attributions.Length).OrderBy(a => Anchor(attributions[a])).ThenBy(a => a)];
        var done = new bool[attributions.Length];
        foreach (int a in order)
        {
            ResolveWithEnclosing(a, done);
        }

        _owned.ReadUpTo(int.MaxValue);
        ShowPronouns(_context.Words.Count);
        return new CastExport(_context).Build();
    }

    /// <summary>A source inside a quotation may be its speaker ("I"), so the quotation's own source comes first.</summary>
    private void ResolveWithEnclosing(int innermost, bool[] done)
    {
        Stack<int> open = new();
        for (int a = innermost; a >= 0 && !done[a]; a = _context.Quoted.AttributionOf(AnchorToken(a)))
        {
            done[a] = true;
            open.Push(a);
        }

        foreach (int a in open)
        {
            Attribution attribution = _context.Article.Attributions[a];
            _owned.ReadUpTo(AnchorToken(a));
            ShowPronouns(AnchorToken(a));
            Resolution? resolution = attribution.Source.IsEmpty ? _missing.Resolve(a) : FromSource(attribution);
            _context.Resolved[a] = resolution;
            if (resolution is not null)
            {
                _context.History.Add(AnchorToken(a), a, resolution.Members);
            }
        }
    }

    /// <summary>Ranks the candidates of the pronouns up to a token for the observer alone.</summary>
    private void ShowPronouns(int end)
    {
        for (; _observed && _nextPronoun < end; _nextPronoun++)
        {
            _pronouns.Show(_nextPronoun);
        }
    }

    private int AnchorToken(int attribution)
    {
        int offset = Anchor(_context.Article.Attributions[attribution]);
        return _context.Article.Text.TokensIn(new TextSpan(offset, offset + 1)).Start;
    }

    private static int Anchor(Attribution attribution) =>
        !attribution.Source.IsEmpty ? attribution.Source[0].Start : !attribution.Cue.IsEmpty ? attribution.Cue[0].Start : attribution.Content[0].Start;

    private Resolution? FromSource(Attribution attribution)
    {
        List<int> members = [];
        double confidence = 1;
        List<string> reasons = [];
        IReadOnlyList<Candidate> alternatives = [];
        foreach (TextSpan span in attribution.Source)
        {
            TokenRange tokens = _context.Article.Text.TokensIn(span);
            if (_interview.Resolve(tokens.Start, tokens.End) is { } turn)
            {
                return turn;
            }

            foreach (SourceHead head in _reader.Read(tokens.Start, tokens.End))
            {
                Resolution? resolution = Resolve(head);
                if (resolution is null)
                {
                    continue;
                }

                members.AddRange(resolution.Members.Where(member => !members.Contains(member)));
                confidence = Math.Min(confidence, resolution.Confidence);
                alternatives = resolution.Alternatives;
                reasons.Add(resolution.Explanation);
            }

            // Further pieces of a source mostly add to the first.
            if (members.Count > 0)
            {
                break;
            }
        }

        if (members.Count == 0)
        {
            return null;
        }

        if (members.Count == 1 && Relays(_context.Cast.Members[members[0]]) && _missing.HolderBehindRelay(attribution) is { } holder)
        {
            return holder;
        }

        return new Resolution(members, confidence, string.Join(' ', reasons.Distinct(StringComparer.Ordinal))) { Alternatives = members.Count == 1 ? alternatives : [] };
    }

    private static bool Relays(CastMember member)
    {
        string name = NameFolding.Fold(member.Name);
        return member.IsMedia || name.EndsWith("news agencies", StringComparison.Ordinal) || name.EndsWith("news agency", StringComparison.Ordinal) || name.EndsWith(" media", StringComparison.Ordinal)
            || name.EndsWith("newspaper", StringComparison.Ordinal) || name.EndsWith("newspapers", StringComparison.Ordinal) || name.EndsWith("broadcaster", StringComparison.Ordinal) || name.EndsWith("television", StringComparison.Ordinal);
    }

    /// <summary>A source of one capitalised word that the scan did not take for a name, such as "May".</summary>
    private int? LoneName(SourceHead head)
    {
        ArticleWords words = _context.Words;
        if (head.End - head.Start != 1 || !words.IsCapital(head.Start) || (words.IsSentenceStart(head.Start) && words.IsAlsoLowerCase(head.Start))
            || Offices.Phrases.TryGet(words.Folded[head.Start], out _) || Institutions.Kinds.TryGet(words.Folded[head.Start], out _)
            || (Vocabulary.FunctionWords.Contains(words.Folded[head.Start]) && words.Folded[head.Start] is not ("may" or "will" or "march" or "june" or "august" or "april")))
        {
            return null;
        }

        string name = words.Written(head.Start, head.End);
        CastMember member = _context.Cast.Members.FirstOrDefault(member => member.Kind == SpeakerKind.Person && string.Equals(member.Name, name, StringComparison.Ordinal))
            ?? _context.Cast.Add(SpeakerKind.Person, name);
        member.PersonName ??= PersonName.Parse(name);
        member.Spans.Add(words.Text.SpanOf(new TokenRange(head.Start, head.End)));
        return member.Index;
    }

    private Resolution? Resolve(SourceHead head)
    {
        switch (head.Kind)
        {
            case SourceHeadKind.Name when head.Mention is { Member: >= 0 } mention:
                CastMember member = _context.Cast.Members[mention.Member];
                bool inFull = mention.PersonName?.HasGiven ?? mention.Name.Length == member.Name.Length;
                return Resolution.Of(member.Index, inFull ? 0.96 : 0.9, inFull ? $"The source names {member.Name}." : $"\"{mention.Name}\" refers back to {member.Name}.");
            case SourceHeadKind.Pronoun:
                return _pronouns.Resolve(head.Start);
            case SourceHeadKind.Relative:
                return _relatives.Resolve(head.Start);
            case SourceHeadKind.Description when LoneName(head) is { } lone:
                return Resolution.Of(lone, 0.75, $"The source names {_context.Cast.Members[lone].Name}.");
            default:
                return _descriptions.Resolve(head.Start, head.End);
        }
    }
}
