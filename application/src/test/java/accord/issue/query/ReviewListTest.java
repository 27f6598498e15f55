package accord.issue.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.contract.ContractTerms;
import accord.contract.query.Contracts;
import accord.contract.query.OnRecord;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Subject;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.decision.query.Decisions;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.NotedShelves;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.OutcomeMeasured;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.ReviewFellDue;
import accord.issue.IssueId;
import accord.issue.Moment;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which responses are listed as those that are looked at again. */
class ReviewListTest {
    private static final Act ANN =
            new Act(new MemberId("ann"), new SideId("city"), Instant.parse("2026-01-05T12:00:00Z"));
    private static final ContractId CONTRACT = new ContractId("c");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final ProposalId PROPOSAL = new ProposalId("p");

    private final InMemoryHistory log = new InMemoryHistory();
    private final NotedShelves shelves = new NotedShelves();
    private final Contracts contracts = new Contracts(log, shelves);
    private final ReviewList list = new ReviewList(shelves, contracts, new Decisions(log));
    private final Reviews reviews =
            new Reviews(contracts, Clock.fixed(ANN.at(), ZoneOffset.UTC), shelves);

    @BeforeEach
    void a_contract() {
        opened(CONTRACT);
    }

    @Test
    void those_of_any_number_of_contracts_are_found_in_three_reads() {
        for (int i = 0; i < 30; i++) {
            ContractId contract = new ContractId("c" + i);
            opened(contract);
            agreed(contract, "i" + i + "-d1", TODAY.plusDays(i));
        }
        shelves.asked();
        assertThat(listed(100)).hasSize(30);
        assertThat(shelves.asked())
                .containsExactly("contracts by", "reviews byAny", "reviews byAny");
    }

    @Test
    void what_fell_due_a_week_ago_is_listed_no_more() {
        agreed("i-d1", TODAY);
        fellDue("i-d1", TODAY);
        assertThat(listed(10)).hasSize(1);
        Clock later = Clock.fixed(ANN.at().plus(Duration.ofDays(7)).plusMillis(1), ZoneOffset.UTC);
        assertThat(new Reviews(contracts, later, shelves).of(caller("ann"), 10, 10)).isEmpty();
    }

    @Test
    void what_fell_due_comes_first_and_then_by_day_at_most_so_many() {
        agreed("later-d1", TODAY.plusDays(30));
        agreed("due-d1", TODAY);
        agreed("soon-d1", TODAY.plusDays(2));
        agreed("between-d1", TODAY.plusDays(9));
        fellDue("due-d1", TODAY);

        assertThat(listed(10)).containsExactly("due-d1", "soon-d1", "between-d1", "later-d1");
        assertThat(listed(2)).containsExactly("due-d1", "soon-d1", "between-d1");
    }

    @Test
    void of_very_many_that_fell_due_so_many_are_listed() {
        for (String decision : List.of("a-d1", "b-d1", "c-d1")) {
            agreed(decision, TODAY);
            fellDue(decision, TODAY);
        }
        assertThat(listed(2)).hasSize(2);
    }

    @Test
    void a_response_that_another_one_replaced_is_listed_no_more() {
        agreed("i-d1", TODAY.plusDays(2));
        agreed("i-d2", TODAY.plusDays(9));
        assertThat(listed(10)).containsExactly("i-d2");

        agreed("i-d3", null);
        assertThat(listed(10)).isEmpty();
    }

    @Test
    void what_fell_due_leaves_when_it_was_looked_at_and_what_is_ahead_stays() {
        for (String issue : List.of("measured", "resolved", "reopened")) {
            agreed(issue + "-d1", TODAY);
            fellDue(issue + "-d1", TODAY);
        }
        agreed("ahead-d1", TODAY.plusDays(2));
        list.on(new OutcomeMeasured(new IssueId("measured"), Moment.BEFORE, "20 a week", ANN));
        assertThat(listed(10)).hasSize(4);

        list.on(new OutcomeMeasured(new IssueId("measured"), Moment.AFTER, "9 a week", ANN));
        list.on(new IssueResolved(new IssueId("resolved"), ANN));
        list.on(new IssueReopened(new IssueId("reopened"), "Again", ANN));
        list.on(new OutcomeMeasured(new IssueId("ahead"), Moment.AFTER, "9 a week", ANN));
        assertThat(listed(10)).containsExactly("ahead-d1");
    }

    @Test
    void who_is_no_party_sees_none() {
        agreed("i-d1", TODAY.plusDays(2));
        assertThat(reviews.of(caller("eve"), 10, 10)).isEmpty();
    }

    private List<String> listed(int limit) {
        return reviews.of(caller("ann"), 100, limit).stream()
                .map(review -> review.decision().value())
                .toList();
    }

    private void fellDue(String decision, LocalDate day) {
        list.on(
                new ReviewFellDue(issue(decision), new DecisionId(decision), day, ANN),
                CONTRACT.value());
    }

    private void opened(ContractId contract) {
        ContractTerms terms = OnRecord.contract(log, contract, ZoneOffset.UTC, ANN);
        OnRecord.listed(shelves, contract, terms, "ann");
    }

    private void agreed(String decision, @Nullable LocalDate reviewOn) {
        agreed(CONTRACT, decision, reviewOn);
    }

    private void agreed(ContractId contract, String decision, @Nullable LocalDate reviewOn) {
        DecisionId id = new DecisionId(decision);
        Wording wording =
                new Wording(
                        "Two clinics.",
                        new Terms(Terms.Kind.OPERATING_ARRANGEMENT, reviewOn, "", ""));
        Subject subject = new Subject(Issues.RESPONSE, issue(decision).value());
        String hash = wording.hash();
        append(
                new DecisionOpened(
                        id, subject, "What now?", Set.of(ANN.side()), null, false, null, ANN));
        append(new ProposalMade(id, PROPOSAL, "Clinics", wording, hash, "", null, ANN));
        append(new DecisionAgreed(id, PROPOSAL, 1, wording, hash, Map.of(), List.of(), ANN));
        list.on(new ResponseAgreed(issue(decision), id, PROPOSAL, 1, hash, ANN), contract.value());
    }

    private void append(DecisionEvent event) {
        log.append(event.decision().value(), event, OnRecord.in(CONTRACT), ANN.at());
    }

    private static IssueId issue(String decision) {
        return new IssueId(decision.replaceFirst("-d[0-9]+$", ""));
    }

    private static Caller caller(String member) {
        return new Caller(
                member, new MemberId(member), ANN.side(), member, Permission.NEGOTIATOR, false);
    }
}
