using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A title before a name: "Mr.", "Sen.", with the office it stands for, if any.</summary>
internal sealed record Title(string Text, Gender Gender, Office? Office);
