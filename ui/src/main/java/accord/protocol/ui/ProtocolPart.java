package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.ContractPart;
import accord.contract.ui.Table;
import accord.decision.Ladder;
import accord.decision.ui.LadderList;
import accord.look.ui.Card;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.protocol.ProtocolState;
import accord.protocol.query.Protocols;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;

/** How the sides communicate, in short, and the way to where that is agreed. */
@org.springframework.stereotype.Component
final class ProtocolPart implements ContractPart {
    private final Protocols protocols;

    ProtocolPart(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Component show(Caller caller, ContractState contract, Runnable refresh) {
        ContractId id = Objects.requireNonNull(contract.id());
        Table table = Table.of(contract, caller);
        ProtocolState protocol = protocols.visible(caller, id);
        long open =
                protocols.decisions(caller, id).stream()
                        .filter(decision -> !decision.hasEnded())
                        .count();
        Card card = new Card(ProtocolWords.TITLE);
        String address = ProtocolNavigation.to(id);
        if (protocol.inForce() == null) {
            card.add(
                    new Paragraph(open > 0 ? "It is being worked out." : "Nothing is agreed yet."),
                    Tags.paragraph(
                            "small",
                            "Who is told of what, how soon, and where a decision goes when its time"
                                    + " box runs out. Until then all are told, and nothing more"
                                    + " happens."),
                    way(address, open > 0, table.may(Permission.CONTRIBUTOR)));
            return card;
        }
        card.add(
                protocol.ladder()
                        .<Component>map(ladder -> ladder(ladder, table))
                        .orElseGet(() ->
                                Tags.paragraph(
                                        "small",
                                        "No ladder: when a time box runs out all are told, and"
                                                + " nothing more happens.")));
        card.add(ProtocolStatus.since(protocol, table));
        card.add(
                new Anchor(
                        address, open > 0 ? "A change is being worked out" : "Read or review it"));
        return card;
    }

    private static Component way(String address, boolean begun, boolean mayAsk) {
        return begun || !mayAsk
                ? new Anchor(address, begun ? "See where it stands" : "See what is missing")
                : Tags.div(
                        "acts",
                        Tags.button(
                                "",
                                "Propose how we communicate",
                                () -> UI.getCurrent().navigate(address)));
    }

    private static Component ladder(Ladder ladder, Table table) {
        return Tags.div(
                "",
                Tags.paragraph(
                        "small ladder-lead", "When a time box runs out, the decision goes to:"),
                new LadderList(ladder, table));
    }
}
