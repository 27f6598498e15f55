package planted.policies.application.issue.policy;

/** A policy that does not say what it does. */
class PlantedProcessor {}
