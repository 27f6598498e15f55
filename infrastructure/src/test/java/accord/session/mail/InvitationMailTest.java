package accord.session.mail;

import static org.assertj.core.api.Assertions.assertThat;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Account;
import accord.member.query.Person;
import accord.session.AgendaTemplate;
import accord.session.Facilitator;
import accord.session.SessionEvent;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionId;
import accord.session.SessionState;
import accord.session.query.InvitationPost;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InvitationMailTest {
    private static final SessionId ID = new SessionId("i-s1");
    private static final SideId HOMES = new SideId("homes");
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Act OLGA = new Act(new MemberId("olga"), HOMES, NOON);
    private static final SessionScheduled PLANNED =
            new SessionScheduled(
                    ID,
                    "i",
                    "Surge in heating",
                    Set.of(HOMES, new SideId("fixers")),
                    NOON,
                    AgendaTemplate.SURGE.agenda(),
                    new Facilitator(OLGA.by(), HOMES),
                    false,
                    OLGA);

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                    .withBean(InvitationMail.class);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void without_a_server_nothing_is_sent_and_it_says_so() {
        application.run(context -> {
            InvitationPost post = context.getBean(InvitationPost.class);
            assertThat(post.isConfigured()).isFalse();
            post.send(account("olga@example.org"), state(PLANNED), ZoneId.of("Europe/London"));
        });
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_session_is_mailed_with_its_time_and_an_entry_for_the_calendar() throws Exception {
        MimeMessage mail = mailed(state(PLANNED));
        assertThat(mail.getSubject()).isEqualTo("Invitation: Surge in heating");
        assertThat(text(mail))
                .contains("Hello Olga Orr")
                .contains("Wednesday 1 July 2026, 13:00, Europe/London time")
                .contains("https://accord.example.org/issues/i");
        assertThat(calendar(mail))
                .contains("METHOD:PUBLISH")
                .contains("UID:i-s1@accord")
                .contains("SEQUENCE:0")
                .contains("STATUS:CONFIRMED");
    }

    @Test
    void what_is_moved_or_cancelled_is_the_same_entry_again() throws Exception {
        SessionMoved moved = new SessionMoved(ID, NOON.plus(Duration.ofDays(1)), "Trains", OLGA);
        MimeMessage again = mailed(state(PLANNED, moved));
        assertThat(again.getSubject()).isEqualTo("Another time: Surge in heating");
        assertThat(calendar(again)).contains("UID:i-s1@accord").contains("SEQUENCE:1");
        server.purgeEmailFromAllMailboxes();
        MimeMessage cancelled = mailed(state(PLANNED, new SessionCancelled(ID, "Ill", OLGA)));
        assertThat(cancelled.getSubject()).isEqualTo("Cancelled: Surge in heating");
        assertThat(calendar(cancelled)).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
    }

    private MimeMessage mailed(SessionState session) {
        application
                .withPropertyValues(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "accord.url=https://accord.example.org/",
                        "accord.mail.from=accord@example.org")
                .run(context -> {
                    InvitationPost post = context.getBean(InvitationPost.class);
                    assertThat(post.isConfigured()).isTrue();
                    post.send(account("olga@example.org"), session, ZoneId.of("Europe/London"));
                    assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
                });
        return server.getReceivedMessages()[0];
    }

    private static Account account(String address) {
        Person olga = new Person(OLGA.by(), HOMES, "olga", "Olga Orr", Permission.NEGOTIATOR);
        return new Account(olga, address, false, "hash", 1);
    }

    private static SessionState state(SessionEvent... events) {
        SessionState state = SessionState.NONE;
        for (SessionEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static String text(MimeMessage mail) throws Exception {
        return plain(((Multipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static String plain(Object content) throws Exception {
        return content instanceof Multipart many
                ? plain(many.getBodyPart(0).getContent())
                : content.toString();
    }

    private static String calendar(MimeMessage mail) throws Exception {
        var part = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(part.getContentType()).startsWith("text/calendar");
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
