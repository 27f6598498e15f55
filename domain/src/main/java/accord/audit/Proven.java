package accord.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An event as files hold it: its leaf, and what was said.
 *
 * @param opening null where what was said is erased
 */
public record Proven(Leaf leaf, @Nullable Opening opening) {
    /** Begins with no hexadecimal digit, so that it is told from a salt. */
    private static final String ERASED = "gone";

    void write(OutputStream out) throws IOException {
        String lead = leaf.text() + '\n' + leaf.hash() + ' ';
        if (opening == null) {
            out.write((lead + ERASED + '\n').getBytes(StandardCharsets.US_ASCII));
            return;
        }
        lead += opening.saltText() + ' ' + opening.payload().length + ' ';
        out.write(lead.getBytes(StandardCharsets.US_ASCII));
        out.write(opening.payload());
        out.write('\n');
    }

    /**
     * @throws Malformed unless it is what {@link #write} gives, and its hashes are true
     */
    static Proven read(Source in) throws IOException {
        Leaf leaf = Leaf.parse(in.line());
        Hash stated = Hash.parse(in.word(' '));
        if (!leaf.hash().equals(stated)) {
            throw new Malformed("what is stated of it does not have the hash that is stated");
        }
        if (in.peek() == ERASED.charAt(0)) {
            in.exactly(ERASED);
            return new Proven(leaf, null);
        }
        byte[] salt = Opening.salt(in.word(' '));
        byte[] payload = in.bytes(Source.number("length", in.word(' ')));
        in.lineEnd();
        Opening opening = new Opening(salt, payload);
        if (!opening.commitment().equals(leaf.commitment())) {
            throw new Malformed("what was said is not what its leaf commits to");
        }
        return new Proven(leaf, opening);
    }
}
