package accord.contract.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import accord.audit.query.Audit;
import accord.audit.query.Entry;
import accord.audit.query.Filter;
import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionId;
import accord.decision.DecisionRefused;
import accord.decision.DecisionState.Status;
import accord.decision.ProposalId;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.decision.mongo.DraftConfiguration;
import accord.eventlog.query.NewId;
import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueCommand.AcknowledgeIssue;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.issue.query.NextStep;
import accord.issue.query.Rooms;
import accord.live.mongo.LiveConfiguration;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.AccountStore;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Organisation;
import accord.member.query.Person;
import accord.member.query.Post;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import accord.operator.mongo.OperatorConfiguration;
import accord.repairs.query.RequestFormat;
import accord.repairs.query.RequestStore;
import accord.repairs.query.SeasonShelf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Two sides from an issue to an agreed response, through the application on a real log. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"accord.data=memory"})
@MockitoBean(
        types = {
            AccountStore.class,
            Post.class,
            RequestFormat.class,
            RequestStore.class,
            SeasonShelf.class
        })
class JourneyTest {
    private static final Caller LANDLORD = caller("lena", "homes");
    private static final Caller CONTRACTOR = caller("carl", "fixers");
    private static final Caller OUTSIDER = caller("otto", "others");

    @Autowired private Desk desk;
    @Autowired private Issues issues;
    @Autowired private Rooms rooms;
    @Autowired private Audit audit;
    @Autowired private Notices notices;

    @Test
    void two_sides_agree_on_a_response_and_the_record_tells_it_without_a_gap() {
        ContractId contract = new ContractId(NewId.next());
        desk.act(LANDLORD, contract, act -> new OpenContract(contract, terms(), act));
        assertThatThrownBy(() -> issues.raise(CONTRACTOR, contract, "Heating", "Cold homes"))
                .isInstanceOf(NotFound.class);
        desk.act(CONTRACTOR, contract, act -> new AcceptContract(contract, act));

        IssueId issue = issues.raise(LANDLORD, contract, "Heating", "Cold homes");
        desk.act(LANDLORD, contract, act -> new AcknowledgeIssue(issue, act));
        desk.act(CONTRACTOR, contract, act -> new AcknowledgeIssue(issue, act));
        DecisionId decision = issues.ask(LANDLORD, issue, "What do we do?", null, true);
        ProposalId proposal = new ProposalId(NewId.next());
        Wording wording = new Wording("Two weekend clinics.", Terms.PLAIN);
        desk.act(
                CONTRACTOR,
                contract,
                act -> new Propose(decision, proposal, "Clinics", wording, "", null, act));
        desk.act(LANDLORD, contract, act -> new AcceptSkippingHats(issue, act));
        desk.act(CONTRACTOR, contract, act -> new AcceptSkippingHats(issue, act));
        await().until(() -> rooms.room(issue).decisions().get(decision).consentOpen());
        consent(LANDLORD, contract, decision, proposal, wording);
        assertThatThrownBy(() -> consent(LANDLORD, contract, decision, proposal, wording))
                .isInstanceOf(DecisionRefused.class);
        consent(CONTRACTOR, contract, decision, proposal, wording);

        assertThat(rooms.room(issue).decisions().get(decision).status()).isEqualTo(Status.AGREED);
        await().until(() -> rooms.room(issue).issue().response() != null);
        assertThat(NextStep.of(rooms.room(issue)).kind()).isEqualTo(NextStep.Kind.ADD_ACTIONS);
        List<Entry> record = audit.entries(LANDLORD, contract, Filter.NONE, 0, 1_000);
        assertThat(record)
                .extracting(Entry::position)
                .startsWith(1L, 2L, 3L)
                .doesNotHaveDuplicates();
        assertThat(record).extracting(Entry::type).contains("decision.agreed/1");
        assertThat(audit.verify(CONTRACTOR, contract).fault()).isNull();
        assertThat(audit.verify(CONTRACTOR, contract).checkedTo()).isEqualTo(record.size());
        assertThatThrownBy(() -> audit.entries(OUTSIDER, contract, Filter.NONE, 0, 10))
                .isInstanceOf(NotFound.class);
        await().untilAsserted(() ->
                assertThat(notices.of(LANDLORD, 0, 50))
                        .extracting(Notice::kind)
                        .contains(Notice.Kind.PROPOSED, Notice.Kind.AGREED)
                        .doesNotContain(Notice.Kind.ISSUE_RAISED));
        await().until(() -> !issues.open(LANDLORD, contract, 10).isEmpty());
    }

    private void consent(
            Caller caller,
            ContractId contract,
            DecisionId decision,
            ProposalId proposal,
            Wording wording) {
        desk.act(
                caller,
                contract,
                act -> new GiveConsent(decision, proposal, 1, wording.hash(), null, act));
    }

    private static ContractTerms terms() {
        return new ContractTerms(
                "Repairs",
                List.of(
                        new ContractSide(LANDLORD.side(), "Homes", SideKind.LANDLORD),
                        new ContractSide(CONTRACTOR.side(), "Fixers", SideKind.CONTRACTOR)),
                Scope.EVERYTHING,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2028-12-31"),
                ZoneId.of("Europe/London"));
    }

    private static Caller caller(String name, String side) {
        return new Caller(
                name, new MemberId(name), new SideId(side), name, Permission.NEGOTIATOR, false);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({
        RecordConfiguration.class,
        LiveConfiguration.class,
        OperatorConfiguration.class,
        DraftConfiguration.class
    })
    static class House {
        @Bean
        Directory directory() {
            return new Directory() {
                @Override
                public Optional<Organisation> organisation(SideId side) {
                    return Optional.of(new Organisation(side, side.value()));
                }

                @Override
                public Optional<Person> person(MemberId member) {
                    return Optional.empty();
                }

                @Override
                public Optional<Person> account(String account) {
                    return Optional.empty();
                }

                @Override
                public List<Person> people(SideId side, @Nullable MemberId after, int limit) {
                    return List.of();
                }
            };
        }
    }
}
