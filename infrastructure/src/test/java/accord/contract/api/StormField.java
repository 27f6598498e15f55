package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;

import accord.contract.api.Api.Answer;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What programs in a storm share: the nodes, the decision at hand, and what they were answered. */
final class StormField {
    private final int[] ports;
    private final String issue;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger stopping = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final Set<String> strange = ConcurrentHashMap.newKeySet();
    private volatile String decision;

    StormField(TwoHouses houses, String issue) {
        this.ports = new int[] {houses.port(0), houses.port(1)};
        this.issue = issue;
        this.decision = houses.at(0).decision(issue);
    }

    /** Lets the programs work for so long, unless it ended before. */
    void letPass(long millis) throws InterruptedException {
        boolean over = ended.await(millis, TimeUnit.MILLISECONDS);
        if (over) {
            throw new IllegalStateException("it ended early");
        }
    }

    void end() {
        ended.countDown();
    }

    boolean over() {
        return ended.getCount() == 0;
    }

    Play at(int node) {
        return new Play(ports[node % 2]);
    }

    String decision() {
        return decision;
    }

    /** Asks anew where what was asked is agreed. */
    synchronized void askAnew(String agreed, int node) {
        if (agreed.equals(decision)) {
            try {
                Answer asked =
                        at(node).as(LENA)
                                .post(
                                        "/issues/" + issue + "/decisions",
                                        Map.of("question", "And now?"));
                if (!isStopping(asked)) {
                    note(asked);
                }
                if (asked.status() == 201) {
                    decision = asked.id();
                }
            } catch (UncheckedIOException whoeverComesNextAsksAgain) {
                noteCutOff();
            }
        }
    }

    /** A request without an answer. */
    void noteCutOff() {
        cutOff.incrementAndGet();
    }

    /** An act of which nobody ever learnt what became of it. */
    void noteGivenUp() {
        givenUp.incrementAndGet();
    }

    /** Whether a node says that it stops, in a sentence, and when to come again. */
    boolean isStopping(Answer answer) {
        boolean said =
                answer.status() == 503
                        && answer.header("Retry-After").matches("\\d+")
                        && answer.at("/detail").contains("is stopping");
        if (said) {
            stopping.incrementAndGet();
        }
        return said;
    }

    /** Everything but that. */
    void note(Answer answer) {
        answers.computeIfAbsent(answer.status(), s -> new AtomicInteger()).incrementAndGet();
        boolean fine =
                answer.status() == 201
                        || answer.status() / 100 == 4 && answer.at("/detail").length() > 10;
        if (!fine) {
            strange.add(answer.status() + " " + answer.text());
        }
    }

    int done() {
        return answers.getOrDefault(201, new AtomicInteger()).get();
    }

    int refused() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey() != 201)
                .mapToInt(answer -> answer.getValue().get())
                .sum();
    }

    int toldThatStopping() {
        return stopping.get();
    }

    int wereCutOff() {
        return cutOff.get();
    }

    Set<String> strange() {
        return strange;
    }

    @Override
    public String toString() {
        return "answers %s, told that a node stops %s, cut off %s, given up %s"
                .formatted(new TreeMap<>(answers), stopping, cutOff, givenUp);
    }
}
