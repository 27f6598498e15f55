package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something took: "3 h 20 min", or days as the viewer's own zone counts them; exact on
 * hover. What still lasts is kept up to date.
 */
@Tag("accord-span")
public final class TimeSpan extends Component {
    private TimeSpan(Instant from) {
        getElement().setAttribute("from", from.toString());
    }

    /**
     * @param until null while it lasts
     */
    public static TimeSpan of(Instant from, @Nullable Instant until) {
        TimeSpan span = new TimeSpan(from);
        if (until != null) {
            span.getElement().setAttribute("until", until.toString());
        }
        return span;
    }
}
