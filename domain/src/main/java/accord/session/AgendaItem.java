package accord.session;

import accord.text.InvalidInput;
import accord.text.Text;

/**
 * What is talked about, and for how long.
 *
 * @param title a single line
 * @param minutes of its time box, 1 to {@value #MOST_MINUTES}
 */
public record AgendaItem(String title, int minutes) {
    public static final int MOST_MINUTES = 240;

    public AgendaItem {
        title = Text.line("agenda.title", title);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new InvalidInput(
                    "agenda.minutes", "must be 1 to %d, is %d".formatted(MOST_MINUTES, minutes));
        }
    }
}
