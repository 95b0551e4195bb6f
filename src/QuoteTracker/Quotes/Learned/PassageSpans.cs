using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Source, cue and content spans of a passage in order, as places in the passage. Filled again and again. Not thread-safe.</summary>
internal sealed class PassageSpans
{
    public List<TokenRange> Sources { get; } = [];

    public List<TokenRange> Cues { get; } = [];

    public List<TokenRange> Contents { get; } = [];

    /// <summary>Index of the cue of each content; filled by the linker.</summary>
    public List<int> CueOfContent { get; } = [];

    /// <summary>Index of the source of each cue, -1 for none; filled by the linker.</summary>
    public List<int> SourceOfCue { get; } = [];

    /// <summary>Reads the spans off a label sequence.</summary>
    public void Read(ReadOnlySpan<byte> labels)
    {
        Read(labels, RoleLabel.BeginSource, Sources);
        Read(labels, RoleLabel.BeginCue, Cues);
        Read(labels, RoleLabel.BeginContent, Contents);
        CueOfContent.Clear();
        SourceOfCue.Clear();
    }

    /// <summary>Reads the spans of one role.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int begin, List<TokenRange> into)
    {
        into.Clear();
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != begin)
            {
                continue;
            }

            int end = i + 1;
            while (end < labels.Length && labels[end] == begin + 1)
            {
                end++;
            }

            into.Add(new TokenRange(i, end));
        }
    }
}
