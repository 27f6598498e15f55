package accord.member.query;

import static accord.member.query.Household.HOMES;
import static accord.member.query.Household.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import accord.member.MemberId;
import accord.member.Permission;
import accord.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
    private final Household house = new Household();

    @Test
    void the_first_account_is_a_negotiator_of_the_first_organisation() {
        assertThat(house.accounts.areNone()).isTrue();
        Person ann = house.accounts.begin("Tower", "Ann Atwood", "", "ann", PASSWORD);
        assertThat(ann.standing()).isEqualTo(Permission.NEGOTIATOR);
        assertThat(house.store.organisation(ann.side()).orElseThrow().name()).isEqualTo("Tower");
        assertThat(house.signIn.with("ann", PASSWORD, "here").caller().operator()).isFalse();
        assertThatThrownBy(() -> house.accounts.begin("Other", "Bob", null, "bob", PASSWORD))
                .isInstanceOf(AlreadyBegun.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "organisation,'',Ann,ann,correct horse battery,",
                "name,Tower,null,ann,correct horse battery,",
                "account,Tower,Ann,null,correct horse battery,",
                "account,Tower,Ann,a,correct horse battery,",
                "account,Tower,Ann,an:n,correct horse battery,",
                "account,Tower,Ann,../ann,correct horse battery,",
                "password,Tower,Ann,ann,null,",
                "password,Tower,Ann,ann,short,",
                "password,Tower,Ann,ann.atwood.the.first,Ann.Atwood.The.First,",
                "email,Tower,Ann,ann,correct horse battery,no address",
            })
    void what_cannot_be_taken_names_its_field(
            String field,
            String organisation,
            String name,
            String account,
            String password,
            String email) {
        InvalidInput wrong =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> house.accounts.begin(organisation, name, email, account, password));
        assertThat(wrong.field()).isEqualTo(field);
        assertThat(house.accounts.areNone()).isTrue();
    }

    @Test
    void a_password_may_have_128_characters_and_not_more() {
        house.accounts.begin("Tower", "Ann", "", "ann", "é".repeat(128));
        assertThat(house.signIn.with("ann", "é".repeat(128), "here")).isNotNull();
        assertThatThrownBy(() -> house.entries.password("x".repeat(129), "ann"))
                .hasMessage("must have at most 128 characters");
    }

    @Test
    void ensuring_what_is_there_changes_nothing() {
        Caller lena = house.member("lena", Permission.NEGOTIATOR);
        house.accounts.changePassword(lena, PASSWORD, "another long secret", "here");
        house.member("lena", Permission.NEGOTIATOR);
        assertThat(house.signIn.with("lena", "another long secret", "here")).isNotNull();
        Person other =
                new Person(new MemberId("other"), HOMES.id(), "LENA", "Other", Permission.OBSERVER);
        assertThatThrownBy(() -> house.accounts.ensure(other, PASSWORD))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("is taken: choose another");
    }

    @Test
    void a_changed_password_ends_what_was_open_and_the_old_one_is_worth_nothing() {
        Caller lena = house.member("lena", Permission.NEGOTIATOR);
        SignedIn before = house.signIn.with("lena", PASSWORD, "here");
        house.accounts.changePassword(lena, PASSWORD, "another long secret", "here");
        assertThat(house.ended).containsExactly(lena.member());
        assertThat(house.accounts.isCurrent(before)).isFalse();
        assertThatThrownBy(() -> house.signIn.with("lena", PASSWORD, "here"))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void changing_takes_the_present_password_and_another_one() {
        Caller lena = house.member("lena", Permission.NEGOTIATOR);
        assertThat(refusal(lena, "guess", "another long secret").field()).isEqualTo("current");
        assertThat(refusal(lena, PASSWORD, PASSWORD).field()).isEqualTo("password");
        assertThat(refusal(lena, PASSWORD, "short").field()).isEqualTo("password");
        assertThat(house.ended).isEmpty();
    }

    private InvalidInput refusal(Caller caller, String current, String wanted) {
        return catchThrowableOfType(
                InvalidInput.class,
                () -> house.accounts.changePassword(caller, current, wanted, "here"));
    }
}
