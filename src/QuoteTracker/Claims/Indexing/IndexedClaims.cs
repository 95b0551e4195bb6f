using System.Runtime.InteropServices;

namespace QuoteTracker.Claims.Indexing;

/// <summary>The claims of an index: some statements of each to compare with, and bounded lists from terms to claims. Not thread-safe.</summary>
internal sealed class IndexedClaims(SketchPairModel model)
{
    // Bounds of the cost of a statement: claims proposed by a term, terms looked up, claims glanced at and claims
    // compared in full, statements of a claim glanced at and kept to compare with.
    private const int ClaimsOfTerm = 32;
    private const int ContentTerms = 8;
    private const int ContextTerms = 6;
    private const int Candidates = 12;
    private const int Promising = 4;
    private const int Glance = 2;
    private const int Representatives = 6;

    private readonly int _dimensions = WordModel.Default.Dimensions;
    private readonly SketchStore _sketches = new();
    private readonly RingLists _members = new(Representatives);
    private readonly RingLists _postings = new(ClaimsOfTerm);
    private readonly Dictionary<uint, int> _terms = [];
    private readonly List<ulong> _keys = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly PriorityQueue<int, (int Shared, int Claim)> _best = new();
    private readonly PriorityQueue<int, (double Glance, int Claim)> _promising = new();
    private readonly List<uint> _lookedUp = [];

    /// <summary>Number of claims.</summary>
    public int Count => _keys.Count;

    /// <summary>The key that a claim was started with.</summary>
    public ulong KeyOf(int claim) => _keys[claim];

    /// <summary>The claim that a statement most probably bears on, and the mean probability over its statements; -1 when none comes near.</summary>
    public (int Claim, double Probability) Nearest(ReadOnlySpan<uint> sketch)
    {
        Propose(sketch);
        while (_best.TryDequeue(out int claim, out _))
        {
            // A glance at two of its statements tells whether a claim is worth a full comparison.
            ReadOnlySpan<int> members = _members.Entries(claim);
            Keep(claim, Sum(sketch, members[..Math.Min(Glance, members.Length)]) / Math.Min(Glance, members.Length));
        }

        (int Claim, double Probability) best = (-1, 0);
        while (_promising.TryDequeue(out int claim, out (double Glance, int) known))
        {
            ReadOnlySpan<int> members = _members.Entries(claim);
            int seen = Math.Min(Glance, members.Length);
            double mean = ((known.Glance * seen) + Sum(sketch, members[seen..])) / members.Length;
            if (mean > best.Probability || (mean == best.Probability && claim < best.Claim))
            {
                best = (claim, mean);
            }
        }

        return best;
    }

    /// <summary>Starts a claim and returns its number.</summary>
    public int Start(ulong key, ReadOnlySpan<uint> sketch)
    {
        _keys.Add(key);
        int claim = _members.Create();
        Join(claim, sketch);
        return claim;
    }

    /// <summary>Adds a statement to a claim, which keeps its first statement and its latest to compare with.</summary>
    public void Join(int claim, ReadOnlySpan<uint> sketch)
    {
        _members.Add(claim, _sketches.Add(sketch), kept: 1);
        LookUp(sketch);
        foreach (uint term in _lookedUp)
        {
            uint key = SketchLayout.Key(term);
            if (!_terms.TryGetValue(key, out int list))
            {
                _terms.Add(key, list = _postings.Create());
            }

            if (!_postings.Entries(list).Contains(claim))
            {
                _postings.Add(list, claim);
            }
        }
    }

    private double Sum(ReadOnlySpan<uint> sketch, ReadOnlySpan<int> members)
    {
        double sum = 0;
        foreach (int member in members)
        {
            sum += model.Predict(sketch, _sketches[member]);
        }

        return sum;
    }

    private void Keep(int claim, double probability)
    {
        if (_promising.Count < Promising)
        {
            _promising.Enqueue(claim, (probability, claim));
        }
        else
        {
            _promising.EnqueueDequeue(claim, (probability, claim));
        }
    }

    // The claims that share most weight with the statement.
    private void Propose(ReadOnlySpan<uint> sketch)
    {
        _shared.Clear();
        LookUp(sketch);
        foreach (uint term in _lookedUp)
        {
            if (_terms.TryGetValue(SketchLayout.Key(term), out int list))
            {
                foreach (int claim in _postings.Entries(list))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_shared, claim, out _) += SketchLayout.Weight(term);
                }
            }
        }

        foreach ((int claim, int shared) in _shared)
        {
            if (_best.Count < Candidates)
            {
                _best.Enqueue(claim, (shared, claim));
            }
            else
            {
                _best.EnqueueDequeue(claim, (shared, claim));
            }
        }
    }

    private void LookUp(ReadOnlySpan<uint> sketch)
    {
        _lookedUp.Clear();
        SketchLayout.Terms(sketch, _dimensions, out ReadOnlySpan<uint> content, out ReadOnlySpan<uint> context, out _);
        Weightiest(content, ContentTerms);
        Weightiest(context, ContextTerms);
    }

    private void Weightiest(ReadOnlySpan<uint> terms, int most)
    {
        for (int picked = 0; picked < most; picked++)
        {
            int best = -1;
            for (int i = 0; i < terms.Length; i++)
            {
                if ((best < 0 || SketchLayout.Weight(terms[i]) > SketchLayout.Weight(terms[best])) && !Has(terms[i]))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                return;
            }

            _lookedUp.Add(terms[best]);
        }
    }

    // A term of the content that the context repeats counts once.
    private bool Has(uint term)
    {
        foreach (uint known in _lookedUp)
        {
            if (SketchLayout.Key(known) == SketchLayout.Key(term))
            {
                return true;
            }
        }

        return false;
    }
}
