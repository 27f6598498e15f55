package accord.member.query;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a password is right, for people and programs, and slows down who guesses. */
public final class SignIn {
    private static final int PER_ACCOUNT_FROM_ONE_ADDRESS = 10;
    private static final int PER_ACCOUNT = 60;
    private static final int PER_ADDRESS = 100;

    private final AccountStore store;
    private final PasswordHashes hashes;
    private final Verified verified;
    private final Attempts attempts;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();
    private volatile @Nullable String nobodysHash;

    public SignIn(AccountStore store, PasswordHashes hashes, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.verified = new Verified(clock);
        this.attempts = new Attempts(clock);
    }

    /**
     * Who signs in with these.
     *
     * @param from the address that the attempt comes from
     * @throws SignInRefused if they are not right, or there were too many attempts
     */
    public SignedIn with(String account, String password, String from) {
        Optional<Account> found =
                password.length() > 4 * Entries.LONGEST ? Optional.empty() : store.named(account);
        if (found.isEmpty()) {
            refuseStranger(account, password, from);
        }
        Account known = found.orElseThrow();
        String digest = verified.digest(known, password);
        if (!verified.contains(digest)) {
            ReentrantLock lock = locks.get(Math.floorMod(digest.hashCode(), locks.size()));
            lock.lock();
            try {
                // whoever waited for another attempt with the same password shares its success
                if (!verified.contains(digest)) {
                    verify(known, password, from);
                    verified.add(digest);
                }
            } finally {
                lock.unlock();
            }
        }
        return known.signedIn();
    }

    private void verify(Account known, String password, String from) {
        List<Attempts.Limit> limits = limits(known.person().account(), from);
        begin(limits);
        if (!hashes.matches(password, known.passwordHash())) {
            throw SignInRefused.wrong();
        }
        attempts.succeeded(limits);
        if (hashes.isOutdated(known.passwordHash())) {
            store.renewHash(known.member(), known.passwordHash(), hashes.hash(password));
        }
    }

    /** Takes as long as for an account that exists, so that nobody learns which do. */
    private void refuseStranger(String account, String password, String from) {
        begin(limits(account, from));
        String hash = nobodysHash;
        if (hash == null) {
            hash = hashes.hash("nobody's");
            nobodysHash = hash;
        }
        boolean unused = hashes.matches(password, hash);
        throw SignInRefused.wrong();
    }

    private void begin(List<Attempts.Limit> limits) {
        Optional<Duration> wait = attempts.begin(limits);
        if (wait.isPresent()) {
            throw SignInRefused.tooMany(wait.get());
        }
    }

    private static List<Attempts.Limit> limits(String account, String from) {
        String key = Entries.key(account.length() > 80 ? account.substring(0, 80) : account);
        return List.of(
                new Attempts.Limit(
                        "account " + key + " from " + from, PER_ACCOUNT_FROM_ONE_ADDRESS),
                new Attempts.Limit("account " + key, PER_ACCOUNT),
                new Attempts.Limit("address " + from, PER_ADDRESS));
    }
}
