package accord.protocol.ui;

import accord.protocol.ProtocolEvent;

/** What happened to a protocol, in words. */
public final class ProtocolWords {
    /** What the protocol is called wherever there is one. */
    static final String TITLE = "How we communicate";

    /** What a decision about it begins with, and what one is about that changes it. */
    static final String FIRST_QUESTION = "How do we communicate?";

    private ProtocolWords() {}

    public static String of(ProtocolEvent event) {
        return switch (event) {
            case ProtocolEvent.ProtocolAgreed e ->
                    "What all sides agreed on how they communicate is in force";
            case ProtocolEvent.ProtocolOvertaken e ->
                    "What was agreed on how the sides communicate came after another text was in"
                            + " force, and is not";
            case ProtocolEvent.ReviewFellDue e ->
                    "The day came to look again at how the sides communicate";
        };
    }
}
