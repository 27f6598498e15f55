package accord.contract.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.member.Permission;
import accord.member.query.Caller;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** Somebody's contracts with their sides. */
public final class ContractList extends Composite<Card> {
    static final String OPEN_ANOTHER = "Open another contract";

    private final Map<ContractId, ContractState> contracts;
    private final Caller caller;

    public ContractList(Map<ContractId, ContractState> contracts, Caller caller) {
        this.contracts = contracts;
        this.caller = caller;
    }

    @Override
    protected Card initContent() {
        Card card = new Card("Contracts");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        contracts.forEach((id, contract) -> list.add(new ListItem(item(id, contract))));
        card.add(list);
        if (caller.standing() == Permission.NEGOTIATOR) {
            Anchor open = new Anchor(ContractNavigation.NEW, OPEN_ANOTHER);
            open.addClassName("small");
            card.add(open);
        }
        return card;
    }

    private static Anchor item(ContractId id, ContractState contract) {
        Span title = new Span(contract.opened().title());
        title.addClassName("title");
        Span faces = Badge.faces(Chairs.of(contract).all().stream().map(Badge::of).toList());
        faces.addClassName("when");
        Anchor item = new Anchor(ContractNavigation.to(id), title, faces);
        item.addClassName("item");
        return item;
    }
}
