package accord.member.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.Permission;
import accord.text.InvalidInput;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private final Household house = new Household();
    private Caller lena;
    private Caller carl;

    @BeforeEach
    void two_have_accounts() {
        lena = house.member("lena", Permission.NEGOTIATOR);
        carl = house.member("carl", Permission.CONTRIBUTOR);
    }

    @Test
    void a_token_acts_for_who_made_it_and_is_kept_nowhere() {
        AccessTokens.Made made = house.tokens.make(lena, "Feed", 30);
        assertThat(made.secret()).startsWith("accord_").hasSizeGreaterThan(48);
        assertThat(made.token().digest()).isNotEqualTo(made.secret());
        assertThat(house.tokens.with(made.secret()).caller()).isEqualTo(lena);
        assertThat(house.tokens.of(lena)).containsExactly(made.token());
        assertThat(house.tokens.of(carl)).isEmpty();
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void a_withdrawn_one_is_refused_at_once_and_only_its_owner_can_withdraw_it() {
        AccessTokens.Made made = house.tokens.make(lena, "Feed", 30);
        SignedIn signedIn = house.tokens.with(made.secret());
        house.tokens.withdraw(carl, made.token().digest());
        assertThat(house.accounts.isCurrent(signedIn)).isTrue();
        house.tokens.withdraw(lena, made.token().digest());
        assertThat(house.accounts.isCurrent(signedIn)).isFalse();
        assertThatThrownBy(() -> house.tokens.with(made.secret()))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void it_ends_when_it_said_it_would() {
        AccessTokens.Made made = house.tokens.make(lena, "Feed", 30);
        house.clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(house.tokens.with(made.secret()).caller()).isEqualTo(lena);
        house.clock.advance(Duration.ofMillis(1));
        assertThatThrownBy(() -> house.tokens.with(made.secret()))
                .isInstanceOf(SignInRefused.class);
        assertThat(house.tokens.of(lena)).isEmpty();
    }

    @Test
    void another_password_leaves_a_token_good() {
        AccessTokens.Made made = house.tokens.make(lena, "Feed", 30);
        house.accounts.changePassword(lena, Household.PASSWORD, "another long one", "here");
        assertThat(house.tokens.with(made.secret()).caller()).isEqualTo(lena);
    }

    @Test
    void what_is_almost_a_token_is_none() {
        String secret = house.tokens.make(lena, "Feed", 30).secret();
        for (String wrong : new String[] {"", "accord_", secret.substring(1), secret + "x"}) {
            assertThatThrownBy(() -> house.tokens.with(wrong)).isInstanceOf(SignInRefused.class);
        }
    }

    @Test
    void each_has_a_name_of_its_own_a_known_length_and_there_are_twenty_at_most() {
        house.tokens.make(lena, "Feed", 30);
        assertRefused("name", "feed", 30);
        assertRefused("name", "  ", 30);
        assertRefused("days", "Other", 31);
        assertRefused("days", "Other", null);
        IntStream.range(1, AccessTokens.MOST).forEach(i -> house.tokens.make(lena, "F" + i, 365));
        assertRefused("name", "One more", 90);
        house.clock.advance(Duration.ofDays(31));
        assertThat(house.tokens.make(lena, "Feed", 30)).isNotNull();
    }

    private void assertRefused(
            String field, String name, @org.jspecify.annotations.Nullable Integer days) {
        assertThatThrownBy(() -> house.tokens.make(lena, name, days))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
