package accord.member.mail;

import static org.assertj.core.api.Assertions.assertThat;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Account;
import accord.member.query.LinkPost;
import accord.member.query.Person;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailPostTest {
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
    void a_link_to_a_new_password_is_mailed_to_the_accounts_address() {
        Person olga =
                new Person(
                        new MemberId("olga"),
                        new SideId("homes"),
                        "olga",
                        "Olga Orr",
                        Permission.OBSERVER);
        Account account = new Account(olga, "olga@example.org", false, "hash", 1);
        application
                .withPropertyValues(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "accord.url=https://accord.example.org/",
                        "accord.mail.from=accord@example.org")
                .run(context -> {
                    LinkPost post = context.getBean(LinkPost.class);
                    assertThat(post.isConfigured()).isTrue();
                    post.sendReset(account, "token");
                    assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
                });
        assertThat(server.getReceivedMessages()[0])
                .extracting(message -> {
                    try {
                        return message.getContent().toString();
                    } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .asString()
                .contains("Hello Olga Orr")
                .contains("https://accord.example.org/reset/token");
    }
}
