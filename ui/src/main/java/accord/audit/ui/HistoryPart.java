package accord.audit.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.ContractPart;
import accord.look.ui.Card;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;

/** Leads from a contract to its history. */
@org.springframework.stereotype.Component
final class HistoryPart implements ContractPart {

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component show(Caller caller, ContractState contract, Runnable refresh) {
        ContractId id = Objects.requireNonNull(contract.id());
        Paragraph words =
                new Paragraph("Who decided what, when and why; checked, filtered and exported.");
        words.addClassName("small");
        Card card = new Card("History");
        card.add(words, new Anchor(AuditNavigation.to(id), "How did that come about?"));
        return card;
    }
}
