package accord.member.query;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for minutes which credentials were right, so that a program does not pay for a password
 * hash with every request. It keeps digests under a key of this process, never a password; they
 * cover the stored hash too, so that a change on any node takes effect at once.
 */
final class Verified {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final Clock clock;
    private final Map<String, Instant> until =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    Verified(Clock clock) {
        this.clock = clock;
    }

    /** What stands for an account as it is stored together with the password given. */
    String digest(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(account.member().value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", missing);
        }
    }

    synchronized boolean contains(String digest) {
        Instant end = until.get(digest);
        if (end != null && end.isBefore(clock.instant())) {
            until.remove(digest);
            return false;
        }
        return end != null;
    }

    synchronized void add(String digest) {
        until.put(digest, clock.instant().plus(KEPT));
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
