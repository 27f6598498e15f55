package accord.audit.query;

/** Entries as JSON, one a line, in the fields that the audit feed has. */
public final class NdjsonExport {
    private NdjsonExport() {}

    /** An entry's line, with its line end. */
    public static String line(Entry entry) {
        return """
        {"position":%d,"id":"%s","type":"%s","who":"%s","side":"%s","at":"%s","payload":%s,"hash":"%s"}
        """
                .formatted(
                        entry.position(),
                        entry.id(),
                        entry.type(),
                        entry.who(),
                        entry.side(),
                        entry.at(),
                        entry.payload(),
                        entry.hash());
    }
}
