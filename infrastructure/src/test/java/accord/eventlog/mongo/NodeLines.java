package accord.eventlog.mongo;

import accord.audit.Hash;
import accord.eventlog.mongo.Observed.Handled;
import accord.eventlog.mongo.Observed.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.types.Binary;

/** What a node wrote down as it happened, a line each, read back; it may have been killed. */
final class NodeLines {
    private static final HexFormat HEX = HexFormat.of();

    private final List<Op> ended = new ArrayList<>();
    private final Map<Binary, Op> open = new LinkedHashMap<>();
    private final Map<String, List<Seen>> readers = new TreeMap<>();
    private final List<Handled> handled = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private NodeLines() {}

    static String began(Op op) {
        return "b %s %d %s".formatted(hex(op.id()), op.start(), String.join(",", op.keys()));
    }

    static String ended(Op op) {
        return "e %s %s %d %d".formatted(hex(op.id()), op.outcome(), op.end(), op.position());
    }

    static String saw(String reader, Commit commit) {
        return "s %s %d %s".formatted(reader, commit.position(), hex(commit.hash()));
    }

    static String handled(Handled handled) {
        return "h %d %d %d".formatted(handled.segment(), handled.position(), handled.at());
    }

    static String gave(Receipt receipt) {
        return "r %s %d %s %d %s %s"
                .formatted(
                        receipt.record(),
                        receipt.size(),
                        receipt.root(),
                        receipt.index(),
                        receipt.leaf(),
                        String.join(",", receipt.proof().stream().map(Hash::hex).toList()));
    }

    private static String hex(Binary bytes) {
        return HEX.formatHex(bytes.getData());
    }

    static NodeLines read(Path file) {
        NodeLines lines = new NodeLines();
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .forEach(line -> lines.take(line.split(" ")));
            return lines;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void take(String[] parts) {
        switch (parts[0]) {
            case "b" -> begin(parts);
            case "e" -> {
                Op op = open.remove(binary(parts[1]));
                ended.add(
                        op.ended(
                                Op.Outcome.valueOf(parts[2]),
                                Long.parseLong(parts[3]),
                                Long.parseLong(parts[4])));
            }
            case "s" ->
                    readers.computeIfAbsent(parts[1], reader -> new ArrayList<>())
                            .add(new Seen(Long.parseLong(parts[2]), binary(parts[3])));
            case "h" ->
                    handled.add(
                            new Handled(
                                    Integer.parseInt(parts[1]),
                                    Long.parseLong(parts[2]),
                                    Long.parseLong(parts[3])));
            case "r" -> receipts.add(receipt(parts));
            default -> throw new IllegalStateException("no such line: " + String.join(" ", parts));
        }
    }

    private static Receipt receipt(String[] parts) {
        return new Receipt(
                parts[1],
                Long.parseLong(parts[2]),
                Hash.parse(parts[3]),
                Long.parseLong(parts[4]),
                Hash.parse(parts[5]),
                Stream.of(parts[6].split(",")).map(Hash::parse).toList());
    }

    private void begin(String[] parts) {
        Binary id = binary(parts[1]);
        open.put(
                id,
                new Op(
                        id,
                        List.of(parts[3].split(",")),
                        Long.parseLong(parts[2]),
                        Op.NEVER,
                        Op.Outcome.UNKNOWN,
                        0));
    }

    private static Binary binary(String hex) {
        return new Binary(HEX.parseHex(hex));
    }

    /** All appends; what had not ended is unknown. */
    List<Op> ops() {
        List<Op> all = new ArrayList<>(ended);
        all.addAll(open.values());
        return all;
    }

    /** What had begun when the node was killed. */
    List<Op> unended() {
        return List.copyOf(open.values());
    }

    List<List<Seen>> readers() {
        return List.copyOf(readers.values());
    }

    List<Handled> handled() {
        return handled;
    }

    List<Receipt> receipts() {
        return receipts;
    }
}
