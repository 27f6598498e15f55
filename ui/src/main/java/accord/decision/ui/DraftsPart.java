package accord.decision.ui;

import accord.contract.ui.Chairs;
import accord.decision.DecisionId;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.look.ui.Badge;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is being written about a decision before it is a version, and the way into it. */
public final class DraftsPart extends Composite<Div> {

    /**
     * A draft.
     *
     * @param name what it will be, in a few words
     * @param opened whether all sides see it
     * @param here who is in it just now
     * @param address where it is written, relative to the root
     */
    public record Row(
            DraftId id,
            String name,
            boolean opened,
            List<Person> here,
            String address,
            Chairs chairs) {}

    /** Begins drafts. */
    @FunctionalInterface
    public interface Beginning {
        /**
         * @param opened to all sides, or to the caller alone
         * @return the draft's address, relative to the root
         */
        String begin(DecisionId decision, DraftFrom from, boolean opened);
    }

    private final Rows<Row, ListItem> rows;

    DraftsPart() {
        UnorderedList list = new UnorderedList();
        list.addClassName("drafts");
        rows = new Rows<>(list, Row::id, row -> new ListItem(), DraftsPart::show);
        getContent().addClassNames("card", "drafts-card", "no-print");
        getContent().add(new H3("Being written"), list);
        setVisible(false);
    }

    void show(List<Row> drafts) {
        rows.show(drafts);
        setVisible(!drafts.isEmpty());
    }

    private static void show(ListItem item, Row row) {
        Anchor name = new Anchor(row.address(), row.name());
        name.addClassName("draft-name");
        Div words =
                Tags.div(
                        "draft-words",
                        name,
                        Tags.span(
                                "small",
                                row.opened() ? who(row) : "Only you see it until you open it"));
        Tags.fill(
                item,
                words,
                Badge.faces(
                        row.here().stream().map(person -> row.chairs().badge(person)).toList()));
    }

    private static String who(Row row) {
        return row.here().isEmpty()
                ? "All sides can write in it"
                : Words.and(row.here().stream().map(Person::name).toList())
                        + (row.here().size() == 1 ? " is in it" : " are in it");
    }
}
