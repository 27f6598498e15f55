package accord.audit.file;

import accord.audit.Note;
import accord.audit.NoteSigner;
import accord.audit.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./accord key KEYFILE NAME} makes a side's own key; {@code ./accord cosign FILE KEYFILE}
 * checks an exported record, and that it goes on from what this key signed last, and then prints
 * the cosignature of its last checkpoint. The checkpoint is kept beside the key, in {@code
 * KEYFILE.last}.
 */
public final class CosignProgram {
    private static final int WORDS = 3;

    private CosignProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Clock.systemUTC(), System.out, System.err));
    }

    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
        try {
            if (arguments.size() == WORDS && arguments.getFirst().equals("key")) {
                out.println(KeyFile.make(Path.of(arguments.get(1)), arguments.get(2)));
                return VerifyProgram.GOOD;
            }
            if (arguments.size() == WORDS && arguments.getFirst().equals("cosign")) {
                return cosign(
                        Path.of(arguments.get(1)), Path.of(arguments.get(2)), clock, out, err);
            }
            throw new Misuse("key needs a file and a name, cosign a record and a key.");
        } catch (Misuse misuse) {
            err.println("accord: " + misuse.getMessage() + " See ./accord help.");
            return VerifyProgram.UNUSABLE;
        }
    }

    private static int cosign(
            Path record, Path keyFile, Clock clock, PrintStream out, PrintStream err) {
        NoteSigner key = KeyFile.read(keyFile);
        Path last = keyFile.resolveSibling(keyFile.getFileName() + ".last");
        @Nullable Note before = Files.exists(last) ? VerifyProgram.note(last) : null;
        Verdict verdict = VerifyProgram.verdict(record, before);
        if (verdict.fault() != null) {
            err.print(VerifyProgram.words(verdict));
            err.println("Nothing was signed.");
            return VerifyProgram.FAULTY;
        }
        if (verdict.kind() != Verdict.Kind.RECORD) {
            throw new Misuse("only a whole record is cosigned, not a receipt.");
        }
        Note head = Objects.requireNonNull(verdict.head());
        Note.Line line = key.cosign(head.text(), clock.instant());
        keep(last, head);
        out.print(new Note(head.text(), List.of(line)).render());
        return VerifyProgram.GOOD;
    }

    /** Whole or not at all: what was signed last must never be half written. */
    private static void keep(Path last, Note head) {
        try {
            Path beside = last.resolveSibling(last.getFileName() + ".new");
            Files.writeString(beside, head.render());
            Files.move(
                    beside,
                    last,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new Misuse("%s cannot be written, so nothing was signed.".formatted(last));
        }
    }
}
