package accord.issue.ui;

import accord.contract.ui.Table;
import accord.look.ui.Tags;
import accord.member.Acted;
import accord.member.MemberId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Function;

/**
 * How what happened is told: in words that lead to what they are about, where that is in the room.
 *
 * @param people what a member is called
 * @param leads brings the viewer to what something that happened is about; empty where that is
 *     nowhere
 */
public record Telling(
        Function<MemberId, String> people, Function<Acted, Optional<Runnable>> leads) {

    Component of(Acted event, Table table) {
        String words = TimelinePanel.words(event, table, people);
        return leads.apply(event)
                .<Component>map(lead -> leading(words, lead))
                .orElseGet(() -> Tags.span("what", words));
    }

    private static Component leading(String words, Runnable lead) {
        NativeButton button = new NativeButton(words, click -> lead.run());
        button.addClassNames("what", "leads");
        return button;
    }
}
