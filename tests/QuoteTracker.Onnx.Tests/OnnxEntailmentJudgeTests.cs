using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Onnx.Tests;

public sealed class OnnxEntailmentJudgeTests : IDisposable
{
    private static readonly ImmutableArray<EntailmentLabel> Order = [EntailmentLabel.Contradiction, EntailmentLabel.Entailment, EntailmentLabel.Neutral];
    private static readonly Claim Closure = new() { Id = "c", Text = "The terminal will not close." };
    private static readonly Statement Denial = Statement("Rao denied that the terminal will close.", "denied", "the terminal will close");
    private static readonly Statement Assent = Statement("Lee said the terminal will close.", "said", "the terminal will close");
    private static readonly Statement Aside = Statement("Kim said the sun shone.", "said", "the sun shone");
    private readonly Folder _folder = new();

    [Fact]
    public async Task What_the_text_entails_is_affirmed_what_it_contradicts_denied_and_the_rest_left_open()
    {
        IReadOnlyList<Position?> positions = await Positions(Folder.Model(), Denial, Assent, Aside);

        positions[0]!.Stance.Should().Be(Stance.Denies, "the words that introduce the statement count");
        positions[0]!.Confidence.Should().BeApproximately(Math.Exp(6) / (Math.Exp(6) + Math.Exp(3) + Math.E), 1e-5);
        positions[1]!.Stance.Should().Be(Stance.Affirms, "words of the claim are not those of the text");
        positions[1]!.Confidence.Should().BeApproximately(Math.Exp(3) / (1 + Math.Exp(3) + Math.E), 1e-5);
        positions[2].Should().BeNull();
    }

