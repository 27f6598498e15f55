package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.ContractPart;
import accord.contract.ui.Table;
import accord.look.ui.Card;
import accord.look.ui.Problems;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.query.SeasonSharing;
import accord.repairs.query.SeasonSharing.Sharing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether other contracts may use the seasons of this one: every side has a say. */
@Component
class SeasonPart implements ContractPart {
    private final SeasonSharing sharing;

    SeasonPart(SeasonSharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        ContractId id = Objects.requireNonNull(contract.id());
        Table table = Table.of(contract, caller);
        Sharing said = sharing.of(caller, id);
        Card card = new Card("Seasons");
        card.add(
                small(
                        "At what time of year a trade is busy helps younger contracts to expect it."
                                + " They learn it pooled with others, never a count, an address or"
                                + " a name, and only while every side here agrees."),
                small(state(said, table)));
        if (table.may(Permission.NEGOTIATOR)) {
            boolean agreed = said.agreed().contains(caller.side());
            Button change =
                    new Button(
                            agreed ? "Share them no longer" : "Agree for our side",
                            click -> change(caller, id, !agreed, refresh));
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.add(change);
        }
        return card;
    }

    private void change(Caller caller, ContractId id, boolean share, Runnable refresh) {
        try {
            if (share) {
                sharing.share(caller, id);
            } else {
                sharing.withhold(caller, id);
            }
            refresh.run();
        } catch (RuntimeException failed) {
            Problems.tell(failed);
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
