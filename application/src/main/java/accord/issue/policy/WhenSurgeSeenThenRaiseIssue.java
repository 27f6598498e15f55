package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.issue.IssueCommand.RaiseIssue;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.repairs.Holidays;
import accord.repairs.KnownCause;
import accord.repairs.RepairsEvent.SurgeSeen;
import accord.repairs.Surge;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Brings a surge before all sides at the same moment; history that was imported raises nothing. */
@ProcessingGroup("when-surge-seen-then-raise-issue")
@DisallowReplay
class WhenSurgeSeenThenRaiseIssue {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Desk desk;
    private final Contracts contracts;
    private final Rooms rooms;

    WhenSurgeSeenThenRaiseIssue(Desk desk, Contracts contracts, Rooms rooms) {
        this.desk = desk;
        this.contracts = contracts;
        this.rooms = rooms;
    }

    @EventHandler
    void react(SurgeSeen seen) {
        ContractId contract = seen.contract();
        IssueId issue = new IssueId(seen.surge().id().value() + "-issue");
        if (!seen.recent() || rooms.room(issue).issue().raised() != null) {
            return;
        }
        desk.actAsAccord(
                contract,
                act ->
                        new RaiseIssue(
                                issue,
                                title(seen.surge()),
                                description(seen.surge(), holidays(contract)),
                                Set.copyOf(contracts.state(contract).sides()),
                                seen.surge().id().value(),
                                act));
    }

    private Holidays holidays(ContractId contract) {
        return Holidays.in(contracts.state(contract).opened().timeZone());
    }

    static String title(Surge surge) {
        return "%s: %,d requests where about %,d were to be expected"
                .formatted(surge.title(), surge.count(), Math.round(surge.expected()));
    }

    private static String description(Surge surge, Holidays holidays) {
        String numbers =
                "From %s to %s there were %,d requests. About %,d were to be expected, and up to %,d would still have been ordinary."
                        .formatted(
                                DAY.format(surge.from()),
                                DAY.format(surge.to()),
                                surge.count(),
                                Math.round(surge.expected()),
                                Math.round(surge.upper()));
        Stream<String> causes = KnownCause.of(surge, holidays).stream().map(KnownCause::sentence);
        return Stream.concat(Stream.of(numbers), causes).collect(Collectors.joining(" "));
    }
}
