package accord.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file begins: which record it is of, and the keys that sign in it.
 *
 * @param log the key of whoever keeps the record
 * @param sides the keys of the sides that cosigned
 */
public record FileHead(String origin, NoteKey log, List<NoteKey> sides) {
    private static final String KEY = "key ";

    public FileHead {
        sides = List.copyOf(sides);
        if (log.kind() != NoteKey.Kind.LOG
                || sides.stream().anyMatch(key -> key.kind() != NoteKey.Kind.SIDE)) {
            throw new Malformed("its first key is the log's, the others are the sides'");
        }
    }

    List<NoteKey> keys() {
        List<NoteKey> keys = new ArrayList<>(List.of(log));
        keys.addAll(sides);
        return keys;
    }

    void write(OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("origin " + origin + '\n');
        keys().forEach(key -> head.append(KEY).append(key).append('\n'));
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static FileHead read(Source in) throws IOException {
        String origin = in.field("origin");
        NoteKey log = NoteKey.parse(in.field("key"));
        List<NoteKey> sides = new ArrayList<>();
        while (in.peek() == KEY.charAt(0)) {
            sides.add(NoteKey.parse(in.field("key")));
        }
        return new FileHead(origin, log, sides);
    }

    /** A checkpoint of this record, with its length before it. */
    static void write(Note note, OutputStream out) throws IOException {
        byte[] text = Hash.utf8(note.render());
        out.write("checkpoint %d\n".formatted(text.length).getBytes(StandardCharsets.US_ASCII));
        out.write(text);
    }

    static Note readNote(Source in) throws IOException {
        long length = in.number("checkpoint");
        byte[] bytes = in.bytes(length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Hash.utf8(text).length != bytes.length) {
            throw new Malformed("a checkpoint is not in UTF-8");
        }
        return Note.parse(text);
    }

    /**
     * The checkpoint that a note is, with everybody who signed it.
     *
     * @throws Malformed unless each signature is by a key of this head, one of them the log's
     */
    Checkpoint signed(Note note, List<Verdict.Signed> signed) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new Malformed("a checkpoint is of another record");
        }
        List<NoteKey> open = new ArrayList<>(keys());
        for (Note.Line line : note.lines()) {
            NoteKey key =
                    open.stream()
                            .filter(each -> each.made(line))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Malformed("a checkpoint is signed by a key of nobody's"));
            open.remove(key);
            signed.add(
                    key.signed(note.text(), line)
                            .map(at ->
                                    new Verdict.Signed(
                                            checkpoint.size(),
                                            key,
                                            key.kind() == NoteKey.Kind.LOG ? null : at))
                            .orElseThrow(() ->
                                    new Malformed(
                                            "a signature of %s is not true"
                                                    .formatted(key.name()))));
        }
        if (open.contains(log)) {
            throw new Malformed("a checkpoint is not signed by the log");
        }
        return checkpoint;
    }
}
