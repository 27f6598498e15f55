package accord.repairs.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that was sent, written down so that it can be looked at before any of it is taken.
 *
 * @param hash SHA-256 of all of it, in hexadecimal
 */
public record Spooled(Path file, String hash) implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
