package accord.eventlog.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.types.Binary;

/**
 * Ids of commits. What a command records has the command's id: a UUID as its 16 bytes, anything
 * else as the first 16 of its SHA-256, and so does what it records a second time, with a number
 * behind.
 */
final class CommitIds {
    private static final String APPENDS = CommitIds.class.getName();
    private static final int BYTES = 16;

    private CommitIds() {}

    /** For what is about to be recorded: the id of the command that is at work, or a new one. */
    static Binary next() {
        if (!CurrentUnitOfWork.isStarted()
                || !(CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command)) {
            return TimeOrderedIds.nextBinary();
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        int before =
                work.<AtomicInteger>getOrComputeResource(APPENDS, name -> new AtomicInteger())
                        .getAndIncrement();
        return of(command.getIdentifier(), before);
    }

    /** The first that a command recorded has. */
    static Binary of(String command) {
        return of(command, 0);
    }

    private static Binary of(String command, int before) {
        if (before > 0) {
            return digest(command + '#' + before);
        }
        try {
            UUID id = UUID.fromString(command);
            return new Binary(
                    ByteBuffer.allocate(BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
        } catch (IllegalArgumentException other) {
            return digest(command);
        }
    }

    private static Binary digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Binary(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
