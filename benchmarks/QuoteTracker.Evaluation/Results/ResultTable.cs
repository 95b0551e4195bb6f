using System.Collections.Immutable;

namespace QuoteTracker.Evaluation.Results;

/// <summary>A table of a result: a heading, column names, and rows of cells that are ready to print.</summary>
internal sealed record ResultTable(string Heading, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
