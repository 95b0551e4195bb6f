using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Transcripts of interviews, hearings and broadcasts: lines that begin with "Q:", "A.", "SMITH:", "THE COURT:", "Ann Roe:".</summary>
internal static class Transcripts
{
    /// <summary>A turn is taken to go on through at most this many lines without label.</summary>
    private const int MaxTurn = 12;

    public static void Find(RuleText text, bool[] claimed, List<Draft> drafts)
    {
        List<Turn> turns = Turns(text, claimed);
        if (turns.Count < 2)
        {
            return;
        }

        int spoken = turns.Count(t => Words(text, t.Content) >= 3);
        if (spoken * 2 < turns.Count)
        {
            // A table of results, not a conversation.
            return;
        }

        for (int i = 0; i < turns.Count; i++)
        {
            Turn turn = turns[i];
            var draft = new Draft { Source = turn.Label, Quoted = true, IsSpeech = true, Confidence = 0.9 };
            draft.Cue.Add(new TokenRange(turn.Label.End, turn.Content.Start));
            AddWithoutDirections(text, turn.Content, draft);
            claimed[turn.Paragraph] = true;

            // Lines without label between two turns belong to the first, if turns stand close together.
            int next = i + 1 < turns.Count ? turns[i + 1].Paragraph : turn.Paragraph;
            if (next - turn.Paragraph <= MaxTurn && IsDense(turns))
            {
                for (int p = turn.Paragraph + 1; p < next; p++)
                {
                    if (!claimed[p])
                    {
                        AddWithoutDirections(text, text.Analyzed.Paragraphs[p], draft);
                        claimed[p] = true;
                    }
                }
            }

            if (draft.Content.Count > 0)
            {
                drafts.Add(draft);
            }
        }
    }

    private static List<Turn> Turns(RuleText text, bool[] claimed)
    {
        var candidates = new List<Turn>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int p = 0; p < claimed.Length; p++)
        {
            TokenRange paragraph = text.Analyzed.Paragraphs[p];
            TokenRange label = QuestionOrAnswer(text, paragraph, out int content);
            if (label.Length == 0)
            {
                label = Layout.Label(text, paragraph);
                content = label.End + 1;
            }

            if (claimed[p] || label.Length == 0 || content >= paragraph.End)
            {
                continue;
            }

            string name = text.Analyzed.SpanOf(label).Of(text.Analyzed.Text).ToString();
            if (LineLabels.IsSilent(name))
            {
                continue;
            }

            counts[name] = counts.GetValueOrDefault(name) + 1;
            candidates.Add(new Turn(p, label, new TokenRange(content, paragraph.End), name, Layout.IsUpper(text, label)));
        }

        // Capitals show a transcript; names in ordinary case must come back, or several of them take turns.
        int named = candidates.Count(t => !t.Upper);
        int names = candidates.Where(t => !t.Upper).Select(t => t.Name).Distinct(StringComparer.Ordinal).Count();
        bool several = named >= 4 && names <= (named / 2) + 1;
        candidates.RemoveAll(t => !t.Upper && counts[t.Name] < 2 && !several);
        return Near(candidates);
    }

    /// <summary>A turn without another turn nearby is a headline or the like.</summary>
    private static List<Turn> Near(List<Turn> turns)
    {
        var near = new List<Turn>(turns.Count);
        for (int i = 0; i < turns.Count; i++)
        {
            bool before = i > 0 && turns[i].Paragraph - turns[i - 1].Paragraph <= MaxTurn;
            bool after = i + 1 < turns.Count && turns[i + 1].Paragraph - turns[i].Paragraph <= MaxTurn;
            if (before || after)
            {
                near.Add(turns[i]);
            }
        }

        return near;
    }

    /// <summary>"Q:", "Q.", "A:", "A." at the start of a line.</summary>
    private static TokenRange QuestionOrAnswer(RuleText text, TokenRange paragraph, out int content)
    {
        int start = paragraph.Start;
        content = start;
        ReadOnlySpan<char> word = text.Word(start);
        if (word is "Q." or "A." && paragraph.Length > 1)
        {
            content = start + 1;
            return new TokenRange(start, start + 1);
        }

        if (word is "Q" or "A" && paragraph.Length > 2 && (text.Is(start + 1, ':') || text.Is(start + 1, '.')))
        {
            content = start + 2;
            return new TokenRange(start, start + 1);
        }

        return default;
    }

    private static int Words(RuleText text, TokenRange range)
    {
        int words = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            words += char.IsLetter(text.Word(i)[0]) ? 1 : 0;
        }

        return words;
    }

    private static bool IsDense(List<Turn> turns) => turns.Count * 2 >= turns[^1].Paragraph - turns[0].Paragraph + 1;

    /// <summary>Leaves out stage directions such as "(CROSSTALK)" and "[laughter]".</summary>
    private static void AddWithoutDirections(RuleText text, TokenRange range, Draft draft)
    {
        int start = range.Start;
        for (int i = range.Start; i < range.End; i++)
        {
            if (!(text.Is(i, '(') || text.Is(i, '[')))
            {
                continue;
            }

            int close = i + 1;
            int limit = Math.Min(range.End, i + 8);
            while (close < limit && !text.Is(close, ')') && !text.Is(close, ']'))
            {
                close++;
            }

            if (close < limit && close > i + 1 && (text.Is(i, '[') || Layout.IsUpper(text, new TokenRange(i + 1, close))))
            {
                AddPiece(start, i, draft);
                start = close + 1;
                i = close;
            }
        }

        AddPiece(start, range.End, draft);
    }

    private static void AddPiece(int start, int end, Draft draft)
    {
        if (end > start)
        {
            draft.Content.Add(new TokenRange(start, end));
        }
    }

    private readonly record struct Turn(int Paragraph, TokenRange Label, TokenRange Content, string Name, bool Upper);
}