    [Fact]
    public async Task The_order_of_labels_is_the_models()
    {
        IReadOnlyList<Position?> positions = await Positions(
            Folder.Model(), options => options with { Labels = [EntailmentLabel.Entailment, EntailmentLabel.Contradiction, EntailmentLabel.Neutral] }, Denial, Assent);

        positions.Select(position => position!.Stance).Should().Equal(Stance.Affirms, Stance.Denies);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    public async Task Answers_do_not_depend_on_the_batch(int size)
    {
        Statement longer = Statement("Lee said on a day of rain and wind and much else besides that the terminal will close.", "said", "the terminal will close");

        IReadOnlyList<Position?> positions = await Positions(Folder.Model(), options => options with { BatchSize = size }, Denial, longer, Assent, Aside, Denial);

        positions[1]!.Confidence.Should().BeApproximately(positions[2]!.Confidence, 1e-6, "padding is masked");
        positions[4].Should().Be(positions[0]);
    }

    [Fact]
    public async Task Models_of_fixed_shape_and_32_bit_inputs_and_few_inputs_are_run()
    {
        TinyModel model = Folder.Model();

        // Without token types the claim's words count too.
        TinyModel unmasked = model with { Table = [new float[3], .. model.Table[1..5], [9, 0, 0], .. model.Table[6..]], Inputs = ["input_ids"] };
        foreach (TinyModel variant in new[] { model with { Rows = 1, Length = 32 }, model with { Rows = 4, Length = 24 }, model with { Takes32Bits = true }, unmasked, model with { HidesOutputShape = true } })
        {
            (await Positions(variant, Denial, Assent, Denial)).Select(position => position!.Stance).Should().Equal(Stance.Denies, Stance.Affirms, Stance.Denies);
        }
    }

    [Fact]
    public async Task Long_texts_are_cut_to_what_fits()
    {
        Statement endless = Statement("Rao denied " + string.Concat(Enumerable.Repeat("the terminals ", 50_000)) + "will close.", "denied", "will close");

        (await Positions(Folder.Model() with { Length = 20 }, endless))[0]!.Stance.Should().Be(Stance.Denies);
    }

    [Fact]
    public async Task Statements_share_a_claim_when_one_entails_or_contradicts_the_other()
    {
        using OnnxEntailmentJudge judge = Judge(Folder.Model());

        IReadOnlyList<SameClaimAnswer?> answers = await judge.JudgeSameClaimAsync(
            [new SameClaimQuestion(Denial, Aside), new SameClaimQuestion(Aside, Aside)], TestContext.Current.CancellationToken);

        answers[0]!.Same.Should().BeTrue();
        answers[0]!.Confidence.Should().BeGreaterThan(.9);
        answers[1]!.Same.Should().BeFalse();
        answers[1]!.Confidence.Should().BeApproximately(Math.E / (2 + Math.E), 1e-5);
    }

    [Fact]
    public async Task A_model_without_a_neutral_label_says_nothing_of_shared_claims()
    {
        TinyModel model = Folder.Model();
        TinyModel two = model with { Table = [.. model.Table.Select(row => row[..2])], Bias = [0, 0] };
        using OnnxEntailmentJudge judge = Judge(two, options => options with { Labels = [EntailmentLabel.Contradiction, EntailmentLabel.Entailment] });

        (await judge.JudgeSameClaimAsync([new SameClaimQuestion(Denial, Assent)], TestContext.Current.CancellationToken)).Should().Equal((SameClaimAnswer?)null);
        (await judge.JudgePositionsAsync([new PositionQuestion(Closure, Assent)], TestContext.Current.CancellationToken))[0]!.Stance.Should().Be(Stance.Affirms);
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "no ids", "no input \"input_ids\"" },
        { "stray input", "wants an input \"pixel_values\"" },
        { "64 bits", "no table of 32-bit numbers" },
        { "two outputs", "no output \"logits\"" },
        { "named output", "no output \"scores_of_mine\"" },
        { "labels", "does not go with 2 labels" },
        { "tokens", "does not go with 3 labels" },
        { "no model", "There is no model at" },
        { "no onnx", "cannot be loaded" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_model_that_does_not_fit_is_refused_with_the_reason(string misfit, string reason)
    {
        TinyModel model = Folder.Model();
        string path = misfit switch
        {
            "no ids" => (model with { Inputs = ["ids", "attention_mask"] }).Write(_folder["model.onnx"]),
            "stray input" => (model with { Inputs = ["input_ids", "pixel_values"] }).Write(_folder["model.onnx"]),
            "64 bits" => (model with { Gives64Bits = true }).Write(_folder["model.onnx"]),
            "two outputs" => (model with { Output = "a", SecondOutput = "b" }).Write(_folder["model.onnx"]),
            "tokens" => (model with { GivesTokens = true }).Write(_folder["model.onnx"]),
            "no model" => _folder["none.onnx"],
            "no onnx" => _folder.Write("model.onnx", "This is no model."),
            _ => model.Write(_folder["model.onnx"]),
        };
        OnnxEntailmentOptions options = new()
        {
            ModelPath = path,
            Tokenizer = EntailmentTokenizer.WordPiece(_folder.WriteVocabulary()),
            Labels = misfit == "labels" ? Order[..2] : Order,
            OutputName = misfit == "named output" ? "scores_of_mine" : null,
        };

        ((Action)(() => new OnnxEntailmentJudge(options).Dispose())).Should().Throw<OnnxModelException>().WithMessage($"*{reason}*");
    }

    [Fact]
    public async Task An_output_that_turns_out_to_have_another_shape_is_told()
    {
        Func<Task> judge = () => Positions(Folder.Model() with { Squeezes = true, HidesOutputShape = true }, Denial);

        (await judge.Should().ThrowAsync<OnnxModelException>()).WithMessage("*shape*1 rows of 3 labels*");
    }

    [Fact]
    public async Task A_vocabulary_larger_than_the_model_is_told()
    {
        TinyModel small = Folder.Model();
        Func<Task> judge = () => Positions(small with { Table = small.Table[..4] }, Denial);

        (await judge.Should().ThrowAsync<OnnxModelException>()).WithMessage("*vocabulary*");
    }

    [Fact]
    public async Task Scores_that_are_no_numbers_are_told()
    {
        Func<Task> judge = () => Positions(Folder.Model() with { Bias = [float.NaN, 0, 0] }, Denial);

        (await judge.Should().ThrowAsync<OnnxModelException>()).WithMessage("*no finite number*");
    }

    [Fact]
    public void The_pipeline_uses_the_model_and_survives_its_failure()
    {
        Article[] articles =
        [
            new("a", "Mayor Helen Brandt denied that the terminal will close.\n\nPaul Okoye said the terminal will close on Monday."),
        ];
        using OnnxEntailmentJudge judge = Judge(Folder.Model());
        using OnnxEntailmentJudge broken = Judge(Folder.Model() with { Bias = [float.NaN, 0, 0] });
        Plugins.JudgeOptions all = new() { AskBelow = 1, JudgeSameClaim = false };

        TrackingReport report = TrackingPipeline.CreateBuilder().UseJudge(judge, all).Build().Track(articles);
        TrackingReport without = TrackingPipeline.CreateBuilder().UseJudge(broken, all).Build().Track(articles);

        report.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == DiagnosticCodes.JudgeFailed);
        report.Statements.Single(tracked => tracked.Statement.Speaker!.Name.Contains("Brandt", StringComparison.Ordinal)).Position!.Confidence
            .Should().BeApproximately(Math.Exp(6) / (Math.Exp(6) + Math.Exp(3) + Math.E), 1e-5);
        without.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.JudgeFailed);
        without.Statements.Select(tracked => tracked.Position).Should().Equal(TrackingPipeline.Default.Track(articles).Statements.Select(tracked => tracked.Position));
    }

