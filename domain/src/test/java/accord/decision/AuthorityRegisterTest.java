package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.RegisterCommand.RegisterAuthority;
import accord.decision.RegisterCommand.RequireTwo;
import accord.decision.RegisterCommand.WithdrawAuthority;
import accord.decision.RegisterEvent.AuthorityRegistered;
import accord.decision.RegisterEvent.AuthorityWithdrawn;
import accord.decision.RegisterEvent.TwoRequired;
import accord.decision.Terms.Kind;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityRegisterTest {
    private static final RegisterId ID = new RegisterId("r");
    private static final MemberId LENA = new MemberId("lena");
    private static final MemberId TOM = new MemberId("tom");
    private static final Act ACT =
            new Act(LENA, new SideId("homes"), Instant.parse("2026-01-05T09:00:00Z"));
    private static final Act OTHER = new Act(new MemberId("carl"), new SideId("fixers"), ACT.at());
    private static final Money LIMIT = Money.of(new BigDecimal("5000"));
    private static final Authority SMALL = new Authority(Set.of(Kind.INSTRUCTION), LIMIT);
    private static final Authority ALL = new Authority(Set.of(Kind.values()), null);
    private static final AuthorityRegistered LENA_ALL = new AuthorityRegistered(ID, LENA, ALL, ACT);
    private static final AuthorityRegistered TOM_SMALL =
            new AuthorityRegistered(ID, TOM, SMALL, ACT);

    private FixtureConfiguration<AuthorityRegister> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(AuthorityRegister.class);
    }

    @Test
    void a_side_registers_who_may_bind_it() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAuthority(ID, TOM, SMALL, ACT))
                .expectEvents(TOM_SMALL);
    }

    @Test
    void the_same_again_is_not_on_record_twice() {
        fixture.given(TOM_SMALL).when(new RegisterAuthority(ID, TOM, SMALL, ACT)).expectNoEvents();
        fixture.given(new TwoRequired(ID, LIMIT, ACT))
                .when(new RequireTwo(ID, LIMIT, ACT))
                .expectNoEvents();
    }

    @Test
    void another_side_writes_nothing_in_it() {
        for (RegisterCommand command :
                List.of(
                        new RegisterAuthority(ID, OTHER.by(), ALL, OTHER),
                        new WithdrawAuthority(ID, TOM, OTHER),
                        new RequireTwo(ID, null, OTHER))) {
            fixture.given(LENA_ALL, TOM_SMALL)
                    .when(command)
                    .expectException(refusedFor(RegisterRefused.Reason.NOT_YOUR_REGISTER))
                    .expectNoEvents();
        }
    }

    @Test
    void an_authority_is_withdrawn_while_another_is_left() {
        fixture.given(LENA_ALL, TOM_SMALL)
                .when(new WithdrawAuthority(ID, TOM, ACT))
                .expectEvents(new AuthorityWithdrawn(ID, TOM, ACT));
        fixture.given(LENA_ALL)
                .when(new WithdrawAuthority(ID, LENA, ACT))
                .expectException(refusedFor(RegisterRefused.Reason.LAST_AUTHORITY))
                .expectExceptionMessage(
                        "Nobody could bind your side any more; register somebody else first.");
        fixture.given(LENA_ALL)
                .when(new WithdrawAuthority(ID, TOM, ACT))
                .expectException(refusedFor(RegisterRefused.Reason.NOT_REGISTERED))
                .expectExceptionMessage("Nothing is registered of this person.");
    }

    @Test
    void two_are_required_above_a_value_and_no_more() {
        fixture.given(LENA_ALL)
                .when(new RequireTwo(ID, LIMIT, ACT))
                .expectEvents(new TwoRequired(ID, LIMIT, ACT));
        fixture.given(new TwoRequired(ID, LIMIT, ACT))
                .when(new RequireTwo(ID, null, ACT))
                .expectEvents(new TwoRequired(ID, null, ACT));
    }

    @Test
    void it_takes_a_negotiator() {
        assertThat(new RequireTwo(ID, null, ACT).needs()).isEqualTo(Permission.NEGOTIATOR);
    }

    @Test
    void until_a_side_has_registered_anything_its_negotiators_bind_it_without_limit() {
        assertThat(Register.NONE.mandate(TOM, LIMIT)).isEqualTo(Mandate.UNLIMITED);
        Register two = Register.NONE.after(new TwoRequired(ID, LIMIT, ACT));
        assertThat(two.mandate(TOM, LIMIT))
                .isEqualTo(new Mandate(Mandate.UNLIMITED.kinds(), null, LIMIT));
    }

    @Test
    void what_was_used_is_taken_from_the_limit_and_who_is_not_named_binds_nothing() {
        Register register = Register.NONE.after(TOM_SMALL).after(LENA_ALL);
        assertThat(register.mandate(TOM, new Money(100_00)).left()).isEqualTo(new Money(4_900_00));
        assertThat(register.mandate(TOM, new Money(9_000_00)).left()).isEqualTo(Money.NOTHING);
        assertThat(register.mandate(LENA, new Money(9_000_00)).left()).isNull();
        assertThat(register.mandate(new MemberId("else"), Money.NOTHING).kinds()).isEmpty();
        assertThat(register.after(new AuthorityWithdrawn(ID, TOM, ACT)).mandate(TOM, LIMIT).kinds())
                .isEmpty();
        assertThat(register.side()).isEqualTo(ACT.side());
    }

    @Test
    void an_authority_is_for_something() {
        assertThatThrownBy(() -> new Authority(Set.of(), null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_amount_has_two_decimals_and_bounds() {
        assertThat(Money.of(new BigDecimal("12.50"))).isEqualTo(new Money(1_250));
        assertThat(Money.of(new BigDecimal("12.34"))).isEqualTo(new Money(1_234));
        assertThat(new Money(1_250)).hasToString("£12.50");
        assertThat(new Money(1_234_500)).hasToString("£12,345");
        assertThat(new Money(1_250).amount()).isEqualTo(new BigDecimal("12.50"));
        assertThat(Money.of(new BigDecimal("1000000000000")).pence())
                .isEqualTo(100_000_000_000_000L);
        for (String bad : List.of("0.001", "-1", "1000000000000.01", "1e99")) {
            assertThatThrownBy(() -> Money.of(new BigDecimal(bad)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_refusal_says_what_is_missing() {
        Mandate small = new Mandate(Set.of(Kind.INSTRUCTION, Kind.VARIATION), LIMIT, null);
        refuses(
                small,
                Terms.PLAIN,
                "This is an operating arrangement; your side has registered you for instructions and contract variations only.");
        refuses(
                small,
                cost(null),
                "You may bind your side up to £5,000 more, and this text does not say what it costs at most.");
        refuses(
                small,
                cost(new Money(5_000_01)),
                "This costs up to £5,000.01, and you may bind your side up to £5,000 more.");
        refuses(
                new Mandate(Set.of(), null, null),
                cost(null),
                "Your side has registered who may bind it, and you are not among them.");
        small.mustCover(cost(LIMIT));
    }

    private static Matcher<RegisterRefused> refusedFor(RegisterRefused.Reason reason) {
        return new FeatureMatcher<>(Matchers.is(reason), "refused for", "reason") {
            @Override
            protected RegisterRefused.Reason featureValueOf(RegisterRefused refused) {
                return refused.reason();
            }
        };
    }

    private static Terms cost(Money value) {
        return new Terms(Kind.INSTRUCTION, null, "", "", value);
    }

    private static void refuses(Mandate mandate, Terms terms, String sentence) {
        assertThatThrownBy(() -> mandate.mustCover(terms))
                .isInstanceOf(DecisionRefused.class)
                .hasMessage(sentence);
    }
}
