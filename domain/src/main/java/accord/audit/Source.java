package accord.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file of a known form byte by byte, so that nothing in it is passed over. */
final class Source {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_WORD = 1 << 12;
    private static final int LONGEST_BYTES = 1 << 25;

    private final InputStream in;

    Source(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** The next byte, which stays where it is; -1 at the end. */
    int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    /** A line of letters, digits, signs and blanks, without its end. */
    String line() throws IOException {
        return until('\n', ' ');
    }

    /** A word of letters, digits and signs, without the character that ends it. */
    String word(char end) throws IOException {
        return until(end, '!');
    }

    private String until(char end, char lowest) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != end; next = in.read()) {
            if (next < 0) {
                throw new Malformed("the file ends in the middle of a line");
            }
            if (next < lowest || next > '~' || text.length() == LONGEST_WORD) {
                throw new Malformed("a line holds what does not belong there");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    /** What follows a word on its line. */
    String field(String name) throws IOException {
        String line = line();
        if (!line.startsWith(name + ' ')) {
            throw new Malformed("a line with its %s is missing".formatted(name));
        }
        return line.substring(name.length() + 1);
    }

    /** A line that is this one. */
    void exactly(String line) throws IOException {
        if (!line().equals(line)) {
            throw new Malformed("a line is not written as it must be");
        }
    }

    /** A whole number without a sign and without zeros before it. */
    long number(String name) throws IOException {
        return number(name, field(name));
    }

    static long number(String name, String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed("its %s is no whole number".formatted(name));
        }
        return Long.parseLong(text);
    }

    /** So many bytes. */
    byte[] bytes(long count) throws IOException {
        if (count > LONGEST_BYTES) {
            throw new Malformed("something is longer than anything can be");
        }
        byte[] read = in.readNBytes((int) count);
        if (read.length < count) {
            throw new Malformed("the file ends too early");
        }
        return read;
    }

    void lineEnd() throws IOException {
        if (in.read() != '\n') {
            throw new Malformed("a line does not end where it must");
        }
    }
}
