package accord.member.ui;

import accord.look.ui.ShellPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The ways to one's account and to the people of one's organisation, in the account's menu. */
@Service
public class MemberNavigation implements ShellPart {

    @Override
    public Place place() {
        return Place.MENU;
    }

    @Override
    public Optional<Component> show() {
        return Optional.of(
                new Div(
                        new RouterLink("People of your organisation", PeopleView.class),
                        new RouterLink("Change your password", AccountView.class)));
    }
}
