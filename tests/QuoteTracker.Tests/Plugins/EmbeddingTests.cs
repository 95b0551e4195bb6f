using Microsoft.Extensions.AI;
using QuoteTracker.Claims;
using QuoteTracker.Plugins;
using QuoteTracker.Tests.Tracking;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Plugins;

public sealed class EmbeddingTests
{
    private static readonly string BuiltIn = Newsroom.Findings(TrackingPipeline.Default.Track(Newsroom.Ferry));

    [Fact]
    public void Each_distinct_text_is_embedded_once_in_batches_of_the_size_asked_for()
    {
        FakeGenerator generator = new(LetterCounts);

        TrackingReport report = Track(generator, new EmbeddingOptions { BatchSize = 2 }, watched: [new("w", "The ferry terminal will close")]);

        string[] texts = [.. report.Statements.Select(tracked => tracked.Statement.Text).Append("The ferry terminal will close").Distinct(StringComparer.Ordinal)];
        generator.Batches.SelectMany(batch => batch).Should().BeEquivalentTo(texts);
        generator.Batches.Should().OnlyContain(batch => batch.Length <= 2).And.HaveCount((texts.Length + 1) / 2);
        report.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code.StartsWith("QT01", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_that_lie_near_are_joined_and_texts_that_lie_far_are_parted()
    {
        // Everything alike but for the closure: all that is said of jobs and roofs goes together.
        TrackingReport together = Track(new FakeGenerator(text => text.Contains("closed", StringComparison.Ordinal) ? [1, 0] : [0, 1]), new EmbeddingOptions { Weight = 6 });
        string[] groups = [.. together.Statements.Where(tracked => tracked.ClaimId is not null)
            .GroupBy(tracked => tracked.Statement.Text.Contains("closed", StringComparison.Ordinal))
            .Select(group => string.Join('|', group.Select(tracked => tracked.ClaimId).Distinct(StringComparer.Ordinal)))];

        groups.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.NotContain(group => group.Contains('|'));
        Newsroom.Findings(together).Should().NotBe(BuiltIn);
    }

    [Fact]
    public void Weight_zero_leaves_the_built_in_similarity_alone() =>
        Newsroom.Findings(Track(new FakeGenerator(LetterCounts), new EmbeddingOptions { Weight = 0 })).Should().Be(BuiltIn);

    [Fact]
    public void Equal_embeddings_of_all_texts_change_nothing() =>
        Newsroom.Findings(Track(new FakeGenerator(_ => [.3f, .4f, .5f]), new EmbeddingOptions())).Should().Be(BuiltIn);

    [Fact]
    public void Equal_runs_give_equal_reports() =>
        Newsroom.Findings(Track(new FakeGenerator(LetterCounts), new EmbeddingOptions())).Should()
            .Be(Newsroom.Findings(Track(new FakeGenerator(LetterCounts), new EmbeddingOptions { BatchSize = 1 })));

    public static TheoryData<string> Failures => ["throws", "too few", "not a number", "uneven", "empty", "null", "cancelled"];

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_generator_that_fails_gives_a_diagnostic_and_the_built_in_result(string failure)
    {
        FakeGenerator generator = new((texts, _) => failure switch
        {
            "throws" => throw new HttpRequestException("no route"),
            "too few" => Of(texts.Skip(1).Select(LetterCounts)),
            "not a number" => Of(texts.Select(_ => new[] { float.NaN, 1 })),
            "uneven" => Of(texts.Select(text => new float[1 + (text.Length % 2)])),
            "empty" => Of(texts.Select(_ => Array.Empty<float>())),
            "cancelled" => throw new OperationCanceledException("of its own"),
            _ => Of(null!),
        });

        TrackingReport report = Track(generator, new EmbeddingOptions { MaxRetries = 2 });

        report.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.EmbeddingsFailed).Which.Code.Should().Be("QT0101");
        Newsroom.Findings(report).Should().Be(BuiltIn);
        generator.Batches.Should().HaveCount(3, "a failed call is repeated as often as allowed and then no more");

        static Task<IEnumerable<float[]>> Of(IEnumerable<float[]> vectors) => Task.FromResult(vectors);
    }

    [Fact]
    public void A_generator_that_works_at_the_second_try_is_used()
    {
        int calls = 0;
        FakeGenerator generator = new((texts, _) => calls++ == 0 ? throw new HttpRequestException("busy") : Task.FromResult(texts.Select(LetterCounts)));

        TrackingReport report = Track(generator, new EmbeddingOptions());

        Newsroom.Codes(report).Should().NotContain("QT0101");
        Newsroom.Findings(report).Should().Be(Newsroom.Findings(Track(new FakeGenerator(LetterCounts), new EmbeddingOptions())));
    }

    [Fact]
    public void A_generator_that_never_answers_is_given_up()
    {
        FakeGenerator generator = new((_, _) => new TaskCompletionSource<IEnumerable<float[]>>().Task);

        TrackingReport report = Track(generator, new EmbeddingOptions { Timeout = TimeSpan.FromMilliseconds(30), MaxRetries = 0 });

        report.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == "QT0101").Which.Message.Should().Contain("00:00:00.03");
        Newsroom.Findings(report).Should().Be(BuiltIn);
    }

