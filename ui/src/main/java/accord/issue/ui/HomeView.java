package accord.issue.ui;

import accord.contract.query.Contracts;
import accord.contract.ui.ContractInvitations;
import accord.contract.ui.ContractList;
import accord.decision.ui.Asked;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.Movements;
import accord.issue.query.Reviews;
import accord.issue.query.Rooms;
import accord.look.ui.Card;
import accord.look.ui.EmptyState;
import accord.look.ui.MainLayout;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Home: what needs me? */
@PermitAll
@Route(value = "", layout = MainLayout.class)
final class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Contracts contracts;
    private final Issues issues;
    private final Reviews reviews;
    private final Rooms rooms;
    private final Surges surges;
    private final ContractInvitations invitations;
    private final Directory directory;
    private final Clock clock;
    private final Caller caller;
    private final Moving moving;

    HomeView(
            Contracts contracts,
            Issues issues,
            Reviews reviews,
            List<Asked> asked,
            Rooms rooms,
            Surges surges,
            ContractInvitations invitations,
            Directory directory,
            Clock clock,
            Movements movements,
            CurrentCaller current) {
        this.contracts = contracts;
        this.issues = issues;
        this.reviews = reviews;
        this.rooms = rooms;
        this.surges = surges;
        this.invitations = invitations;
        this.directory = directory;
        this.clock = clock;
        this.caller = current.caller();
        this.moving = new Moving(movements, issues, asked, caller, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Agenda agenda = Agenda.of(caller, contracts, issues, reviews, moving.asked());
        moving.follow(agenda.open(), agenda::place);
        moving.followAsked(agenda.asked(), agenda::place);
        getContent().removeAll();
        getContent().add(head(agenda), moving, body(agenda));
    }

    private Header head(Agenda agenda) {
        Paragraph sub = new Paragraph(sub(agenda));
        sub.addClassName("sub");
        Header head = new Header(new H1(question(agenda)), sub);
        head.addClassName("head");
        return head;
    }

    private String question(Agenda agenda) {
        if (agenda.contracts().isEmpty()) {
            return "Welcome to Accord";
        }
        if (!agenda.isParty()) {
            return "What you may read";
        }
        int waiting = agenda.waitingOnMe().size() + agenda.askedOfMe().size();
        return waiting == 0
                ? "Nothing waits on your side"
                : Words.count(waiting, "thing waits", "things wait") + " on your side";
    }

    private static String sub(Agenda agenda) {
        if (agenda.contracts().isEmpty()) {
            return "Where the sides of a contract solve problems together.";
        }
        if (!agenda.isParty()) {
            return "The sides opened their records to you; each reading is noted.";
        }
        int others = agenda.waitingOnOthers().size() + agenda.askedOfOthers().size();
        if (others == 0) {
            return agenda.waitingOnMe().isEmpty() && agenda.askedOfMe().isEmpty()
                    ? "Nothing waits on others either."
                    : "Nothing waits on others alone.";
        }
        return Words.count(others, "thing waits", "things wait") + " on others.";
    }

    private Div body(Agenda agenda) {
        Div main = column();
        Div aside = column();
        invitations.show(caller, this::show).forEach(main::add);
        if (agenda.contracts().isEmpty()) {
            main.add(new NoContracts(caller));
        } else {
            agenda.lead()
                    .ifPresent(lead -> {
                        Lead shown = new Lead(agenda, lead, surges);
                        moving.line(shown::update);
                        main.add(shown);
                    });
            addLists(main, agenda);
            aside.add(new DueCard(agenda.due(), clock));
            aside.add(new News(agenda, rooms, directory::name, clock.instant()));
            aside.add(new ContractList(agenda.contracts(), caller));
        }
        Div body = new Div(main, aside);
        body.addClassNames("body", "two");
        return body;
    }

    private void addLists(Div main, Agenda agenda) {
        IssueSummary lead = agenda.lead().orElse(null);
        List<IssueSummary> mine =
                agenda.waitingOnMe().stream().filter(issue -> !issue.equals(lead)).toList();
        List<IssueSummary> others =
                agenda.waitingOnOthers().stream().filter(issue -> !issue.equals(lead)).toList();
        addCard(main, "Waiting on your side", mine, agenda.askedOfMe(), agenda);
        addCard(
                main,
                agenda.isParty() ? "Waiting on others" : "Open issues",
                others,
                agenda.askedOfOthers(),
                agenda);
        if (agenda.open().isEmpty()) {
            Card card = new Card("Issues");
            card.add(
                    new EmptyState(
                            "No open issues",
                            "When repair requests surge, or somebody raises an issue, it stands here"
                                    + " with its next step. Open your contract to bring in requests"
                                    + " or to raise one."));
            main.add(card);
        }
    }

    private void addCard(
            Div main,
            String title,
            List<IssueSummary> some,
            List<Asked.Question> asked,
            Agenda agenda) {
        if (some.isEmpty() && asked.isEmpty()) {
            return;
        }
        IssueList list = new IssueList(some, asked, agenda::chairs, agenda.viewer());
        moving.line(list::update);
        moving.askedLine(list::update);
        Card card = new Card(title);
        card.add(list);
        main.add(card);
    }

    private static Div column() {
        Div column = new Div();
        column.addClassName("column");
        return column;
    }

    @Override
    public String getPageTitle() {
        return "Home · Accord";
    }
}
