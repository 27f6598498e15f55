package accord.session.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Same;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.query.Person;
import accord.session.SessionState;
import accord.session.SessionState.Phase;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** The sessions of a room: how to begin one, and the minutes of those that were held. */
public final class SessionsCard extends Composite<Section> {

    /**
     * What it shows.
     *
     * @param agreed whether there is something to check upon
     * @param resolved whether there is nothing to meet about any more
     */
    public record Model(
            List<SessionState> sessions, boolean agreed, boolean resolved, Table table) {}

    private final Convening convening;
    private final Person viewer;
    private final Same same = new Same();

    public SessionsCard(Convening convening, Person viewer) {
        this.convening = convening;
        this.viewer = viewer;
        getContent().addClassNames("card", "sessions");
    }

    public void show(Model model) {
        if (same.as(model)) {
            return;
        }
        getContent().removeAll();
        getContent().add(new H2("Sessions"));
        UnorderedList held = new UnorderedList();
        held.addClassName("sessions-held");
        model.sessions().reversed().stream()
                .filter(session -> session.started() != null)
                .forEach(session -> held.add(line(session)));
        boolean open = model.sessions().stream().anyMatch(SessionState::isOpen);
        if (held.getComponentCount() > 0) {
            getContent().add(held);
        } else {
            getContent()
                    .add(
                            Tags.paragraph(
                                    "small",
                                    open
                                            ? "The next one stands at the top of the room."
                                            : "Meet here, with an agenda and a clock that everybody"
                                                    + " sees."));
        }
        if (!open && !model.resolved() && model.table().may(Permission.CONTRIBUTOR)) {
            getContent().add(acts(model));
        }
    }

    private Div acts(Model model) {
        String draft = "meet-" + model.table().sides().hashCode();
        Div acts = Tags.div("acts");
        if (model.agreed()) {
            acts.add(
                    Tags.also(
                            "start a session, did it work",
                            Tags.button(
                                    "small",
                                    "Weekly checkpoint",
                                    () ->
                                            MeetDialog.checkpoint(
                                                    convening,
                                                    model.table(),
                                                    viewer,
                                                    draft + "-check"))));
        }
        acts.add(
                Tags.also(
                        "start a session, arrange a meeting, agenda",
                        Tags.button(
                                model.agreed() ? "tertiary small" : "small",
                                "Meet about this",
                                () ->
                                        MeetDialog.meeting(
                                                convening, model.table(), viewer, draft))));
        return acts;
    }

    private static ListItem line(SessionState session) {
        Anchor minutes = new Anchor(address(session), session.plan().title());
        ListItem line = new ListItem(minutes);
        line.add(RelativeTime.of(Objects.requireNonNull(session.started()).at()));
        String outcome =
                session.concluded() != null
                        ? SessionWords.word(session.concluded())
                        : session.phase() == Phase.RUNNING ? "running" : "minutes";
        line.add(Tags.span("small", outcome));
        return line;
    }

    /** Where a session's minutes are. */
    static String address(SessionState session) {
        String id = session.plan().session().value();
        return "issues/%s/sessions/%s"
                .formatted(session.plan().about(), id.substring(id.lastIndexOf("-s") + 2));
    }
}