    [Fact]
    public async Task A_cancelled_call_ends()
    {
        using OnnxEntailmentJudge judge = Judge(Folder.Model());
        Func<Task> call = () => judge.JudgePositionsAsync([new PositionQuestion(Closure, Denial)], new CancellationToken(canceled: true));

        await call.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        OnnxEntailmentOptions good = Options(Folder.Model());
        ((Action)(() => _ = new OnnxEntailmentJudge(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = good with { ModelPath = " " })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = good with { Tokenizer = null! })).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = good with { Labels = default })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = good with { Labels = [EntailmentLabel.Entailment, EntailmentLabel.Neutral] })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = good with { Labels = [.. Order, EntailmentLabel.Neutral] })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = good with { MaxTokens = 15 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = good with { BatchSize = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = good with { Threads = 0 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    public void Dispose() => _folder.Dispose();

    private Task<IReadOnlyList<Position?>> Positions(TinyModel model, params Statement[] statements) => Positions(model, options => options, statements);

    private async Task<IReadOnlyList<Position?>> Positions(TinyModel model, Func<OnnxEntailmentOptions, OnnxEntailmentOptions> configure, params Statement[] statements)
    {
        using OnnxEntailmentJudge judge = Judge(model, configure);
        return await judge.JudgePositionsAsync([.. statements.Select(statement => new PositionQuestion(Closure, statement))], TestContext.Current.CancellationToken);
    }

    private OnnxEntailmentJudge Judge(TinyModel model, Func<OnnxEntailmentOptions, OnnxEntailmentOptions>? configure = null) =>
        new(configure is null ? Options(model) : configure(Options(model)));

    private OnnxEntailmentOptions Options(TinyModel model) => new()
    {
        ModelPath = model.Write(_folder[$"{Guid.NewGuid():N}.onnx"]),
        Tokenizer = EntailmentTokenizer.WordPiece(_folder.WriteVocabulary()),
        Labels = Order,
    };

    private static Statement Statement(string sentence, string cue, string content)
    {
        string text = $"It rained. {sentence} Then it was dark.";
        return new Statement
        {
            Id = sentence,
            Article = new AnalyzedArticle(new Article("a", text), new TextAnalyzer().Analyze(text), []),
            Attribution = new Attribution { Source = [], Cue = [Span(cue)], Content = [Span(content)], Kind = AttributionKind.Indirect },
            Text = content,
        };

        TextSpan Span(string words)
        {
            int start = text.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }
    }
}
