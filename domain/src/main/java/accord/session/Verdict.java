package accord.session;

/** How a checkpoint ends. */
public enum Verdict {
    /** What was agreed goes on as it is. */
    CONTINUE,
    /** It goes on, and the sides work out another text. */
    CHANGE,
    /** It has done what it was for, or does not. */
    STOP
}
