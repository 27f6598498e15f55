package accord.contract;

import static accord.contract.ContractRefused.Reason.ALREADY_JOINED;
import static accord.contract.ContractRefused.Reason.ALREADY_OPEN_TO_AUDITOR;
import static accord.contract.ContractRefused.Reason.AUDITOR_IS_A_PARTY;
import static accord.contract.ContractRefused.Reason.LAST_NEGOTIATOR;
import static accord.contract.ContractRefused.Reason.NOT_JOINED;
import static accord.contract.ContractRefused.Reason.NOT_NAMED;
import static accord.contract.ContractRefused.Reason.NOT_ON_YOUR_SIDE;
import static accord.contract.ContractRefused.Reason.NOT_OPEN_TO_AUDITOR;
import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.CloseRecord;
import accord.contract.ContractCommand.GrantPermission;
import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractCommand.OpenRecord;
import accord.contract.ContractCommand.SendCheckpoint;
import accord.contract.ContractCommand.WithdrawPermission;
import accord.contract.ContractEvent.CheckpointSent;
import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.PermissionGranted;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.ContractEvent.RecordOpened;
import accord.contract.ContractEvent.RecordRead;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final ContractId ID = new ContractId("c");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BOB = new MemberId("bob");
    private static final MemberId CAT = new MemberId("cat");
    private static final MemberId EVE = new MemberId("eve");
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final SideId OTHER = new SideId("other");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Act ANN_ACTS = new Act(ANN, CITY, NOON);
    private static final Act BOB_ACTS = new Act(BOB, FIRM, NOON);
    private static final Act EVE_ACTS = new Act(EVE, OTHER, NOON);
    private static final ContractTerms TERMS =
            new ContractTerms(
                    "Repairs",
                    List.of(
                            new ContractSide(CITY, "City", SideKind.LANDLORD),
                            new ContractSide(FIRM, "Firm", SideKind.CONTRACTOR)),
                    Scope.EVERYTHING,
                    LocalDate.of(2026, 4, 1),
                    LocalDate.of(2027, 3, 31),
                    ZoneId.of("Europe/London"));
    private static final ContractOpened OPENED = new ContractOpened(ID, TERMS, ANN_ACTS);
    private static final ContractAccepted ACCEPTED = new ContractAccepted(ID, BOB_ACTS);

    private final FixtureConfiguration<Contract> contract =
            new AggregateTestFixture<>(Contract.class);

    @Test
    void a_negotiator_opens_a_contract_that_names_their_own_organisation() {
        contract.givenNoPriorActivity()
                .when(new OpenContract(ID, TERMS, ANN_ACTS))
                .expectSuccessfulHandlerExecution()
                .expectEvents(OPENED);
    }

    @Test
    void nobody_opens_a_contract_between_others() {
        contract.givenNoPriorActivity()
                .when(new OpenContract(ID, TERMS, EVE_ACTS))
                .expectNoEvents()
                .expectException(InvalidInput.class)
                .expectExceptionMessage("must name your own organisation");
    }

    @Test
    void a_named_side_joins() {
        contract.given(OPENED).when(new AcceptContract(ID, BOB_ACTS)).expectEvents(ACCEPTED);
    }

    @Test
    void a_side_that_is_not_named_does_not_join() {
        refused(contract.given(OPENED).when(new AcceptContract(ID, EVE_ACTS)), NOT_NAMED);
    }

    @Test
    void a_side_joins_once() {
        refused(
                contract.given(OPENED, ACCEPTED).when(new AcceptContract(ID, BOB_ACTS)),
                ALREADY_JOINED);
        refused(contract.given(OPENED).when(new AcceptContract(ID, ANN_ACTS)), ALREADY_JOINED);
    }

    @Test
    void a_side_says_what_its_own_members_may_do() {
        contract.given(OPENED)
                .when(new GrantPermission(ID, CAT, CONTRIBUTOR, ANN_ACTS))
                .expectEvents(granted(CAT, CITY, CONTRIBUTOR, ANN_ACTS));
    }

    @Test
    void a_side_that_has_not_joined_says_nothing() {
        refused(
                contract.given(OPENED).when(new GrantPermission(ID, CAT, OBSERVER, BOB_ACTS)),
                NOT_JOINED);
        refused(contract.given(OPENED).when(new WithdrawPermission(ID, CAT, BOB_ACTS)), NOT_JOINED);
        refused(contract.given(OPENED).when(new OpenRecord(ID, EVE, BOB_ACTS)), NOT_JOINED);
        refused(contract.given(OPENED).when(new CloseRecord(ID, EVE, BOB_ACTS)), NOT_JOINED);
    }

    @Test
    void a_side_says_nothing_of_the_members_of_another() {
        refused(
                contract.given(OPENED, ACCEPTED)
                        .when(new GrantPermission(ID, BOB, OBSERVER, ANN_ACTS)),
                NOT_ON_YOUR_SIDE);
        refused(
                contract.given(OPENED, ACCEPTED).when(new WithdrawPermission(ID, BOB, ANN_ACTS)),
                NOT_ON_YOUR_SIDE);
    }

    @Test
    void the_last_negotiator_of_a_side_stays_one() {
        refused(
                contract.given(OPENED, ACCEPTED)
                        .when(new GrantPermission(ID, ANN, CONTRIBUTOR, ANN_ACTS)),
                LAST_NEGOTIATOR);
        refused(
                contract.given(OPENED, ACCEPTED, granted(CAT, CITY, CONTRIBUTOR, ANN_ACTS))
                        .when(new WithdrawPermission(ID, ANN, ANN_ACTS)),
                LAST_NEGOTIATOR);
    }

    @Test
    void a_negotiator_goes_when_another_is_there() {
        contract.given(OPENED, granted(CAT, CITY, NEGOTIATOR, ANN_ACTS))
                .when(new WithdrawPermission(ID, ANN, ANN_ACTS))
                .expectEvents(new PermissionWithdrawn(ID, ANN, CITY, ANN_ACTS));
        contract.given(OPENED, granted(CAT, CITY, NEGOTIATOR, ANN_ACTS))
                .when(new GrantPermission(ID, ANN, OBSERVER, ANN_ACTS))
                .expectEvents(granted(ANN, CITY, OBSERVER, ANN_ACTS));
    }

    @Test
    void the_last_negotiator_may_be_named_negotiator_again() {
        contract.given(OPENED)
                .when(new GrantPermission(ID, ANN, NEGOTIATOR, ANN_ACTS))
                .expectEvents(granted(ANN, CITY, NEGOTIATOR, ANN_ACTS));
    }

    @Test
    void who_has_no_permission_loses_none() {
        contract.given(OPENED)
                .when(new WithdrawPermission(ID, CAT, ANN_ACTS))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_member_who_left_may_be_taken_in_by_another_side() {
        contract.given(
                        OPENED,
                        ACCEPTED,
                        granted(CAT, CITY, OBSERVER, ANN_ACTS),
                        new PermissionWithdrawn(ID, CAT, CITY, ANN_ACTS))
                .when(new GrantPermission(ID, CAT, OBSERVER, BOB_ACTS))
                .expectEvents(granted(CAT, FIRM, OBSERVER, BOB_ACTS));
    }

    @Test
    void a_side_opens_the_record_to_an_auditor_and_closes_it() {
        contract.given(OPENED)
                .when(new OpenRecord(ID, EVE, ANN_ACTS))
                .expectEvents(new RecordOpened(ID, EVE, ANN_ACTS));
        contract.given(OPENED, new RecordOpened(ID, EVE, ANN_ACTS))
                .when(new CloseRecord(ID, EVE, ANN_ACTS))
                .expectEvents(new RecordClosed(ID, EVE, ANN_ACTS));
    }

    @Test
    void a_party_is_no_auditor() {
        refused(
                contract.given(OPENED, ACCEPTED).when(new OpenRecord(ID, BOB, ANN_ACTS)),
                AUDITOR_IS_A_PARTY);
    }

    @Test
    void each_side_opens_and_closes_the_record_for_itself_and_once() {
        RecordOpened byAnn = new RecordOpened(ID, EVE, ANN_ACTS);
        refused(
                contract.given(OPENED, ACCEPTED, byAnn).when(new OpenRecord(ID, EVE, ANN_ACTS)),
                ALREADY_OPEN_TO_AUDITOR);
        refused(
                contract.given(OPENED, ACCEPTED, byAnn).when(new CloseRecord(ID, EVE, BOB_ACTS)),
                NOT_OPEN_TO_AUDITOR);
        refused(
                contract.given(OPENED, byAnn, new RecordClosed(ID, EVE, ANN_ACTS))
                        .when(new CloseRecord(ID, EVE, ANN_ACTS)),
                NOT_OPEN_TO_AUDITOR);
    }

    @Test
    void what_an_auditor_reads_is_noted_once_a_day_when_every_side_opened_the_record() {
        RecordOpened byAnn = new RecordOpened(ID, EVE, ANN_ACTS);
        RecordOpened byBob = new RecordOpened(ID, EVE, BOB_ACTS);
        RecordRead read = new RecordRead(ID, EVE, "issue i", EVE_ACTS);
        Act nextDay = new Act(EVE, OTHER, NOON.plus(Duration.ofHours(12)));
        Act thatEvening = new Act(EVE, OTHER, NOON.plus(Duration.ofHours(11)));

        contract.given(OPENED, ACCEPTED, byAnn)
                .when(new NoteReading(ID, "issue i", EVE_ACTS))
                .expectNoEvents();
        contract.given(OPENED, ACCEPTED, byAnn, byBob)
                .when(new NoteReading(ID, "issue i", EVE_ACTS))
                .expectEvents(read);
        contract.given(OPENED, ACCEPTED, byAnn, byBob, read)
                .when(new NoteReading(ID, "issue i", thatEvening))
                .expectNoEvents();
        contract.given(OPENED, ACCEPTED, byAnn, byBob, read)
                .when(new NoteReading(ID, "issue j", thatEvening))
                .expectEvents(new RecordRead(ID, EVE, "issue j", thatEvening));
        contract.given(OPENED, ACCEPTED, byAnn, byBob, read)
                .when(new NoteReading(ID, "issue i", nextDay))
                .expectEvents(new RecordRead(ID, EVE, "issue i", nextDay));
    }

    @Test
    void the_sides_are_sent_a_checkpoint_once_and_never_one_of_less() {
        Act accord = Act.ofAccord(NOON);
        CheckpointSent sent = new CheckpointSent(ID, 2, "root", accord);
        contract.given(OPENED, ACCEPTED)
                .when(new SendCheckpoint(ID, 2, "root", accord))
                .expectEvents(sent);
        contract.given(OPENED, ACCEPTED, sent)
                .when(new SendCheckpoint(ID, 2, "root", accord))
                .expectNoEvents();
        contract.given(OPENED, ACCEPTED, sent)
                .when(new SendCheckpoint(ID, 1, "root", accord))
                .expectNoEvents();
        contract.given(OPENED, ACCEPTED, sent)
                .when(new SendCheckpoint(ID, 3, "root", accord))
                .expectEvents(new CheckpointSent(ID, 3, "root", accord));
    }

    private static PermissionGranted granted(
            MemberId member, SideId side, Permission permission, Act act) {
        return new PermissionGranted(ID, member, side, permission, act);
    }

    private static void refused(ResultValidator<Contract> result, ContractRefused.Reason reason) {
        Matcher<ContractRefused> because =
                new FeatureMatcher<>(Matchers.equalTo(reason), "refused with", "reason") {
                    @Override
                    protected ContractRefused.Reason featureValueOf(ContractRefused refused) {
                        return refused.reason();
                    }
                };
        result.expectNoEvents().expectException(because);
    }
}
