package accord.chamber.ui;

import accord.chamber.CaucusState;
import accord.chamber.TextId;
import accord.chamber.query.Caucuses;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.contract.ui.Table;
import accord.eventlog.query.History;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.issue.ui.IssueTitle;
import accord.look.ui.Badge;
import accord.look.ui.Crumb;
import accord.look.ui.MainLayout;
import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.member.query.Person;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The caucus of the viewer's side on an issue. Whoever may not enter finds no page here. */
@PermitAll
@Route(value = "issues/:issue/caucus", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/chamber.css")
@JavaScript("context://assets/room.js")
final class CaucusPage extends ApartPage implements BeforeEnterObserver, CaucusTexts.Acts {
    private final Caucuses caucuses;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Directory directory;
    private final Caller caller;
    private @Nullable IssueId issue;
    private @Nullable TalkPart talk;
    private @Nullable CaucusTexts texts;

    CaucusPage(
            Caucuses caucuses,
            Contracts contracts,
            Rooms rooms,
            Directory directory,
            CurrentCaller current) {
        this.caucuses = caucuses;
        this.contracts = contracts;
        this.rooms = rooms;
        this.directory = directory;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        issue = ChamberNavigation.issue(event.getRouteParameters());
        caucuses.of(caller, issue());
        ContractState contract = contracts.visible(caller, rooms.contractOf(issue()));
        Chairs chairs = Chairs.of(contract);
        String room = "issues/" + issue();
        String about = IssueTitle.brief(rooms.room(issue()).issue().raising().title());
        called(
                "Caucus",
                List.of(
                        new Crumb(contract.opened().title(), "contracts/" + contract.id()),
                        new Crumb(about, room),
                        Crumb.here("Caucus")));
        talk =
                new TalkPart(
                        chairs,
                        directory::person,
                        "Nothing said yet. Only your side reads what is said here.",
                        text -> {
                            caucuses.say(caller, issue(), text);
                            refresh();
                        });
        texts = new CaucusTexts(this, room);
        Div aside = Tags.div("column", texts);
        boolean negotiates = Table.of(contract, caller).may(Permission.NEGOTIATOR);
        if (negotiates) {
            aside.add(people(contract));
        }
        Div body = Tags.div("body two apart", Tags.div("column", talk), aside);
        getContent().removeAll();
        getContent().addClassNames("apart-page", chairs.of(caller.side()).style());
        getContent().add(head(chairs, about, room), body);
        refresh();
    }

    private Header head(Chairs chairs, String about, String room) {
        Header head =
                new Header(
                        new H1("Caucus of " + chairs.of(caller.side()).inSentence()),
                        Tags.paragraph("sub", about),
                        back(room),
                        Tags.div(
                                "apart-note",
                                Badge.of(chairs.of(caller.side())),
                                Tags.span(
                                        "",
                                        "Only your side sees this page. It is in no record, search"
                                                + " or export, and nobody else can tell whether"
                                                + " anything was said here.")));
        head.addClassName("head");
        return head;
    }

    private CaucusPeople people(ContractState contract) {
        List<Person> others =
                contract.people().entrySet().stream()
                        .filter(each -> each.getValue().side().equals(caller.side()))
                        .filter(each -> each.getValue().permission() != Permission.NEGOTIATOR)
                        .map(each -> directory.person(each.getKey()))
                        .flatMap(Optional::stream)
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList();
        return new CaucusPeople(others, caucuses.admitted(caller, issue()), this::let);
    }

    private void let(MemberId member, boolean in) {
        if (in) {
            caucuses.admit(caller, issue(), member);
        } else {
            caucuses.remove(caller, issue(), member);
        }
    }

    @Override
    public void keep(@Nullable TextId id, String title, String text) {
        if (id == null) {
            caucuses.keep(caller, issue(), title, text);
        } else {
            caucuses.keep(caller, issue(), id, title, text);
        }
        refresh();
    }

    @Override
    public void move(TextId id, String rationale) {
        caucuses.move(caller, issue(), id, rationale);
        refresh();
    }

    @Override
    History.Following follow(Runnable changed) {
        return caucuses.watch(caller, issue(), changed);
    }

    @Override
    void refresh() {
        CaucusState now = caucuses.of(caller, issue());
        List<TalkPart.Said> said =
                IntStream.range(0, now.talk().size())
                        .mapToObj(at ->
                                new TalkPart.Said(
                                        at, now.talk().get(at).text(), now.talk().get(at).act()))
                        .toList();
        Objects.requireNonNull(talk).show(said, true);
        Objects.requireNonNull(texts).show(now);
    }

    private IssueId issue() {
        return Objects.requireNonNull(issue, "no caucus was entered");
    }
}
