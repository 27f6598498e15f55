package accord.issue;

/** What the requests, or those who take the calls, tell of an issue after it was raised. */
public enum Sign {
    /** The requests show what was raised by hand. */
    SEEN_IN_REQUESTS,
    /** Somebody told of what the requests had shown. */
    SAID_BY_HAND,
    /** Intake is back, and the backlog that the surge left is worked off. */
    SURGE_OVER
}
