package accord.look.ui;

import accord.text.InvalidInput;
import accord.text.NotAllowed;
import accord.text.NotThere;
import accord.text.Refused;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what went wrong into words: what happened, what was kept, what to do. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int READING_MILLIS = 8_000;

    private Problems() {}

    /**
     * A sentence for whoever asked; what nobody expected is logged under a number that it names.
     */
    public static String sentence(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> {
                    String number = UUID.randomUUID().toString().substring(0, 8);
                    LOG.error("Problem {}", number, failure);
                    return "This did not work, and nothing was changed. Try again; if it goes on, tell"
                            + " whoever runs Accord that it was problem "
                            + number
                            + ".";
                });
    }

    /** What is wrong with a field, as it is said beside it. */
    public static String beside(InvalidInput wrong) {
        return Words.sentenceCase(wrong.reason()) + ".";
    }

    /** Says it to the viewer of the present page, without taking anything from it. */
    public static void tell(Throwable failure) {
        String sentence = sentence(failure);
        if (UI.getCurrent() != null) {
            Notification notice =
                    new Notification(sentence, READING_MILLIS, Position.BOTTOM_CENTER);
            notice.setAssertive(true);
            notice.open();
        }
    }

    /** The sentence as a part of a page. */
    public static Div line(String sentence) {
        Div line = new Div(new Span(sentence));
        line.addClassName("problem");
        line.getElement().setAttribute("role", "alert");
        return line;
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case InvalidInput wrong ->
                    Optional.of(
                            "%s %s.".formatted(Words.capitalised(wrong.field()), wrong.reason()));
            case Refused refused -> Optional.of(refused.sentence());
            case NotThere missing -> Optional.of(String.valueOf(missing.getMessage()));
            case NotAllowed barred -> Optional.of(barred.sentence());
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
