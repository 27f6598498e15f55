package accord.eventlog.embedded;

import accord.eventlog.embedded.Backup.UnusableBackup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * {@code ./accord backup FILE} and {@code ./accord restore FILE}: the embedded server's data, while
 * Accord runs or not, and back into a folder.
 */
public final class BackupProgram {
    private static final int WORDS = 3;
    private static final int MISUSED = 2;
    private static final int FAILED = 1;
    private static final int COMMIT_EVERY = 10_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private BackupProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Clock.systemUTC(), System.out, System.err));
    }

    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.size() != WORDS) {
            err.println(
                    "accord: backup and restore need a file and a data folder. See ./accord help.");
            return MISUSED;
        }
        Path file = Path.of(arguments.get(1)).toAbsolutePath();
        Path data = Path.of(arguments.get(2));
        try {
            out.println(
                    arguments.getFirst().equals("restore")
                            ? restore(file, data, clock.instant())
                            : backup(file, data, clock.instant()));
            return 0;
        } catch (UnusableBackup | UnusableFolder refused) {
            err.println("accord: " + refused.getMessage());
            return FAILED;
        } catch (IOException failed) {
            err.println("accord: " + failed.getMessage() + " cannot be written or read.");
            return FAILED;
        }
    }

    private static String backup(Path file, Path data, Instant now) throws IOException {
        if (Files.exists(file)) {
            throw new UnusableBackup(file + " is there already: name another file.", null);
        }
        if (!Files.exists(data.resolve("accord.mv"))) {
            throw new UnusableBackup(
                    data
                            + " holds no data of an embedded server: name the folder with --data, or use mongodump for a MongoDB of your own.",
                    null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                write(data, now, out);
            }
            Backup made = Backup.read(part, (map, entry) -> {});
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return "Backed up %,d documents of %d collections into %s, %,d bytes."
                    .formatted(made.documents(), made.collections(), file, Files.size(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path data, Instant now, OutputStream out) throws IOException {
        Optional<Socket> running = BackupDoor.knock(data);
        if (running.isPresent()) {
            BackupDoor.copy(running.get(), out);
            return;
        }
        try (Folder folder = Folder.lock(data)) {
            MVStore store =
                    new MVStore.Builder().fileName(folder.file().toString()).readOnly().open();
            try (Snapshot snapshot = Snapshot.ofStopped(store)) {
                Backup.write(snapshot, folder.purpose(), now, out);
            } finally {
                store.closeImmediately();
            }
        }
    }

    /** The file is read to its end before anything is touched. */
    private static String restore(Path file, Path data, Instant now) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableBackup("there is no file " + file + ".", null);
        }
        Backup backup = Backup.read(file, (map, entry) -> {});
        try (Folder folder = Folder.lock(data)) {
            String there = Files.exists(folder.file()) ? folder.purpose() : backup.purpose();
            if (!there.equals(backup.purpose())) {
                throw new UnusableBackup(
                        "%s is a backup of %s data, and %s holds %s data: name another folder with --data."
                                .formatted(file, backup.purpose(), data, there),
                        null);
            }
            Path part = folder.path().resolve("accord.mv.part");
            Files.deleteIfExists(part);
            fill(file, part);
            String aside = setAside(folder, now);
            Files.move(part, folder.file(), StandardCopyOption.ATOMIC_MOVE);
            folder.purpose(backup.purpose());
            return "Restored %,d documents of %d collections, as of %s, into %s.%s"
                    .formatted(
                            backup.documents(),
                            backup.collections(),
                            backup.made(),
                            folder.path(),
                            aside);
        }
    }

    private static void fill(Path file, Path part) {
        MVStore store = Folder.store(part);
        try {
            Map<String, MVMap<Object, ?>> maps = new HashMap<>();
            long[] count = {0};
            Backup.read(
                    file,
                    (map, entry) -> {
                        put(maps.computeIfAbsent(map, m -> StoredDatabase.data(store, m)), entry);
                        if (++count[0] % COMMIT_EVERY == 0) {
                            store.commit();
                        }
                    });
            new Ending(store).remember(false);
        } finally {
            store.close();
        }
    }

    private static <V> void put(MVMap<Object, V> map, ByteBuffer entry) {
        Object key = map.getKeyType().read(entry);
        map.put(key, map.getValueType().read(entry));
    }

    /** What was in the folder is kept beside. */
    private static String setAside(Folder folder, Instant now) throws IOException {
        if (!Files.exists(folder.file())) {
            return "";
        }
        Path aside = folder.path().resolve("accord.mv.before-" + STAMP.format(now));
        Files.move(folder.file(), aside, StandardCopyOption.ATOMIC_MOVE);
        return " What was there before is kept as %s.".formatted(aside.getFileName());
    }
}
