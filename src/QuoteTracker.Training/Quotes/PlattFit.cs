using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Fits a logistic curve to scores and outcomes by Newton's method (Platt 1999, Lin, Lin and Weng 2007).</summary>
internal static class PlattFit
{
    private const int Steps = 50;

    public static Calibration Fit(IReadOnlyCollection<(double Score, bool Right)> outcomes)
    {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < Steps; step++)
        {
            double gradientSlope = 0;
            double gradientOffset = 0;
            double curveSlope = 1e-6;
            double curveBoth = 0;
            double curveOffset = 1e-6;
            foreach ((double score, bool right) in outcomes)
            {
                double p = 1 / (1 + Math.Exp(-((slope * score) + offset)));
                double error = (right ? 1 : 0) - p;
                double weight = p * (1 - p);
                gradientSlope += error * score;
                gradientOffset += error;
                curveSlope += weight * score * score;
                curveBoth += weight * score;
                curveOffset += weight;
            }

            double determinant = (curveSlope * curveOffset) - (curveBoth * curveBoth);
            slope += ((curveOffset * gradientSlope) - (curveBoth * gradientOffset)) / determinant;
            offset += ((curveSlope * gradientOffset) - (curveBoth * gradientSlope)) / determinant;
        }

        return new Calibration(slope, offset);
    }
}
