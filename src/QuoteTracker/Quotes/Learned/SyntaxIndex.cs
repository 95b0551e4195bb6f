using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Depths, subtree edges and clause heads of a parsed passage. An instance is filled again and again. Not thread-safe.</summary>
internal sealed class SyntaxIndex
{
    /// <summary>No way up a tree is followed further, so that a broken tree cannot loop.</summary>
    public const int MaxSteps = 40;

    private int[] _depth = [];
    private int[] _root = [];
    private int[] _low = [];
    private int[] _high = [];
    private int[] _clause = [];
    private int[] _dependents = [];
    private int _length;

    /// <summary>Whether the passage is parsed at all.</summary>
    public bool IsParsed { get; private set; }

    public static bool IsClausal(byte relation) => (DependencyRelation)relation
        is DependencyRelation.ClausalComplement or DependencyRelation.Parataxis or DependencyRelation.AdverbialClause
        or DependencyRelation.OpenClausalComplement or DependencyRelation.ClausalModifier or DependencyRelation.RelativeClause
        or DependencyRelation.Conjunct or DependencyRelation.ClausalSubject;

    public static bool IsSubject(byte relation) => (DependencyRelation)relation
        is DependencyRelation.NominalSubject or DependencyRelation.PassiveNominalSubject;

    public int Depth(int place) => _depth[place];

    public int Root(int place) => _root[place];

    /// <summary>First place of the subtree below a place.</summary>
    public int Low(int place) => _low[place];

    /// <summary>Last place of the subtree below a place.</summary>
    public int High(int place) => _high[place];

    /// <summary>1 if <paramref name="place"/> is the first of the subtree below <paramref name="top"/>, 2 if the last.</summary>
    public int Edge(int place, int top) => (place == _low[top] ? 1 : 0) + (place == _high[top] ? 2 : 0);

    /// <summary>Head of the clause that holds a place; -1 beyond the passage.</summary>
    public int Clause(int place) => (uint)place < (uint)_length ? _clause[place] : -1;

    /// <summary>Which relations the dependents of a place have, one bit for each kind that matters.</summary>
    public int Dependents(int place) => _dependents[place];

    public void Fill(Passage passage)
    {
        int n = passage.Length;
        _length = n;
        IsParsed = passage.Relation.AsSpan(0, n).ContainsAnyExcept((byte)DependencyRelation.Unspecified);
        if (!IsParsed)
        {
            return;
        }

        Span<int> depth = Room.For(ref _depth, n);
        Span<int> root = Room.For(ref _root, n);
        Span<int> low = Room.For(ref _low, n);
        Span<int> high = Room.For(ref _high, n);
        Span<int> clause = Room.For(ref _clause, n);
        Span<int> dependents = Room.For(ref _dependents, n);
        dependents.Clear();
        for (int i = 0; i < n; i++)
        {
            low[i] = i;
            high[i] = i;
        }

        for (int i = 0; i < n; i++)
        {
            int top = i;
            int steps = 0;
            clause[i] = -1;
            for (; passage.Head[top] >= 0 && steps < MaxSteps; steps++)
            {
                if (clause[i] < 0 && IsClausal(passage.Relation[top]))
                {
                    clause[i] = top;
                }

                top = passage.Head[top];
                low[top] = Math.Min(low[top], i);
                high[top] = Math.Max(high[top], i);
            }

            depth[i] = steps;
            root[i] = top;
            clause[i] = clause[i] < 0 ? top : clause[i];
            if (passage.Head[i] >= 0)
            {
                dependents[passage.Head[i]] |= Bit(passage.Relation[i]);
            }
        }
    }

    private static int Bit(byte relation) => (DependencyRelation)relation switch
    {
        DependencyRelation.NominalSubject => 1,
        DependencyRelation.PassiveNominalSubject => 2,
        DependencyRelation.ClausalComplement => 4,
        DependencyRelation.Parataxis => 8,
        DependencyRelation.Marker => 16,
        DependencyRelation.Object => 32,
        DependencyRelation.OpenClausalComplement => 64,
        DependencyRelation.AdverbialClause => 128,
        DependencyRelation.NominalModifier or DependencyRelation.Oblique => 256,
        DependencyRelation.Auxiliary => 512,
        DependencyRelation.Copula => 1024,
        _ => 0,
    };
}
