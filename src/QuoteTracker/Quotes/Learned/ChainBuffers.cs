namespace QuoteTracker.Quotes.Learned;

/// <summary>Room for one forward-backward pass; grows to the longest sequence and is used again. Not thread-safe.</summary>
internal sealed class ChainBuffers
{
    private float[] _node = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _scale = [];

    public Span<float> Node(int places) => Learned.Room.For(ref _node, places * RoleLabel.Width);

    public Span<float> Forward(int places)
    {
        _ = Learned.Room.For(ref _scale, places);
        return Learned.Room.For(ref _forward, places * RoleLabel.Width);
    }

    public Span<float> Backward(int places) => Learned.Room.For(ref _backward, places * RoleLabel.Width);

    /// <summary>Reciprocal of the sum by which the forward vector of a place was scaled.</summary>
    public ref float Scale(int place) => ref _scale[place];
}
