using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Tests.Quotes.Learned;

public class LabelChainTests
{
    private const int Places = 5;
    private const int Classes = 3;
    private readonly Random _random = new(7);
    private readonly LabelChain _chain;
    private readonly float[] _emissions;
    private readonly int[] _observed;

    public LabelChainTests()
    {
        _chain = new LabelChain(Classes, [.. Enumerable.Range(0, LabelChain.Size(Classes)).Select(_ => (_random.NextSingle() * 4) - 2)]);
        _emissions = [.. Enumerable.Range(0, Places * RoleLabel.Width).Select(i => i % RoleLabel.Width == RoleLabel.Count ? 0 : (_random.NextSingle() * 4) - 2)];
        _observed = [.. Enumerable.Range(0, Places).Select(_ => _random.Next(Classes))];
    }

    [Fact]
    public void Decoding_finds_the_best_of_all_sequences()
    {
        var labels = new byte[Places];

        _chain.Decode(_emissions, _observed, new float[Places * RoleLabel.Width], labels);

        labels.Should().Equal(Sequences().MaxBy(s => s.Score).Labels);
    }

    [Fact]
    public void Marginals_are_the_shares_of_all_sequences()
    {
        var marginals = new float[Places * RoleLabel.Width];

        double logZ = _chain.Marginals(_emissions, _observed, new ChainBuffers(), marginals);

        double z = Sequences().Sum(s => Math.Exp(s.Score));
        logZ.Should().BeApproximately(Math.Log(z), 1e-4);
        for (int i = 0; i < Places; i++)
        {
            for (int y = 0; y < RoleLabel.Count; y++)
            {
                double share = Sequences().Where(s => s.Labels[i] == y).Sum(s => Math.Exp(s.Score)) / z;
                marginals[(i * RoleLabel.Width) + y].Should().BeApproximately((float)share, 1e-4f);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Path_search_lists_the_best_sequences_in_order(int limit)
    {
        var search = new PathSearch();

        search.Run(_chain, _emissions, _observed, limit, float.PositiveInfinity);

        var expected = Sequences().OrderByDescending(s => s.Score).Take(limit).ToList();
        search.Count.Should().Be(limit);
        for (int path = 0; path < limit; path++)
        {
            search.Labels(path).ToArray().Should().Equal(expected[path].Labels);
            search.Score(path).Should().BeApproximately((float)expected[path].Score, 1e-3f);
        }
    }

    [Fact]
    public void Path_search_stops_at_the_margin()
    {
        var search = new PathSearch();

        search.Run(_chain, _emissions, _observed, 1000, 1.5f);

        double best = Sequences().Max(s => s.Score);
        search.Count.Should().Be(Sequences().Count(s => s.Score > best - 1.5));
    }

    [Fact]
    public void A_chain_needs_a_score_for_every_transition()
    {
        Action create = () => _ = new LabelChain(2, new float[5]);

        create.Should().Throw<ArgumentException>();
    }

    private IEnumerable<(byte[] Labels, double Score)> Sequences()
    {
        for (int code = 0; code < Math.Pow(RoleLabel.Count, Places); code++)
        {
            var labels = new byte[Places];
            int left = code;
            double score = 0;
            bool allowed = true;
            for (int i = 0; i < Places; i++, left /= RoleLabel.Count)
            {
                labels[i] = (byte)(left % RoleLabel.Count);
                int before = i == 0 ? RoleLabel.Width : labels[i - 1];
                allowed &= i == 0 ? RoleLabel.MayStart(labels[i]) : RoleLabel.MayFollow(before, labels[i]);
                score += allowed ? _chain.Scores[LabelChain.Index(_observed[i], before, labels[i])] + _emissions[(i * RoleLabel.Width) + labels[i]] : 0;
            }

            if (allowed)
            {
                yield return (labels, score);
            }
        }
    }
}
