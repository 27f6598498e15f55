package accord.audit;

import static accord.audit.SampleRecord.HEAD;
import static accord.audit.SampleRecord.LOG;
import static accord.audit.SampleRecord.SIZE;
import static accord.audit.SampleRecord.check;
import static accord.audit.SampleRecord.checkpoint;
import static accord.audit.SampleRecord.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verifier, which shares nothing with the first, says the same. */
class PythonTest {
    private static final int CHANGED = 120;
    private static final int CUT = 30;

    @TempDir private Path folder;

    @BeforeAll
    static void there_is_a_python() {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            there = false;
        }
        if (!there) {
            System.out.println("SKIPPED: docs/verify.py is not compared, there is no python3 here");
        }
        assumeTrue(there, "there is no python3 here");
    }

    private List<String> python(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "../docs/verify.py"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private String file(int number, byte[] content) throws IOException {
        return Files.write(folder.resolve("f" + number), content).toString();
    }

    /** What both say of a file: where it is faulty, -1 for nowhere. */
    private static long said(String line) {
        return line.contains(": faulty at ")
                ? Long.parseLong(line.replaceAll(".*: faulty at (\\d+): .*", "$1"))
                : -1;
    }

    private static long said(Verdict verdict) {
        return verdict.fault() == null ? -1 : verdict.fault().position();
    }

    @Test
    void both_find_the_same_in_good_changed_and_cut_records() throws IOException {
        byte[] good = SampleRecord.file();
        Random random = new Random(11);
        List<byte[]> contents = new ArrayList<>(List.of(good));
        for (int i = 0; i < CHANGED; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
            contents.add(changed);
        }
        for (int i = 0; i < CUT; i++) {
            contents.add(Arrays.copyOf(good, random.nextInt(good.length)));
        }
        List<String> names = new ArrayList<>();
        for (byte[] content : contents) {
            names.add(file(names.size(), content));
        }
        List<Long> theirs = python(names).stream().map(PythonTest::said).toList();
        List<Long> ours = contents.stream().map(content -> said(check(content, null))).toList();
        assertThat(theirs).isEqualTo(ours);
        assertThat(ours.getFirst()).isEqualTo(-1);
        assertThat(ours.subList(1, ours.size())).doesNotContain(-1L);
    }

    @Test
    void both_hold_a_record_against_a_kept_checkpoint() throws IOException {
        byte[] shorter = SampleRecord.file(HEAD, LOG, events(30), 11);
        List<Proven> other = new ArrayList<>(events(SIZE));
        other.set(9, SampleRecord.event(10, "{\"text\":\"other\"}"));
        Note kept = checkpoint(LOG, events(SIZE));
        Path note = Files.writeString(folder.resolve("kept"), kept.render());
        List<byte[]> contents =
                List.of(SampleRecord.file(), shorter, SampleRecord.file(HEAD, LOG, other, 11));
        List<String> arguments = new ArrayList<>();
        for (byte[] content : contents) {
            arguments.add(file(arguments.size(), content));
        }
        arguments.addAll(List.of("--checkpoint", note.toString()));
        assertThat(python(arguments).stream().map(PythonTest::said).toList())
                .isEqualTo(contents.stream().map(content -> said(check(content, kept))).toList())
                .containsExactly(-1L, 31L, (long) SIZE);
    }
}
