namespace QuoteTracker.Onnx.Tests;

/// <summary>An entailment model of a few nodes: every token of the first text adds its row of a table to the scores, and a constant is added.
/// It is written in the form of onnx.proto (ONNX, operator set 13), the field numbers being those of that file.</summary>
internal sealed record TinyModel
{
    private const int Float32 = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private const int Float64 = 11;

    /// <summary>Scores of each token of the vocabulary.</summary>
    public required float[][] Table { get; init; }

    /// <summary>Added to the scores of every row.</summary>
    public required float[] Bias { get; init; }

    public string[] Inputs { get; init; } = ["input_ids", "attention_mask", "token_type_ids"];

    public bool Takes32Bits { get; init; }

    public bool Gives64Bits { get; init; }

    public string Output { get; init; } = "logits";

    /// <summary>Says nothing of the shape of the output, as exported models often do.</summary>
    public bool HidesOutputShape { get; init; }

    /// <summary>Gives the scores of each token instead of their sum.</summary>
    public bool GivesTokens { get; init; }

    /// <summary>Drops the dimension of the rows when there is one row, so that the shape of the output is known at run time alone.</summary>
    public bool Squeezes { get; init; }

    public string? SecondOutput { get; init; }

    public int? Rows { get; init; }

    public int? Length { get; init; }

    public string Write(string path)
    {
        int index = Takes32Bits ? Int32 : Int64;
        Protobuf graph = new();
        graph.Message(1, Node("Gather", ["table", Inputs[0]], "scores"));
        string scores = "scores";
        if (Inputs.Contains("attention_mask"))
        {
            graph.Message(1, Node("Cast", ["attention_mask"], "present", ("to", Float32)));
            scores = Weigh(graph, scores, "present", "seen");
        }

        if (Inputs.Contains("token_type_ids"))
        {
            graph.Message(1, Node("Gather", ["ofFirst", "token_type_ids"], "first"));
            scores = Weigh(graph, scores, "first", "said");
        }

        if (!GivesTokens)
        {
            graph.Message(1, Node("ReduceSum", [scores, "one"], "summed", ("keepdims", 0)));
            scores = "summed";
        }

        graph.Message(1, Node("Add", [scores, "bias"], Gives64Bits ? "narrow" : Squeezes ? "wide" : Output));
        if (Squeezes)
        {
            graph.Message(1, Node("Squeeze", ["wide"], Output));
        }

        if (Gives64Bits)
        {
            graph.Message(1, Node("Cast", ["narrow"], Output, ("to", Float64)));
        }

        if (SecondOutput is { } second)
        {
            graph.Message(1, Node("Identity", [Output], second));
        }

        graph.Text(2, "tiny")
            .Message(5, Floats("table", [Table.Length, Bias.Length], [.. Table.SelectMany(row => row)]))
            .Message(5, Floats("bias", [Bias.Length], Bias))
            .Message(5, Floats("ofFirst", [2], [1, 0]))
            .Message(5, Numbers("one", 1))
            .Message(5, Numbers("two", 2));
        foreach (string input in Inputs)
        {
            graph.Message(11, Value(input, index, Rows, Length));
        }

        foreach (string output in SecondOutput is null ? [Output] : new[] { Output, SecondOutput })
        {
            graph.Message(12, HidesOutputShape
                ? Value(output, Float32)
                : GivesTokens ? Value(output, Float32, Rows, Length, Bias.Length) : Value(output, Gives64Bits ? Float64 : Float32, Rows, Bias.Length));
        }

        byte[] model = new Protobuf().Number(1, 8).Text(2, "QuoteTracker.Onnx.Tests").Message(7, graph)
            .Message(8, new Protobuf().Text(1, "").Number(2, 13)).ToArray();
        File.WriteAllBytes(path, model);
        return path;
    }

    private static string Weigh(Protobuf graph, string scores, string weights, string result)
    {
        graph.Message(1, Node("Unsqueeze", [weights, "two"], weights + "Column"));
        graph.Message(1, Node("Mul", [scores, weights + "Column"], result));
        return result;
    }

    private static Protobuf Node(string type, string[] inputs, string output, params (string Name, int Value)[] attributes)
    {
        Protobuf node = new();
        foreach (string input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, type + "_" + output).Text(4, type);
        foreach ((string name, int value) in attributes)
        {
            node.Message(5, new Protobuf().Text(1, name).Number(3, value).Number(20, 2));
        }

        return node;
    }

    private static Protobuf Floats(string name, int[] dimensions, float[] values)
    {
        Protobuf tensor = new();
        foreach (int dimension in dimensions)
        {
            tensor.Number(1, dimension);
        }

        return tensor.Number(2, Float32).Text(8, name).Bytes(9, [.. values.SelectMany(BitConverter.GetBytes)]);
    }

    private static Protobuf Numbers(string name, long value) =>
        new Protobuf().Number(1, 1).Number(2, Int64).Text(8, name).Bytes(9, BitConverter.GetBytes(value));

    private static Protobuf Value(string name, int type, params int?[] dimensions)
    {
        Protobuf tensor = new Protobuf().Number(1, type);
        if (dimensions.Length > 0)
        {
            Protobuf shape = new();
            for (int i = 0; i < dimensions.Length; i++)
            {
                shape.Message(1, dimensions[i] is { } value ? new Protobuf().Number(1, value) : new Protobuf().Text(2, i == 0 ? "rows" : "tokens"));
            }

            tensor.Message(2, shape);
        }

        return new Protobuf().Text(1, name).Message(2, new Protobuf().Message(1, tensor));
    }
}
