package accord.live.ui;

import accord.contract.ui.Chairs;
import accord.decision.Draft;
import accord.decision.ProposalId;
import accord.decision.ui.DraftSheet;
import accord.decision.ui.Same;
import accord.decision.ui.Tags;
import accord.look.ui.Badge;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A draft laid out: what it is, who is in it, its fields, and what becomes of it. */
final class DraftPage extends Composite<Div> {
    private final DraftSheet sheet;
    private final Div note = Tags.div("draft-note");
    private final Div faces = Tags.div("room-faces");
    private final Div foot = Tags.div("draft-foot no-print");
    private final Same opening = new Same();
    private final Same here = new Same();

    /**
     * @param name what the draft will be
     * @param question what the sides are to decide
     * @param room the address of the room that it belongs to
     * @param writes whether the viewer may write in it
     */
    DraftPage(
            Draft draft,
            String name,
            String question,
            String room,
            boolean writes,
            Runnable freeze) {
        this.sheet = new DraftSheet(draft, writes);
        Header head =
                new Header(
                        Tags.div(
                                "head-row",
                                Tags.div(
                                        "",
                                        new H1(name),
                                        Tags.paragraph("sub", "For “" + question + "”")),
                                faces),
                        note);
        head.addClassName("head");
        note.getElement().setAttribute("role", "status");
        if (writes) {
            foot.add(Tags.button("primary", "Freeze for consent", freeze));
        }
        Anchor back = new Anchor(room, "Back to the room");
        back.addClassName("draft-back");
        foot.add(
                back,
                Tags.paragraph("small draft-saved", "What you write is kept as you write it."));
        getContent().addClassName("draft-page");
        getContent().add(head, Tags.div("body narrow", sheet, foot));
    }

    /**
     * @param open opens it to all sides; null for who may not
     * @param discard throws it away, while nobody else sees it; likewise
     */
    void showOpening(boolean opened, @Nullable Runnable open, @Nullable Runnable discard) {
        if (opening.as(opened)) {
            return;
        }
        note.removeAll();
        if (opened) {
            note.add(
                    Tags.paragraph(
                            "small",
                            "All sides can write here at once. It is no part of the record, and"
                                    + " nobody can consent to it, until it is frozen."));
        } else {
            note.add(Tags.paragraph("small", "Only you see this draft, until you open it."));
            if (open != null) {
                note.add(Tags.button("small", "Open it to all sides", open));
            }
            if (discard != null) {
                note.add(Tags.button("tertiary small", "Throw it away", discard));
            }
        }
    }

    void showPeople(Map<String, List<Person>> people, Chairs chairs) {
        sheet.show(people, chairs);
        List<Person> all = people.values().stream().flatMap(Collection::stream).distinct().toList();
        if (!here.as(all)) {
            Tags.fill(faces, Badge.faces(all.stream().map(chairs::badge).toList()));
        }
    }

    /** Says that a version was made of it, while somebody wrote on. */
    void showFrozen(int version) {
        note.add(
                Tags.paragraph(
                        "note",
                        "Version %d was frozen from this while somebody wrote on. What is written here since can be frozen as version %d."
                                .formatted(version, version + 1)));
    }

    /**
     * Says that it is a version now, or was taken away.
     *
     * @param frozen the proposal that it became; null where there is none
     * @param carried where the viewer's last words are that came too late; null where none did
     */
    void showGone(@Nullable ProposalId frozen, String room, @Nullable String carried) {
        note.removeAll();
        note.add(
                Tags.paragraph(
                        "note",
                        frozen == null
                                ? "This draft is not here any more."
                                : "This was frozen for consent: it is a version now, and stands in the room."),
                new Anchor(
                        frozen == null ? room : room + "?proposal=" + frozen,
                        "Read it in the room"));
        if (carried != null) {
            note.add(
                    Tags.paragraph(
                            "note",
                            "What you wrote in that moment came too late for it. It is kept in a"
                                    + " draft of your own, of the version after it."),
                    new Anchor(carried, "Go on with your draft"));
        }
        foot.setVisible(false);
        note.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
    }
}
