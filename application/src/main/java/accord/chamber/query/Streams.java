package accord.chamber.query;

import accord.contract.query.NotFound;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.NewId;
import accord.eventlog.query.Vaults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Streams of one kind in vaults, folded; appended to on fresh state. */
final class Streams<S> {
    private static final int KEPT = 100;
    private static final int TRIES = 20;

    private final Vaults vaults;
    private final CommandIds ids;
    private final S none;
    private final BiFunction<S, Object, S> after;
    private final Map<String, Fold<At<S>>> folds = new ConcurrentHashMap<>();

    /** A state, and where the next event stands. */
    private record At<S>(S state, long next) {}

    Streams(Vaults vaults, CommandIds ids, S none, BiFunction<S, Object, S> after) {
        this.vaults = vaults;
        this.ids = ids;
        this.none = none;
        this.after = after;
    }

    S state(String vault, String stream) {
        return at(vault, stream).state();
    }

    /** Appends what follows from the state as it is; decides anew where somebody else was first. */
    void append(String vault, String stream, Instant at, Function<S, List<?>> decide) {
        String act = ids.next().orElseGet(NewId::next);
        for (int tries = 0; tries < TRIES; tries++) {
            At<S> now = at(vault, stream);
            List<?> events = decide.apply(now.state());
            if (events.isEmpty()
                    || vaults.vault(vault).append(act, stream, now.next(), events, at)) {
                ids.done();
                return;
            }
        }
        throw new IllegalStateException("too many write here at once");
    }

    /** Calls back whenever something is appended to a stream, until it is closed. */
    History.Following watch(String vault, String stream, Runnable changed) {
        return vaults.vault(vault)
                .history()
                .follow(recorded -> {
                    if (recorded.stream().equals(stream)) {
                        changed.run();
                    }
                });
    }

    private At<S> at(String vault, String stream) {
        return folds.computeIfAbsent(vault, this::fold).current(stream);
    }

    private Fold<At<S>> fold(String vault) {
        return new Fold<>(
                vaults.vault(vault).history(),
                new At<>(none, 0),
                (at, recorded) ->
                        new At<>(after.apply(at.state(), recorded.payload()), at.next() + 1),
                KEPT);
    }

    /** Whoever may not enter learns nothing: the same answer as for what is not there. */
    static void enterIf(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }
}
