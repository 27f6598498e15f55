package accord.member.query;

import accord.member.MemberId;
import accord.member.SideId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory, with the names that were asked for lately in memory for a minute. */
public final class CachedDirectory implements Directory {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final AccountStore store;
    private final Clock clock;
    private final Map<Object, Kept> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
                    return size() > MOST;
                }
            };

    private record Kept(Object value, Instant until) {}

    public CachedDirectory(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Organisation> organisation(SideId side) {
        return cached(side, Organisation.class, () -> store.organisation(side));
    }

    @Override
    public Optional<Person> person(MemberId member) {
        return cached(member, Person.class, () -> store.of(member).map(Account::person));
    }

    @Override
    public Optional<Person> account(String account) {
        return store.named(account).map(Account::person);
    }

    @Override
    public List<Person> people(SideId side, @Nullable MemberId after, int limit) {
        return store.people(side, after, limit).stream().map(Account::person).toList();
    }

    /** Only what was found is kept: who is not there now may come at any moment. */
    private <T> Optional<T> cached(Object id, Class<T> type, Supplier<Optional<T>> stored) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept known = kept.get(id);
            if (known != null && known.until().isAfter(now)) {
                return Optional.of(type.cast(known.value()));
            }
        }
        Optional<T> found = stored.get();
        synchronized (kept) {
            found.ifPresent(value -> kept.put(id, new Kept(value, now.plus(KEPT))));
        }
        return found;
    }
}
