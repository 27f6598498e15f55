package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ui.Table;
import accord.look.ui.Card;
import accord.look.ui.Problems;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.RepairsEvent;
import accord.repairs.query.FeedNews;
import accord.repairs.query.SeasonSharing;
import accord.repairs.query.SeasonSharing.Sharing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;

/** What the sides say about sharing their seasons, which moves as they do. */
final class SeasonCard extends Composite<Card> {
    private final SeasonSharing sharing;
    private final Caller caller;
    private final ContractId contract;
    private final Table table;
    private final Paragraph state = small("");
    private final Button change = new Button("", click -> change());
    private boolean agreed;

    SeasonCard(
            SeasonSharing sharing, FeedNews news, Caller caller, ContractId contract, Table table) {
        this.sharing = sharing;
        this.caller = caller;
        this.contract = contract;
        this.table = table;
        state.getElement().setAttribute("role", "status");
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent()
                .add(
                        small(
                                "At what time of year a trade is busy helps younger contracts to"
                                        + " expect it. They learn it pooled with others, never a"
                                        + " count, an address or a name, and only while every side"
                                        + " here agrees."),
                        state);
        if (table.may(Permission.NEGOTIATOR)) {
            getContent().add(change);
        }
        show();
        OnNews.show(
                this,
                told -> news.listen(caller, contract, told),
                SeasonCard::isChangedBy,
                this::showNews);
    }

    @Override
    protected Card initContent() {
        return new Card("Seasons");
    }

    private static boolean isChangedBy(RepairsEvent event) {
        return event instanceof RepairsEvent.SeasonShared
                || event instanceof RepairsEvent.SeasonWithheld;
    }

    private void showNews() {
        show();
        state.getElement()
                .executeJs(
                        "this.classList.remove('glow'); void this.offsetWidth;"
                                + " this.classList.add('glow')");
    }

    private void show() {
        Sharing said = sharing.of(caller, contract);
        agreed = said.agreed().contains(caller.side());
        state.setText(state(said, table));
        change.setText(agreed ? "Share them no longer" : "Agree for our side");
    }

    private void change() {
        try {
            if (agreed) {
                sharing.withhold(caller, contract);
            } else {
                sharing.share(caller, contract);
            }
        } catch (RuntimeException failed) {
            Problems.tell(failed);
            show();
        }
    }

    private static String state(Sharing said, Table table) {
        if (said.isShared()) {
            return "They are shared: every side has agreed. Any side can end it at once.";
        }
        return said.agreed().isEmpty()
                ? "They are not shared: no side has agreed yet."
                : "They are not shared: %s agreed, %s not yet."
                        .formatted(
                                table.inSentence(said.agreed()), table.inSentence(said.missing()));
    }

    private static Paragraph small(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("small");
        return paragraph;
    }
}
