package accord.member.ui;

import accord.look.ui.ShellPart;
import accord.look.ui.Signpost;
import accord.look.ui.Way;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The ways to one's account and to the people of one's organisation, in the account's menu. */
@Service
public class MemberNavigation implements ShellPart, Signpost {
    private static final String PEOPLE = "People of your organisation";

    @Override
    public Place place() {
        return Place.MENU;
    }

    @Override
    public Optional<Component> show() {
        return Optional.of(
                new Div(
                        new RouterLink(PEOPLE, PeopleView.class),
                        new RouterLink("Change your password", AccountView.class)));
    }

    @Override
    public String heading() {
        return PAGES;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(PEOPLE, "Where colleagues are invited", "people"),
                new Way("Your account", "Password and access tokens", "account"));
    }
}
