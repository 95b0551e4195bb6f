using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Text.Marks;

/// <summary>The quotation marks of a text, paired. Immutable. Finding them takes time linear in the length of the text.</summary>
/// <remarks>
/// Use: <c>QuotationMarks marks = text.Marks;</c>, which pairs them once, then <see cref="Quotations"/> in order of their start,
/// or <see cref="OutermostByToken"/> for token features. Chains over paragraphs go through <see cref="Quotation.Continues"/>.
/// A pipeline raises <see cref="DiagnosticCodes.UnbalancedQuotationMarks"/> when <see cref="Unbalanced"/> is not empty (<see cref="Diagnose"/>).
/// </remarks>
internal sealed class QuotationMarks
{
    private QuotationMarks(ImmutableArray<Quotation> quotations, ImmutableArray<TextSpan> unbalanced)
    {
        Quotations = quotations;
        Unbalanced = unbalanced;
    }

    /// <summary>All quotations in order of their start; one inside another comes after it.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Marks without partner, in order: opening ones whose quotation was closed at the end of the paragraph, and closing ones that close nothing.</summary>
    public ImmutableArray<TextSpan> Unbalanced { get; }

    /// <summary>Pairs the marks of a text, paragraph by paragraph.</summary>
    public static QuotationMarks Find(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new MarkScanner(text.Text);
        foreach (TokenRange paragraph in text.Paragraphs)
        {
            scanner.Scan(text.SpanOf(paragraph));
        }

        return new QuotationMarks(scanner.Quotations(), scanner.Unbalanced());
    }

    /// <summary>For each token the index of the outermost quotation that holds it, or -1. Marks belong to their quotation.</summary>
    public int[] OutermostByToken(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var outermost = new int[text.Tokens.Length];
        Array.Fill(outermost, -1);
        int token = 0;
        for (int i = 0; i < Quotations.Length; i++)
        {
            if (Quotations[i].Depth > 0)
            {
                continue;
            }

            TextSpan span = Quotations[i].Span;
            while (token < outermost.Length && text.Tokens[token].Span.End <= span.Start)
            {
                token++;
            }

            while (token < outermost.Length && text.Tokens[token].Span.Start < span.End)
            {
                outermost[token++] = i;
            }
        }

        return outermost;
    }

    /// <summary>The diagnostic for marks that do not pair up, or <see langword="null"/> when all do.</summary>
    public Diagnostic? Diagnose(string? articleId)
    {
        if (Unbalanced.IsEmpty)
        {
            return null;
        }

        string message = Unbalanced.Length == 1
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The quotation mark at offset {Unbalanced[0].Start} has no partner.")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Unbalanced.Length} quotation marks have no partner, the first at offset {Unbalanced[0].Start}.");
        return new Diagnostic(DiagnosticCodes.UnbalancedQuotationMarks, articleId, message);
    }
}
