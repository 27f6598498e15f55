package accord.member.ui;

import accord.look.ui.Ask;
import accord.look.ui.Card;
import accord.look.ui.EmptyState;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.RelativeTime;
import accord.member.query.AccessToken;
import accord.member.query.AccessTokens;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The access tokens that a member has made for programs. */
final class AccessTokensCard extends Composite<Card> {
    private static final int USUAL_DAYS = 90;

    private final AccessTokens tokens;
    private final Caller caller;
    private final Div list = new Div();

    AccessTokensCard(AccessTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
        Paragraph what =
                new Paragraph(
                        "A program that acts for you uses a token in place of your password. It may do"
                                + " what you may, until the token ends or you withdraw it.");
        what.addClassName("small");
        Button make = new Button("Make a token", click -> make());
        Div acts = new Div(make);
        acts.addClassName("acts");
        getContent().add(what, list, acts);
        show();
    }

    @Override
    protected Card initContent() {
        return new Card("Access tokens for programs");
    }

    private void show() {
        List<AccessToken> there = tokens.of(caller);
        list.removeAll();
        if (there.isEmpty()) {
            list.add(
                    new EmptyState(
                            "No program acts for you by a token",
                            "Make one for each program, so that you can end each by itself."));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        there.forEach(token -> rows.add(new ListItem(row(token))));
        list.add(rows);
    }

    private Component row(AccessToken token) {
        Span name = new Span(token.name());
        name.addClassName("title");
        Span until = new Span(new Span("Ends "), RelativeTime.of(token.expires()));
        until.addClassName("step");
        Button withdraw = new Button("Withdraw", click -> withdraw(token));
        withdraw.setAriaLabel("Withdraw " + token.name());
        withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        withdraw.addClassName("when");
        Div row = new Div(name, until, withdraw);
        row.addClassName("item");
        return row;
    }

    private void make() {
        Form form = new Form();
        TextField name = Fields.line("Name", "Which program it is for");
        Select<Integer> days = new Select<>();
        days.setLabel("Good for");
        days.setItems(AccessTokens.DAYS);
        days.setItemLabelGenerator(count -> count + " days");
        days.setValue(USUAL_DAYS);
        form.add("name", name);
        form.add("days", days);
        Ask.forA(
                "An access token",
                form,
                "Make the token",
                () -> {
                    AccessTokens.Made made = tokens.make(caller, name.getValue(), days.getValue());
                    ShownOnce.token(made.token().name(), made.secret(), made.token().expires());
                    show();
                });
    }

    private void withdraw(AccessToken token) {
        Form form = new Form();
        form.add(
                new Paragraph(
                        "Whatever uses “%s” is refused from now on. This cannot be taken back; a new token can be made."
                                .formatted(token.name())));
        Ask.forA(
                "Withdraw a token",
                form,
                "Withdraw it",
                () -> {
                    tokens.withdraw(caller, token.digest());
                    show();
                });
    }
}
