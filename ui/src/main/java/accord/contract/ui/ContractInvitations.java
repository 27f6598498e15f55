package accord.contract.ui;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractSide;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.look.ui.Ask;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.Chair;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.query.Caller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contracts that name somebody's organisation and wait for it to join. */
@Component
public class ContractInvitations {
    private static final int MOST = 20;

    private final Contracts contracts;
    private final Desk desk;

    ContractInvitations(Contracts contracts, Desk desk) {
        this.contracts = contracts;
        this.desk = desk;
    }

    /**
     * A card for each.
     *
     * @param refresh shows the page anew, after one was accepted
     */
    public List<Card> show(Caller caller, Runnable refresh) {
        return contracts.waitingFor(caller, MOST).stream()
                .map(waiting -> card(caller, waiting, refresh))
                .toList();
    }

    private Card card(Caller caller, ContractSummary waiting, Runnable refresh) {
        Chairs chairs = Chairs.of(waiting.terms());
        String as =
                waiting.terms().sides().stream()
                        .filter(side -> side.organisation().equals(caller.side()))
                        .map(ContractSide::name)
                        .findFirst()
                        .orElse("a side");
        Card card = new Card("You are invited to “%s”".formatted(waiting.terms().title()));
        card.addClassName("invitation");
        Div sides = new Div();
        sides.addClassName("row");
        chairs.all().stream().map(Badge::named).forEach(sides::add);
        card.add(sides, new Paragraph(words(waiting, as)));
        if (caller.standing() == Permission.NEGOTIATOR) {
            Button join = new Button("Join as " + as, click -> ask(caller, waiting, as, refresh));
            join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div acts = new Div(join);
            acts.addClassName("acts");
            card.add(acts);
        } else {
            Paragraph who = new Paragraph("A negotiator of your organisation can accept it.");
            who.addClassName("small");
            card.add(who);
        }
        return card;
    }

    private static String words(ContractSummary waiting, String as) {
        return "From %s to %s, with your organisation as %s."
                .formatted(
                        Words.date(waiting.terms().startsOn()),
                        Words.date(waiting.terms().endsOn()),
                        new Chair(0, as, "").inSentence());
    }

    private void ask(Caller caller, ContractSummary waiting, String as, Runnable refresh) {
        Form form = new Form();
        form.add(
                new Paragraph(
                        "You become your side's first negotiator in it and add your colleagues. The"
                                + " other sides see that you joined."));
        Ask.forA(
                "Join “%s” as %s?".formatted(waiting.terms().title(), as),
                form,
                "Join",
                () -> {
                    desk.act(caller, waiting.id(), act -> new AcceptContract(waiting.id(), act));
                    refresh.run();
                    UI.getCurrent().navigate(ContractNavigation.to(waiting.id()));
                });
    }
}
