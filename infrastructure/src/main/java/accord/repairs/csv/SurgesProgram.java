package accord.repairs.csv;

import accord.repairs.Detector;
import accord.repairs.Detectors;
import accord.repairs.query.Mapping;
import accord.text.InvalidInput;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./accord surges FILE… [--detector NAME] [--alpha A] [--from WEEK] [--to WEEK] [--dates
 * FORMAT] [--json]}: for an analyst, who has counts or requests in files and wants to see what a
 * detector says.
 */
public final class SurgesProgram {
    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    private final List<Path> files = new ArrayList<>();
    private String detector = "accord";
    private OptionalDouble alpha = OptionalDouble.empty();
    private @Nullable String from;
    private @Nullable String to;
    private Mapping mapping = Mapping.USUAL;
    private boolean json;

    private SurgesProgram() {}

    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
        int code = run(List.of(arguments), Instant.now(), out, System.err);
        out.flush();
        System.exit(code);
    }

    /**
     * Gives the exit code: 0, 1 where a file cannot be used, 2 where it was called wrongly. A file
     * that cannot be used does not keep the others from being looked at.
     *
     * @param now requests from after it are not counted
     */
    static int run(List<String> arguments, Instant now, PrintStream out, PrintStream err) {
        SurgesProgram program = new SurgesProgram();
        try {
            program.understand(arguments);
            Detector detector = Detectors.named(program.detector, program.alpha);
            return program.print(new SurgesTable(detector, program.json, out), now, err);
        } catch (Misuse misuse) {
            err.println("accord: " + misuse.getMessage() + " See ./accord help.");
            return MISUSED;
        } catch (InvalidInput invalid) {
            err.println("accord: --" + invalid.field() + " " + invalid.reason() + ".");
            return FAILED;
        }
    }

    private int print(SurgesTable table, Instant now, PrintStream err) {
        table.header(files.size() > 1);
        int code = 0;
        for (Path file : files) {
            try {
                WeeklyCounts counts = WeeklyCounts.read(file, mapping, now);
                counts.uncounted()
                        .told()
                        .forEach(line -> err.println("accord: %s: %s.".formatted(file, line)));
                table.print(file, counts.between(from, to));
            } catch (InvalidInput invalid) {
                err.println(
                        "accord: %s: %s %s."
                                .formatted(file, said(invalid.field()), invalid.reason()));
                code = FAILED;
            } catch (IOException | UncheckedIOException unreadable) {
                err.println("accord: cannot read " + file + ".");
                code = FAILED;
            }
        }
        return code;
    }

    private void understand(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--json" -> json = true;
                case "--detector" -> detector = value(arguments, ++i);
                case "--alpha" -> alpha = OptionalDouble.of(number(value(arguments, ++i)));
                case "--from" -> from = value(arguments, ++i);
                case "--to" -> to = value(arguments, ++i);
                case "--dates" -> mapping = dates(value(arguments, ++i));
                default -> files.add(file(argument));
            }
        }
        if (files.isEmpty()) {
            throw new Misuse("surges needs a file of counts or requests.");
        }
    }

    private static Path file(String argument) {
        if (argument.startsWith("--")) {
            throw new Misuse("surges does not know " + argument + ".");
        }
        return Path.of(argument);
    }

    /** What is missing is asked for by the name that it is given here. */
    private static String said(String field) {
        return field.equals("dateFormat") ? "--dates" : field;
    }

    private static Mapping dates(String format) {
        return new Mapping(Map.of(), Map.of(), Set.of(), Mapping.IMPORT, null, format);
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new Misuse(arguments.get(at - 1) + " needs a value.");
        }
        return arguments.get(at);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new Misuse("--alpha needs a number, not '" + text + "'.");
        }
    }

    private static final class Misuse extends RuntimeException {
        Misuse(String sentence) {
            super(sentence);
        }
    }
}