    [Fact]
    public void A_run_that_is_cancelled_while_it_waits_for_the_generator_ends()
    {
        using CancellationTokenSource stop = new();
        FakeGenerator generator = new(async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        });

        Action track = () => TrackingPipeline.CreateBuilder().UseEmbeddings(generator).Build().Track(Newsroom.Ferry, [], progress: null, stop.Token);

        track.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_generator_that_returns_to_the_callers_context_does_not_lock_the_run()
    {
        FakeGenerator generator = new(async (texts, _) =>
        {
            await Task.Yield();
            return texts.Select(LetterCounts);
        });
        TrackingReport? report = null;
        Thread thread = new(() =>
        {
            // Like the thread of a window: what is posted to it runs only when it is free, and it waits for the run.
            SynchronizationContext.SetSynchronizationContext(new BusyContext());
            report = Track(generator, new EmbeddingOptions());
        });
        thread.Start();

        thread.Join(TimeSpan.FromSeconds(60)).Should().BeTrue();
        Newsroom.Codes(report!).Should().NotContain("QT0101");
    }

    [Fact]
    public void Another_grouper_cannot_use_embeddings_and_says_so()
    {
        Action build = () => TrackingPipeline.CreateBuilder().UseClaimGrouper(new ScriptedStages()).UseEmbeddings(new FakeGenerator(LetterCounts)).Build();

        build.Should().Throw<InvalidOperationException>().WithMessage("*UseEmbeddings*ScriptedStages*");
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        ((Action)(() => TrackingPipeline.CreateBuilder().UseEmbeddings(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => TrackingPipeline.CreateBuilder().UseEmbeddings(new FakeGenerator(LetterCounts), null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new EmbeddingOptions { Weight = double.NaN })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new EmbeddingOptions { BatchSize = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new EmbeddingOptions { MaxRetries = -1 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new EmbeddingOptions { Timeout = TimeSpan.Zero })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new EmbeddingOptions { Timeout = TimeSpan.MaxValue })).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static TrackingReport Track(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions options, params WatchedClaim[] watched) =>
        TrackingPipeline.CreateBuilder().UseEmbeddings(generator, options).Build().Track(Newsroom.Ferry, watched, progress: null, CancellationToken.None);

    private static float[] LetterCounts(string text)
    {
        float[] counts = new float[26];
        foreach (char c in text.ToLowerInvariant().Where(char.IsAsciiLetterLower))
        {
            counts[c - 'a']++;
        }

        return counts;
    }

    private sealed class BusyContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // Its thread is busy for as long as the run lasts.
        }
    }
}
