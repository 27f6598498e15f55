package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.Locale;

/** A moment, in the viewer's own zone: relative within a day, exact on hover; kept up to date. */
@Tag("accord-time")
public final class RelativeTime extends Component {

    /** How it is said. */
    public enum Style {
        /** "25 min ago", "in 3 h", "3 Oct". */
        AGO,
        /** "09:41" today, "3 Oct" before. */
        CLOCK,
        /** "3 Oct, 09:41", whenever it was. */
        EXACT,
        /** "09:41", whichever the day; what stands around it says that. */
        HOUR,
        /** "25 min ago", "on 3 Oct": within a sentence. */
        SAID,
        /** "in 3 h", and nothing about what is a day away or more; the date stands beside it. */
        SOON,
        /** "waiting 25 min". */
        WAITING
    }

    private RelativeTime(Instant at, Style style) {
        getElement().setAttribute("at", at.toString());
        getElement().setAttribute("words", style.name().toLowerCase(Locale.ROOT));
    }

    public static RelativeTime of(Instant at) {
        return new RelativeTime(at, Style.AGO);
    }

    public static RelativeTime of(Instant at, Style style) {
        return new RelativeTime(at, style);
    }

    /** Tells another moment in its place. */
    public void tell(Instant at) {
        getElement().setAttribute("at", at.toString());
    }
}
