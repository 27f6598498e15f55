package accord.member.ui;

import accord.look.ui.Card;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.Form;
import accord.look.ui.MainLayout;
import accord.member.query.AccessTokens;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One's own account: who one is here, another password, and tokens for programs. */
@Route(value = "account", layout = MainLayout.class)
@PageTitle("Your account · Accord")
@PermitAll
final class AccountView extends Div implements Crumbed {
    private final Accounts accounts;
    private final CurrentCaller current;
    private final PasswordField present = field("Present password", "current-password");
    private final PasswordField wanted = field("New password", "new-password");
    private final Form form = new Form();

    AccountView(Accounts accounts, AccessTokens tokens, CurrentCaller current) {
        this.accounts = accounts;
        this.current = current;
        Caller caller = current.caller();
        Div head = new Div(new H1("Your account"));
        Paragraph who =
                new Paragraph("%s, who signs in as %s".formatted(caller.name(), caller.account()));
        who.addClassName("sub");
        head.add(who);
        head.addClassNames("head", "narrow");
        Div body = new Div(password(), new AccessTokensCard(tokens, caller));
        body.addClassNames("body", "narrow");
        add(head, body);
    }

    private Card password() {
        wanted.setHelperText(Forms.passwordHint(accounts.shortestPassword()));
        form.add("current", present);
        form.add("password", wanted);
        Paragraph consequence =
                new Paragraph(
                        "All pages that you have open, on any device, then ask for the new password. "
                                + "So do programs that sign in by it; those with an access token go on.");
        consequence.addClassName("small");
        form.add(consequence);
        Button change = new Button("Change the password", click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div acts = new Div(change);
        acts.addClassName("acts");
        form.add(acts);
        Card card = new Card("Another password");
        card.add(form);
        return card;
    }

    private void change() {
        String from = VaadinRequest.getCurrent().getRemoteAddr();
        boolean changed =
                form.submit(() ->
                        accounts.changePassword(
                                current.caller(), present.getValue(), wanted.getValue(), from));
        if (changed) {
            UI.getCurrent().getPage().setLocation("sign-in?changed");
            VaadinSession.getCurrent().getSession().invalidate();
        }
    }

    private static PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(label);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Your account"));
    }
}
