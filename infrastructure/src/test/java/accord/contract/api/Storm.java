package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Thirty programs of both sides at once on one issue and two nodes, both of which go and come back
 * meanwhile.
 *
 * @param field what the programs were answered
 * @param ledger what is on record afterwards, and was found lawful
 */
record Storm(StormField field, StormLedger ledger) {
    private static final int PROGRAMS = 30;
    private static final List<String> ACCOUNTS = List.of(LENA, CARL);

    /**
     * @param seconds how long it lasts, beside the time in which nodes go and come
     * @throws AssertionError where an acknowledged act is lost or twice, or a law does not hold
     */
    static Storm of(long seconds) throws Exception {
        try (TwoHouses houses = new TwoHouses()) {
            String issue = houses.at(0).issue(houses.at(0).joined());
            StormField field = new StormField(houses, issue);
            List<StormProgram> programs =
                    IntStream.range(0, PROGRAMS)
                            .mapToObj(i -> new StormProgram(ACCOUNTS.get(i % 4 / 2), i, field))
                            .toList();
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> running = programs.stream().map(all::submit).toList();
                try {
                    rage(houses, field, seconds);
                } finally {
                    field.end();
                }
                for (Future<?> program : running) {
                    program.get(1, TimeUnit.MINUTES);
                }
            }
            StormLedger ledger = new StormLedger();
            log(houses, issue).forEach(ledger::read);
            programs.forEach(program -> program.compareWith(ledger));
            assertThat(field.strange()).isEmpty();
            return new Storm(field, ledger);
        }
    }

    private static void rage(TwoHouses houses, StormField field, long seconds)
            throws InterruptedException {
        field.letPass(seconds * 1_000 / 3);
        houses.restart(0);
        field.letPass(seconds * 1_000 / 3);
        houses.restart(1);
        field.letPass(seconds * 1_000 / 3);
    }

    private static List<Recorded> log(TwoHouses houses, String issue) {
        History history = houses.bean(1, History.class);
        IssueId id = new IssueId(issue);
        int decisions = houses.bean(1, Rooms.class).room(id).decisions().size();
        return IntStream.rangeClosed(1, decisions)
                .mapToObj(n -> Rooms.decision(id, n).value())
                .flatMap(stream -> history.stream(stream, 0, 100_000).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "%s, %s".formatted(field, ledger);
    }
}
