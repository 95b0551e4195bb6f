using QuoteTracker.Text;
using QuoteTracker.Text.Parsing;

namespace QuoteTracker.Training.Text;

/// <summary>Trains the parser with the dynamic oracle of Goldberg and Nivre (2013), which also teaches it to go on well after a mistake.</summary>
internal static class ParserTrainer
{
    private const double Exploration = 0.9;

    // Moves have many word pairs for features, most of them seen once or twice.
    private const int LeastUpdates = 6;

    /// <summary>Trains the moves on sentences in a random order that the seed decides.</summary>
    public static Perceptron TrainMoves(IReadOnlyList<TextExample> examples, int epochs, TextTraining settings)
    {
        Perceptron model = settings.Model(ParserFeatures.Bits, ParserFeatures.Moves, LeastUpdates);
        Random random = new(settings.Seed);
        TextExample[] order = [.. examples];
        ParserState state = new();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (TextExample example in order)
            {
                Learn(model, state, example, epoch == 0 ? null : random);
            }
        }

        model.Average();
        return model;
    }

    /// <summary>Trains the names of the relations on the right trees.</summary>
    public static Perceptron TrainRelations(IReadOnlyList<TextExample> examples, int epochs, TextTraining settings)
    {
        Perceptron model = settings.Model(RelationFeatures.Bits, RelationFeatures.Labels);
        Random random = new(settings.Seed);
        TextExample[] order = [.. examples];
        ParserState state = new();
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<float> scores = stackalloc float[model.Stride];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (TextExample example in order)
            {
                state.Load(example.Heads);
                for (int i = 0; i < example.Count; i++)
                {
                    if (example.Heads[i] == example.Count)
                    {
                        continue;
                    }

                    RelationFeatures.Extract(state, example.Features, example.PredictedTags, i, features);
                    model.Score(features, scores, example.IsForeign);
                    int best = 0;
                    for (int label = 1; label < RelationFeatures.Labels; label++)
                    {
                        best = scores[label] > scores[best] ? label : best;
                    }

                    model.Update(features, (int)example.Relations[i], best, example.IsForeign);
                    model.Tick();
                }
            }
        }

        model.Average();
        return model;
    }

    private static void Learn(Perceptron model, ParserState state, TextExample example, Random? explorer)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<float> scores = stackalloc float[model.Stride];
        Span<int> costs = stackalloc int[ParserFeatures.Moves];
        state.Reset(example.Count);
        while (!state.IsFinal)
        {
            if (!state.CanAttachLeft)
            {
                state.Apply(ParserMove.Shift);
                continue;
            }

            ParserFeatures.Extract(state, example.Features, example.PredictedTags, features);
            model.Score(features, scores, example.IsForeign);
            Costs(state, example.Heads, costs);
            int best = -1;
            int right = -1;
            for (int move = 0; move < ParserFeatures.Moves; move++)
            {
                if (!state.Can((ParserMove)move))
                {
                    continue;
                }

                best = best < 0 || scores[move] > scores[best] ? move : best;
                right = right < 0 || costs[move] < costs[right] || (costs[move] == costs[right] && scores[move] > scores[right]) ? move : right;
            }

            int taken = best;
            if (costs[best] > costs[right])
            {
                model.Update(features, right, best, example.IsForeign);
                taken = explorer is not null && explorer.NextDouble() < Exploration ? best : right;
            }

            model.Tick();
            state.Apply((ParserMove)taken);
        }
    }

    /// <summary>Counts the right arcs that each move puts out of reach.</summary>
    private static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        costs.Clear();
        ReadOnlySpan<int> stack = state.Stack;
        int next = state.Buffer;
        int top = state.StackAt(0);
        int second = state.StackAt(1);
        if (state.CanShift)
        {
            for (int k = 0; k < stack.Length; k++)
            {
                if (heads[stack[k]] == next || (k < stack.Length - 1 && heads[next] == stack[k]))
                {
                    costs[(int)ParserMove.Shift]++;
                }
            }
        }

        int lost = 0;
        for (int k = next; k < state.Count; k++)
        {
            lost += heads[k] == top ? 1 : 0;
        }

        costs[(int)ParserMove.AttachLeft] = lost + ((second >= 0 && heads[top] == second) || heads[top] > next ? 1 : 0);
        costs[(int)ParserMove.AttachRight] = lost + (heads[top] >= next ? 1 : 0);
    }
}
