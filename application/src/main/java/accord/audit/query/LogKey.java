package accord.audit.query;

import accord.audit.NoteKey;
import accord.audit.NoteSigner;
import accord.eventlog.query.History;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * The key with which this log signs checkpoints: made when it first signs, kept with its data and
 * shared by its nodes. No read model: it cannot be made again.
 */
@Singleton
class LogKey {
    private static final String ONLY = "log";

    private final History history;
    private final Shelf<Kept> kept;

    /** A key as it is kept. */
    private record Kept(String key, String secret) {
        @Override
        public String toString() {
            return key;
        }
    }

    LogKey(History history, Shelves shelves) {
        this.history = history;
        this.kept = shelves.kept("log-key", Kept.class, Map.of());
    }

    /** Read each time: of two nodes that make one at the same moment, the later one's stays. */
    NoteSigner signer() {
        Kept key = kept.get(ONLY).orElseGet(this::made);
        try {
            byte[] secret = Base64.getDecoder().decode(key.secret());
            return new NoteSigner(
                    NoteKey.parse(key.key()),
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the log's signing key is damaged", damaged);
        }
    }

    private Kept made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            NoteKey key = NoteKey.of("accord/" + history.id(), NoteKey.Kind.LOG, pair.getPublic());
            String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            kept.put(ONLY, new Kept(key.toString(), secret));
            return kept.get(ONLY).orElseThrow();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has Ed25519", missing);
        }
    }
}
