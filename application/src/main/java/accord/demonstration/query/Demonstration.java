package accord.demonstration.query;

import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.Week;
import accord.repairs.query.ImportReport;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import accord.repairs.query.Surges;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's own time. Its present is the Sunday up to which records came in, which may
 * lie ahead of the clock once weeks were let pass; how far its dates are moved was settled when the
 * first came in, and is read from them.
 */
public class Demonstration {
    private static final String SOURCE = "City of Boston, 2011";
    private static final Mapping MAPPING = Mapping.of(Map.of("source", SOURCE, "property", "site"));

    private final boolean on;
    private final CityRecords records;
    private final RequestImports imports;
    private final Surges surges;
    private final Contracts contracts;
    private final Clock clock;

    /**
     * @param on whether Accord was started with it
     */
    public Demonstration(
            boolean on,
            CityRecords records,
            RequestImports imports,
            Surges surges,
            Contracts contracts,
            Clock clock) {
        this.on = on;
        this.records = records;
        this.imports = imports;
        this.surges = surges;
        this.contracts = contracts;
        this.clock = clock;
    }

    public boolean isOn() {
        return on;
    }

    /** Empty where there is no demonstration, or the caller has no part in it. */
    public Optional<Story> story(Caller caller) {
        try {
            return on ? told(caller) : Optional.empty();
        } catch (NotFound noPart) {
            return Optional.empty();
        }
    }

    private Optional<Story> told(Caller caller) {
        List<Import> city =
                surges.imports(caller, Cast.CONTRACT).stream()
                        .filter(done -> done.source().equals(SOURCE) && done.from() != null)
                        .toList();
        if (city.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = Objects.requireNonNull(city.getFirst().from());
        long weeks = ChronoUnit.WEEKS.between(Week.of(CityRecords.FIRST_DAY), Week.of(first));
        LocalDate last =
                city.stream()
                        .map(done -> Objects.requireNonNull(done.to()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate present = Week.of(last).plusDays(6);
        boolean over = !present.minusWeeks(weeks).isBefore(CityRecords.LAST_DAY);
        return Optional.of(new Story(Cast.CONTRACT, Math.toIntExact(weeks), present, over));
    }

    /** Brings in all records up to the opening Sunday, moved so that it is the latest one past. */
    public void open(Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        long weeks = ChronoUnit.WEEKS.between(CityRecords.OPENING_DAY, sunday);
        bringIn(caller, null, CityRecords.OPENING_DAY, Math.toIntExact(weeks));
    }

    /**
     * Brings in the records of the week after the present one, through the same importer.
     *
     * @throws NotFound where there is no demonstration, or the caller has no part in it
     * @throws accord.contract.query.NotPermitted if the caller may only read
     * @throws DemonstrationOver when the data has come to its end
     */
    public synchronized ImportReport letAWeekPass(Caller caller) {
        Story story = story(caller).orElseThrow(NotFound::new);
        if (story.over()) {
            throw new DemonstrationOver();
        }
        LocalDate then = story.present().minusWeeks(story.weeks());
        return bringIn(caller, then, then.plusWeeks(1), story.weeks());
    }

    private ImportReport bringIn(
            Caller caller, @Nullable LocalDate after, LocalDate upTo, int weeks) {
        Instant present =
                upTo.plusWeeks(weeks).plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
        return imports.take(
                caller,
                Cast.CONTRACT,
                records.known(after, upTo, weeks),
                "text/csv",
                MAPPING,
                rows -> {},
                present);
    }

    private ZoneId zone() {
        return contracts.state(Cast.CONTRACT).opened().timeZone();
    }
}
