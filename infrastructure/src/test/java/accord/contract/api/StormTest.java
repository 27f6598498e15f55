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
import org.junit.jupiter.api.Test;

/**
 * Thirty programs at once on one issue and two nodes, both of which go and come back meanwhile, for
 * twelve seconds beside that; {@code -Daccord.storm.seconds=60} makes it longer.
 */
class StormTest {
    private static final long SECONDS = Long.getLong("accord.storm.seconds", 12);
    private static final List<String> ACCOUNTS = List.of(LENA, CARL);

    @Test
    void nothing_acknowledged_is_lost_or_twice_and_the_laws_hold() throws Exception {
        try (TwoHouses houses = new TwoHouses()) {
            String issue = houses.at(0).issue(houses.at(0).joined());
            StormField field = new StormField(houses, issue);
            List<StormProgram> programs =
                    IntStream.range(0, 30)
                            .mapToObj(i -> new StormProgram(ACCOUNTS.get(i % 4 / 2), i, field))
                            .toList();
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> running = programs.stream().map(all::submit).toList();
                try {
                    field.letPass(SECONDS * 1_000 / 3);
                    houses.restart(0);
                    field.letPass(SECONDS * 1_000 / 3);
                    houses.restart(1);
                    field.letPass(SECONDS * 1_000 / 3);
                } finally {
                    field.end();
                }
                for (Future<?> program : running) {
                    program.get(1, TimeUnit.MINUTES);
                }
            }
            List<Recorded> log = log(houses, issue);
            StormLedger ledger = new StormLedger();
            log.forEach(ledger::read);
            programs.forEach(program -> program.compareWith(ledger));
            System.out.printf("Storm: %s, %s%n", field, ledger);
            assertThat(field.done()).as(field.toString()).isGreaterThan(2 * (int) SECONDS);
            assertThat(field.strange()).isEmpty();
        }
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
}
