package planted.policies.application.issue.policy;

/** A policy that others could call. */
public class WhenPlantedThenSeen {}
