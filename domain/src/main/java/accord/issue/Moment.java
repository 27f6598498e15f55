package accord.issue;

/** When a measure was read. */
public enum Moment {
    /** Before what was agreed took effect. */
    BEFORE,
    /** Afterwards. */
    AFTER
}
