using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Tests.Quotes.Learned;

public class ExpectedGainTests
{
    // Source, cue, content as labels: three readings of "A said B C".
    private static readonly byte[] Short = [RoleLabel.BeginSource, RoleLabel.BeginCue, RoleLabel.BeginContent, RoleLabel.Outside];
    private static readonly byte[] Long = [RoleLabel.BeginSource, RoleLabel.BeginCue, RoleLabel.BeginContent, RoleLabel.InContent];
    private static readonly byte[] NoSource = [RoleLabel.Outside, RoleLabel.BeginCue, RoleLabel.BeginContent, RoleLabel.InContent];

    [Fact]
    public void Readings_that_agree_support_each_other() =>
        ExpectedGain.Choose([Reading(Short, 1f), Reading(Long, .95f), Reading(NoSource, .9f), Rejection(-5)], .3f).Should().Be(1);

    [Fact]
    public void A_reading_far_ahead_is_chosen() => ExpectedGain.Choose([Reading(Short, 9), Reading(Long, 1), Rejection(0)], .3f).Should().Be(0);

    [Fact]
    public void A_likely_rejection_is_chosen() => ExpectedGain.Choose([Reading(Short, 0), Rejection(5)], .3f).Should().Be(1);

    [Theory]
    [InlineData(.05f, 0)]
    [InlineData(.9f, 1)]
    public void A_smaller_least_gain_accepts_more(float least, int chosen) => ExpectedGain.Choose([Reading(Short, 0), Rejection(.3f)], least).Should().Be(chosen);

    private static Hypothesis Reading(byte[] labels, float score)
    {
        var hypothesis = new Hypothesis { Score = score };
        hypothesis.Read(labels, 0, 0, 0).Should().BeTrue();
        return hypothesis;
    }

    private static Hypothesis Rejection(float score)
    {
        var hypothesis = new Hypothesis { Score = score };
        hypothesis.Reject(1, 0);
        return hypothesis;
    }
}
