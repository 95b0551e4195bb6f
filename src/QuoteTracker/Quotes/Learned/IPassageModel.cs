namespace QuoteTracker.Quotes.Learned;

/// <summary>Finds the attributions of one passage. Implementations are thread-safe.</summary>
internal interface IPassageModel
{
    /// <summary>The lexicon that passages are read with.</summary>
    CueLexicon Lexicon { get; }

    /// <summary>Finds the attributions of the workspace's passage, whose index is filled.</summary>
    /// <param name="workspace">Buffers, passage and index.</param>
    /// <param name="recall">Precision against recall, -1 to 1.</param>
    /// <param name="found">Takes the attributions.</param>
    void Find(Workspace workspace, float recall, AttributionCollector found);

    /// <summary>Writes the model.</summary>
    void Write(Stream stream);
}
