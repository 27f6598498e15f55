package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.repairs.Call;
import accord.repairs.Feed;
import accord.repairs.Field;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.Incident;
import accord.repairs.IncidentSearch;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.RepairsCommand.NoteIncidents;
import accord.repairs.Week;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for incidents with each import, so that a live feed is judged as it comes in. The calls of
 * a feed's last weeks stay in memory; an import costs its own requests, and only where something
 * else happened in between the last weeks are read again.
 */
@Singleton
public class IncidentWatch {
    private static final int WEEKS = 13;

    /** How long an incident that is over is still put on record, in days. */
    private static final int LISTED = 28;

    private static final int MOST_CALLS = 40_000;
    private static final int MOST_NEW = 5_000;
    private static final int KEPT = 20;

    private final RequestStore store;
    private final Surges surges;
    private final Contracts contracts;
    private final Desk desk;
    private final Map<ContractId, Heard> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ContractId, Heard> eldest) {
                    return size() > KEPT;
                }
            };

    public IncidentWatch(RequestStore store, Surges surges, Contracts contracts, Desk desk) {
        this.store = store;
        this.surges = surges;
        this.contracts = contracts;
        this.desk = desk;
    }

    /** A feed's calls of its last weeks, up to an import. */
    private static final class Heard {
        private final ZoneId zone;
        private final Map<String, Call> calls = new LinkedHashMap<>();
        private LocalDateTime last = LocalDateTime.MIN;
        private @Nullable ImportId upTo;
        private int takenBack;

        Heard(ZoneId zone) {
            this.zone = zone;
        }

        void hear(RepairRequest request) {
            LocalDateTime at = request.reportedAt().atZone(zone).toLocalDateTime();
            String id = request.source() + '\n' + request.reference();
            String property = request.words(Field.PROPERTY);
            last = at.isAfter(last) ? at : last;
            if (property.isEmpty()) {
                calls.remove(id);
            } else {
                calls.put(id, new Call(at, property, request.kind().area()));
            }
        }

        void forgetOld() {
            calls.values().removeIf(call -> call.at().isBefore(last.minusWeeks(WEEKS)));
        }

        boolean follows(Feed feed, int place) {
            return takenBack == feed.undone().imports().size()
                    && calls.size() <= 2 * MOST_CALLS
                    && upTo != null
                    && (upTo.equals(feed.imports().get(place).id())
                            || place > 0 && upTo.equals(feed.imports().get(place - 1).id()));
        }
    }

    /** Looks at what an import brought, and puts on record what is news. */
    public void look(ContractId contract, ImportId by) {
        Feed feed = surges.feed(contract);
        int place = place(feed, by);
        if (place < 0 || feed.undone().imports().contains(by)) {
            return;
        }
        Heard heard = heard(contract, feed, place);
        List<Incident> found =
                IncidentSearch.in(heard.calls.values()).stream()
                        .filter(incident -> !incident.to().isBefore(heard.last.minusDays(LISTED)))
                        .toList();
        if (!found.isEmpty()) {
            desk.actAsAccord(contract, act -> new NoteIncidents(contract, found, heard.last, act));
        }
    }

    private static int place(Feed feed, ImportId by) {
        for (int place = feed.imports().size() - 1; place >= 0; place--) {
            if (feed.imports().get(place).id().equals(by)) {
                return place;
            }
        }
        return -1;
    }

    private synchronized Heard heard(ContractId contract, Feed feed, int place) {
        ImportId by = feed.imports().get(place).id();
        Heard heard = kept.get(contract);
        Optional<List<RepairRequest>> news =
                heard != null && heard.follows(feed, place)
                        ? store.toldBy(contract, by, MOST_NEW)
                        : Optional.empty();
        if (heard == null || news.isEmpty()) {
            heard = readAgain(contract, feed);
        } else {
            news.get().forEach(heard::hear);
            heard.forgetOld();
        }
        heard.upTo = by;
        kept.put(contract, heard);
        return heard;
    }

    /** The last weeks, the latest first, until there are more than can be kept. */
    private Heard readAgain(ContractId contract, Feed feed) {
        Heard heard = new Heard(contracts.state(contract).opened().timeZone());
        heard.takenBack = feed.undone().imports().size();
        Optional<LocalDate> last =
                feed.imports().stream()
                        .filter(each -> !feed.undone().imports().contains(each.id()))
                        .map(Import::to)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo);
        if (last.isPresent()) {
            LocalDate week = Week.of(last.get());
            for (int back = 0; back <= WEEKS && heard.calls.size() < MOST_CALLS; back++) {
                read(contract, week.minusWeeks(back), heard);
            }
        }
        return heard;
    }

    private void read(ContractId contract, LocalDate monday, Heard heard) {
        store.stream(contract, Level.EVERYTHING, monday, monday.plusDays(6))
                .takeWhile(each -> heard.calls.size() < MOST_CALLS)
                .forEach(each -> heard.hear(each.request()));
    }
}
