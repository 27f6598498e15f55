package accord.operator.mongo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import accord.eventlog.query.History;
import accord.operator.ParkedEvent;
import accord.operator.query.Parked;
import accord.operator.query.ProcessorState;
import accord.operator.query.Processors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The processors as their tokens and dead letters tell of them. */
final class AxonProcessors implements Processors {
    /** A position's bits below its change's number. */
    private static final int WITHIN = 16;

    private final Tokens tokens;
    private final DeadLetters letters;
    private final History history;

    AxonProcessors(Tokens tokens, DeadLetters letters, History history) {
        this.tokens = tokens;
        this.letters = letters;
        this.history = history;
    }

    @Override
    public List<ProcessorState> states() {
        Map<String, Long> parked =
                letters.parked().stream()
                        .collect(groupingBy(one -> one.event().processor(), counting()));
        List<Tokens.Held> held = tokens.all();
        long head = history.head() >> WITHIN;
        return held.stream()
                .map(one ->
                        new ProcessorState(
                                one.processor(),
                                one.position() >> WITHIN,
                                Math.max(0, head - (one.position() >> WITHIN)),
                                one.node(),
                                one.seen(),
                                parked.getOrDefault(one.processor(), 0L)))
                .sorted(Comparator.comparing(ProcessorState::name))
                .toList();
    }

    @Override
    public List<Parked> parked(int limit) {
        return letters.parked().stream().limit(limit).toList();
    }

    @Override
    public boolean retry(ParkedEvent event) {
        return letters.retry(event);
    }

    @Override
    public boolean discard(ParkedEvent event) {
        return letters.discard(event);
    }
}
