package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Kind;
import accord.repairs.Week;
import accord.text.Text;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The counts of a contract: a document a week, found by its Monday. */
final class WeekBooks {
    private static final int READ_AT_ONCE = 500;
    private static final int KEPT = 600;

    private final MongoCollection<Document> weeks;
    private final ContractId contract;
    private final Map<LocalDate, Map<Kind, CellBook>> open = new HashMap<>();
    private final Set<LocalDate> changed = new HashSet<>();

    WeekBooks(MongoCollection<Document> weeks, ContractId contract) {
        this.weeks = weeks;
        this.contract = contract;
    }

    /** The Monday of an instant's week, and its ten minutes within it. */
    record When(LocalDate week, int moment) {
        static When of(Instant at, ZoneId zone) {
            ZonedDateTime there = at.atZone(zone);
            return new When(Week.of(there.toLocalDate()), Week.moment(there));
        }
    }

    CellBook book(LocalDate week, Kind kind) {
        if (!open.containsKey(week)) {
            Map<Kind, CellBook> books = new HashMap<>();
            read(List.of(week), (monday, book) -> books.put(book.kind(), book));
            open.put(week, books);
        }
        return open.get(week).computeIfAbsent(kind, CellBook::empty);
    }

    /** Whether so much is in memory that it should be written. */
    boolean isFull() {
        return open.size() > KEPT;
    }

    /** Writes what changed, and lets go of all. */
    void write() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        open.forEach((week, books) -> collect(week, books, writes));
        if (!writes.isEmpty()) {
            weeks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        open.clear();
    }

    private void collect(
            LocalDate week, Map<Kind, CellBook> books, List<WriteModel<Document>> writes) {
        List<Bson> sets = new ArrayList<>();
        for (CellBook book : books.values()) {
            if (book.isChanged()) {
                sets.add(Updates.set("cells." + name(book.kind()), book.document()));
                book.written();
            }
        }
        if (!sets.isEmpty()) {
            changed.add(week);
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", id(week)),
                            Updates.combine(sets),
                            new UpdateOptions().upsert(true)));
        }
    }

    /** The weeks of which something was written. */
    Set<LocalDate> changed() {
        return Set.copyOf(changed);
    }

    List<Cell> cells(List<LocalDate> mondays) {
        List<Cell> cells = new ArrayList<>();
        read(mondays, (week, book) -> cells.add(book.cell(week)));
        return cells;
    }

    /** What every week's document holds, in no order within a week. */
    void read(List<LocalDate> mondays, BiConsumer<LocalDate, CellBook> each) {
        for (int from = 0; from < mondays.size(); from += READ_AT_ONCE) {
            List<String> ids =
                    mondays.subList(from, Math.min(mondays.size(), from + READ_AT_ONCE)).stream()
                            .map(this::id)
                            .toList();
            for (Document week : weeks.find(Filters.in("_id", ids))) {
                LocalDate monday = LocalDate.parse(week.getString("_id").split("\n", -1)[1]);
                for (Object cell : week.get("cells", Document.class).values()) {
                    each.accept(monday, CellBook.of((Document) cell));
                }
            }
        }
    }

    void clear(LocalDate first, LocalDate last) {
        weeks.deleteMany(Filters.in("_id", mondays(first, last).stream().map(this::id).toList()));
    }

    static List<LocalDate> mondays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1)).toList();
    }

    private String id(LocalDate week) {
        return contract.value() + '\n' + week;
    }

    /** Names of fields may have neither dots nor dollars; trades may. */
    private static String name(Kind kind) {
        String told = kind.trade() + '\t' + kind.area();
        String more = Place.isPlain(kind) ? "" : '\t' + kind.priority() + '\t' + kind.hazard();
        return Text.hash(told + more).substring(0, 24);
    }
}
