using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>Ranks the members of the cast that something may go back to, with <see cref="CandidateModel"/> over <see cref="CandidateFeature"/>s.</summary>
internal sealed class CandidateRanker(ArticleContext context, CandidateModel model, ICandidateObserver? observer)
{
    private const int FarthestSentence = 12;
    private const int MostMentions = 64;
    private const int MostDescribed = 8;
    private readonly ArticleWords _words = context.Words;
    private readonly SubjectFinder _subjects = new(context.Words);
    private readonly NamedSources _named = new(context);

    /// <summary>The candidates before a token, the likeliest first; probabilities are shares among them, that of the first calibrated.</summary>
    /// <param name="token">The place of what goes back.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="fits">Who can be meant.</param>
    /// <param name="gender">The gender it tells.</param>
    /// <param name="isSource">Whether it is the source of a statement.</param>
    public IReadOnlyList<Candidate> Rank(int token, AnaphorKind kind, Func<CastMember, bool> fits, Gender gender = Gender.Unknown, bool isSource = true)
    {
        Dictionary<int, Traces> found = Collect(token, fits);
        if (found.Count == 0)
        {
            return [];
        }

        List<Traces> ordered = [.. found.Values.OrderByDescending(traces => traces.LastToken).ThenBy(traces => traces.Member)];
        var surroundings = new Surroundings(context, token);
        int lastSubject = ordered.Max(traces => traces.SubjectToken);
        var scores = new double[ordered.Count];
        var features = new float[ordered.Count][];
        double best = double.NegativeInfinity;
        for (int c = 0; c < ordered.Count; c++)
        {
            features[c] = Measure(ordered[c], c, gender, surroundings, lastSubject);
            scores[c] = model.Score(kind, features[c]);
            best = Math.Max(best, scores[c]);
        }

        double sum = scores.Sum(score => Math.Exp(score - best));
        Candidate[] ranked = [.. ordered.Select((traces, c) => new Candidate(traces.Member, features[c], Math.Exp(scores[c] - best) / sum)).OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.Member)];
        observer?.Observe(token, kind, isSource, ranked);
        double share = ranked[0].Probability;
        double first = model.Calibrated(kind, share);
        for (int c = 0; c < ranked.Length; c++)
        {
            // What the first one does not have is left to the others and to somebody who was not thought of.
            ranked[c] = ranked[c] with { Probability = c == 0 ? first : ranked[c].Probability * Math.Min(1, (1 - first) / Math.Max(1e-9, 1 - share)) };
        }

