package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.DecisionEvent.TimeBoxExtended;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.Stand.Kind;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** That every command reaches the laws; the laws themselves are held by the properties. */
class DecisionTest {
    private static final DecisionId ID = new DecisionId("d");
    private static final ProposalId P = new ProposalId("p");
    private static final Subject SUBJECT = new Subject("issue-response", "i");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final SideId TEAM = new SideId("team");
    private static final Act ANN = new Act(new MemberId("ann"), CITY, NOON);
    private static final Act BOB = new Act(new MemberId("bob"), FIRM, NOON);
    private static final Act CAT = new Act(new MemberId("cat"), TEAM, NOON);
    private static final Wording FIRST = new Wording("Two crews.", Terms.PLAIN);
    private static final Wording SECOND = new Wording("Three crews.", Terms.PLAIN);

    private static final DecisionOpened OPENED = opened(Set.of(CITY, FIRM), false);
    private static final ProposalMade MADE =
            new ProposalMade(ID, P, "Crews", FIRST, FIRST.hash(), "They are needed.", null, ANN);
    private static final ConsentGiven ANN_CONSENTED =
            new ConsentGiven(ID, P, 1, FIRST.hash(), "", ANN);
    private static final ConsentGiven BOB_CONSENTED =
            new ConsentGiven(ID, P, 1, FIRST.hash(), "Until May.", BOB);
    private static final ObjectionId O = new ObjectionId("o");
    private static final ObjectionRaised OBJECTED =
            new ObjectionRaised(ID, P, O, 1, "Too few.", "Three crews.", BOB);
    private static final DecisionAgreed AGREED =
            new DecisionAgreed(
                    ID,
                    P,
                    1,
                    FIRST,
                    FIRST.hash(),
                    Map.of(CITY, Stand.of(ANN_CONSENTED), FIRM, Stand.of(BOB_CONSENTED)),
                    List.of(),
                    BOB);

    private final FixtureConfiguration<Decision> decision =
            new AggregateTestFixture<>(Decision.class);

    @Test
    void a_side_asks_for_a_decision() {
        decision.givenNoPriorActivity().when(opening(Set.of(CITY, FIRM), ONE)).expectEvents(OPENED);
    }

    @Test
    void a_decision_needs_two_sides_and_a_time_box_that_ends_later() {
        decision.givenNoPriorActivity()
                .when(opening(Set.of(CITY), ONE))
                .expectNoEvents()
                .expectException(InvalidInput.class)
                .expectExceptionMessage("must be two or more");
        decision.givenNoPriorActivity()
                .when(opening(Set.of(CITY, FIRM), NOON))
                .expectNoEvents()
                .expectException(InvalidInput.class)
                .expectExceptionMessage("must be in the future");
    }

    @Test
    void a_side_proposes() {
        decision.given(OPENED)
                .when(new Propose(ID, P, "Crews", FIRST, "They are needed.", null, ANN))
                .expectEvents(MADE);
    }

    @Test
    void an_amendment_says_whose_consent_it_ends() {
        decision.given(OPENED, MADE, ANN_CONSENTED)
                .when(new Amend(ID, P, SECOND, "One more.", 1, BOB))
                .expectEvents(
                        new ProposalAmended(
                                ID,
                                P,
                                2,
                                SECOND,
                                SECOND.hash(),
                                "One more.",
                                1,
                                Set.of(CITY),
                                BOB));
    }

    @Test
    void a_side_comments_on_words() {
        CommentId c = new CommentId("c");
        Anchor crews = new Anchor(P, 1, "crews");
        decision.given(OPENED, MADE)
                .when(new MakeComment(ID, c, "How many?", crews, BOB))
                .expectEvents(new CommentMade(ID, c, "How many?", crews, BOB));
    }

    @Test
    void the_last_consent_seals_the_text() {
        decision.given(OPENED, MADE, ANN_CONSENTED)
                .when(new GiveConsent(ID, P, 1, FIRST.hash(), "Until May.", BOB))
                .expectEvents(BOB_CONSENTED, AGREED);
    }

    @Test
    void the_text_that_changed_while_it_was_read_is_not_consented_to() {
        decision.given(OPENED, MADE)
                .andGiven(
                        new ProposalAmended(
                                ID, P, 2, SECOND, SECOND.hash(), "More.", 1, Set.of(), BOB))
                .when(new GiveConsent(ID, P, 1, FIRST.hash(), null, ANN))
                .expectNoEvents()
                .expectException(DecisionRefused.class)
                .expectExceptionMessage(
                        "The text changed while you were reading: version 2 is the current one,"
                                + " not 1.");
    }

    @Test
    void one_of_three_stands_aside_and_the_others_agree() {
        SideStoodAside aside = new SideStoodAside(ID, P, 1, FIRST.hash(), "Not our homes.", CAT);
        decision.given(opened(Set.of(CITY, FIRM, TEAM), false), MADE, ANN_CONSENTED, BOB_CONSENTED)
                .when(new StandAside(ID, P, 1, FIRST.hash(), "Not our homes.", CAT))
                .expectEvents(
                        aside,
                        new DecisionAgreed(
                                ID,
                                P,
                                1,
                                FIRST,
                                FIRST.hash(),
                                Map.of(
                                        CITY,
                                        Stand.of(ANN_CONSENTED),
                                        FIRM,
                                        Stand.of(BOB_CONSENTED),
                                        TEAM,
                                        new Stand(
                                                Kind.ASIDE,
                                                1,
                                                FIRST.hash(),
                                                "Not our homes.",
                                                CAT)),
                                List.of(),
                                CAT));
    }

