package accord.eventlog.mongo;

import accord.eventlog.mongo.ModelledSet.Document;
import accord.eventlog.mongo.ModelledSet.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two writers append a commit each to a log on a replica set: the protocol of the engine, with
 * every step apart. Requests arrive at any time, at any member that takes itself for the primary,
 * or never; members are elected and roll back at any time.
 *
 * @param network requests on their way
 * @param elections so far
 */
record ModelledLog(
        Rules rules, ModelledSet set, List<Document> network, List<Writer> writers, int elections) {
    private static final int SENDS = 2;
    private static final int ELECTIONS = 2;

    /**
     * How writers find out what became of a commit.
     *
     * @param safeBase whether they build only on what a majority holds
     * @param safeVerdict whether they judge only by what a majority holds
     * @param eachHolder whether they look who holds their key, or take it for somebody else
     * @param oneStream whether both want the same place in a stream
     */
    record Rules(boolean safeBase, boolean safeVerdict, boolean eachHolder, boolean oneStream) {}

    /**
     * A writer.
     *
     * @param base the last position that it knows of
     * @param sent how often it sent its commit
     * @param missed whether it has just looked for its commit, and not found it
     */
    record Writer(int base, int sent, boolean missed, Verdict verdict) {
        Writer told(Verdict outcome) {
            return new Writer(base, sent, false, outcome);
        }
    }

    enum Verdict {
        OPEN,
        DONE,
        FAILED
    }

    static ModelledLog begin(Rules rules) {
        Writer fresh = new Writer(0, 0, false, Verdict.OPEN);
        return new ModelledLog(rules, ModelledSet.NEW, List.of(), List.of(fresh, fresh), 0);
    }

    /** All that may happen next, each in words. */
    Map<String, ModelledLog> next() {
        Map<String, ModelledLog> steps = new LinkedHashMap<>();
        for (int writer = 0; writer < writers.size(); writer++) {
            if (writers.get(writer).verdict() == Verdict.OPEN) {
                act(writer, steps);
            }
        }
        for (int member = 0; member < set.members().size(); member++) {
            for (int other = 0; other < set.members().size(); other++) {
                move(member, other, steps);
            }
            if (set.members().get(member).primary()) {
                arrive(member, steps);
            }
        }
        return steps;
    }

    private void act(int number, Map<String, ModelledLog> steps) {
        Writer writer = writers.get(number);
        if (writer.sent() < SENDS && !writer.missed()) {
            Document document = new Document(writer.base() + 1, number);
            steps.put(
                    "writer %d sends its commit for position %d"
                            .formatted(number, document.position()),
                    new ModelledLog(rules, set, with(network, document), writers, elections)
                            .with(
                                    number,
                                    new Writer(
                                            writer.base(),
                                            writer.sent() + 1,
                                            false,
                                            Verdict.OPEN)));
        }
        for (int member = 0; member < set.members().size(); member++) {
            if (set.members().get(member).primary()) {
                Member asked = set.members().get(member);
                steps.put(
                        "writer %d asks member %d".formatted(number, member)
                                + (writer.missed() ? " who holds its place" : " for its commit"),
                        with(
                                number,
                                writer.missed() ? judged(number, asked) : looked(number, asked)));
            }
        }
    }

    private List<Document> read(Member member, boolean safely) {
        return safely ? set.committed(member) : member.documents();
    }

    private Writer looked(int number, Member asked) {
        Writer writer = writers.get(number);
        return read(asked, rules.safeVerdict()).stream()
                        .anyMatch(document -> document.commit() == number)
                ? writer.told(Verdict.DONE)
                : new Writer(writer.base(), writer.sent(), true, Verdict.OPEN);
    }

    private Writer judged(int number, Member asked) {
        Writer writer = writers.get(number);
        Optional<Document> holder =
                read(asked, rules.safeVerdict()).stream()
                        .filter(document -> wantsSame(document.commit(), number))
                        .findFirst();
        if (holder.isPresent()) {
            boolean own = rules.eachHolder() && holder.get().commit() == number;
            return writer.told(own ? Verdict.DONE : Verdict.FAILED);
        }
        int head =
                read(asked, rules.safeBase()).stream().mapToInt(Document::position).max().orElse(0);
        return new Writer(head, writer.sent(), false, Verdict.OPEN);
    }

    /** Whether two commits want the same place in a stream. */
    private boolean wantsSame(int commit, int other) {
        return commit == other || rules.oneStream();
    }

    private void move(int member, int other, Map<String, ModelledLog> steps) {
        if (elections < ELECTIONS && set.mayElect(member, other)) {
            steps.put(
                    "member %d is elected by %d".formatted(member, other),
                    new ModelledLog(
                            rules, set.elect(member, other), network, writers, elections + 1));
        }
        if (set.mayReplicate(member, other)) {
            steps.put(
                    "member %d follows %d".formatted(member, other),
                    new ModelledLog(
                            rules, set.replicate(member, other), network, writers, elections));
        }
    }

    private void arrive(int primary, Map<String, ModelledLog> steps) {
        for (Document request : network) {
            List<Document> left = new ArrayList<>(network);
            left.remove(request);
            ModelledSet after =
                    set.insert(
                            primary,
                            request,
                            there ->
                                    there.position() == request.position()
                                            || wantsSame(there.commit(), request.commit()));
            steps.put(
                    "member %d is reached by writer %d's commit for position %d"
                            .formatted(primary, request.commit(), request.position()),
                    new ModelledLog(rules, after, List.copyOf(left), writers, elections));
        }
    }

    private ModelledLog with(int number, Writer writer) {
        List<Writer> changed = new ArrayList<>(writers);
        changed.set(number, writer);
        return new ModelledLog(rules, set, network, List.copyOf(changed), elections);
    }

    private static List<Document> with(List<Document> network, Document request) {
        List<Document> more = new ArrayList<>(network);
        more.add(request);
        return more.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** A promise that is broken here, in words. */
    Optional<String> violation() {
        List<Document> log = set.committed(set.leader());
        for (int at = 0; at < log.size(); at++) {
            if (log.get(at).position() != at + 1) {
                return Optional.of("there is a hole at position %d".formatted(at + 1));
            }
        }
        for (int number = 0; number < writers.size(); number++) {
            int commit = number;
            boolean there = log.stream().anyMatch(document -> document.commit() == commit);
            Verdict verdict = writers.get(number).verdict();
            if (verdict == Verdict.FAILED && there) {
                return Optional.of("writer %d failed, and its commit is there".formatted(number));
            }
            if (verdict == Verdict.DONE && isLost(number)) {
                return Optional.of("writer %d was done, and it is lost".formatted(number));
            }
            if (verdict == Verdict.FAILED && isLost(1 - number)) {
                return Optional.of("writer %d failed over nothing".formatted(number));
            }
        }
        return Optional.empty();
    }

    /** What is committed is in the oplog of every later primary. */
    private boolean isLost(int commit) {
        return set.leader().documents().stream().noneMatch(there -> there.commit() == commit);
    }
}
