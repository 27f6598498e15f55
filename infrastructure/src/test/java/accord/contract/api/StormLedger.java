package accord.contract.api;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.eventlog.query.Recorded;
import accord.member.SideId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads what a storm left, and holds it against the laws; shares no code with what decides. */
final class StormLedger {
    private record Text(int version, String hash, Set<SideId> consents) {}

    private final Map<ProposalId, Text> texts = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<DecisionId> agreed = new HashSet<>();
    private final Set<String> marks = new HashSet<>();

    int agreed() {
        return agreed.size();
    }

    Set<String> marks() {
        return marks;
    }

    void read(Recorded recorded) {
        long expected = sequences.merge(recorded.stream(), 1L, Long::sum) - 1;
        assertThat(recorded.sequence()).isEqualTo(expected);
        switch ((DecisionEvent) recorded.payload()) {
            case ProposalMade e -> {
                open(e.decision());
                mark(e.wording().text());
                texts.put(e.proposal(), new Text(1, e.textHash(), Set.of()));
            }
            case ProposalAmended e -> {
                open(e.decision());
                mark(e.wording().text());
                Text before = texts.get(e.proposal());
                assertThat(e.version()).isEqualTo(before.version() + 1);
                assertThat(e.voids()).isEqualTo(before.consents());
                texts.put(e.proposal(), new Text(e.version(), e.textHash(), Set.of()));
            }
            case CommentMade e -> mark(e.text());
            case ConsentGiven e -> {
                open(e.decision());
                mark(e.reservation());
                Text text = texts.get(e.proposal());
                assertThat(e.version()).isEqualTo(text.version());
                assertThat(e.textHash()).isEqualTo(text.hash());
                Set<SideId> now = new HashSet<>(text.consents());
                assertThat(now.add(e.act().side())).isTrue();
                texts.put(e.proposal(), new Text(text.version(), text.hash(), now));
            }
            case DecisionAgreed e -> {
                Text text = texts.get(e.proposal());
                assertThat(e.version()).isEqualTo(text.version());
                assertThat(e.textHash()).isEqualTo(text.hash());
                assertThat(text.consents()).hasSize(2).isEqualTo(e.stands().keySet());
                assertThat(agreed.add(e.decision())).isTrue();
            }
            default -> {}
        }
    }

    private void open(DecisionId decision) {
        assertThat(agreed).doesNotContain(decision);
    }

    private void mark(String mark) {
        assertThat(marks.add(mark)).as(mark + " is there twice").isTrue();
    }

    @Override
    public String toString() {
        return "%d acts on record, %d agreed".formatted(marks.size(), agreed.size());
    }
}
