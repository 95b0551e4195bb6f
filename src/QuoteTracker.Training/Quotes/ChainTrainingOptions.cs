namespace QuoteTracker.Training.Quotes;

/// <summary>How to train a chain.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Rate">First learning rate; it falls to a tenth.</param>
/// <param name="Decay">Pull of the weights towards zero at each step.</param>
/// <param name="Dropout">Share of the features of a token left out at each step, at random (Srivastava et al. 2014): no feature learns to lean on others.</param>
/// <param name="Seed">Decides the order of the examples and the features left out.</param>
internal sealed record ChainTrainingOptions(int Epochs, float Rate, float Decay, float Dropout, int Seed);
