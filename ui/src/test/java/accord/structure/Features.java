package accord.structure;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which feature may know which, in any module. Nothing that is not written here is allowed. */
final class Features {

    static final Map<String, Set<String>> KNOWS =
            Map.ofEntries(
                    entry("text", Set.of()),
                    entry("eventlog", Set.of()),
                    entry("start", Set.of()),
                    entry("member", Set.of("text", "eventlog")),
                    entry("contract", Set.of("text", "eventlog", "member")),
                    entry("decision", Set.of("text", "eventlog", "member", "contract")),
                    entry(
                            "issue",
                            Set.of(
                                    "text",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "repairs")),
                    entry("repairs", Set.of("text", "eventlog", "member", "contract")),
                    entry(
                            "notification",
                            Set.of(
                                    "text",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "issue",
                                    "repairs",
                                    "live")),
                    entry(
                            "live",
                            Set.of("text", "eventlog", "member", "contract", "decision", "issue")),
                    entry(
                            "audit",
                            Set.of("text", "eventlog", "member", "contract", "decision", "issue")),
                    entry(
                            "demonstration",
                            Set.of(
                                    "text",
                                    "start",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "issue",
                                    "repairs",
                                    "audit")));

    private Features() {}
}
