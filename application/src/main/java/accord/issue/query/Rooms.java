package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.issue.IssueId;
import accord.issue.MeasuresId;
import accord.member.query.Caller;
import accord.session.SessionId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Rooms, folded from their streams and kept up to date by look-up. An issue's decisions are
 * numbered from 1 in their ids ({@code <issue>-d1}), and so are its sessions ({@code <issue>-s1}),
 * so that they are found without any list that could lag.
 */
@Singleton
public class Rooms {
    private static final int KEPT = 200;
    private static final int PAGE = 1_000;

    private final History history;
    private final Contracts contracts;
    private final Map<IssueId, Read> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<IssueId, Read> eldest) {
                    return size() > KEPT;
                }
            };

    /** A room and how far each of its streams has been read. */
    private record Read(Room room, Map<String, Long> next) {
        static final Read NOTHING = new Read(Room.EMPTY, Map.of());
    }

    public Rooms(History history, Contracts contracts) {
        this.history = history;
        this.contracts = contracts;
    }

    /** The id of an issue's decision by its number, from 1. */
    public static DecisionId decision(IssueId issue, int number) {
        return new DecisionId(issue.value() + "-d" + number);
    }

    /** The id of an issue's session by its number, from 1. */
    public static SessionId session(IssueId issue, int number) {
        return new SessionId(issue.value() + "-s" + number);
    }

    /** The issue whose response a decision is about, by the decision's id. */
    public static Optional<IssueId> issueOf(DecisionId decision) {
        return issueOf(decision.value(), "-d");
    }

    /** The issue that a session is about, by the session's id. */
    public static Optional<IssueId> issueOf(SessionId session) {
        return issueOf(session.value(), "-s");
    }

    private static Optional<IssueId> issueOf(String id, String mark) {
        int end = id.lastIndexOf(mark);
        return end > 0 && id.substring(end + 2).matches("[1-9][0-9]*")
                ? Optional.of(new IssueId(id.substring(0, end)))
                : Optional.empty();
    }

    /**
     * The room as it stands, as a party or an auditor may see it.
     *
     * @throws NotFound where there is no such issue for this caller
     */
    public Room visible(Caller caller, IssueId issue) {
        return history.asOfNow(() -> {
            contracts.visible(caller, contractOf(issue));
            return room(issue);
        });
    }

    /**
     * The room as it stood after all events that satisfy the condition, such as up to an instant.
     */
    public Room visibleAsOf(Caller caller, IssueId issue, Predicate<Recorded> upTo) {
        contracts.visible(caller, contractOf(issue));
        Room room = Room.EMPTY;
        for (Recorded event : history.asOfNow(() -> news(issue, Map.of()))) {
            if (!upTo.test(event)) {
                break;
            }
            room = room.after(event);
        }
        return room;
    }

    /** The contract in which an issue was raised. */
    public ContractId contractOf(IssueId issue) {
        return contracts.of(issue.value());
    }

    /** The room as it stands; not for answering anybody, since it checks nothing. */
    public Room room(IssueId issue) {
        Read before;
        synchronized (kept) {
            before = kept.getOrDefault(issue, Read.NOTHING);
        }
        List<Recorded> news = news(issue, before.next());
        if (news.isEmpty()) {
            return before.room();
        }
        Room room = before.room();
        Map<String, Long> next = new HashMap<>(before.next());
        for (Recorded event : news) {
            room = room.after(event);
            next.put(event.stream(), event.sequence() + 1);
        }
        Read now = new Read(room, Map.copyOf(next));
        synchronized (kept) {
            kept.merge(issue, now, (a, b) -> a.room().position() > b.room().position() ? a : b);
        }
        return room;
    }

    private List<Recorded> news(IssueId issue, Map<String, Long> next) {
        List<Recorded> news = new ArrayList<>(read(issue.value(), next));
        news.addAll(read(MeasuresId.of(issue).value(), next));
        numbered(number -> decision(issue, number).value(), next, news);
        numbered(number -> session(issue, number).value(), next, news);
        news.sort(Comparator.comparingLong(Recorded::position));
        return news;
    }

    /** Reads numbered streams until there is no next. */
    private void numbered(
            IntFunction<String> streams, Map<String, Long> next, List<Recorded> news) {
        for (int number = 1; ; number++) {
            String stream = streams.apply(number);
            List<Recorded> more = read(stream, next);
            news.addAll(more);
            if (more.isEmpty() && !next.containsKey(stream)) {
                break;
            }
        }
    }

    private List<Recorded> read(String stream, Map<String, Long> next) {
        List<Recorded> all = new ArrayList<>();
        List<Recorded> page;
        long from = next.getOrDefault(stream, 0L);
        do {
            page = history.stream(stream, from + all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
