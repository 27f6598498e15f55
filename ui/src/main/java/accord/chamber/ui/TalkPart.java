package accord.chamber.ui;

import accord.contract.ui.Chairs;
import accord.decision.ui.Rows;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Prose;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was said in a room apart, oldest first, and where one says something. */
final class TalkPart extends Composite<Section> {

    /** Something said. */
    record Said(int number, String text, Act act) {}

    private final Chairs chairs;
    private final Function<MemberId, Optional<Person>> people;
    private final Rows<Said, ListItem> rows;
    private final Div none;
    private final Form more = new Form();

    TalkPart(
            Chairs chairs,
            Function<MemberId, Optional<Person>> people,
            String empty,
            Consumer<String> say) {
        this.chairs = chairs;
        this.people = people;
        this.none = Tags.div("small", Tags.paragraph("", empty));
        OrderedList list = new OrderedList();
        list.addClassName("said-list");
        rows = new Rows<>(list, Said::number, said -> new ListItem(), this::show);
        TextArea text = more.add("text", Fields.paragraph("Say something", ""));
        text.addClassName("short");
        more.add(Tags.button("primary", "Say it", () -> submit(text, say)));
        getContent().addClassNames("card", "apart-talk");
        getContent().add(new H2("Talk"), none, list, more);
    }

    void show(List<Said> said, boolean may) {
        none.setVisible(said.isEmpty());
        rows.show(said);
        more.setVisible(may);
    }

    private void submit(TextArea text, Consumer<String> say) {
        String words = text.getValue();
        if (more.submit(() -> say.accept(words))) {
            Fields.sent(text, words);
        }
    }

    private void show(ListItem row, Said said) {
        String name = people.apply(said.act().by()).map(Person::name).orElse("Somebody");
        Div words =
                Tags.div(
                        "say-words",
                        Tags.div(
                                "small", Tags.strong(name + " "), RelativeTime.of(said.act().at())),
                        Prose.of(said.text()));
        Div line = Tags.div("say");
        people.apply(said.act().by()).ifPresent(person -> line.add(chairs.badge(person)));
        line.add(words);
        Tags.fill(row, line);
    }
}
