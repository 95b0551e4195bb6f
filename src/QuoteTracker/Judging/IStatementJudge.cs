using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Judging;

/// <summary>Decides both whether statements share a claim and where they stand on one, where the built-in stages are uncertain: a language
/// model, an entailment model, a person. Implementations are thread-safe; the pipeline bounds time, repetitions and number of calls.</summary>
public interface IStatementJudge : ISameClaimJudge, IPositionJudge;
