package accord.contract.api;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * One program in a storm. It acts at random; where it gets no answer it asks again at the other
 * node under the same key, as a program should.
 */
final class StormProgram implements Runnable {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final String account;
    private final Random dice;
    private final int number;
    private final StormField field;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private int acts;
    private int node;

    StormProgram(String account, int number, StormField field) {
        this.account = account;
        this.number = number;
        this.field = field;
        this.node = number;
        this.dice = new Random(number);
    }

    @Override
    public void run() {
        while (!field.over()) {
            String decision = field.decision();
            read("/decisions/" + decision).ifPresent(now -> go(decision, now));
        }
    }

    private void go(String decision, JsonNode now) {
        if (now.at("/status").asString().equals("agreed")) {
            field.askAnew(decision, node);
        } else {
            act("/decisions/" + decision, now);
        }
    }

    private void act(String decision, JsonNode now) {
        String mark = "p%d-%d".formatted(number, ++acts);
        List<JsonNode> proposals = List.copyOf(now.at("/proposals").values());
        int chance = dice.nextInt(100);
        if (proposals.isEmpty() || chance < 4 && proposals.size() < 5) {
            send(mark, decision + "/proposals", proposal(mark));
        } else if (chance < 55) {
            send(mark, decision + "/comments", Map.of("text", mark));
        } else {
            JsonNode proposal = proposals.get(dice.nextInt(proposals.size()));
            JsonNode version = proposal.at("/versions").values().stream().toList().getLast();
            String at = decision + "/proposals/" + proposal.at("/id").asString();
            int number = version.at("/version").asInt();
            if (chance < 80) {
                send(
                        mark,
                        at + "/versions",
                        Map.of("text", mark, "reason", mark, "basedOn", number));
            } else {
                send(
                        mark,
                        at + "/consents",
                        Map.of(
                                "version",
                                number,
                                "textHash",
                                version.at("/textHash").asString(),
                                "reservation",
                                mark));
            }
        }
    }

    private static Map<String, Object> proposal(String mark) {
        return Map.of("title", "A proposal", "text", mark, "rationale", "because");
    }

    private void send(String mark, String path, Object body) {
        String key = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE) {
            Optional<Answer> answer =
                    answer(() ->
                            field.at(node)
                                    .as(account)
                                    .with("Idempotency-Key", key)
                                    .post(path, body));
            if (answer.isPresent()) {
                field.note(answer.get());
                (answer.get().status() == 201 ? acknowledged : refused).add(mark);
                return;
            }
        }
        field.noteGivenUp();
    }

    /** Empty where it is to be sent again, to the other node. */
    private Optional<Answer> answer(Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            if (!field.isStopping(answer) && !isBeingWorkedOn(answer)) {
                return Optional.of(answer);
            }
        } catch (UncheckedIOException cutOff) {
            field.noteCutOff();
        }
        node++;
        LockSupport.parkNanos(50_000_000);
        return Optional.empty();
    }

    private static boolean isBeingWorkedOn(Answer answer) {
        return answer.status() == 409 && answer.at("/detail").contains("is being worked on");
    }

    /** Empty where neither node answered before the end. */
    private Optional<JsonNode> read(String path) {
        while (!field.over()) {
            Optional<Answer> answer = answer(() -> field.at(node).as(account).get(path));
            if (answer.isPresent()) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
                return answer.map(Answer::json);
            }
        }
        return Optional.empty();
    }

    /** Every acknowledged act is on record once; a refused one is not; of the rest none twice. */
    void compareWith(StormLedger ledger) {
        assertThat(ledger.marks()).containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
    }
}
