package accord.issue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.ui.Chairs;
import accord.issue.query.NextStep.Kind;
import accord.member.SideId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepWordsTest {
    private static final SideId CITY = new SideId("city");
    private static final SideId FIXIT = new SideId("fixit");
    private static final SideId NORTH = new SideId("north");
    private static final Chairs TWO = chairs(side(CITY, "Landlord"), side(FIXIT, "Contractor"));
    private static final Chairs THREE =
            chairs(side(CITY, "Landlord"), side(FIXIT, "Contractor"), side(NORTH, "North Gas Ltd"));

    @Test
    void names_the_side_that_it_waits_for_as_its_contract_does() {
        assertThat(words(Kind.CONSENT, Set.of(CITY), TWO, FIXIT))
                .isEqualTo(
                        "Next: the landlord reads version 3 and consents, or asks for a change.");
        assertThat(words(Kind.CONSENT, Set.of(NORTH), THREE, FIXIT))
                .startsWith("Next: North Gas Ltd reads");
    }

    @Test
    void speaks_of_the_viewers_own_side_as_theirs() {
        assertThat(words(Kind.CONSENT, Set.of(CITY), TWO, CITY))
                .isEqualTo("Next: your side reads version 3 and consents, or asks for a change.");
        assertThat(words(Kind.CONSENT, Set.of(CITY, NORTH), THREE, NORTH))
                .isEqualTo(
                        "Next: your side and the landlord read version 3 and consent, or ask for a"
                                + " change.");
    }

    @Test
    void says_both_of_two_and_all_of_three() {
        assertThat(words(Kind.ACKNOWLEDGE, Set.of(CITY, FIXIT), TWO, CITY))
                .isEqualTo("Next: both sides say that they have seen this.");
        assertThat(words(Kind.ACKNOWLEDGE, Set.of(CITY, FIXIT, NORTH), THREE, CITY))
                .startsWith("Next: all sides say");
    }

    @Test
    void says_either_where_one_is_enough() {
        assertThat(words(Kind.PROPOSE, Set.of(CITY, FIXIT), TWO, null))
                .isEqualTo("Next: either side proposes what to do.");
        assertThat(words(Kind.PROPOSE, Set.of(CITY, FIXIT, NORTH), THREE, null))
                .startsWith("Next: any side proposes");
        assertThat(words(Kind.ANSWER_OBJECTION, Set.of(CITY, NORTH), THREE, null))
                .startsWith("Next: the landlord or North Gas Ltd answers");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void is_a_sentence_for_every_step(Kind kind) {
        assertThat(words(kind, Set.of(CITY), TWO, FIXIT)).matches("[A-Z].+[a-z0-9]\\.");
        assertThat(words(kind, Set.of(), TWO, FIXIT)).matches("[A-Z].+[a-z0-9]\\.");
    }

    private static String words(
            Kind kind,
            Set<SideId> waitingOn,
            Chairs chairs,
            @org.jspecify.annotations.Nullable SideId viewer) {
        return NextStepWords.of(kind, waitingOn, "version 3", chairs, viewer);
    }

    private static ContractSide side(SideId id, String name) {
        return new ContractSide(id, name, SideKind.CONTRACTOR);
    }

    private static Chairs chairs(ContractSide... sides) {
        LocalDate day = LocalDate.of(2011, 4, 1);
        return Chairs.of(
                new ContractTerms(
                        "Repairs",
                        Arrays.asList(sides),
                        Scope.EVERYTHING,
                        day,
                        day.plusYears(1),
                        ZoneId.of("Europe/London")));
    }
}
