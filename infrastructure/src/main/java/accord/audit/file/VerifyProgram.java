package accord.audit.file;

import accord.audit.Checkpoint;
import accord.audit.FileCheck;
import accord.audit.Malformed;
import accord.audit.Note;
import accord.audit.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./accord verify FILE [--checkpoint KEPT]}: recomputes everything in an exported record or
 * receipt, with no network and no database, and names the first thing that is wrong.
 */
public final class VerifyProgram {
    /** All is as it must be. */
    static final int GOOD = 0;

    /** Something is not. */
    static final int FAULTY = 1;

    /** A file cannot be read, or the program was called wrongly. */
    static final int UNUSABLE = 2;

    private static final String KEPT = "--checkpoint";

    private VerifyProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            int at = arguments.indexOf(KEPT);
            @Nullable Note kept = at < 0 ? null : kept(arguments, at + 1);
            Verdict verdict = verdict(file(arguments, at), kept);
            out.print(words(verdict));
            out.flush();
            return verdict.fault() == null ? GOOD : FAULTY;
        } catch (Misuse misuse) {
            err.println("accord: " + misuse.getMessage());
            return UNUSABLE;
        }
    }

    private static Path file(List<String> arguments, int at) {
        List<String> files =
                java.util.stream.IntStream.range(0, arguments.size())
                        .filter(each -> at < 0 || (each != at && each != at + 1))
                        .mapToObj(arguments::get)
                        .toList();
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            throw new Misuse("verify needs one file. See ./accord help.");
        }
        return Path.of(files.getFirst());
    }

    private static Note kept(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new Misuse(KEPT + " needs a file. See ./accord help.");
        }
        return note(Path.of(arguments.get(at)));
    }

    static Note note(Path file) {
        try {
            Note note = Note.parse(Files.readString(file));
            Checkpoint.parse(note.text());
            return note;
        } catch (IOException | Malformed unreadable) {
            throw new Misuse("%s is no checkpoint that can be read.".formatted(file));
        }
    }

    static Verdict verdict(Path file, @Nullable Note kept) {
        if (!Files.isRegularFile(file)) {
            throw new Misuse("there is no file %s.".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FileCheck.of(in, kept);
        } catch (IOException unreadable) {
            throw new Misuse("%s cannot be read.".formatted(file));
        }
    }

    /** What came of it, for a person. */
    static String words(Verdict verdict) {
        Verdict.Fault fault = verdict.fault();
        StringBuilder words = new StringBuilder();
        if (fault != null) {
            words.append("Faulty at event %d: %s%n".formatted(fault.position(), fault.reason()));
            if (verdict.checkedTo() > 0) {
                words.append("Up to event %d all is proved.%n".formatted(verdict.checkedTo()));
            }
            return words.toString();
        }
        words.append(
                verdict.kind() == Verdict.Kind.RECORD
                        ? "Whole: all %d events of %s are as they were recorded.%n"
                                .formatted(verdict.checkedTo(), verdict.origin())
                        : "True: event %d is in the record %s.%n"
                                .formatted(verdict.checkedTo(), verdict.origin()));
        for (Verdict.Signed signed : verdict.signed()) {
            words.append(
                    "  checkpoint of %d events: %s by %s%s%n"
                            .formatted(
                                    signed.size(),
                                    signed.at() == null ? "signed" : "cosigned",
                                    signed.key(),
                                    signed.at() == null ? "" : " on " + signed.at()));
        }
        if (verdict.erased() > 0) {
            words.append(
                    "  the words of %d events were erased; that they were there is proved%n"
                            .formatted(verdict.erased()));
        }
        words.append(
                verdict.kept() > 0
                        ? "It goes on from the checkpoint of %d events that was kept.%n"
                                .formatted(verdict.kept())
                        : verdict.kind() == Verdict.Kind.RECORD
                                ? "Whether its end was cut off before it was signed shows only against a checkpoint that you kept (--checkpoint).%n"
                                        .formatted()
                                : "");
        return words.toString();
    }
}
