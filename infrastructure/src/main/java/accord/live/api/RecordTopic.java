package accord.live.api;

import accord.audit.api.EventLine;
import accord.audit.query.Entry;
import accord.audit.query.GrowingRecords;
import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.eventlog.query.Listening;
import accord.issue.IssueId;
import accord.issue.MeasuresId;
import accord.issue.query.Rooms;
import accord.member.query.Caller;
import accord.session.SessionId;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** {@code /topic/contracts/{id}} and {@code /topic/issues/{id}}: entries of a contract's record. */
@Component
class RecordTopic implements Topic {
    private static final String CONTRACTS = "/topic/contracts/";
    private static final String ISSUES = "/topic/issues/";

    private final GrowingRecords records;
    private final Rooms rooms;

    RecordTopic(GrowingRecords records, Rooms rooms) {
        this.records = records;
        this.rooms = rooms;
    }

    @Override
    public Optional<Subscription> subscribe(Caller caller, String destination, Outlet outlet) {
        if (destination.startsWith(CONTRACTS)) {
            ContractId contract = new ContractId(destination.substring(CONTRACTS.length()));
            return Optional.of(listen(caller, contract, entry -> true, outlet));
        }
        if (destination.startsWith(ISSUES)) {
            IssueId issue = new IssueId(destination.substring(ISSUES.length()));
            ContractId contract = rooms.contractOf(issue);
            return Optional.of(
                    listen(caller, contract, entry -> belongs(entry.stream(), issue), outlet));
        }
        return Optional.empty();
    }

    private static boolean belongs(String stream, IssueId issue) {
        return stream.equals(issue.value())
                || stream.equals(MeasuresId.of(issue).value())
                || Rooms.issueOf(new DecisionId(stream)).filter(issue::equals).isPresent()
                || Rooms.issueOf(new SessionId(stream)).filter(issue::equals).isPresent();
    }

    private Subscription listen(
            Caller caller, ContractId contract, Predicate<Entry> wanted, Outlet outlet) {
        Listening listening =
                records.listen(
                        caller,
                        contract,
                        new GrowingRecords.Listener() {
                            @Override
                            public void told(Entry entry) {
                                if (wanted.test(entry)) {
                                    outlet.send(EventLine.of(entry));
                                }
                            }

                            @Override
                            public void ended() {
                                outlet.end();
                            }
                        });
        return listening::close;
    }
}
