namespace QuoteTracker.Claims;

/// <summary>Assigns statements to the claims that a user watches. Immutable.</summary>
internal sealed class WatchedClaimMatcher(WordModel model, WordReader reader, WatchedClaimModel matcher, double threshold, ClaimEmbeddings? embeddings = null)
{
    // A claim belongs to the subject it is nearest to and to those nearly as near.
    private const float NearlyAsNear = 0.6f;

    /// <summary>Finds for each statement the watched claim that it bears on.</summary>
    /// <param name="words">The statements.</param>
    /// <param name="subjectOf">Subject of each statement; -1 for statements to leave out.</param>
    /// <param name="claims">The watched claims.</param>
    /// <returns>For each statement the index of its claim, or -1, and the probability.</returns>
    public (int Claim, double Probability)[] Assign(StatementWords[] words, int[] subjectOf, IReadOnlyList<WatchedClaim> claims)
    {
        (int Claim, double Probability)[] best = new (int, double)[words.Length];
        Array.Fill(best, (-1, 0));
        WordEntry[][] claimWords = [.. claims.Select(claim => reader.Read(" " + claim.Text))];
        (int[] Members, Subject Subject)[] subjects =
        [
            .. Enumerable.Range(0, words.Length)
                .Where(i => subjectOf[i] >= 0)
                .GroupBy(i => subjectOf[i])
                .Select(group => (group.ToArray(), new Subject([.. group.Select(i => words[i])], model, reader))),
        ];
        float[][] nearness = [.. claimWords.Select(claim => subjects.Select(subject => Nearness(claim, subject.Subject)).ToArray())];
        for (int subject = 0; subject < subjects.Length; subject++)
        {
            int[] own = [.. Enumerable.Range(0, claims.Count)
                .Where(claim => nearness[claim][subject] > 0 && nearness[claim][subject] >= NearlyAsNear * nearness[claim].Max())];
            if (own.Length == 0)
            {
                continue;
            }

            float[][] probabilities = matcher.Predict([.. own.Select(claim => claimWords[claim])], subjects[subject].Subject);
            for (int k = 0; embeddings is not null && k < own.Length; k++)
            {
                embeddings.Revise(claims[own[k]].Text, Array.ConvertAll(subjects[subject].Members, member => words[member].Statement), probabilities[k]);
            }

            for (int k = 0; k < own.Length; k++)
            {
                for (int i = 0; i < probabilities[k].Length; i++)
                {
                    int statement = subjects[subject].Members[i];
                    if (probabilities[k][i] >= threshold && probabilities[k][i] > best[statement].Probability)
                    {
                        best[statement] = (own[k], probabilities[k][i]);
                    }
                }
            }
        }

        return best;
    }

    private static float Nearness(WordEntry[] claim, Subject subject)
    {
        TermVector terms = subject.Weights.Sparse(claim);
        return subject.Profiles.Max(profile => profile.Window.Cosine(terms));
    }
}
