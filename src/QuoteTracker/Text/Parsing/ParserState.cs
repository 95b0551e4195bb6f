namespace QuoteTracker.Text.Parsing;

/// <summary>
/// State of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011) of one sentence: a stack, the position in the buffer and the arcs
/// found so far. The root stands at the end of the buffer. Reusable, not thread-safe.
/// </summary>
internal sealed class ParserState
{
    /// <summary>No token.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int _stackSize;

    /// <summary>Number of tokens; also stands for the root.</summary>
    public int Count { get; private set; }

    /// <summary>First token of the buffer; <see cref="Count"/> when only the root is left.</summary>
    public int Buffer { get; private set; }

    /// <summary>Governor of each token, <see cref="Count"/> for the root, <see cref="None"/> while there is none.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Leftmost dependent of each token.</summary>
    public int[] Leftmost { get; private set; } = [];

    /// <summary>Second dependent from the left.</summary>
    public int[] SecondLeft { get; private set; } = [];

    /// <summary>Rightmost dependent of each token.</summary>
    public int[] Rightmost { get; private set; } = [];

    /// <summary>Number of dependents to the left.</summary>
    public int[] LeftCount { get; private set; } = [];

    /// <summary>Number of dependents to the right.</summary>
    public int[] RightCount { get; private set; } = [];

    /// <summary>Whether every token has its governor.</summary>
    public bool IsFinal => Buffer == Count && _stackSize == 0;

    /// <summary>Whether the next token can be pushed.</summary>
    public bool CanShift => Buffer < Count;

    /// <summary>Whether the top of the stack can become a dependent of the buffer's first token.</summary>
    public bool CanAttachLeft => _stackSize > 0;

    /// <summary>Whether the top of the stack can become a dependent of the token below it.</summary>
    public bool CanAttachRight => _stackSize > 1;

    /// <summary>Tokens on the stack, the top last.</summary>
    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _stackSize);

    /// <summary>Starts a sentence.</summary>
    public void Reset(int count)
    {
        if (_stack.Length < count)
        {
            int size = Math.Max(64, count * 2);
            _stack = new int[size];
            Heads = new int[size];
            Leftmost = new int[size];
            SecondLeft = new int[size];
            Rightmost = new int[size];
            LeftCount = new int[size];
            RightCount = new int[size];
        }

        Count = count;
        Buffer = 0;
        _stackSize = 0;
        Heads.AsSpan(0, count).Fill(None);
        Leftmost.AsSpan(0, count).Fill(None);
        SecondLeft.AsSpan(0, count).Fill(None);
        Rightmost.AsSpan(0, count).Fill(None);
        LeftCount.AsSpan(0, count).Clear();
        RightCount.AsSpan(0, count).Clear();
    }

    /// <summary>Takes over a finished tree.</summary>
    /// <param name="heads">Governor of each token; the number of tokens for a root.</param>
    public void Load(ReadOnlySpan<int> heads)
    {
        Reset(heads.Length);
        for (int dependent = 0; dependent < heads.Length; dependent++)
        {
            int head = heads[dependent];
            Heads[dependent] = head;
            if (head > dependent && head < Count)
            {
                LeftCount[head]++;
                if (Leftmost[head] == None)
                {
                    Leftmost[head] = dependent;
                }
                else if (SecondLeft[head] == None)
                {
                    SecondLeft[head] = dependent;
                }
            }
            else if (head < dependent)
            {
                RightCount[head]++;
                Rightmost[head] = dependent;
            }
        }
    }

    /// <summary>The token at a depth of the stack, 0 for the top, or <see cref="None"/>.</summary>
    public int StackAt(int depth) => depth < _stackSize ? _stack[_stackSize - 1 - depth] : None;

    /// <summary>Makes a move that must be possible.</summary>
    public void Apply(ParserMove move)
    {
        if (move == ParserMove.Shift)
        {
            _stack[_stackSize++] = Buffer++;
            return;
        }

        int dependent = _stack[--_stackSize];
        int head = move == ParserMove.AttachLeft ? Buffer : _stack[_stackSize - 1];
        Heads[dependent] = head;
        if (head == Count)
        {
            return;
        }

        if (dependent < head)
        {
            SecondLeft[head] = Leftmost[head];
            Leftmost[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            Rightmost[head] = dependent;
            RightCount[head]++;
        }
    }

    /// <summary>Whether a move is possible.</summary>
    public bool Can(ParserMove move) => move switch
    {
        ParserMove.Shift => CanShift,
        ParserMove.AttachLeft => CanAttachLeft,
        _ => CanAttachRight,
    };
}
