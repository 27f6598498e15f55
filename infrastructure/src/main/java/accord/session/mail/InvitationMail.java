package accord.session.mail;

import accord.member.query.Account;
import accord.session.SessionState;
import accord.session.SessionState.Phase;
import accord.session.query.CalendarEntry;
import accord.session.query.InvitationPost;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

/** By the same server and under the same address as the links to new passwords. */
@Component
class InvitationMail implements InvitationPost {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final String TEXT =
            """
            Hello %s,

            %s
            %s, %s time

            %s

            The entry for your calendar is attached.

            Accord
            """;

    private final @Nullable JavaMailSender mail;
    private final String url;
    private final String from;

    InvitationMail(
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
    public void send(Account to, SessionState session, ZoneId zone) {
        if (mail == null || to.email() == null) {
            return;
        }
        try {
            mail.send(message(mail.createMimeMessage(), to, to.email(), session, zone));
        } catch (MailException | MessagingException failed) {
            LOG.warn("An invitation could not be sent: {}", failed.getMessage());
        }
    }

    private MimeMessage message(
            MimeMessage message, Account to, String address, SessionState session, ZoneId zone)
            throws MessagingException {
        String room = url + "/issues/" + session.plan().about();
        String when = WHEN.format(session.startsAt().atZone(zone));
        MimeMessageHelper letter =
                new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(address);
        letter.setSubject(subject(session) + ": " + session.plan().title());
        letter.setText(
                TEXT.formatted(to.person().name(), sentence(session), when, zone.getId(), room));
        letter.addAttachment(
                "session.ics",
                new ByteArrayResource(
                        CalendarEntry.of(session, room).getBytes(StandardCharsets.UTF_8)),
                "text/calendar; charset=UTF-8; method="
                        + (session.phase() == Phase.CANCELLED ? "CANCEL" : "PUBLISH"));
        return message;
    }

    private static String subject(SessionState session) {
        if (session.phase() == Phase.CANCELLED) {
            return "Cancelled";
        }
        return session.changes() > 0 ? "Another time" : "Invitation";
    }

    private static String sentence(SessionState session) {
        String title = "“" + session.plan().title() + "”";
        if (session.phase() == Phase.CANCELLED) {
            return "the session " + title + " is cancelled. It was to be on";
        }
        return session.changes() > 0
                ? "the session " + title + " has another time:"
                : "the sides are asked to meet: " + title;
    }
}
