package accord.eventlog.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Three members of a replica set: what each has in its oplog, and whom it takes for its primary. A
 * value; every step gives another. As MongoDB's protocol version 1, which is Raft's: a primary
 * begins its term with an entry of its own, and what a majority holds of its term is committed.
 */
record ModelledSet(List<Member> members) {
    private static final int MEMBERS = 3;

    static final ModelledSet NEW =
            new ModelledSet(
                    IntStream.range(0, MEMBERS)
                            .mapToObj(at -> new Member(at == 0, 0, List.of()))
                            .toList());

    /** A document of the log: at a position, the commit of a writer. */
    record Document(int position, int commit) {}

    /** An entry of an oplog; that with which a term begins has no document. */
    record Entry(int term, @Nullable Document document) {}

    /**
     * A member.
     *
     * @param primary whether it takes itself for the primary, perhaps wrongly
     */
    record Member(boolean primary, int term, List<Entry> oplog) {
        Member with(Entry entry) {
            List<Entry> longer = new ArrayList<>(oplog);
            longer.add(entry);
            return new Member(primary, term, List.copyOf(longer));
        }

        int lastTerm() {
            return oplog.isEmpty() ? 0 : oplog.getLast().term();
        }

        boolean isBehind(Member other) {
            return lastTerm() < other.lastTerm()
                    || (lastTerm() == other.lastTerm() && oplog.size() < other.oplog.size());
        }

        List<Document> documents() {
            return documentsOf(oplog);
        }
    }

    private static List<Document> documentsOf(List<Entry> entries) {
        List<Document> documents = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.document() != null) {
                documents.add(entry.document());
            }
        }
        return documents;
    }

    private ModelledSet with(int at, Member member) {
        List<Member> changed = new ArrayList<>(members);
        changed.set(at, member);
        return new ModelledSet(List.copyOf(changed));
    }

    /** The one that was elected last. */
    Member leader() {
        return members.stream()
                .filter(Member::primary)
                .max((one, other) -> one.term() - other.term())
                .orElseThrow();
    }

    /** A member that was voted for by another begins a term; the third may not hear of it. */
    ModelledSet elect(int candidate, int voter) {
        int term = leader().term() + 1;
        Member old = members.get(voter);
        Member chosen =
                new Member(true, term, members.get(candidate).oplog()).with(new Entry(term, null));
        return with(candidate, chosen).with(voter, new Member(false, term, old.oplog()));
    }

    boolean mayElect(int candidate, int voter) {
        return candidate != voter
                && !members.get(candidate).equals(leader())
                && !members.get(candidate).isBehind(members.get(voter));
    }

    /** A member takes one more entry from a primary, or rolls back what that one does not have. */
    ModelledSet replicate(int to, int from) {
        List<Entry> theirs = members.get(from).oplog();
        List<Entry> mine = members.get(to).oplog();
        int shared = shared(mine, theirs);
        List<Entry> now =
                shared < mine.size()
                        ? mine.subList(0, shared)
                        : theirs.subList(0, Math.min(shared + 1, theirs.size()));
        return with(to, new Member(false, members.get(from).term(), List.copyOf(now)));
    }

    boolean mayReplicate(int to, int from) {
        Member source = members.get(from);
        return to != from && source.primary() && source.term() >= members.get(to).term();
    }

    private static int shared(List<Entry> one, List<Entry> other) {
        int at = 0;
        while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
            at++;
        }
        return at;
    }

    /** A primary takes a document, unless something of it must be unique and is not. */
    ModelledSet insert(int primary, Document document, Predicate<Document> clashes) {
        Member member = members.get(primary);
        return member.documents().stream().anyMatch(clashes)
                ? this
                : with(primary, member.with(new Entry(member.term(), document)));
    }

    /** What a majority holds, as a primary may know it. */
    List<Document> committed(Member primary) {
        for (int length = primary.oplog().size(); length > 0; length--) {
            List<Entry> prefix = primary.oplog().subList(0, length);
            long holders =
                    members.stream()
                            .filter(member -> shared(member.oplog(), prefix) == prefix.size())
                            .count();
            if (prefix.getLast().term() == primary.term() && 2 * holders > MEMBERS) {
                return documentsOf(prefix);
            }
        }
        return List.of();
    }
}
