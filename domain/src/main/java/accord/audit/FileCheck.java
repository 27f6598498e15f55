package accord.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes everything in a file that {@link RecordFile} wrote, needing nothing but the file, and
 * names the first thing that is wrong.
 */
public final class FileCheck {
    /** The stored name of the event by which a side names its key. */
    public static final String KEY_NAMED = "contract.key-named/1";

    private static final int MOST_PROOF = 64;

    private final Source in;
    private final @Nullable Note kept;
    private final List<Verdict.Signed> signed = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private Verdict.Kind kind = Verdict.Kind.RECORD;
    private String origin = "";
    private long position;
    private long good;
    private long erased;
    private long compared;
    private @Nullable Note last;

    private FileCheck(InputStream in, @Nullable Note kept) {
        this.in = new Source(in);
        this.kept = kept;
    }

    /**
     * Checks a file.
     *
     * @param kept a checkpoint that somebody kept, against which it is held; null for none
     */
    public static Verdict of(InputStream file, @Nullable Note kept) throws IOException {
        return new FileCheck(file, kept).check();
    }

    private Verdict check() throws IOException {
        try {
            switch (in.line()) {
                case RecordFile.RECORD -> record();
                case RecordFile.RECEIPT -> receipt();
                default -> throw new Malformed("it does not begin as a record or a receipt does");
            }
            if (in.peek() >= 0) {
                throw new Malformed("something follows where the file must end");
            }
            return verdict(null);
        } catch (Malformed wrong) {
            return verdict(new Verdict.Fault(position, sentence(wrong.reason())));
        }
    }

    private Verdict verdict(Verdict.@Nullable Fault fault) {
        return new Verdict(kind, origin, good, last, erased, signed, compared, fault);
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + '.';
    }

    private void record() throws IOException {
        FileHead head = FileHead.read(in);
        origin = head.origin();
        long size = in.number("size");
        @Nullable Checkpoint before = keptFor(head, size);
        Frontier tree = Frontier.EMPTY;
        long covered = -1;
        while (covered < size) {
            if (in.peek() == 'c') {
                covered = checkpoint(head, tree, covered);
            } else {
                position = tree.size() + 1;
                tree = tree.with(event(size).hash());
            }
            compare(head, before, tree);
        }
        for (NoteKey side : head.sides()) {
            if (!named.contains(side.toString())) {
                position = 0;
                throw new Malformed("the record does not tell of the key of " + side.name());
            }
        }
    }

    private Leaf event(long size) throws IOException {
        Proven event = Proven.read(in);
        if (event.leaf().number() != position || position > size) {
            throw new Malformed("another event belongs here");
        }
        if (event.opening() == null) {
            erased++;
        } else if (event.leaf().type().equals(KEY_NAMED)) {
            keysIn(new String(event.opening().payload(), StandardCharsets.UTF_8));
        }
        return event.leaf();
    }

    private void keysIn(String payload) {
        named.addAll(List.of(payload.split("\"", -1)));
    }

    private long checkpoint(FileHead head, Frontier tree, long covered) throws IOException {
        position = tree.size();
        Note note = FileHead.readNote(in);
        Checkpoint checkpoint = head.signed(note, signed);
        if (checkpoint.size() != tree.size() || checkpoint.size() <= covered) {
            throw new Malformed("another checkpoint belongs here");
        }
        if (!checkpoint.root().equals(tree.root())) {
            throw new Malformed(
                    "the events up to here are not those that the checkpoint was signed for");
        }
        good = tree.size();
        last = note;
        return tree.size();
    }

    private @Nullable Checkpoint keptFor(FileHead head, long size) {
        if (kept == null) {
            return null;
        }
        Checkpoint before = Checkpoint.parse(kept.text());
        if (!before.origin().equals(head.origin())) {
            throw new Malformed("the checkpoint that was kept is of another record");
        }
        if (before.size() > size) {
            position = size + 1;
            throw new Malformed(
                    "the checkpoint that was kept is of %d events, this record has only %d: its end was cut off"
                            .formatted(before.size(), size));
        }
        return before;
    }

    private void compare(FileHead head, @Nullable Checkpoint before, Frontier tree) {
        if (before == null || kept == null || before.size() != tree.size() || compared > 0) {
            return;
        }
        position = tree.size();
        if (!before.root().equals(tree.root())) {
            throw new Malformed(
                    "the events up to here are not those of the checkpoint that was kept");
        }
        if (kept.lines().stream()
                .noneMatch(line -> head.log().signed(kept.text(), line).isPresent())) {
            throw new Malformed(
                    "the checkpoint that was kept is signed with another key than this record");
        }
        compared = tree.size();
    }

    private void receipt() throws IOException {
        kind = Verdict.Kind.RECEIPT;
        FileHead head = FileHead.read(in);
        origin = head.origin();
        Proven event = Proven.read(in);
        position = event.leaf().number();
        long length = in.number("proof");
        if (length > MOST_PROOF) {
            throw new Malformed("its proof is longer than any can be");
        }
        List<Hash> proof = new ArrayList<>();
        while (proof.size() < length) {
            proof.add(Hash.parse(in.line()));
        }
        Note note = FileHead.readNote(in);
        Checkpoint checkpoint = head.signed(note, signed);
        if (!ProofCheck.includes(
                checkpoint.root(), checkpoint.size(), position - 1, event.leaf().hash(), proof)) {
            throw new Malformed("the event is not in the record that the checkpoint is of");
        }
        if (kept != null) {
            throw new Malformed("a receipt cannot be held against a checkpoint: export the record");
        }
        erased = event.opening() == null ? 1 : 0;
        good = position;
        last = note;
    }
}
