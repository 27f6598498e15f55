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
                    entry("look", Set.of("text")),
                    entry("member", Set.of("text", "eventlog", "look")),
                    entry("contract", Set.of("text", "eventlog", "member", "look")),
                    entry("decision", Set.of("text", "eventlog", "member", "contract", "look")),
                    entry(
                            "issue",
                            Set.of(
                                    "text",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "repairs",
                                    "look")),
                    entry("repairs", Set.of("text", "eventlog", "member", "contract", "look")),
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
                                    "live",
                                    "look")),
                    entry(
                            "live",
                            Set.of(
                                    "text",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "issue",
                                    "look")),
                    entry(
                            "audit",
                            Set.of(
                                    "text",
                                    "eventlog",
                                    "member",
                                    "contract",
                                    "decision",
                                    "issue",
                                    "look")),
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
                                    "audit",
                                    "look")));

    private Features() {}
}
