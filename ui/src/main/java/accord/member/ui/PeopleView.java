package accord.member.ui;

import accord.look.ui.Ask;
import accord.look.ui.Card;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.MainLayout;
import accord.look.ui.Problems;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.member.query.Invitations;
import accord.member.query.Organisation;
import accord.member.query.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The people of one's own organisation, and how others come in. */
@Route(value = "people", layout = MainLayout.class)
@PageTitle("People · Accord")
@PermitAll
final class PeopleView extends Div implements Crumbed {
    private static final int MOST_SHOWN = 1_000;

    private final Invitations invitations;
    private final CurrentCaller current;
    private final Links links;

    PeopleView(Directory directory, Invitations invitations, CurrentCaller current, Links links) {
        this.invitations = invitations;
        this.current = current;
        this.links = links;
        Caller caller = current.caller();
        String organisation =
                directory.organisation(caller.side()).map(Organisation::name).orElse("Accord");
        Div head = new Div(new H1("People of " + organisation));
        head.addClassNames("head", "narrow");
        Card people = new Card("Who has an account");
        people.add(
                new PeopleList(
                        directory.people(caller.side(), null, MOST_SHOWN),
                        caller,
                        this::newPassword));
        Div body = new Div(people, invite(mayInvite(caller)));
        body.addClassNames("body", "narrow");
        add(head, body);
    }

    private static boolean mayInvite(Caller caller) {
        return caller.standing() == Permission.NEGOTIATOR;
    }

    private Card invite(boolean allowed) {
        Card card = new Card("Bring others in");
        if (!allowed) {
            card.add(new Paragraph("A negotiator of your organisation can invite others."));
            return card;
        }
        Div acts =
                new Div(
                        new Button("Invite a colleague", click -> inviteColleague()),
                        new Button("Invite another organisation", click -> inviteOrganisation()));
        acts.addClassName("acts");
        card.add(
                new Paragraph(
                        "An invitation is a link that you pass on. Whoever opens it first makes the account, so send it to one person only. It works once, within 14 days."),
                acts);
        return card;
    }

    private void inviteColleague() {
        Form form = new Form();
        Select<Permission> standing = new Select<>();
        standing.setLabel("What they may do");
        standing.setItems(Permission.values());
        standing.setItemLabelGenerator(PeopleList::meaning);
        standing.setValue(Permission.CONTRIBUTOR);
        form.add("standing", standing);
        Ask.forA(
                "Invite a colleague",
                form,
                "Make the link",
                () -> {
                    Invitations.Made made =
                            invitations.inviteColleague(current.caller(), standing.getValue());
                    ShownOnce.link("The invitation", links.join(made), made.expires());
                });
    }

    private void inviteOrganisation() {
        Form form = new Form();
        TextField name = Fields.line("Organisation", "What it is called, as others will read it");
        form.add("organisation", name);
        Ask.forA(
                "Invite another organisation",
                form,
                "Make the link",
                () -> {
                    Invitations.Made made =
                            invitations.inviteOrganisation(current.caller(), name.getValue(), null);
                    ShownOnce.link("The invitation", links.join(made), made.expires());
                });
    }

    private void newPassword(Person person) {
        try {
            Invitations.Made made = invitations.resetLink(current.caller(), person.id());
            ShownOnce.link(
                    "A new password for " + person.name(), links.reset(made), made.expires());
        } catch (RuntimeException refused) {
            Problems.tell(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("People"));
    }
}
