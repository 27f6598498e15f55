package accord.repairs;

/** What can be told of a repair request, by the names that files and programs call it. */
public enum Field {
    REFERENCE("reference", Sort.KEY),
    REPORTED_AT("reportedAt", Sort.PAST),
    TRADE("trade", Sort.KEY),
    AREA("area", Sort.KEY),
    PRIORITY("priority", Sort.WORDS),
    STATUS("status", Sort.WORDS),
    DUE_AT("dueAt", Sort.PLAN),
    COMPLETED_AT("completedAt", Sort.PAST),
    /** Who does the work. */
    PROVIDER("provider", Sort.WORDS),
    /** The building or home, as the source names it. */
    PROPERTY("property", Sort.PERSONAL),
    /** A danger that may hide under any trade, such as damp and mould. */
    HAZARD("hazard", Sort.WORDS),
    /** When the order was given to whoever does the work. */
    ORDERED_AT("orderedAt", Sort.PAST),
    /** For when the visit was arranged. */
    APPOINTMENT_AT("appointmentAt", Sort.PLAN),
    /** When somebody came. */
    ATTENDED_AT("attendedAt", Sort.PAST),
    /** What came of the visit, such as <i>no access</i>. */
    OUTCOME("outcome", Sort.WORDS),
    OUTCOME_REASON("outcomeReason", Sort.PERSONAL),
    /** What shows it: a photograph's name, a card left, a call. */
    OUTCOME_EVIDENCE("outcomeEvidence", Sort.PERSONAL),
    /** The reference of the job that this one belongs to. */
    PARENT("parent", Sort.WORDS),
    /** An amount of money, without its currency. */
    VALUE("value", Sort.AMOUNT),
    /** When the source said all this; later sayings go before earlier ones. */
    UPDATED_AT("updatedAt", Sort.PAST);

    private enum Sort {
        KEY,
        WORDS,
        PERSONAL,
        AMOUNT,
        PAST,
        PLAN
    }

    private final String key;
    private final Sort sort;

    Field(String key, Sort sort) {
        this.key = key;
        this.sort = sort;
    }

    /** Its name in the API, and in what is said about rejected rows. */
    public String key() {
        return key;
    }

    /** Whether it is a date with a time. */
    public boolean isMoment() {
        return sort == Sort.PAST || sort == Sort.PLAN;
    }

    /** Whether it has happened when it is told, and so cannot lie in the future. */
    public boolean isPast() {
        return sort == Sort.PAST;
    }

    /** Whether it is words that may speak of people, such as an address. */
    public boolean isPersonal() {
        return sort == Sort.PERSONAL;
    }

    /** Whether it is a number. */
    public boolean isAmount() {
        return sort == Sort.AMOUNT;
    }
}
