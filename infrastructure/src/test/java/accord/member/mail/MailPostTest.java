package accord.member.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Account;
import accord.member.query.Letter;
import accord.member.query.Letter.Attachment;
import accord.member.query.LinkPost;
import accord.member.query.Person;
import accord.member.query.Post;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

class MailPostTest {
    private static final Account OLGA =
            new Account(
                    new Person(
                            new MemberId("olga"),
                            new SideId("homes"),
                            "olga",
                            "Olga Orr",
                            Permission.OBSERVER),
                    "olga@example.org",
                    false,
                    "hash",
                    1);

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                    .withBean(MailPost.class);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void without_a_server_or_an_address_of_accord_nothing_is_sent_and_it_says_so() {
        application.run(
                context -> assertThat(context.getBean(LinkPost.class).isConfigured()).isFalse());
        application
                .withPropertyValues("spring.mail.host=localhost")
                .run(context ->
                        assertThat(context.getBean(LinkPost.class).isConfigured()).isFalse());
    }

    @Test
    void without_a_server_nothing_is_sent() {
        application.run(
                context -> context.getBean(Post.class).send(OLGA, new Letter("A letter", "Words")));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_link_to_a_new_password_is_mailed_to_the_accounts_address() throws Exception {
        MimeMessage mail =
                mailed(context -> context.getBean(LinkPost.class).sendReset(OLGA, "token"));
        assertThat(mail.getAllRecipients())
                .extracting(Address::toString)
                .containsExactly("olga@example.org");
        assertThat(mail.getContent().toString())
                .contains("Hello Olga Orr")
                .contains("https://accord.example.org/reset/token");
    }

    @Test
    void a_letter_takes_its_attachment_along() throws Exception {
        Attachment entry = new Attachment("session.ics", "text/calendar", "SUMMARY:Café");
        MimeMessage mail =
                mailed(context ->
                        context.getBean(Post.class)
                                .send(OLGA, new Letter("Invitation", "Come “all”", entry)));
        assertThat(mail.getSubject()).isEqualTo("Invitation");
        assertThat(mail.getFrom())
                .extracting(Address::toString)
                .containsExactly("accord@example.org");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0).getContent())).isEqualTo("Come “all”");
        BodyPart attached = parts.getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("session.ics");
        assertThat(attached.getContentType()).startsWith("text/calendar");
        assertThat(attached.getInputStream()).hasContent("SUMMARY:Café");
    }

    @Test
    void it_is_not_whoever_sends_that_waits_for_the_server() {
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        JavaMailSender slow = mock();
        doAnswer(sent -> waiting.complete(Thread.currentThread()))
                .when(slow)
                .send(any(MimeMessagePreparator.class));
        new ApplicationContextRunner()
                .withBean(JavaMailSender.class, () -> slow)
                .withBean(MailPost.class)
                .run(context -> {
                    context.getBean(Post.class).send(OLGA, new Letter("A letter", "Words"));
                    assertThat(waiting.get(30, TimeUnit.SECONDS))
                            .isNotSameAs(Thread.currentThread());
                });
    }

    private MimeMessage mailed(Consumer<ApplicationContext> sending) {
        application
                .withPropertyValues(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "accord.url=https://accord.example.org/",
                        "accord.mail.from=accord@example.org")
                .run(context -> {
                    assertThat(context.getBean(LinkPost.class).isConfigured()).isTrue();
                    sending.accept(context);
                    assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
                });
        return server.getReceivedMessages()[0];
    }

    private static String text(Object content) throws Exception {
        return content instanceof Multipart many
                ? text(many.getBodyPart(0).getContent())
                : content.toString();
    }
}
