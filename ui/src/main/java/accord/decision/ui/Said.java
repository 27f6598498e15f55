package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Anchor;
import accord.decision.Comment;
import accord.look.ui.Badge;
import accord.look.ui.Prose;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One comment. */
final class Said extends Composite<Div> implements HasStyle {

    /**
     * What it shows.
     *
     * @param person who said it, null where they are not known any more
     * @param own whether the viewer said it
     * @param goneIn the version that no longer has the words that it is about; 0 where it has
     */
    record Model(Comment comment, Table table, @Nullable Person person, boolean own, int goneIn) {
        Object key() {
            return comment.id();
        }

        /** Who said it, as it reads in a list. */
        String name() {
            var chair = table.chair(comment.act().side());
            return person == null ? chair.name() : person.name() + ", " + chair.inSentence();
        }
    }

    void show(Model model) {
        Comment comment = model.comment();
        Div item = getContent();
        item.addClassName("say");
        if (!model.own()) {
            item.getElement().setAttribute("data-arrival", "");
        }
        Div words = Tags.div("say-words");
        Anchor about = comment.anchor();
        if (about != null) {
            words.add(Tags.paragraph("quote", quoted(about, model.goneIn())));
        }
        Span who = Tags.span("small", model.name() + " · ");
        who.add(RelativeTime.of(comment.act().at()));
        words.add(who, Prose.of(comment.text()));
        Tags.fill(
                item,
                model.person() == null
                        ? Badge.of(model.table().chair(comment.act().side()))
                        : model.table().chairs().badge(model.person()),
                words);
    }

    private static String quoted(Anchor about, int goneIn) {
        return "“%s”, version %d%s"
                .formatted(
                        about.quote(),
                        about.version(),
                        goneIn == 0 ? "" : "; version " + goneIn + " no longer says so");
    }
}
