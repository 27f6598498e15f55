package accord.repairs;

/** What is known to bring requests, and may explain a surge. */
public enum Cause {
    WEATHER,
    /** Planned work, an inspection round, a campaign. */
    PROGRAMME,
    /** Another system, other categories, a backlog keyed in. */
    SYSTEM_CHANGE,
    /** A rule, a duty or a promise that changed. */
    POLICY
}
