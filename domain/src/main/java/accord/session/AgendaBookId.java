package accord.session;

import accord.text.Text;

/** The agendas that the sides of a contract keep. */
public record AgendaBookId(String value) {
    public AgendaBookId {
        Text.id("agendas", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
