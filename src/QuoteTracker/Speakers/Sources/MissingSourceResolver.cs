using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Speakers of statements for which no source was found: the subject of the cue, a quotation that goes on, the holder behind a relaying outlet.</summary>
internal sealed class MissingSourceResolver(ArticleContext context, SourcePhraseReader reader, Func<SourceHead, Resolution?> resolve)
{
    private const int FarthestSubject = 24;
    private readonly ArticleWords _words = context.Words;

    public Resolution? Resolve(int attribution)
    {
        Attribution statement = context.Article.Attributions[attribution];
        if (!statement.Cue.IsEmpty && SubjectOf(statement) is { } subject)
        {
            return subject with { Confidence = subject.Confidence * 0.75, Explanation = "No source is marked; the nearest subject of the cue is taken. " + subject.Explanation };
        }

        if (context.History.Last is not { } last || last.Members.Count == 0)
        {
            return null;
        }

        TokenRange content = context.Article.Text.TokensIn(statement.Content[0]);
        int paragraphs = context.Article.Text.ParagraphOf(Math.Min(content.Start, _words.Count - 1)) - context.Article.Text.ParagraphOf(last.Token);
        bool quoted = statement.Kind != AttributionKind.Indirect;
        if (paragraphs > 2 || (!quoted && paragraphs > 0))
        {
            return null;
        }

        return new Resolution(last.Members, paragraphs == 0 ? 0.7 : 0.6, "No source is named; the speaker before goes on.");
    }

    /// <summary>The name, pronoun or described person right after the cue ("said Jane Roe"), else the nearest one before it in the sentence.</summary>
    private Resolution? SubjectOf(Attribution statement)
    {
        TokenRange cue = context.Article.Text.TokensIn(statement.Cue[0]);
        if (cue.Length == 0)
        {
            return null;
        }

        TokenRange sentence = _words.SentenceRange(cue.Start);
        bool IsContent(int token) => statement.Content.Any(span => span.Overlaps(context.Article.Text.Tokens[token].Span));
        bool following = statement.Content[0].Start < statement.Cue[0].Start;
        if (following && cue.End < sentence.End && !IsContent(cue.End) && HeadAt(cue.End, sentence.End) is { } after)
        {
            return after;
        }

        for (int i = cue.Start - 1; i >= Math.Max(sentence.Start, cue.Start - FarthestSubject); i--)
        {
            if (IsContent(i))
            {
                continue;
            }

            if (HeadEndingAt(i, sentence.Start) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    private Resolution? HeadAt(int token, int limit)
    {
        int m = context.Cast.FirstMentionFrom(token);
        bool named = m < context.Cast.Mentions.Count && context.Cast.Mentions[m].FullStart <= token && context.Cast.Mentions[m].Start >= token;
        bool pronoun = _words.IsPronoun(token, Pronouns.IsPersonal);
        if (!named && !pronoun)
        {
            return null;
        }

        int end = named ? context.Cast.Mentions[m].End : token + 1;
        return reader.Read(token, Math.Min(end, limit)) is [{ } head, ..] ? resolve(head) : null;
    }

    private Resolution? HeadEndingAt(int token, int floor)
    {
        if (_words.Folded[token] is "he" or "she" or "they" or "it" or "i" or "we" or "who")
        {
            return reader.Read(token, token + 1) is [{ } pronoun, ..] ? resolve(pronoun) : null;
        }

        if (context.Cast.Map.MentionAt(token) is >= 0 and int m && context.Cast.Mentions[m] is { IsPossessor: false, Member: >= 0 } mention && mention.Kind is MentionKind.Person or MentionKind.Organization or MentionKind.Country or MentionKind.PoliticalParty or MentionKind.Media
            && !IsObject(mention.FullStart, floor))
        {
            return resolve(new SourceHead(SourceHeadKind.Name, mention.Start, mention.End, mention));
        }

        bool office = Offices.Phrases.TryGet(_words.Folded[token], out Office? held) && context.Cast.Map.MentionAt(token) < 0 && (held.Plural || HasDeterminer(token, floor));
        if (!office)
        {
            return null;
        }

        int start = token;
        while (start > floor && token - start < 8 && _words.Folded[start - 1].Length > 0 && (!Vocabulary.FunctionWords.Contains(_words.Folded[start - 1]) || _words.Folded[start - 1] is "the" or "a" or "an" or "his" or "her" or "former" or "senior"))
        {
            start--;
            if (_words.Folded[start] is "the" or "a" or "an" or "his" or "her")
            {
                break;
            }
        }

        return reader.Read(start, token + 1) is [{ } head, ..] ? resolve(head) : null;
    }

    /// <summary>Whether a name is the object of a preposition.</summary>
    private bool IsObject(int start, int floor) => start > floor && _words.Folded[start - 1] is "of" or "for" or "at" or "in" or "with" or "from" or "on" or "to" or "by" or "against" or "about";

    private bool HasDeterminer(int token, int floor)
    {
        for (int i = token; i >= Math.Max(floor, token - 6); i--)
        {
            if (_words.Folded[i] is "the" or "a" or "an" or "his" or "her")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reuters quoted Halvorsen as saying", "the paper, citing an unnamed official": the one behind the outlet.</summary>
    public Resolution? HolderBehindRelay(Attribution attribution)
    {
        if (attribution.Source.IsEmpty || context.Article.Text.Tokens.IsEmpty)
        {
            return null;
        }

        TokenRange source = context.Article.Text.TokensIn(attribution.Source[^1]);
        TokenRange sentence = _words.SentenceRange(Math.Min(source.Start, _words.Count - 1));
        for (int i = source.End; i < Math.Min(sentence.End, source.End + 40); i++)
        {
            string folded = _words.Folded[i];
            bool cites = folded is "citing" or "quoting" || (folded is "cited" or "quoted" or "quotes" or "cites" && i - source.End <= 3);
            if (!cites)
            {
                continue;
            }

            int end = i + 1;
            while (end < sentence.End && end < i + 16 && !_words.IsComma(end) && _words.Folded[end] is not ("as" or "who" or "that" or "said" or "in" or "on") && !_words.IsMark(end, '.'))
            {
                end++;
            }

            // What is cited may itself lie in the content, where it is somebody else's business.
            if (end > i + 1 && reader.Read(i + 1, end) is [{ } head, ..] && resolve(head) is { } holder)
            {
                return holder with { Confidence = holder.Confidence * 0.9, Explanation = "The outlet only relays. " + holder.Explanation };
            }
        }

        return null;
    }
}
