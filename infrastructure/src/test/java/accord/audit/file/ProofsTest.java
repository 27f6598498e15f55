package accord.audit.file;

import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.audit.Checkpoint;
import accord.audit.Hash;
import accord.audit.Note;
import accord.audit.ProofCheck;
import accord.contract.api.Api;
import accord.contract.api.Api.Answer;
import accord.contract.api.OverHttp;
import accord.contract.api.Play;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a side can check and sign by itself, with what it gets over HTTP and nothing else. */
@OverHttp
class ProofsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T09:40:00Z"), ZoneOffset.UTC);

    @LocalServerPort private int port;
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Api lena;
    private Play play;
    private String contract = "";

    @BeforeEach
    void a_contract_in_which_something_happened() {
        play = new Play(port);
        lena = play.as("lena");
        contract = play.joined();
        play.proposal(play.decision(play.issue(contract)), "Two clinics.");
    }

    private int verify(String... arguments) {
        out.reset();
        return VerifyProgram.run(List.of(arguments), print(out), print(err));
    }

    private int cosign(String... arguments) {
        out.reset();
        return CosignProgram.run(List.of(arguments), CLOCK, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String export(String name) throws IOException {
        Answer file = lena.get("/audit/exports?contract=" + contract);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains(contract + ".record");
        return Files.writeString(folder.resolve(name), file.text()).toString();
    }

    private Answer checkpoint() {
        return lena.get("/audit/checkpoints?contract=" + contract);
    }

    private long size() {
        return checkpoint().json().get("size").asLong();
    }

    @Test
    void an_exported_record_is_found_whole_by_a_program_that_has_only_the_file()
            throws IOException {
        String file = export("a.record");
        assertThat(verify(file)).isZero();
        assertThat(said()).contains("Whole: all " + size() + " events");
        assertThat(Files.readString(Path.of(file)))
                .contains("contract.opened/1", "Two clinics.")
                .doesNotContain(" - 1");
    }

    @Test
    void a_changed_record_is_found_faulty_where_it_was_changed() throws IOException {
        String file = export("a.record");
        String text = Files.readString(Path.of(file));
        Files.writeString(Path.of(file), text.replace("Two clinics.", "Ten clinics."));
        assertThat(verify(file)).isEqualTo(1);
        assertThat(said()).startsWith("Faulty at event " + size() + ":");
    }

    @Test
    void what_cannot_be_read_or_understood_is_said_to_be_so() throws IOException {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(verify("a", "b")).isEqualTo(2);
        String file = export("a.record");
        assertThat(verify(file, "--checkpoint")).isEqualTo(2);
        assertThat(verify(file, "--checkpoint", file)).isEqualTo(2);
    }

    @Test
    void a_checkpoint_that_was_kept_shows_that_the_record_goes_on_from_it() throws IOException {
        Answer before = checkpoint();
        Path kept = Files.writeString(folder.resolve("kept"), before.at("/note"));
        String first = export("first.record");
        play.issue(contract);
        assertThat(verify(export("a.record"), "--checkpoint", kept.toString())).isZero();
        assertThat(said()).contains("goes on from the checkpoint of");

        Files.writeString(kept, checkpoint().at("/note"));
        assertThat(verify(first)).isZero();
        assertThat(verify(first, "--checkpoint", kept.toString())).isEqualTo(1);
        assertThat(said()).contains("cut off");
    }

    @Test
    void a_receipt_proves_one_event() throws IOException {
        Answer receipt = lena.get("/audit/receipts?position=3&contract=" + contract);
        Path file = Files.writeString(folder.resolve("a.receipt"), receipt.text());
        assertThat(verify(file.toString())).isZero();
        assertThat(said()).startsWith("True: event 3 is in the record");
        Answer none = lena.get("/audit/receipts?position=999&contract=" + contract);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.at("/field")).isEqualTo("position");
    }

    @Test
    void consistency_is_proved_over_many_events() {
        Checkpoint before = Checkpoint.parse(Note.parse(checkpoint().at("/note")).text());
        for (int i = 0; i < 30; i++) {
            play.issue(contract);
        }
        Checkpoint now = Checkpoint.parse(Note.parse(checkpoint().at("/note")).text());
        assertThat(now.size()).isEqualTo(before.size() + 30);
        Answer answer =
                lena.get(
                        "/audit/consistency?contract=%s&from=%d&to=%d"
                                .formatted(contract, before.size(), now.size()));
        List<Hash> proof =
                StreamSupport.stream(answer.json().get("hashes").spliterator(), false)
                        .map(hash -> Hash.parse(hash.asString()))
                        .toList();
        assertThat(
                        ProofCheck.extendsFrom(
                                before.root(), before.size(), now.root(), now.size(), proof))
                .isTrue();
        assertThat(
                        lena.get("/audit/verification?contract=" + contract)
                                .json()
                                .get("fault")
                                .isNull())
                .isTrue();
    }

    @Test
    void a_side_cosigns_with_its_own_key_after_checking_and_the_record_tells_of_it()
            throws IOException {
        String key = folder.resolve("homes.key").toString();
        assertThat(cosign("key", key, "homes")).isZero();
        made(lena.post("/contracts/" + contract + "/keys", Map.of("key", said().strip())));
        String file = export("a.record");
        assertThat(cosign("cosign", file, key)).isZero();
        Answer taken =
                made(lena.post("/contracts/" + contract + "/cosignatures", Map.of("note", said())));
        assertThat(taken.at("/at")).isEqualTo("2026-11-26T09:40:00Z");
        play.issue(contract);
        assertThat(verify(export("b.record"))).isZero();
        assertThat(said()).contains("cosigned by homes+").contains("on 2026-11-26T09:40:00Z");
        Answer other =
                play.as("carl")
                        .post(
                                "/contracts/" + contract + "/cosignatures",
                                Map.of("note", checkpoint().at("/note")));
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void a_key_signs_nothing_that_does_not_go_on_from_what_it_signed_last() throws IOException {
        String key = folder.resolve("homes.key").toString();
        cosign("key", key, "homes");
        String before = export("a.record");
        play.issue(contract);
        assertThat(cosign("cosign", export("b.record"), key)).isZero();
        assertThat(cosign("cosign", before, key)).isEqualTo(1);
        assertThat(said()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Nothing was signed.");
        assertThat(cosign("key", key, "homes")).isEqualTo(2);
    }
}
