package accord.audit.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one can ask a record for: kinds of events in users' words, by their stored names. */
enum What {
    EVERYTHING("Everything", null),
    AGREED("Agreements", "decision.agreed"),
    CONSENT("Consents", "decision.consent-given"),
    WITHDRAWN("Consents withdrawn", "decision.consent-withdrawn"),
    OBJECTION("Objections", "decision.objected"),
    PROPOSAL("Proposals", "decision.proposed"),
    AMENDMENT("Amendments", "decision.amended"),
    COMMENT("Comments", "decision.commented"),
    ISSUE("Issues raised", "issue.raised"),
    ACKNOWLEDGEMENT("Acknowledgements", "issue.acknowledged"),
    POSITION("Positions", "issue.position-stated"),
    ACTION("Actions added", "issue.action-added"),
    ACTION_DONE("Actions done", "issue.action-done"),
    RESOLUTION("Resolutions", "issue.resolution-confirmed"),
    IMPORT("Imports", "repairs.imported"),
    SESSION("Sessions", "session.started"),
    CHECKPOINT("Checkpoints concluded", "session.checkpoint-concluded"),
    SURGE("Surges", "repairs.surge-seen"),
    SURGE_OVER("Surges over", "repairs.surge-over"),
    INCIDENT("Incidents", "repairs.incident-seen"),
    INCIDENT_RAISED("Incidents raised by hand", "repairs.incident-raised"),
    PERMISSION("Permissions", "contract.permission-granted"),
    READING("Auditors' readings", "contract.record-read");

    private final String words;
    private final @Nullable String type;

    What(String words, @Nullable String type) {
        this.words = words;
        this.type = type;
    }

    String words() {
        return words;
    }

    /** The stored name without its revision; null for everything. */
    @Nullable String type() {
        return type;
    }

    /** The name that it has in a page's address. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What ofKey(@Nullable String key) {
        for (What what : values()) {
            if (what.key().equals(key)) {
                return what;
            }
        }
        return EVERYTHING;
    }
}
