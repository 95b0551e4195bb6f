namespace QuoteTracker.Training.Claims;

/// <summary>Inputs and labels of a logistic regression, column by column. Rows of weight 0 are left out.</summary>
/// <param name="Columns">One array a column.</param>
/// <param name="Labels">Whether each row is a case.</param>
/// <param name="Weights">Weight of each row; the weights of a topic are brought to a common sum, so that large topics do not rule.</param>
internal sealed record LabelledColumns(float[][] Columns, bool[] Labels, float[] Weights);
