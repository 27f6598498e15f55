package accord.decision.ui;

import accord.contract.ui.Chairs;
import accord.decision.Draft;
import accord.decision.Passage;
import accord.decision.ProposalId;
import accord.look.ui.Badge;
import accord.look.ui.Tags;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A draft laid out: what it is, who is in it, its fields, and what becomes of it. */
final class DraftPage extends Composite<Div> {
    private final Forum.Page forum;
    private final DraftSheet sheet;
    private final Div note = Tags.div("draft-note");
    private final Div late = Tags.div("");
    private final Div faces = Tags.div("room-faces");
    private final Div foot = Tags.div("draft-foot no-print");
    private final Same opening = new Same();
    private final Same here = new Same();

    /**
     * @param name what the draft will be
     * @param question what the sides are to decide
     * @param forum where that is decided
     * @param writes whether the viewer may write in it
     * @param today where the contract's days are counted
     * @param freeze asks before freezing
     */
    DraftPage(
            Draft draft,
            String name,
            String question,
            Forum.Page forum,
            boolean writes,
            LocalDate today,
            Consumer<DraftPage> freeze) {
        this.forum = forum;
        this.sheet = new DraftSheet(draft, writes, today);
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
            foot.add(Tags.button("primary", "Freeze for consent", () -> freeze.accept(this)));
        }
        Anchor back = new Anchor(forum.address(), "Back to " + forum.called());
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

    /** Does something with what is written; a problem is said at its field. */
    void submit(Runnable act) {
        sheet.submit(act);
    }

    /**
     * Shows who is where; the viewer's own page is not among them.
     *
     * @param last who changed a field last
     */
    void show(
            Draft draft,
            Map<String, List<Person>> people,
            Function<Passage, Optional<Person>> last,
            Chairs chairs) {
        sheet.show(draft, people, last, chairs);
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

    /** The same of one whose title somebody wrote on. */
    void showAnother() {
        note.add(
                Tags.paragraph(
                        "note",
                        "This was frozen while somebody wrote on in the title. A title stays as it"
                                + " was frozen, so what is written here can be frozen as another"
                                + " proposal."));
    }

    /**
     * Says that it is a version now, or was taken away.
     *
     * @param frozen the proposal that it became; null where there is none
     */
    void showGone(@Nullable ProposalId frozen) {
        note.removeAll();
        note.add(
                Tags.paragraph(
                        "note",
                        frozen == null
                                ? "This draft is not here any more."
                                : "This was frozen for consent: it is a version now, which everybody can read."),
                new Anchor(
                        frozen == null ? forum.address() : forum.at(frozen),
                        "Read it in " + forum.called()));
        note.add(late);
        foot.setVisible(false);
        note.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
    }

    /**
     * Says where the viewer's last words are that came too late.
     *
     * @param another whether they are in one of another proposal, since they were of the title
     */
    void showCarried(String address, boolean another) {
        late.add(
                Tags.paragraph(
                        "note",
                        another
                                ? "What you wrote in the title in that moment came too late for it:"
                                        + " a title stays as it was frozen. It is kept in a draft"
                                        + " of your own, of another proposal that begins from it."
                                : "What you wrote in that moment came too late for it. It is kept"
                                        + " in a draft of your own, of the version after it."),
                new Anchor(address, "Go on with your draft"));
        note.add(late);
    }
}
