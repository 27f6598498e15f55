package accord.decision;

/** The version of another proposal that a proposal started from. */
public record Origin(DecisionId decision, ProposalId proposal, int version) {}
