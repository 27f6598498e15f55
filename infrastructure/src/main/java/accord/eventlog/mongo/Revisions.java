package accord.eventlog.mongo;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells the code that folds an aggregate from any other: the SHA-256 of all classes that came
 * with it. Whatever changes in them, no snapshot of before is read. Where they cannot be read, each
 * start is a revision of its own.
 */
final class Revisions {
    private static final Map<URI, String> KNOWN = new ConcurrentHashMap<>();

    private Revisions() {}

    /** Reads classes the first time that it is asked for one that came with them. */
    static String of(Class<?> type) {
        try {
            URI home = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return KNOWN.computeIfAbsent(home, Revisions::of);
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String of(URI home) {
        if (!home.getScheme().equals("file")) {
            return UUID.randomUUID().toString();
        }
        try {
            Path place = Path.of(home);
            Map<String, byte[]> classes = Files.isDirectory(place) ? files(place) : packed(place);
            return classes.isEmpty() ? UUID.randomUUID().toString() : digest(classes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Map<String, byte[]> classes) throws IOException {
        try (InputStream form = Json.class.getResourceAsStream("Json.class")) {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            classes.forEach((name, bytes) -> {
                all.update(name.getBytes(StandardCharsets.UTF_8));
                all.update(bytes);
            });
            all.update(form == null ? new byte[0] : form.readAllBytes());
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> isClass(each.toString())).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                found.put(name, Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static Map<String, byte[]> packed(Path jar) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> isClass(each.getName())).toList()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    found.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        return found;
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class");
    }
}
