package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.repairs.RepairsCommand.NoteIncidents;
import accord.repairs.RepairsCommand.RaiseIncident;
import accord.repairs.RepairsEvent.IncidentGrew;
import accord.repairs.RepairsEvent.IncidentRaised;
import accord.repairs.RepairsEvent.IncidentSeen;
import accord.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One building, one incident, whoever tells of it first. */
class KnownIncidentTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final Act ACT =
            new Act(new MemberId("ann"), new SideId("landlord"), Instant.EPOCH);
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 12, 30, 10, 0);
    private static final IncidentId BY_HAND = new IncidentId("ibyhand");
    private static final IncidentId SEEN = IncidentId.of("northfield", "Elm House", TEN);

    private final AggregateTestFixture<RepairsFeed> feed =
            new AggregateTestFixture<>(RepairsFeed.class);

    private static Incident incident(int requests, LocalDateTime from) {
        return new Incident(
                "Elm House", "North", from, from.plusHours(4), requests, requests, 0.04);
    }

    private static NoteIncidents found(Incident incident) {
        return new NoteIncidents(CONTRACT, List.of(incident), incident.to(), ACT);
    }

    private static RaiseIncident raise(String building, LocalDateTime at) {
        return new RaiseIncident(CONTRACT, BY_HAND, building, "No heating", 40, at, ACT);
    }

    private static IncidentRaised raised(IncidentId id, String building, LocalDateTime at) {
        return new IncidentRaised(CONTRACT, id, building, "No heating", 40, at, ACT);
    }

    private static IncidentSeen seen(IncidentId id, boolean recent) {
        return new IncidentSeen(CONTRACT, id, incident(8, TEN), recent, ACT);
    }

    @Test
    void what_the_requests_show_goes_on_record_once_and_grows() {
        feed.given(seen(SEEN, true)).when(found(incident(8, TEN))).expectNoEvents();
        feed.given(seen(SEEN, true))
                .when(found(incident(11, TEN)))
                .expectEvents(new IncidentGrew(CONTRACT, SEEN, incident(11, TEN), ACT));
        feed.given(seen(SEEN, true))
                .when(found(incident(8, TEN.plusDays(4))))
                .expectEvents(
                        new IncidentSeen(
                                CONTRACT,
                                IncidentId.of("northfield", "Elm House", TEN.plusDays(4)),
                                incident(8, TEN.plusDays(4)),
                                true,
                                ACT));
    }

    @Test
    void what_lies_longer_ago_than_three_days_is_history() {
        NoteIncidents late =
                new NoteIncidents(CONTRACT, List.of(incident(8, TEN)), TEN.plusDays(4), ACT);
        feed.given(raised(BY_HAND, "Oak House", TEN)).when(late).expectEvents(seen(SEEN, false));
    }

    @Test
    void what_was_raised_by_hand_is_the_incident_that_the_requests_show_later() {
        feed.given(raised(BY_HAND, "elm house", TEN.minusHours(2)))
                .when(found(incident(8, TEN)))
                .expectEvents(seen(BY_HAND, true));
        feed.given(raised(BY_HAND, "Elm House", TEN.minusDays(9)))
                .when(found(incident(8, TEN)))
                .expectEvents(seen(SEEN, true));
        feed.given(raised(BY_HAND, "Oak House", TEN))
                .when(found(incident(8, TEN)))
                .expectEvents(seen(SEEN, true));
    }

    @Test
    void who_raises_what_is_known_tells_it_of_that() {
        feed.given(seen(SEEN, true))
                .when(raise("Elm House", TEN.plusHours(3)))
                .expectEvents(raised(SEEN, "Elm House", TEN.plusHours(3)));
        feed.given(raised(SEEN, "Elm House", TEN))
                .when(raise("ELM HOUSE", TEN.plusDays(1)))
                .expectEvents(raised(SEEN, "ELM HOUSE", TEN.plusDays(1)));
        feed.given(seen(SEEN, true))
                .when(raise("Elm House", TEN.plusDays(7)))
                .expectEvents(raised(BY_HAND, "Elm House", TEN.plusDays(7)));
    }

    @Test
    void a_contract_without_a_feed_can_raise_one_too() {
        feed.givenNoPriorActivity()
                .when(raise("Elm House", TEN))
                .expectEvents(raised(BY_HAND, "Elm House", TEN));
    }

    @Test
    void of_how_many_homes_it_is_the_most_that_anybody_tells_counts() {
        Incidents incidents =
                Incidents.NONE
                        .after(raised(BY_HAND, "Elm House", TEN.minusHours(2)))
                        .after(seen(BY_HAND, true));
        assertThat(incidents.known().values())
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.homes()).isEqualTo(40);
                    assertThat(known.from()).isEqualTo(TEN.minusHours(2));
                    assertThat(known.concerns("Flat 3, Elm House", "North")).isTrue();
                });
    }

    @Test
    void what_is_told_by_hand_is_checked_field_by_field() {
        refused("building", " ", "No heating", 4);
        refused("what", "Elm House", "", 4);
        refused("homes", "Elm House", "No heating", 0);
        refused("homes", "Elm House", "No heating", 10_001);
        assertThat(
                        new RaiseIncident(CONTRACT, BY_HAND, "Elm House", "Cold", null, TEN, ACT)
                                .homes())
                .isNull();
    }

    private static void refused(
            String field, String building, String what, @Nullable Integer homes) {
        assertThatThrownBy(
                        () -> new RaiseIncident(CONTRACT, BY_HAND, building, what, homes, TEN, ACT))
                .isInstanceOf(InvalidInput.class)
                .satisfies(e -> assertThat(((InvalidInput) e).field()).isEqualTo(field));
    }
}