    @Test
    void a_side_withdraws_its_consent() {
        decision.given(OPENED, MADE, ANN_CONSENTED)
                .when(new WithdrawConsent(ID, P, "We were wrong.", ANN))
                .expectEvents(new ConsentWithdrawn(ID, P, 1, "We were wrong.", ANN));
    }

    @Test
    void a_side_objects_and_says_when_that_is_resolved() {
        decision.given(OPENED, MADE)
                .when(new RaiseObjection(ID, P, O, 1, "Too few.", "Three crews.", BOB))
                .expectEvents(OBJECTED);
        decision.given(OPENED, MADE, OBJECTED)
                .when(new ResolveObjection(ID, P, O, BOB))
                .expectEvents(new ObjectionResolved(ID, P, O, BOB));
    }

    @Test
    void consent_waits_for_the_hats() {
        Act accord = Act.ofAccord(NOON);
        decision.given(opened(Set.of(CITY, FIRM), true), MADE)
                .when(new GiveConsent(ID, P, 1, FIRST.hash(), null, ANN))
                .expectNoEvents()
                .expectException(DecisionRefused.class);
        decision.given(opened(Set.of(CITY, FIRM), true), MADE)
                .when(new OpenConsent(ID, false, accord))
                .expectEvents(new ConsentOpened(ID, false, accord));
    }

    @Test
    void the_end_of_the_time_box_is_noted() {
        Act accord = Act.ofAccord(ONE);
        decision.given(OPENED, MADE, ANN_CONSENTED)
                .when(new NoteTimeBox(ID, accord))
                .expectEvents(new TimeBoxRanOut(ID, ONE, accord));
    }

    @Test
    void what_runs_out_goes_up_the_ladder_and_keeps_every_consent() {
        Act accord = Act.ofAccord(ONE);
        Ladder ladder =
                new Ladder(
                        new DecisionId("protocol"),
                        List.of(new Rung("Managers", Map.of(CITY, "Ann", FIRM, "Bob"), 72)));
        Instant until = ONE.plus(Duration.ofHours(72));
        decision.given(OPENED, MADE, ANN_CONSENTED)
                .when(new NoteTimeBox(ID, ONE, ladder, accord))
                .expectEvents(
                        new TimeBoxRanOut(ID, ONE, accord),
                        new DecisionEscalated(ID, ONE, 1, ladder, until, accord));
        decision.given(
                        OPENED,
                        MADE,
                        ANN_CONSENTED,
                        new TimeBoxRanOut(ID, ONE, accord),
                        new DecisionEscalated(ID, ONE, 1, ladder, until, accord))
                .when(new GiveConsent(ID, P, 1, FIRST.hash(), "Until May.", BOB))
                .expectEvents(BOB_CONSENTED, AGREED);
    }

    @Test
    void all_sides_together_give_it_longer() {
        Instant later = ONE.plus(Duration.ofHours(5));
        ExtensionProposed ann = new ExtensionProposed(ID, later, "The survey.", ANN);
        decision.given(OPENED)
                .when(new ProposeExtension(ID, later, "The survey.", ANN))
                .expectEvents(ann);
        decision.given(OPENED, ann)
                .when(new ProposeExtension(ID, later, null, BOB))
                .expectEvents(
                        new ExtensionProposed(ID, later, "", BOB),
                        new TimeBoxExtended(ID, ONE, later, BOB));
        decision.given(OPENED, ann)
                .when(new ProposeExtension(ID, ONE, null, BOB))
                .expectException(InvalidInput.class);
    }

    @Test
    void all_sides_close_it_without_agreement() {
        decision.given(OPENED, new ClosingProposed(ID, "No use.", ANN))
                .when(new ProposeClosing(ID, "Agreed, none.", BOB))
                .expectEvents(
                        new ClosingProposed(ID, "Agreed, none.", BOB), new DecisionClosed(ID, BOB));
    }

    @Test
    void a_later_decision_takes_the_place_of_an_agreed_one() {
        DecisionId later = new DecisionId("later");
        Act accord = Act.ofAccord(ONE);
        decision.given(OPENED, MADE, ANN_CONSENTED, BOB_CONSENTED, AGREED)
                .when(new Supersede(ID, later, accord))
                .expectEvents(new DecisionSuperseded(ID, later, accord));
    }

    @Test
    void what_binds_a_side_needs_a_negotiator_the_rest_a_contributor() {
        assertThat(new ProposeClosing(ID, "No use.", ANN).needs()).isEqualTo(Permission.NEGOTIATOR);
        assertThat(new GiveConsent(ID, P, 1, FIRST.hash(), null, ANN).needs())
                .isEqualTo(Permission.NEGOTIATOR);
        assertThat(new Supersede(ID, ID, ANN).needs()).isEqualTo(Permission.CONTRIBUTOR);
    }

    private static OpenDecision opening(Set<SideId> sides, Instant deadline) {
        return new OpenDecision(ID, SUBJECT, "What do we do?", sides, deadline, false, null, ANN);
    }

    private static DecisionOpened opened(Set<SideId> sides, boolean hats) {
        return new DecisionOpened(ID, SUBJECT, "What do we do?", sides, ONE, hats, null, ANN);
    }
}
