using QuoteTracker.Text.Learning;

namespace QuoteTracker.Tests.Text.Learning;

public sealed class WordClustersTests
{
    private static readonly Dictionary<uint, int> Words = new() { [7] = 2, [4_000_000_000] = 1, [0] = 3, [8] = 3 };
    private static readonly byte[] Groups = [0, 1, 1, 2];

    [Fact]
    public void Clusters_come_back_as_written()
    {
        WordClusters read = WordClusters.Read(new MemoryStream(Written(Groups)));

        Words.Should().OnlyContain(word => read.Fine(word.Key) == word.Value);
        read.Fine(9).Should().Be(WordClusters.None);
        read.Coarse(3).Should().Be(2);
        read.Coarse(WordClusters.None).Should().Be(0);
    }

    [Fact]
    public void A_cluster_without_group_is_refused() =>
        FluentActions.Invoking(() => WordClusters.Read(new MemoryStream(Written([0, 1])))).Should().Throw<InvalidDataException>().WithMessage("*no cluster*");

    [Fact]
    public void A_damaged_file_is_refused()
    {
        byte[] bytes = Written(Groups);
        bytes[^1] ^= 1;

        FluentActions.Invoking(() => WordClusters.Read(new MemoryStream(bytes))).Should().Throw<InvalidDataException>();
    }

    [Theory]
    [InlineData("monday", "thursday")]
    [InlineData("doctor", "physician")]
    public void Words_of_like_use_share_a_cluster(string first, string second)
    {
        WordClusters clusters = WordClusters.Embedded;
        int cluster = clusters.Fine(FeatureHash.Of(first));

        cluster.Should().NotBe(WordClusters.None);
        clusters.Coarse(clusters.Fine(FeatureHash.Of(second))).Should().Be(clusters.Coarse(cluster));
    }

    private static byte[] Written(byte[] groups)
    {
        var stream = new MemoryStream();
        WordClusters.Write(stream, Words, groups);
        return stream.ToArray();
    }
}
