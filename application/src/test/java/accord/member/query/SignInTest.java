package accord.member.query;

import static accord.member.query.Household.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import accord.member.Permission;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final Household house = new Household();

    @BeforeEach
    void lena_has_an_account() {
        house.member("lena", Permission.NEGOTIATOR);
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_name() {
        assertThat(house.signIn.with("LENA", PASSWORD, "here").caller().account())
                .isEqualTo("lena");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike_and_cost_alike() {
        SignInRefused wrong = refusal("lena", "wrong", "here");
        int cost = house.hashes.checked;
        SignInRefused unknown = refusal("nobody", "wrong", "here");
        assertThat(unknown.sentence()).isEqualTo(wrong.sentence());
        assertThat(house.hashes.checked).isEqualTo(2 * cost);
    }

    @Test
    void a_program_pays_for_one_hash_in_minutes() {
        IntStream.range(0, 50).forEach(i -> house.signIn.with("lena", PASSWORD, "here"));
        assertThat(house.hashes.checked).isEqualTo(1);
        house.clock.advance(Duration.ofMinutes(6));
        house.signIn.with("lena", PASSWORD, "here");
        assertThat(house.hashes.checked).isEqualTo(2);
    }

    @Test
    void many_at_once_with_the_right_password_are_one_attempt() {
        IntStream.range(0, 64).parallel().forEach(i -> house.signIn.with("lena", PASSWORD, "here"));
        assertThat(house.hashes.checked).isEqualTo(1);
    }

    @Test
    void who_guesses_waits_until_the_window_is_over_and_others_do_not() {
        IntStream.range(0, 10).forEach(i -> refusal("lena", "guess " + i, "there"));
        SignInRefused refused = refusal("lena", PASSWORD, "there");
        assertThat(refused.untilNextAttempt()).isEqualTo(Duration.ofMinutes(5));
        assertThat(refused.sentence())
                .isEqualTo("Too many attempts to sign in. Try again in 5 minutes.");
        assertThat(house.signIn.with("lena", PASSWORD, "here")).isNotNull();
        house.clock.advance(Duration.ofSeconds(301));
        assertThat(house.signIn.with("lena", PASSWORD, "there")).isNotNull();
    }

    @Test
    void guesses_at_one_account_from_many_addresses_are_slowed_down_too() {
        IntStream.range(0, 60).forEach(i -> refusal("lena", "guess " + i, "address " + i));
        assertThat(refusal("lena", "guess", "another").untilNextAttempt()).isPositive();
    }

    @Test
    void an_outdated_hash_is_renewed_and_sessions_go_on() {
        house.hashes.kind = "new:";
        SignedIn signedIn = house.signIn.with("lena", PASSWORD, "here");
        Account now = house.store.named("lena").orElseThrow();
        assertThat(now.passwordHash()).startsWith("new:");
        assertThat(house.accounts.isCurrent(signedIn)).isTrue();
        assertThat(house.signIn.with("lena", PASSWORD, "here")).isEqualTo(signedIn);
    }

    private SignInRefused refusal(String account, String password, String from) {
        return catchThrowableOfType(
                SignInRefused.class, () -> house.signIn.with(account, password, from));
    }
}
