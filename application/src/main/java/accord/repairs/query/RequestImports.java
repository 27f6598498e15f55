package accord.repairs.query;

import accord.contract.ContractId;
import accord.member.query.Caller;
import accord.repairs.query.ImportRequests.Sent;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Imports files of repair requests: what the API and the page call. */
@Singleton
public class RequestImports {
    /** The largest file, in bytes. */
    public static final long LARGEST = 1L << 30;

    private static final int PREVIEWED = 5;

    private final List<RequestFormat> formats;
    private final ImportRequests requests;
    private final Clock clock;

    public RequestImports(List<RequestFormat> formats, ImportRequests requests, Clock clock) {
        this.formats = List.copyOf(formats);
        this.requests = requests;
        this.clock = clock;
    }

    /** It is in no format that can be read. */
    public static final class UnknownFormat extends RuntimeException {
        UnknownFormat(String contentType) {
            super("Requests come as text/csv or application/json, not as " + contentType + ".");
        }
    }

    /** It is larger than {@link #LARGEST}. */
    public static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("A file can have at most %,d bytes; send it in parts.".formatted(LARGEST));
        }
    }

    /**
     * Imports a file whose rows cannot be from after the clock's present.
     *
     * @param progress told now and then how many rows are done
     * @throws UnknownFormat if the content type is none of a format's
     * @throws TooLarge if there is too much of it
     * @throws InvalidInput if nothing can be read from it, or a parameter is missing
     */
    public ImportReport take(
            Caller caller,
            ContractId contract,
            InputStream content,
            String contentType,
            Mapping mapping,
            LongConsumer progress) {
        return take(caller, contract, content, contentType, mapping, progress, clock.instant());
    }

    /** The same for a feed with a present of its own. */
    public ImportReport take(
            Caller caller,
            ContractId contract,
            InputStream content,
            String contentType,
            Mapping mapping,
            LongConsumer progress,
            Instant now) {
        format(contentType);
        requests.admit(caller, contract);
        try (Spooled spooled = spool(content)) {
            return take(caller, contract, spooled, contentType, mapping, progress, now);
        }
    }

    /** As it was looked at before; nothing later than the clock's present. */
    public ImportReport take(
            Caller caller,
            ContractId contract,
            Spooled spooled,
            String contentType,
            Mapping mapping,
            LongConsumer progress) {
        return take(caller, contract, spooled, contentType, mapping, progress, clock.instant());
    }

    private ImportReport take(
            Caller caller,
            ContractId contract,
            Spooled spooled,
            String contentType,
            Mapping mapping,
            LongConsumer progress,
            Instant now) {
        RequestFormat format = format(contentType);
        ZoneId zone = requests.admit(caller, contract);
        Mapping whole = requests.settled(caller, contract, mapping);
        Sent sent = new Sent(mapping.source(), spooled.hash());
        try (RequestFormat.Rows rows = format.read(spooled.file(), whole, zone, now)) {
            return requests.take(caller, contract, sent, rows, progress, now);
        }
    }

    /**
     * What a file looks like, without taking any of it.
     *
     * @throws UnknownFormat if the content type is none of a format's
     */
    public Preview preview(
            Caller caller,
            ContractId contract,
            Spooled spooled,
            String contentType,
            Mapping mapping) {
        ZoneId zone = requests.admit(caller, contract);
        Mapping whole = requests.settled(caller, contract, mapping);
        Instant now = clock.instant();
        return format(contentType)
                .preview(spooled.file(), whole, zone, now, PREVIEWED)
                .saidBy(whole)
                .asOf(now, zone);
    }

    /** The systems that files came from before. */
    public Set<String> sources(Caller caller, ContractId contract) {
        return requests.known(caller, contract).stream()
                .map(known -> known.imported().source())
                .collect(Collectors.toSet());
    }

    /** Settles for its source what a mapping says itself, so that it need not be said again. */
    public void remember(Caller caller, ContractId contract, Mapping mapping) {
        requests.remember(caller, contract, mapping);
    }

    /** Writes it down; whoever asks for it closes it. */
    public static Spooled spool(InputStream content) {
        try {
            Path file = Files.createTempFile("accord-import-", ".tmp");
            boolean done = false;
            try {
                Spooled spooled = new Spooled(file, spool(content, file));
                done = true;
                return spooled;
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RequestFormat format(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.reads(type))
                .findFirst()
                .orElseThrow(() -> new UnknownFormat(contentType));
    }

    /** Writes it down, so that it can be looked at before any of it is taken; gives its hash. */
    private static String spool(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw new TooLarge();
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw new InvalidInput("file", "is empty");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
