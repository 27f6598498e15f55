package accord.member.mail;

import accord.member.query.Account;
import accord.member.query.Letter;
import accord.member.query.Letter.Attachment;
import accord.member.query.LinkPost;
import accord.member.query.Post;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
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

            %s

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
    public String link(String path) {
        return url + "/" + path;
    }

    @Override
    public void sendReset(Account to, String token) {
        String text =
                TEXT.formatted(to.person().name(), to.person().account(), link("reset/" + token));
        send(to, new Letter("A new password for Accord", text));
    }

    @Override
    public void send(Account to, Letter letter) {
        String address = to.email();
        if (mail == null || address == null) {
            return;
        }
        try {
            sending.execute(() -> send(mail, address, letter));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many mails wait to be sent; one was given up");
        }
    }

    private void send(JavaMailSender server, String address, Letter letter) {
        try {
            server.send(message -> write(message, address, letter));
        } catch (MailException failed) {
            LOG.warn("A mail could not be sent: {}", failed.getMessage());
        }
    }

    private void write(MimeMessage message, String address, Letter letter)
            throws MessagingException {
        Attachment attached = letter.attachment();
        MimeMessageHelper writing =
                new MimeMessageHelper(message, attached != null, StandardCharsets.UTF_8.name());
        writing.setFrom(from);
        writing.setTo(address);
        writing.setSubject(letter.subject());
        writing.setText(letter.text());
        if (attached != null) {
            writing.addAttachment(
                    attached.name(),
                    new ByteArrayResource(attached.content().getBytes(StandardCharsets.UTF_8)),
                    attached.type());
        }
    }

    @PreDestroy
    void close() {
        sending.shutdown();
    }
}
