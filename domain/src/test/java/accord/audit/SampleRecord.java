package accord.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as a file, with a checkpoint at 11 that a side cosigned and one at its end. */
final class SampleRecord {
    static final String ORIGIN = "accord/3f0c/c7";
    static final int SIZE = 35;
    static final int COSIGNED = 11;
    static final NoteSigner LOG = signer("accord/3f0c", NoteKey.Kind.LOG);
    static final NoteSigner HOMES = signer("homes", NoteKey.Kind.SIDE);
    static final FileHead HEAD = new FileHead(ORIGIN, LOG.key(), List.of(HOMES.key()));

    private SampleRecord() {}

    static NoteSigner signer(String name, NoteKey.Kind kind) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(NoteKey.of(name, kind, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static List<Proven> events(int count) {
        List<Proven> events = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            events.add(event(number, words(number)));
        }
        return events;
    }

    private static String words(int number) {
        return number == 2
                ? "{\"contract\":\"c7\",\"key\":\"%s\"}".formatted(HOMES.key())
                : "{\"issue\":\"i%d\",\"text\":\"Grün — %d\\n\"}".formatted(number % 3, number);
    }

    static Proven event(int number, String words) {
        byte[] salt = number == 1 ? new byte[0] : Hash.of(new byte[] {(byte) number}).bytes();
        Opening opening = new Opening(salt, words.getBytes(StandardCharsets.UTF_8));
        Leaf leaf =
                new Leaf(
                        number,
                        "e" + number,
                        "i" + number % 3,
                        number / 3,
                        number == 2 ? FileCheck.KEY_NAMED : "issue.acknowledged/1",
                        Instant.ofEpochSecond(1_700_000_000L + number, number * 1_000L),
                        opening.commitment());
        return new Proven(leaf, opening);
    }

    static Proven erased(Proven event) {
        return new Proven(event.leaf(), null);
    }

    static Frontier tree(List<Proven> events) {
        Frontier tree = Frontier.EMPTY;
        for (Proven event : events) {
            tree = tree.with(event.leaf().hash());
        }
        return tree;
    }

    static Note checkpoint(NoteSigner log, List<Proven> events) {
        String text = new Checkpoint(ORIGIN, events.size(), tree(events).root()).text();
        return new Note(text, List.of(log.sign(text)));
    }

    static Note cosigned(Note note) {
        return note.with(HOMES.cosign(note.text(), Instant.ofEpochSecond(1_700_001_000L)));
    }

    /** Leaves only, from which every row is computed. */
    static Proofs.Rows rows(List<Proven> events) {
        return (level, from, count) -> {
            List<Hash> row = new ArrayList<>();
            for (long at = from; at < from + count; at++) {
                row.add(
                        tree(events.subList((int) (at << level), (int) ((at + 1) << level)))
                                .root());
            }
            return row;
        };
    }

    static byte[] file() {
        return file(HEAD, LOG, events(SIZE), COSIGNED);
    }

    static byte[] file(FileHead head, NoteSigner log, List<Proven> events, int cosigned) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RecordFile file = new RecordFile(bytes, head, events.size());
            for (int at = 0; at < events.size(); at++) {
                file.add(events.get(at));
                if (at + 1 == cosigned) {
                    file.add(cosigned(checkpoint(log, events.subList(0, cosigned))));
                }
            }
            file.add(checkpoint(log, events));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    static Verdict check(byte[] file, @Nullable Note kept) {
        try {
            return FileCheck.of(new java.io.ByteArrayInputStream(file), kept);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }
}
