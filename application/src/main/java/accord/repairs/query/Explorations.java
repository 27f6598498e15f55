package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Week;
import accord.repairs.query.CountTable.Row;
import accord.repairs.query.RequestStore.Kept;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at a contract's requests from all sides: over time, and told apart by anything. */
@Singleton
public class Explorations {
    /** So many days, weeks or months at once. */
    private static final int MOST_STARTS = 1_100;

    /** So many requests are read one by one where the counts do not know what tells them apart. */
    private static final int MOST_READ = 20_000;

    private final Contracts contracts;
    private final Demand demand;
    private final RequestStore store;

    public Explorations(Contracts contracts, Demand demand, RequestStore store) {
        this.contracts = contracts;
        this.demand = demand;
        this.store = store;
    }

    /** By what a caller can have counts told apart: by words of people only if they read them. */
    public List<Field> splits(Caller caller, ContractId contract) {
        boolean all = PersonalWords.areReadBy(caller, contracts.visible(caller, contract));
        return Looking.SPLITS.stream().filter(field -> all || !field.isPersonal()).toList();
    }

    /**
     * The counts that somebody looks at; empty where nothing was ever imported.
     *
     * @throws NotFound if they are told apart by what the caller may not read
     * @throws InvalidInput if it is more than can be looked at once
     */
    public Optional<CountTable> table(Caller caller, ContractId contract, Looking looking) {
        List<Field> splits = splits(caller, contract);
        if (looking.split() != null && !splits.contains(looking.split())) {
            throw new NotFound();
        }
        return demand.of(contract).map(counts -> table(contract, counts, looking));
    }

    private CountTable table(ContractId contract, Counts counts, Looking looking) {
        LocalDate from = looking.from();
        LocalDate to = looking.to();
        if (to == null) {
            to = from != null && from.isAfter(counts.lastDay()) ? from : counts.lastDay();
        }
        if (from == null) {
            from = reach(counts, looking.grain(), to);
        }
        List<LocalDate> starts = starts(looking.grain(), from, to);
        Bins bins = new Bins(looking.grain(), starts, from, to);
        Field split = looking.split();
        if (split == null) {
            bins.add("", counts, looking.level());
        } else if (Level.WAYS.contains(split)) {
            String chosen = looking.level().name(split);
            counts.names(split).stream()
                    .filter(name -> chosen == null || chosen.equals(name))
                    .forEach(name -> bins.add(name, counts, looking.level().with(split, name)));
        } else {
            read(contract, counts, looking, bins);
        }
        return new CountTable(starts, bins.rows(), from, to);
    }

    /** As far back from a day as a look can reach, but for days before the feed's first. */
    private static LocalDate reach(Counts counts, Grain grain, LocalDate to) {
        LocalDate earliest = to.isBefore(counts.lastDay()) ? to : counts.lastDay();
        if (earliest.isBefore(counts.firstDay())) {
            return to;
        }
        for (int i = 1; i < MOST_STARTS && earliest.isAfter(counts.firstDay()); i++) {
            earliest = grain.start(earliest).minusDays(1);
        }
        return earliest.isBefore(counts.firstDay()) ? counts.firstDay() : earliest;
    }

    private static List<LocalDate> starts(Grain grain, LocalDate from, LocalDate to) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate s = grain.start(from); !s.isAfter(to); s = grain.next(s)) {
            starts.add(s);
            if (starts.size() > MOST_STARTS) {
                throw new InvalidInput("from", "is too far back to look at every " + grain.key());
            }
        }
        return starts;
    }

    /** One by one, and of these what the counts count, so that they come to the same. */
    private void read(ContractId contract, Counts counts, Looking looking, Bins bins) {
        Field split = Objects.requireNonNull(looking.split());
        ZoneId zone = contracts.state(contract).opened().timeZone();
        List<RepairRequest> read =
                store.stream(contract, looking.level(), bins.from(), bins.to())
                        .limit(MOST_READ + 1L)
                        .map(Kept::request)
                        .toList();
        if (read.size() > MOST_READ) {
            throw new InvalidInput(
                    "from",
                    "leaves more than %,d requests to be read; choose a shorter time"
                            .formatted(MOST_READ));
        }
        for (RepairRequest request : read) {
            if (counts.isDemand(request, zone)) {
                LocalDate day = LocalDate.ofInstant(request.reportedAt(), zone);
                bins.add(request.words(split), day, 1);
            }
        }
    }

    /** Counts while they are gathered. */
    private record Bins(
            Grain grain,
            List<LocalDate> starts,
            LocalDate from,
            LocalDate to,
            Map<String, int[]> all) {

        Bins(Grain grain, List<LocalDate> starts, LocalDate from, LocalDate to) {
            this(grain, starts, from, to, new TreeMap<>());
        }

        void add(String name, Counts counts, Level level) {
            int[] daily = counts.daily(level);
            LocalDate first = Week.of(counts.firstDay());
            all.put(name, new int[starts.size()]);
            long begin = Math.max(0, ChronoUnit.DAYS.between(first, from));
            for (int day = Math.toIntExact(begin); day < daily.length; day++) {
                if (daily[day] > 0) {
                    add(name, first.plusDays(day), daily[day]);
                }
            }
        }

        void add(String name, LocalDate day, int count) {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                int[] counts = all.computeIfAbsent(name, n -> new int[starts.size()]);
                counts[java.util.Collections.binarySearch(starts, grain.start(day))] += count;
            }
        }

        List<Row> rows() {
            return all.entrySet().stream()
                    .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                    .filter(row -> all.size() == 1 || row.total() > 0)
                    .sorted(Comparator.comparingInt(Row::total).reversed())
                    .toList();
        }
    }
}
