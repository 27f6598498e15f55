package accord.member.query;

import static accord.member.query.Household.HOMES;
import static accord.member.query.Household.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Invitations.Made;
import accord.text.InvalidInput;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final Household house = new Household();
    private Caller lena;

    @BeforeEach
    void lena_negotiates_for_homes() {
        lena = house.member("lena", Permission.NEGOTIATOR);
    }

    @Test
    void an_invited_organisation_has_its_name_at_once_and_its_first_negotiator_by_the_link() {
        Made made = house.invitations.inviteOrganisation(lena, "Fixers", "contract-1");
        assertThat(house.store.organisation(made.side()).orElseThrow().name()).isEqualTo("Fixers");
        assertThat(house.invitations.invitation(made.token()).contract()).isEqualTo("contract-1");
        Person carl = house.invitations.accept(made.token(), "Carl", null, "carl", PASSWORD);
        assertThat(carl.side()).isEqualTo(made.side());
        assertThat(carl.standing()).isEqualTo(Permission.NEGOTIATOR);
    }

    @Test
    void a_colleague_joins_ones_own_organisation_with_the_standing_that_was_given() {
        Made made = house.invitations.inviteColleague(lena, Permission.OBSERVER);
        Person olga = house.invitations.accept(made.token(), "Olga", "", "olga", PASSWORD);
        assertThat(olga.side()).isEqualTo(HOMES.id());
        assertThat(olga.standing()).isEqualTo(Permission.OBSERVER);
    }

    @Test
    void a_link_works_once() {
        Made made = house.invitations.inviteColleague(lena, Permission.CONTRIBUTOR);
        house.invitations.accept(made.token(), "Olga", "", "olga", PASSWORD);
        refused(
                () -> house.invitations.accept(made.token(), "Eve", "", "eve", PASSWORD),
                LinkRefused.Reason.LINK_USED);
        assertThat(house.store.named("eve")).isEmpty();
    }

    @Test
    void a_link_stays_good_when_what_was_typed_cannot_be_taken() {
        Made made = house.invitations.inviteColleague(lena, Permission.CONTRIBUTOR);
        assertThatThrownBy(() -> house.invitations.accept(made.token(), "O", "", "lena", PASSWORD))
                .isInstanceOf(InvalidInput.class);
        assertThat(house.invitations.accept(made.token(), "O", "", "olga", PASSWORD)).isNotNull();
    }

    @Test
    void a_link_expires_and_what_is_long_gone_or_made_up_is_unknown() {
        Made made = house.invitations.inviteColleague(lena, Permission.CONTRIBUTOR);
        house.clock.advance(Duration.ofDays(14).plusSeconds(1));
        refused(() -> house.invitations.invitation(made.token()), LinkRefused.Reason.LINK_EXPIRED);
        house.clock.advance(Duration.ofDays(31));
        house.invitations.inviteColleague(lena, Permission.CONTRIBUTOR);
        refused(() -> house.invitations.invitation(made.token()), LinkRefused.Reason.UNKNOWN_LINK);
        refused(() -> house.invitations.invitation("made up"), LinkRefused.Reason.UNKNOWN_LINK);
    }

    @Test
    void only_negotiators_invite_and_let_in() {
        Caller carl = house.member("carl", Permission.CONTRIBUTOR);
        barred(() -> house.invitations.inviteColleague(carl, Permission.OBSERVER));
        barred(() -> house.invitations.inviteOrganisation(carl, "Fixers", null));
        barred(() -> house.invitations.resetLink(carl, lena.member()));
    }

    @Test
    void nobody_resets_the_password_of_another_organisation_and_no_operator_does() {
        Caller stranger = caller("stranger", Permission.NEGOTIATOR, false);
        barred(() -> house.invitations.resetLink(stranger, lena.member()));
        barred(() -> house.invitations.resetLink(stranger, new MemberId("nobody")));
        Caller operator = caller("operator", Permission.OBSERVER, true);
        barred(() -> house.invitations.resetLink(operator, lena.member()));
    }

    @Test
    void a_new_password_is_set_once_by_link_and_ends_what_was_open() {
        Caller carl = house.member("carl", Permission.CONTRIBUTOR);
        Made made = house.invitations.resetLink(lena, carl.member());
        assertThat(house.invitations.toReset(made.token()).account()).isEqualTo("carl");
        house.invitations.reset(made.token(), "a brand new secret");
        assertThat(house.ended).containsExactly(carl.member());
        assertThat(house.signIn.with("carl", "a brand new secret", "here")).isNotNull();
        refused(
                () -> house.invitations.reset(made.token(), "an even newer secret"),
                LinkRefused.Reason.LINK_USED);
    }

    @Test
    void a_reset_link_is_void_once_the_password_was_changed_otherwise() {
        Made made = house.invitations.resetLink(lena, lena.member());
        house.accounts.changePassword(lena, PASSWORD, "another long secret", "here");
        refused(
                () -> house.invitations.reset(made.token(), "a brand new secret"),
                LinkRefused.Reason.LINK_USED);
    }

    @Test
    void a_reset_link_expires_within_a_day() {
        Made made = house.invitations.resetLink(lena, lena.member());
        house.clock.advance(Duration.ofHours(24).plusSeconds(1));
        refused(() -> house.invitations.toReset(made.token()), LinkRefused.Reason.LINK_EXPIRED);
    }

    @Test
    void mail_goes_to_whoever_named_an_address_and_not_often() {
        Made made = house.invitations.inviteColleague(lena, Permission.OBSERVER);
        house.invitations.accept(made.token(), "Olga", "olga@example.org", "olga", PASSWORD);
        house.invitations.mailReset("lena", "here");
        house.invitations.mailReset("nobody", "here");
        assertThat(house.mailed).isEmpty();
        for (int i = 0; i < 10; i++) {
            house.invitations.mailReset("olga", "here");
        }
        assertThat(house.mailed).hasSize(3);
        assertThat(house.invitations.toReset(house.mailed.getLast()).account()).isEqualTo("olga");
    }

    private static Caller caller(String account, Permission standing, boolean operator) {
        return new Caller(
                account, new MemberId(account), new SideId("others"), account, standing, operator);
    }

    private static void refused(ThrowingCallable act, LinkRefused.Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        LinkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void barred(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(OnlyNegotiators.class);
    }
}
