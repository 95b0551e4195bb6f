namespace QuoteTracker.Reports;

/// <summary>Settings of <see cref="HtmlReportWriter"/> and <see cref="SvgReportWriter"/>. Immutable; validated when a report is written.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>Heading of the page; not empty.</summary>
    public string Title { get; init; } = "Who said what";

    /// <summary>Most tables of parties by claims, at least 0. What is in no table is in the list of claims.</summary>
    public int MaximumMatrices { get; init; } = 12;

    /// <summary>Most claims in a table, at least 1.</summary>
    public int MaximumClaimsPerMatrix { get; init; } = 15;

    /// <summary>Most parties in a table, at least 2.</summary>
    public int MaximumPartiesPerMatrix { get; init; } = 9;

    /// <summary>Most parties in the drawing of a claim's timeline, at least 1.</summary>
    public int MaximumPartiesPerTimeline { get; init; } = 8;

    /// <summary>Up to this number of statements each links to its source; in a bigger report only the evidence of conflicts and shifts does,
    /// while the others lead to the list of articles, which has the links, to keep the page small. At least 0.</summary>
    public int MaximumLinkedStatements { get; init; } = 2_000;

    /// <summary>What is wrong with the settings, or <see langword="null"/>.</summary>
    internal string? Problem() => this switch
    {
        _ when string.IsNullOrWhiteSpace(Title) => $"{nameof(Title)} must not be empty.",
        { MaximumMatrices: < 0 } => $"{nameof(MaximumMatrices)} must be at least 0.",
        { MaximumClaimsPerMatrix: < 1 } => $"{nameof(MaximumClaimsPerMatrix)} must be at least 1.",
        { MaximumPartiesPerMatrix: < 2 } => $"{nameof(MaximumPartiesPerMatrix)} must be at least 2.",
        { MaximumPartiesPerTimeline: < 1 } => $"{nameof(MaximumPartiesPerTimeline)} must be at least 1.",
        { MaximumLinkedStatements: < 0 } => $"{nameof(MaximumLinkedStatements)} must be at least 0.",
        _ => null,
    };
}
