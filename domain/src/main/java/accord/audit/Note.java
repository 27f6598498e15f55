package accord.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it, after C2SP's signed-note.
 *
 * @param text one or more lines, each with its end
 */
public record Note(String text, List<Line> lines) {
    private static final String LEAD = "— ";
    private static final int PARTS = 3;

    /** A signature: the key's name, its id's four bytes, then what the key's algorithm makes. */
    public record Line(String name, byte[] blob) {
        String render() {
            return LEAD + name + ' ' + Base64.getEncoder().encodeToString(blob) + '\n';
        }
    }

    public Note {
        lines = List.copyOf(lines);
    }

    /** The note as text; the same note gives the same text. */
    public String render() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line.render()));
        return note.toString();
    }

    public Note with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Note(text, more);
    }

    /**
     * @throws Malformed unless it is exactly what {@link #render()} gives
     */
    public static Note parse(String given) {
        int end = given.lastIndexOf("\n\n");
        if (end < 0 || !given.endsWith("\n")) {
            throw new Malformed("a signed note is a text, an empty line and signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : given.substring(end + 2).lines().toList()) {
            lines.add(line(line));
        }
        Note note = new Note(given.substring(0, end + 1), lines);
        if (lines.isEmpty() || !note.render().equals(given)) {
            throw new Malformed("a signed note is not written as it must be");
        }
        return note;
    }

    private static Line line(String line) {
        String[] part = line.split(" ", -1);
        if (part.length != PARTS || !line.startsWith(LEAD)) {
            throw new Malformed("a signature is a dash, a name and base64");
        }
        try {
            return new Line(part[1], Base64.getDecoder().decode(part[2]));
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("a signature is in base64");
        }
    }
}
