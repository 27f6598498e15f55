package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;

/** A decision of two sides that was just opened, and what comes of commands to it. */
abstract class JustOpened {
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    static final DecisionId ID = new DecisionId("d");
    static final ProposalId P = new ProposalId("p");
    static final SideId CITY = new SideId("city");
    static final SideId FIRM = new SideId("firm");
    static final Act ANN = act("ann", CITY);
    static final Act BOB = act("bob", FIRM);
    static final DecisionOpened OPENED =
            new DecisionOpened(
                    ID,
                    new Subject("issue-response", "i"),
                    "What do we do?",
                    Set.of(CITY, FIRM),
                    null,
                    false,
                    null,
                    ANN);

    DecisionState state = DecisionState.NONE.after(OPENED);

    List<DecisionEvent> when(DecisionCommand command) {
        List<DecisionEvent> events = Laws.decide(state, command);
        events.forEach(event -> state = state.after(event));
        return events;
    }

    AbstractThrowableAssert<?, ?> refused(Reason reason, DecisionCommand command) {
        return assertThatThrownBy(() -> when(command))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static Act act(String member, SideId side) {
        return new Act(new MemberId(member), side, NOW);
    }
}
