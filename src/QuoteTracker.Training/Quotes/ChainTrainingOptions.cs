namespace QuoteTracker.Training.Quotes;

/// <summary>How to train a chain.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Rate">First learning rate; it falls to a tenth.</param>
/// <param name="Decay">Pull of the weights towards zero at each step.</param>
/// <param name="Seed">Decides the order of the examples.</param>
internal sealed record ChainTrainingOptions(int Epochs, float Rate, float Decay, int Seed);
