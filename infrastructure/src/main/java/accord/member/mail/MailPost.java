package accord.member.mail;

import accord.member.query.Account;
import accord.member.query.LinkPost;
import accord.member.query.Post;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mail where {@code spring.mail.host} names a server and {@code accord.url} the address at
 * which people reach Accord, with which the links begin; {@code accord.mail.from} is the sender.
 */
@Component
class MailPost implements LinkPost, Post {
    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
    private static final int MOST_WAITING = 1_000;
    private static final String TEXT =
            """
            Hello %s,

            somebody asked for a new password for your account %s. If it was you, set it here
            within 24 hours:

            %s/reset/%s

            If it was not you, there is nothing to do: your password stays as it is.

            Accord
            """;

    private final @Nullable JavaMailSender mail;
    private final String url;
    private final String from;
    private final ThreadPoolExecutor sending =
            new ThreadPoolExecutor(
                    0,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("accord-mail").factory());

    MailPost(
            ObjectProvider<JavaMailSender> mail,
            @Value("${accord.url:}") String url,
            @Value("${accord.mail.from:accord@localhost}") String from) {
        this.mail = mail.getIfAvailable();
        this.url = url.replaceAll("/+$", "");
        this.from = from;
    }

    @Override
    public boolean isConfigured() {
        return mail != null && !url.isBlank();
    }

    @Override
    public void sendReset(Account to, String token) {
        send(
                to,
                "A new password for Accord",
                TEXT.formatted(to.person().name(), to.person().account(), url, token));
    }

    @Override
    public void send(Account to, String subject, String text) {
        if (mail == null || to.email() == null) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.email());
        message.setSubject(subject);
        message.setText(text);
        try {
            sending.execute(() -> send(message));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many mails wait to be sent; one was given up");
        }
    }

    private void send(SimpleMailMessage message) {
        if (mail == null) {
            return;
        }
        try {
            mail.send(message);
        } catch (MailException failed) {
            LOG.warn("A mail could not be sent: {}", failed.getMessage());
        }
    }

    @PreDestroy
    void close() {
        sending.shutdown();
    }
}
