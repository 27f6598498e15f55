package accord.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.AccordApplication;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Invitations;
import accord.member.query.Organisation;
import accord.member.query.Person;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doorstep of the whole application, first of an empty one. */
@SpringBootTest(
        classes = AccordApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"accord.data=memory", "accord.demo=false", "server.address=127.0.0.1"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorstepTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Organisation HOMES = new Organisation(new SideId("homes"), "Homes");
    private static final Caller LENA =
            new Caller(
                    "lena",
                    new MemberId("lena"),
                    HOMES.id(),
                    "Lena Lund",
                    Permission.NEGOTIATOR,
                    false);

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Invitations invitations;
    @Autowired private Directory directory;
    @Autowired private SignedInSessions sessions;

    private Browser browser;

    @BeforeEach
    void a_new_browser() {
        browser = new Browser(port);
    }

    private void lenaHasAnAccount() {
        accounts.ensure(HOMES);
        accounts.ensure(
                new Person(LENA.member(), HOMES.id(), LENA.account(), LENA.name(), LENA.standing()),
                PASSWORD);
    }

    @Test
    @Order(1)
    void an_empty_accord_asks_for_the_first_account_and_keeps_what_was_typed() {
        HttpResponse<String> first = browser.open("/");
        assertThat(first.uri().getPath()).isEqualTo("/start");
        assertThat(first.body()).contains("Begin with Accord").doesNotContain("Code");
        HttpResponse<String> wrong =
                browser.fill(
                        "/start",
                        Map.of(
                                "organisation", "Tower <Homes>",
                                "name", "Ann Atwood",
                                "account", "ann",
                                "password", "short"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Password must have at least 12 characters.")
                .contains("value=\"Tower &lt;Homes&gt;\"")
                .doesNotContain("short");
        assertThat(accounts.areNone()).isTrue();
    }

    @Test
    @Order(2)
    void the_first_account_is_signed_in_and_made_once() {
        HttpResponse<String> made =
                browser.fill(
                        "/start",
                        Map.of(
                                "organisation", "Tower Homes",
                                "name", "Ann Atwood",
                                "account", "ann",
                                "password", PASSWORD));
        assertThat(made.uri().getPath()).isEqualTo("/");
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        Person ann = directory.account("ANN").orElseThrow();
        assertThat(directory.organisation(ann.side()).orElseThrow().name())
                .isEqualTo("Tower Homes");
        assertThat(new Browser(port).open("/start").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whoever_is_not_signed_in_gets_to_the_doorstep_and_nowhere_else() {
        lenaHasAnAccount();
        assertThat(browser.open("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.open("/people").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.open("/no/such/page").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.open("/assets/doorstep.css").statusCode()).isEqualTo(200);
        assertThat(browser.open("/sign-in").body()).doesNotContain("demonstration");
    }

    @Test
    void a_wrong_password_is_told_beside_the_form_which_keeps_the_name() {
        lenaHasAnAccount();
        HttpResponse<String> answer = signIn("lena\"><b>", "wrong");
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body())
                .contains("The account name or the password is not right.")
                .contains("value=\"lena&quot;&gt;&lt;b&gt;\"")
                .doesNotContain("lena\"><b>");
        assertThat(browser.open("/sign-in").body()).doesNotContain("is not right");
    }

    @Test
    void signing_in_begins_a_new_session_that_no_script_reads() {
        lenaHasAnAccount();
        HttpResponse<String> page = browser.open("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        String before = browser.session();
        HttpResponse<String> home = signIn("Lena", PASSWORD);
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        lenaHasAnAccount();
        HttpResponse<String> answer =
                browser.post(
                        "/sign-in", Map.of("username", "lena", "password", PASSWORD), "made up");
        assertThat(answer.body()).contains("had been open for too long");
        assertThat(browser.open("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.post("/invitations/x", Map.of(), "made up").statusCode()).isEqualTo(403);
    }

    @Test
    void an_invitation_makes_one_account_and_then_leads_nowhere() {
        lenaHasAnAccount();
        Invitations.Made made = invitations.inviteOrganisation(LENA, "Fix & Co", null);
        String path = "/invitations/" + made.token();
        assertThat(browser.open(path).body())
                .contains("Join Fix &amp; Co")
                .contains("Lena Lund invites you");
        Map<String, String> taken =
                Map.of("name", "Carl", "account", "LENA", "password", "a long enough one");
        HttpResponse<String> wrong = browser.fill(path, taken);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Account name is taken: choose another.");
        Map<String, String> good =
                Map.of("name", "Carl", "account", "carl", "password", "a long enough one");
        assertThat(browser.fill(path, good).uri().getPath()).isEqualTo("/");
        Person carl = directory.account("carl").orElseThrow();
        assertThat(carl.side()).isEqualTo(made.side());
        assertThat(carl.standing()).isEqualTo(Permission.NEGOTIATOR);
        HttpResponse<String> again = new Browser(port).open(path);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This link has been used");
        assertThat(new Browser(port).open("/invitations/made-up").body())
                .contains("not one of ours");
    }

    @Test
    void a_reset_link_sets_a_password_once_and_ends_open_sessions() {
        lenaHasAnAccount();
        accounts.ensure(person("rita"), PASSWORD);
        Browser open = new Browser(port);
        open.fill("/sign-in", Map.of("username", "rita", "password", PASSWORD));
        assertThat(open.open("/").uri().getPath()).isEqualTo("/");
        assertThat(sessions.count(new MemberId("rita"))).isEqualTo(1);
        String path = "/reset/" + invitations.resetLink(LENA, new MemberId("rita")).token();
        assertThat(browser.fill(path, Map.of("password", "short")).body())
                .contains("New password must have at least 12 characters.");
        HttpResponse<String> home = browser.fill(path, Map.of("password", "a brand new secret"));
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(open.open("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(new Browser(port).open(path).statusCode()).isEqualTo(410);
    }

    @Test
    void who_forgot_a_password_is_told_what_to_do_where_there_is_no_mail() {
        assertThat(browser.open("/reset").body())
                .contains("A negotiator of your organisation can make you a link");
    }

    @Test
    void without_the_demonstration_nobody_gets_in_by_a_click() {
        accounts.ensure(HOMES);
        accounts.ensure(person("landlord"), PASSWORD);
        browser.fill("/sign-in", "/sign-in/as", Map.of("account", "landlord"));
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    private HttpResponse<String> signIn(String account, String password) {
        return browser.fill("/sign-in", Map.of("username", account, "password", password));
    }

    private static Person person(String account) {
        return new Person(
                new MemberId(account), HOMES.id(), account, account, Permission.CONTRIBUTOR);
    }
}