        return ranked;
    }

    private Dictionary<int, Traces> Collect(int token, Func<CastMember, bool> fits)
    {
        Dictionary<int, Traces> found = [];
        int sentence = _words.SentenceOf(token);
        int enclosing = context.Quoted.AttributionOf(token);
        int seen = 0;
        for (int m = context.Cast.FirstMentionFrom(token) - 1; m >= 0 && seen < MostMentions; m--)
        {
            Mention mention = context.Cast.Mentions[m];
            int distance = sentence - _words.SentenceOf(mention.Start);
            if (distance > FarthestSentence)
            {
                break;
            }

            if (mention.Member < 0 || !fits(context.Cast.Members[mention.Member]))
            {
                continue;
            }

            seen++;
            int inside = context.Quoted.AttributionOf(mention.Start);
            bool subject = (inside < 0 || inside == enclosing) && _subjects.IsSubject(mention);
            if (!found.TryGetValue(mention.Member, out Traces? traces))
            {
                found.Add(mention.Member, traces = new Traces(mention.Member) { Last = mention, LastToken = mention.Start, LastSentence = distance });
            }

            traces.Nearby++;
            if (subject && traces.SubjectToken < 0)
            {
                (traces.SubjectToken, traces.SubjectSentence) = (mention.Start, distance);
            }
        }

        foreach ((int at, int described) in Enumerable.Reverse(context.Described).Take(MostDescribed))
        {
            int distance = sentence - _words.SentenceOf(at);
            if (at < token && distance <= FarthestSentence && fits(context.Cast.Members[described]) && (!found.TryGetValue(described, out Traces? known) || known.LastToken < at))
            {
                known ??= new Traces(described);
                (known.LastToken, known.LastSentence, known.SubjectToken, known.SubjectSentence) = (at, distance, at, distance);
                known.Last = null;
                known.Nearby++;
                found[described] = known;
            }
        }

        return found;
    }

    private float[] Measure(Traces traces, int place, Gender gender, Surroundings around, int lastSubject)
    {
        CastMember member = context.Cast.Members[traces.Member];
        var features = new float[CandidateModel.FeatureNames.Length];
        void Set(CandidateFeature feature, bool value) => features[(int)feature] = value ? 1 : 0;
        void Put(CandidateFeature feature, double value) => features[(int)feature] = (float)value;

        Set(traces.LastSentence switch { 0 => CandidateFeature.SameSentence, 1 => CandidateFeature.OneSentence, 2 => CandidateFeature.TwoSentences, 3 => CandidateFeature.ThreeSentences, _ => CandidateFeature.FarSentences }, value: true);
        if (traces.SubjectToken >= 0)
        {
            Set(traces.SubjectSentence switch { 0 => CandidateFeature.SubjectInSentence, 1 => CandidateFeature.SubjectOneSentence, 2 => CandidateFeature.SubjectTwoSentences, _ => CandidateFeature.SubjectFar }, value: true);
        }

        int inside = context.Quoted.AttributionOf(traces.LastToken);
        bool other = inside >= 0 && inside != around.Attribution;
        Set(CandidateFeature.Possessor, traces.Last?.IsPossessor ?? false);
        Set(CandidateFeature.InsideQuotation, other && context.Quoted.IsQuoted(traces.LastToken));
        Set(CandidateFeature.InsideContent, other && !context.Quoted.IsQuoted(traces.LastToken));
        Set(CandidateFeature.SameParagraph, context.Article.Text.ParagraphOf(traces.LastToken) == around.Paragraph);
        Set(CandidateFeature.Latest, place == 0);
        Set(CandidateFeature.SecondLatest, place == 1);
        Put(CandidateFeature.Mentions, Math.Log2(1 + member.Count));
        Put(CandidateFeature.MentionsNearby, Math.Log2(1 + traces.Nearby));
        Set(CandidateFeature.GenderKnown, member.Gender != Gender.Unknown && member.Kind == SpeakerKind.Person);
        Put(CandidateFeature.PronounBalance, gender == Gender.Unknown ? 0 : Math.Clamp((gender == Gender.Male ? member.PronounBalance : -member.PronounBalance) / 2.0, -1, 1));
        Set(CandidateFeature.HasOffice, member.Office is not null);
        Set(CandidateFeature.Described, member.Kind == SpeakerKind.Unnamed);
        Set(CandidateFeature.Organization, member is { Kind: SpeakerKind.Organization, IsCountry: false });
        Set(CandidateFeature.Group, member.Kind == SpeakerKind.Group);
        Set(CandidateFeature.State, member.IsCountry);
        Set(CandidateFeature.Plural, member.IsPlural);
        Put(CandidateFeature.NamedSources, Math.Log2(1 + _named.Of(traces.Member)));
        Set(CandidateFeature.SpeaksQuotation, around.SpeaksQuoted(traces.Member));
        Set(CandidateFeature.SpeaksContent, around.SpeaksUnquoted(traces.Member));
        Set(CandidateFeature.OnlyInHeadline, traces.Last is { } mention && _words.Headlines[_words.SentenceOf(mention.Start)]);
        MeasureTurn(traces, around, lastSubject, Set);
        return features;
    }

    /// <summary>How the candidate stands to the sources before, and to the turns of talk.</summary>
    private void MeasureTurn(Traces traces, Surroundings around, int lastSubject, Action<CandidateFeature, bool> set)
    {
        int age = context.History.Age(traces.Member);
        if (age == 0)
        {
            int paragraphs = around.Paragraph - context.Article.Text.ParagraphOf(context.History.LastToken(traces.Member));
            set(paragraphs switch { <= 0 => CandidateFeature.LastSourceHere, 1 => CandidateFeature.LastSourceOneParagraph, 2 => CandidateFeature.LastSourceTwoParagraphs, _ => CandidateFeature.LastSourceFar }, true);
            set(CandidateFeature.LastSourceSuperseded, lastSubject > context.History.LastToken(traces.Member) && lastSubject > traces.SubjectToken);
            set(CandidateFeature.LastSourceBeforeQuotation, paragraphs > 0 && around.OpensWithQuotation);
            set(CandidateFeature.AnswersItself, around.Answers);
            set(CandidateFeature.AsksAgain, around.Asks);
            set(CandidateFeature.AskedLast, around.LastSourceAsked);
        }
        else if (age > 0)
        {
            set(age == 1 ? CandidateFeature.SecondLastSource : CandidateFeature.EarlierSource, true);
            set(CandidateFeature.AnswersOther, age == 1 && (around.Answers || around.LastSourceAsked));
        }

        int last = context.History.Last?.Token ?? -1;
        set(CandidateFeature.NewSubject, age != 0 && traces.SubjectToken > last && traces.SubjectToken == lastSubject);
        set(CandidateFeature.OpensParagraph, traces.SubjectToken >= around.ParagraphStart && traces.SubjectToken <= around.ParagraphStart + 8);
        set(CandidateFeature.OpensParagraphBefore, around.OpensWithQuotation && traces.SubjectToken >= around.ParagraphBeforeStart && traces.SubjectToken <= around.ParagraphBeforeStart + 8);
    }

    /// <summary>Where a candidate was last named.</summary>
    private sealed class Traces(int member)
    {
        public int Member { get; } = member;

        public Mention? Last { get; set; }

        public int LastToken { get; set; }

        public int LastSentence { get; set; }

        public int SubjectToken { get; set; } = -1;

        public int SubjectSentence { get; set; }

        public int Nearby { get; set; }
    }
}
