namespace QuoteTracker.Articles;

/// <summary>Limits of reading, so that no input exhausts memory or time. Immutable; validated when a reading begins.</summary>
/// <remarks>A limit that is met gives a diagnostic, never an exception: <see cref="DiagnosticCodes.DocumentTooBig"/> or
/// <see cref="DiagnosticCodes.InputLimit"/>.</remarks>
public sealed record ArticleReaderOptions
{
    /// <summary>Most bytes of one document, at least 1: a text file, a page, a feed, a line of JSON Lines, a page in an archive. They are counted
    /// after decompression, so that a few compressed bytes cannot fill the memory. Of a bigger document the beginning is read; a bigger line of
    /// JSON Lines is left out. The default is 64 MiB.</summary>
    public int MaximumDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most bytes that are read of one file or stream, counted after decompression, at least 1. The default is no limit: archives and
    /// JSON Lines are read as they come and held one article at a time.</summary>
    public long MaximumInputBytes { get; init; } = long.MaxValue;

    /// <summary>Longest time that one file or stream is read, above zero; looked at with every piece that is read, so that an input that never
    /// ends does, while a stream that blocks is for its owner to time out. The default is no limit.</summary>
    public TimeSpan MaximumDuration { get; init; } = TimeSpan.MaxValue;

    /// <summary>Most levels of elements within one another in a page or feed, at least 8. In a deeper page no article is looked for and its
    /// whole text taken; a deeper feed is left out. The default is 250.</summary>
    public int MaximumDepth { get; init; } = 250;

    /// <summary>Most elements of a page in which an article is looked for, at least 1; the whole text of a bigger one is taken. The default is
    /// 20,000, for which it takes about three seconds.</summary>
    public int MaximumElements { get; init; } = 20_000;

    /// <summary>The clock of <see cref="MaximumDuration"/>. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Told of every piece how many bytes were read of an input, before decompression, by the thread that reads; <see langword="null"/>,
    /// the default, for nobody.</summary>
    public IProgress<int>? BytesRead { get; init; }

    internal static ArticleReaderOptions Default { get; } = new();

    /// <exception cref="ArgumentNullException">The options or their clock are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    internal static ArticleReaderOptions Valid(ArticleReaderOptions? options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options));
        return options.Problem() is { } problem ? throw new ArgumentOutOfRangeException(nameof(options), problem) : options;
    }

    private string? Problem() => this switch
    {
        { MaximumDocumentBytes: < 1 } => $"{nameof(MaximumDocumentBytes)} must be at least 1.",
        { MaximumInputBytes: < 1 } => $"{nameof(MaximumInputBytes)} must be at least 1.",
        { MaximumDuration.Ticks: < 1 } => $"{nameof(MaximumDuration)} must be above zero.",
        { MaximumDepth: < 8 } => $"{nameof(MaximumDepth)} must be at least 8.",
        { MaximumElements: < 1 } => $"{nameof(MaximumElements)} must be at least 1.",
        _ => null,
    };
}
