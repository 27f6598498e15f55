package accord.member.api;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.embedded.EmbeddedServer;
import accord.member.api.Turns.Turn;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final String KEY = "a key";
    private static final Instant BEGAN = Instant.parse("2026-01-05T09:30:00Z");
    private static final Claim.Answer ANSWER =
            new Claim.Answer("ab", 201, "/there", "text/plain", new byte[] {1});

    private static EmbeddedServer server;
    private static MongoClient client;

    private MongoDatabase database;
    private Claims claims;
    private Duration passed = Duration.ZERO;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        database = client.getDatabase("d" + UUID.randomUUID());
        claims = new Claims(database);
    }

    /** A process that, whenever it has waited for half a second, sees something happen. */
    private Turns process(String name, Runnable meanwhile) {
        return new Turns(
                claims,
                name,
                false,
                Clock.fixed(BEGAN, ZoneOffset.UTC),
                () -> passed.toNanos(),
                () -> {
                    passed = passed.plusMillis(500);
                    meanwhile.run();
                });
    }

    private Claim begun() {
        Turn turn = process("first", () -> {}).take(KEY);
        assertThat(turn).isInstanceOf(Turn.Mine.class);
        return ((Turn.Mine) turn).claim();
    }

    @Test
    void a_process_that_gives_signs_of_life_is_waited_for_and_never_succeeded() {
        begun();
        Turn second = process("second", () -> claims.sign(KEY, "first")).take(KEY);
        assertThat(second).isInstanceOf(Turn.Theirs.class);
        assertThat(passed).isEqualTo(Turns.LONGEST_WAIT);
    }

    @Test
    void one_that_gives_none_any_more_is_succeeded_after_eight_seconds_with_the_same_ids() {
        Claim first = begun();
        Turn second = process("second", () -> {}).take(KEY);
        assertThat(passed).isEqualTo(Turns.SILENCE);
        assertThat(second).isInstanceOf(Turn.Mine.class);
        assertThat(((Turn.Mine) second).claim().use()).isEqualTo(first.use());
    }

    @Test
    void whoever_waits_gets_the_answer_as_soon_as_it_is_there() {
        Claim first = begun();
        Turn second = process("second", () -> claims.answer(first, ANSWER)).take(KEY);
        assertThat(second).isInstanceOf(Turn.Known.class);
        assertThat(((Turn.Known) second).answer().status()).isEqualTo(201);
        assertThat(passed).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void of_two_that_wait_one_succeeds() {
        begun();
        Claim seen = claims.find(KEY).orElseThrow();
        Claim one = new Claim(KEY, seen.since(), BEGAN, "second", "s", null);
        Claim other = new Claim(KEY, seen.since(), BEGAN, "third", "t", null);
        assertThat(claims.takeOver(seen, one)).isTrue();
        assertThat(claims.takeOver(seen, other)).isFalse();
    }

    @Test
    void a_sign_at_the_last_moment_keeps_the_turn() {
        begun();
        Claim seen = claims.find(KEY).orElseThrow();
        claims.sign(KEY, "first");
        Claim mine = new Claim(KEY, seen.since(), BEGAN, "second", "s", null);
        assertThat(claims.takeOver(seen, mine)).isFalse();
    }

    @Test
    void who_was_succeeded_neither_answers_nor_releases() {
        Claim first = begun();
        process("second", () -> {}).take(KEY);
        claims.answer(first, ANSWER);
        claims.release(first);
        assertThat(claims.find(KEY))
                .hasValueSatisfying(found -> {
                    assertThat(found.process()).isEqualTo("second");
                    assertThat(found.answer()).isNull();
                });
    }

    @Test
    void an_older_build_which_gives_no_signs_has_its_ten_minutes() {
        begun();
        database.getCollection("idempotency").updateMany(new Document(), Updates.unset("sign"));
        assertThat(process("second", () -> {}).take(KEY)).isInstanceOf(Turn.Theirs.class);
    }
}
