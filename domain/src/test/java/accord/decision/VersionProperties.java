package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.VersionSeen;
import accord.decision.Game.Step;
import accord.member.Act;
import accord.member.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is proposed. */
class VersionProperties {

    @Property
    void versions_are_numbered_from_one_each_based_on_the_one_before_and_hashes_recompute(
            @ForAll(supplier = Games.class) Game game) {
        DecisionState end = game.steps().getLast().after();
        Ledger ledger = new Ledger(game.events());

        assertThat(end.proposals())
                .extracting(Proposal::id)
                .containsExactlyElementsOf(ledger.proposals());
        for (Proposal proposal : end.proposals()) {
            List<Wording> written = ledger.wordings(proposal.id());
            assertThat(proposal.versions()).extracting(Version::wording).isEqualTo(written);
            for (int number = 1; number <= written.size(); number++) {
                Version version = proposal.version(number).orElseThrow();
                assertThat(version.number()).isEqualTo(number);
                assertThat(version.basedOn()).isEqualTo(number - 1);
                assertThat(version.hash()).isEqualTo(Ledger.digest(version.wording()));
            }
            assertThat(proposal.version(0)).isEmpty();
            assertThat(proposal.version(written.size() + 1)).isEmpty();
            assertThat(proposal.current()).isEqualTo(proposal.versions().getLast());
        }
    }

    @Property
    void what_was_written_never_changes(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            for (Proposal before : step.before().proposals()) {
                Proposal after = step.after().proposal(before.id()).orElseThrow();
                assertThat(begins(texts(after), texts(before))).isTrue();
                assertThat(after.title()).isEqualTo(before.title());
                assertThat(after.origin()).isEqualTo(before.origin());
            }
        }
    }

    @Property
    void any_side_proposes_while_nothing_is_decided(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(Propose.class)) {
            Propose c = (Propose) step.command();
            Ledger before = game.before(step);
            boolean may =
                    before.undecided()
                            && before.sides().contains(c.act().side())
                            && !before.proposals().contains(c.proposal())
                            && c.title().lines().count() == 1;

            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new ProposalMade(
                                                    c.decision(),
                                                    c.proposal(),
                                                    c.title(),
                                                    c.wording(),
                                                    Ledger.digest(c.wording()),
                                                    "",
                                                    null,
                                                    c.act()))
                                    : List.of());
        }
    }

    @Property
    void any_side_amends_the_current_version_with_a_reason_and_something_new(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(Amend.class)) {
            Amend c = (Amend) step.command();
            Ledger before = game.before(step);
            List<Wording> written = before.wordings(c.proposal());
            boolean may =
                    before.undecided()
                            && before.sides().contains(c.act().side())
                            && !written.isEmpty()
                            && c.basedOn() == written.size()
                            && !c.wording().equals(written.getLast())
                            && !c.reason().isBlank();

            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new ProposalAmended(
                                                    c.decision(),
                                                    c.proposal(),
                                                    c.basedOn() + 1,
                                                    c.wording(),
                                                    Ledger.digest(c.wording()),
                                                    c.reason(),
                                                    c.basedOn(),
                                                    before.standing(c.proposal()).keySet(),
                                                    c.act()))
                                    : List.of());
        }
    }

    @Property
    void a_side_has_seen_a_version_since_somebody_of_it_did_and_nobody_says_who(
            @ForAll(supplier = Games.class) Game game) {
        Map<String, Instant> seen = new HashMap<>();
        for (Step step : game.steps()) {
            for (DecisionEvent event : step.events()) {
                switch (event) {
                    case ProposalMade e -> seen.put(key(e.proposal(), 1, e.act()), e.act().at());
                    case ProposalAmended e ->
                            seen.put(key(e.proposal(), e.version(), e.act()), e.act().at());
                    case VersionSeen e -> {
                        assertThat(e.act().by()).isEqualTo(new MemberId("accord"));
                        assertThat(e.act().side()).isEqualTo(step.command().act().side());
                        assertThat(seen.put(key(e.proposal(), e.version(), e.act()), e.act().at()))
                                .isNull();
                    }
                    default -> {}
                }
            }
            if (step.command() instanceof NoteSeen c) {
                Ledger before = game.before(step);
                int versions = before.wordings(c.proposal()).size();
                boolean may =
                        before.sides().contains(c.act().side())
                                && c.version() >= 1
                                && c.version() <= versions;
                assertThat(step.thrown() == null).isEqualTo(may);
            }
        }
        Map<String, Instant> known = new HashMap<>();
        for (Proposal proposal : game.steps().getLast().after().proposals()) {
            for (Version version : proposal.versions()) {
                version.seen()
                        .forEach((side, at) ->
                                known.put(proposal.id() + "/" + version.number() + "/" + side, at));
            }
        }
        assertThat(known).isEqualTo(seen);
    }

    private static String key(ProposalId proposal, int version, Act act) {
        return proposal + "/" + version + "/" + act.side();
    }

    private static List<Object> texts(Proposal proposal) {
        return proposal.versions().stream()
                .<Object>map(v -> List.of(v.number(), v.wording(), v.reason(), v.act()))
                .toList();
    }

    private static <T> boolean begins(List<T> longer, List<T> shorter) {
        return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
    }
}
