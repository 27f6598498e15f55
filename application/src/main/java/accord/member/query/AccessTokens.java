package accord.member.query;

import accord.member.MemberId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that members make for their programs. Each has a name and an end, is shown once, and can
 * be withdrawn by itself, so that no program needs to know a password.
 */
public final class AccessTokens {
    /** So many a member has at most at a time. */
    public static final int MOST = 20;

    /** How long a token may be good for, in days. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    /** What each begins with, so that one that is left lying about is known for what it is. */
    static final String PREFIX = "accord_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountStore store;
    private final Clock clock;

    public AccessTokens(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A token as it was made.
     *
     * @param secret told here and never again
     */
    public record Made(String secret, AccessToken token) {
        @Override
        public String toString() {
            return "Made[%s]".formatted(token.name());
        }
    }

    /**
     * Makes one.
     *
     * @param days for how long, one of {@link #DAYS}
     * @throws InvalidInput with the field name or days
     */
    public Made make(Caller caller, @Nullable String name, @Nullable Integer days) {
        String called = Text.line("name", name);
        if (days == null || !DAYS.contains(days)) {
            throw new InvalidInput("days", "must be 30, 90 or 365");
        }
        forgetExpired(caller.member());
        List<AccessToken> there = of(caller);
        if (there.size() >= MOST) {
            throw new InvalidInput("name", "cannot be added: withdraw one of your 20 tokens first");
        }
        if (there.stream().anyMatch(known -> known.name().equalsIgnoreCase(called))) {
            throw new InvalidInput("name", "is taken by another of your tokens");
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        AccessToken made =
                new AccessToken(
                        Text.hash(secret),
                        caller.member(),
                        called,
                        now,
                        now.plus(Duration.ofDays(days)));
        store.add(made);
        return new Made(secret, made);
    }

    private void forgetExpired(MemberId member) {
        store.accessTokens(member).stream()
                .filter(token -> !isGood(token))
                .forEach(token -> store.forgetAccessToken(member, token.digest()));
    }

    /** A member's own that are good now, oldest first. */
    public List<AccessToken> of(Caller caller) {
        return store.accessTokens(caller.member()).stream().filter(this::isGood).toList();
    }

    /** Ends one of a member's own at once; says nothing of one that is not there. */
    public void withdraw(Caller caller, String digest) {
        store.forgetAccessToken(caller.member(), digest);
    }

    /**
     * Whom a program acts for.
     *
     * @throws SignInRefused if the token is unknown, withdrawn or expired
     */
    public SignedIn with(String secret) {
        AccessToken token =
                store.accessToken(Text.hash(secret))
                        .filter(this::isGood)
                        .orElseThrow(SignInRefused::noToken);
        return store.of(token.member())
                .map(account -> account.signedInBy(token))
                .orElseThrow(SignInRefused::noToken);
    }

    /** Whether a program that came with a token may go on. */
    public boolean isCurrent(String digest) {
        return store.accessToken(digest).filter(this::isGood).isPresent();
    }

    private boolean isGood(AccessToken token) {
        return clock.instant().isBefore(token.expires());
    }
}
