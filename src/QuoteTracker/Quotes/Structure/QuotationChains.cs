using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;
using QuoteTracker.Text.Marks;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Gives quotations that nobody claimed to the attribution they continue: the other paragraphs of a quotation whose mark is repeated,
/// and a line in marks after a line that ends in a quotation.</summary>
internal static class QuotationChains
{
    public static ImmutableArray<Attribution> Extend(RuleText text, List<Attribution> all)
    {
        int count = text.Marks.Quotations.Length;
        var owner = new int[count];
        Array.Fill(owner, -1);
        for (int i = 0; i < all.Count; i++)
        {
            Claim(text, all[i], i, owner);
        }

        var added = new List<TextSpan>?[all.Count];
        AddChains(text, owner, added);
        AddLines(text, all, owner, added);
        for (int i = 0; i < all.Count; i++)
        {
            if (added[i] is { } spans)
            {
                all[i] = all[i] with { Content = [.. all[i].Content.Concat(spans).Order()] };
            }
        }

        all.Sort(DraftAssembly.Compare);
        return [.. all];
    }

    /// <summary>An attribution owns the outermost quotations whose start lies in its content.</summary>
    private static void Claim(RuleText text, Attribution attribution, int index, int[] owner)
    {
        foreach (TextSpan content in attribution.Content)
        {
            TokenRange tokens = text.Analyzed.TokensIn(content);
            for (int i = tokens.Start; i < tokens.End; i++)
            {
                int quotation = text.Outermost[i];
                if (quotation < 0)
                {
                    continue;
                }

                if (text.QuoteStart[quotation] >= tokens.Start && owner[quotation] < 0)
                {
                    owner[quotation] = index;
                }

                i = Math.Max(i, text.QuoteEnd[quotation] - 1);
            }
        }
    }

    private static void AddChains(RuleText text, int[] owner, List<TextSpan>?[] added)
    {
        ImmutableArray<Quotation> quotations = text.Marks.Quotations;
        for (int q = 0; q < quotations.Length; q++)
        {
            int before = quotations[q].Continues;
            if (before >= 0 && owner[q] < 0 && owner[before] >= 0)
            {
                Give(text, q, owner[before], owner, added);
            }
        }

        for (int q = quotations.Length - 1; q >= 0; q--)
        {
            int before = quotations[q].Continues;
            if (before >= 0 && owner[before] < 0 && owner[q] >= 0)
            {
                Give(text, before, owner[q], owner, added);
            }
        }
    }

    /// <summary>A line that is only a quotation goes to the quotation that ends the line before it, if that is one of whole sentences in marks of
    /// the same kind: a line in single marks between paragraphs is a heading.</summary>
    private static void AddLines(RuleText text, List<Attribution> all, int[] owner, List<TextSpan>?[] added)
    {
        ImmutableArray<TokenRange> paragraphs = text.Analyzed.Paragraphs;
        for (int p = 1; p < paragraphs.Length; p++)
        {
            TokenRange line = paragraphs[p];
            if (!text.StartsQuote(line.Start) || owner[text.Outermost[line.Start]] >= 0 || !Layout.IsAllQuoted(text, line))
            {
                continue;
            }

            int last = LastQuotation(text, paragraphs[p - 1]);
            if (last >= 0 && owner[last] >= 0 && all[owner[last]].Kind == AttributionKind.Direct
                && text.Marks.Quotations[last].Single == text.Marks.Quotations[text.Outermost[line.Start]].Single)
            {
                GiveLine(text, line, owner[last], owner, added);
            }
        }
    }

    /// <summary>The quotation that ends the line, if the words after it are only the clause that reports it; -1 if none does.</summary>
    private static int LastQuotation(RuleText text, TokenRange line)
    {
        int limit = Math.Max(line.Start, line.End - 40);
        int i = line.End - 1;
        while (i >= limit && text.Outermost[i] < 0)
        {
            i--;
        }

        if (i < limit)
        {
            return -1;
        }

        for (int between = i + 1; between < line.End - 1; between++)
        {
            if (text.Pos(between) is PartOfSpeech.SentenceEnd)
            {
                return -1;
            }
        }

        return text.Outermost[i];
    }

    private static void GiveLine(RuleText text, TokenRange line, int to, int[] owner, List<TextSpan>?[] added)
    {
        for (int i = line.Start; i < line.End; i++)
        {
            int quotation = text.Outermost[i];
            if (quotation >= 0)
            {
                if (owner[quotation] < 0)
                {
                    Give(text, quotation, to, owner, added);
                }

                i = text.QuoteEnd[quotation] - 1;
            }
        }
    }

    private static void Give(RuleText text, int quotation, int to, int[] owner, List<TextSpan>?[] added)
    {
        owner[quotation] = to;
        (added[to] ??= []).Add(text.Analyzed.SpanOf(new TokenRange(text.QuoteStart[quotation], text.QuoteEnd[quotation])));
    }
}
