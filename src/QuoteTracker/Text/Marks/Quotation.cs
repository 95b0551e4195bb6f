using QuoteTracker.Text;

namespace QuoteTracker.Text.Marks;

/// <summary>A stretch of one paragraph in quotation marks. A quotation over several paragraphs is a chain of these.</summary>
/// <param name="Span">From the opening to the closing mark, both included.</param>
/// <param name="Inside">The same without the marks; may be empty.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside it, and so on.</param>
/// <param name="Single">Whether it stands in single marks.</param>
/// <param name="HasOpeningMark">Whether it begins with a mark; a later paragraph of a chain may not.</param>
/// <param name="HasClosingMark">Whether it ends with a mark; if not, it was closed at the end of the paragraph.</param>
/// <param name="Continues">Index of the quotation in the preceding paragraph that this one continues, or -1.</param>
/// <param name="IsContinued">Whether the next paragraph continues it, so that its missing closing mark is right.</param>
internal readonly record struct Quotation(
    TextSpan Span,
    TextSpan Inside,
    int Depth,
    bool Single,
    bool HasOpeningMark,
    bool HasClosingMark,
    int Continues,
    bool IsContinued);
