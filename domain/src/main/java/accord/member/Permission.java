package accord.member;

/** What a member may do in a contract; each includes those after it. */
public enum Permission {
    /** May consent for the side. */
    NEGOTIATOR,
    /** May raise, propose, amend and comment. */
    CONTRIBUTOR,
    /** May read. */
    OBSERVER;

    /** Whether who has this may do what asks for that. */
    public boolean includes(Permission needed) {
        return compareTo(needed) <= 0;
    }
}
