using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Tells who asks and who answers in an interview printed with "Q:" and "A:": from the words before the first question ("She spoke to Paul Hendry", "an interview with Ngozi Barrett").</summary>
internal sealed class InterviewRoles
{
    private const int LongestLead = 600;
    private readonly ArticleContext _context;
    private readonly Lazy<(int Interviewer, int Interviewee)> _roles;

    public InterviewRoles(ArticleContext context)
    {
        _context = context;
        _roles = new Lazy<(int Interviewer, int Interviewee)>(Read, LazyThreadSafetyMode.None);
    }

    /// <summary>Who a label at the start of a turn stands for; <see langword="null"/> for other sources.</summary>
    public Resolution? Resolve(int start, int end)
    {
        string? label = end - start == 1 && _context.Words.IsCapital(start) ? _context.Words.Folded[start] : null;
        bool asks = label is "q" or "question" or "interviewer";
        if (!asks && label is not ("a" or "answer" or "interviewee") || !_context.Words.IsMark(end, ':') && !_context.Words.IsMark(end, '.'))
        {
            return null;
        }

        (int interviewer, int interviewee) = _roles.Value;
        int member = asks ? interviewer : interviewee;
        return Resolution.Of(member, 0.8, asks ? $"\"{label!.ToUpperInvariant()}\" marks the questions of the interviewer." : $"\"{label!.ToUpperInvariant()}\" marks the answers of the one interviewed.");
    }

    private (int Interviewer, int Interviewee) Read()
    {
        int lead = FirstTurn();
        List<Mention> persons = [.. _context.Cast.Mentions.TakeWhile(mention => mention.Start < lead).Where(mention => mention is { Kind: MentionKind.Person, Member: >= 0 })];
        int interviewer = persons.Find(IsInterviewer)?.Member ?? -1;
        int interviewee = persons.Find(mention => IsIntroduced(mention) && mention.Member != interviewer)?.Member
            ?? persons.Where(mention => mention.Member != interviewer).GroupBy(mention => mention.Member)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Start).FirstOrDefault()?.Key ?? -1;
        return (interviewer < 0 ? Unnamed("the interviewer", "interviewer") : interviewer, interviewee < 0 ? Unnamed("the interviewee", "interviewee") : interviewee);
    }

    /// <summary>The token where the first turn begins.</summary>
    private int FirstTurn()
    {
        int first = LongestLead;
        foreach (Attribution attribution in _context.Article.Attributions)
        {
            TokenRange source = attribution.Source.IsEmpty ? default : _context.Article.Text.TokensIn(attribution.Source[0]);
            if (source.Length == 1 && _context.Words.IsMark(source.End, ':') && _context.Words.Folded[source.Start].Length <= 11)
            {
                first = Math.Min(first, source.Start);
            }
        }

        return first;
    }

    /// <summary>"spoke to Paul Hendry", "interviewed by Paul Hendry", "our reporter Paul Hendry".</summary>
    private bool IsInterviewer(Mention mention)
    {
        if (mention.Office is { Class: OfficeClass.Journalist })
        {
            return true;
        }

        int before = mention.FullStart - 1;
        return before > 0 && ((_context.Words.Folded[before] is "to" or "with" && Precedes(before, "spoke", "talked", "speaks", "talks", "sat", "spoken", "chatted", "conversation"))
            || (_context.Words.Folded[before] is "by" && Precedes(before, "interviewed", "interview", "asked", "questions", "interviews"))
            || (_context.Words.Folded[before] is "told" or "tells"));
    }

    /// <summary>"an interview with Ngozi Barrett": the one who answers.</summary>
    private bool IsIntroduced(Mention mention)
    {
        for (int i = mention.FullStart - 1; i >= Math.Max(1, mention.FullStart - 10); i--)
        {
            if (_context.Words.Folded[i] is "with" && Precedes(i, "interview", "q a", "conversation"))
            {
                return true;
            }
        }

        return false;
    }

    private bool Precedes(int token, params ReadOnlySpan<string> words)
    {
        for (int i = token - 1; i >= Math.Max(0, token - 2); i--)
        {
            foreach (string word in words)
            {
                if (_context.Words.Is(i, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Unnamed(string name, string role)
    {
        CastMember member = _context.Cast.Add(SpeakerKind.Unnamed, name);
        member.Role = role;
        return member.Index;
    }
}
