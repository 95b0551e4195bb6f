namespace QuoteTracker.Articles;

/// <summary>A record of a WARC archive that may hold a page.</summary>
/// <param name="Type">"response", "resource" or "conversion".</param>
/// <param name="Id">Its id, without brackets and scheme.</param>
/// <param name="TargetUri">Address of what was captured, or <see langword="null"/>.</param>
/// <param name="ContentType">Media type of the block, or empty.</param>
/// <param name="Block">The block, or its beginning.</param>
internal sealed record WarcRecord(string Type, string Id, string? TargetUri, string ContentType, BoundedContent Block);
