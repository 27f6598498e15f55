package accord.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/**
 * How long a time box still lasts, counted in the browser; past its end, by how much it is over.
 */
@Tag("accord-left")
public final class TimeLeft extends Component {

    private TimeLeft(Instant until) {
        getElement().setAttribute("until", until.toString());
        getElement().setAttribute("role", "timer");
    }

    public static TimeLeft until(Instant until) {
        return new TimeLeft(until);
    }
}
