package accord.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a contract's whole record as one file that proves itself: event by event, so that its
 * length costs no memory. Each byte of it is covered by a hash, a signature or the form.
 */
public final class RecordFile {
    static final String RECORD = "accord-record/1";
    static final String RECEIPT = "accord-receipt/1";

    private final OutputStream out;

    /**
     * Begins a record of so many events; these and their checkpoints follow in order, the last
     * checkpoint at its very end.
     */
    public RecordFile(OutputStream out, FileHead head, long size) throws IOException {
        this.out = out;
        line(out, RECORD);
        head.write(out);
        line(out, "size " + size);
    }

    public void add(Proven event) throws IOException {
        event.write(out);
    }

    /** The next one belongs here: it is over the events before it. */
    public void add(Note checkpoint) throws IOException {
        FileHead.write(checkpoint, out);
    }

    /** Writes that one event is in the record that a checkpoint is of. */
    public static void receipt(
            OutputStream out, FileHead head, Proven event, List<Hash> proof, Note checkpoint)
            throws IOException {
        line(out, RECEIPT);
        head.write(out);
        event.write(out);
        line(out, "proof " + proof.size());
        for (Hash hash : proof) {
            line(out, hash.hex());
        }
        FileHead.write(checkpoint, out);
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((line + '\n').getBytes(StandardCharsets.US_ASCII));
    }
}
