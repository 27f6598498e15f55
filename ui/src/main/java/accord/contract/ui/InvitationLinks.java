package accord.contract.ui;

import accord.contract.ContractId;
import accord.look.ui.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;

/** The links of a new contract's invitations; they are shown once and kept nowhere. */
final class InvitationLinks extends Div {

    InvitationLinks(String title, ContractId contract, List<SidesForm.Link> links) {
        addClassNames("body", "narrow");
        Card card = new Card("“%s” is open. Invite the others".formatted(title));
        card.add(
                new Paragraph(
                        "Send each link to somebody who may speak for their organisation. It works"
                                + " once, for fourteen days, and is shown only here."));
        for (SidesForm.Link link : links) {
            TextField field = new TextField("For " + link.organisation());
            field.setValue(address(link.token()));
            field.setReadOnly(true);
            field.setAutoselect(true);
            card.add(field);
        }
        Anchor on = new Anchor(ContractNavigation.to(contract), "Go to the contract");
        on.addClassNames("button", "primary");
        Div acts = new Div(on);
        acts.addClassName("acts");
        card.add(acts);
        add(card);
    }

    private static String address(String token) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        String root = request.getRequestURL().toString();
        String origin = root.substring(0, root.length() - request.getRequestURI().length());
        return origin + request.getContextPath() + "/invitations/" + token;
    }
}
