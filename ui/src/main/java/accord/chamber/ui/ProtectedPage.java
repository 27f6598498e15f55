package accord.chamber.ui;

import accord.chamber.ProtectedState;
import accord.chamber.ProtectedState.Offer;
import accord.chamber.query.ProtectedRooms;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.Table;
import accord.decision.ui.Same;
import accord.eventlog.query.History;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.issue.ui.IssueTitle;
import accord.look.ui.Crumb;
import accord.look.ui.MainLayout;
import accord.look.ui.Problems;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.text.Refused;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where all sides talk without prejudice and subject to contract. */
@PermitAll
@Route(value = "issues/:issue/protected", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/chamber.css")
@JavaScript("context://assets/room.js")
final class ProtectedPage extends ApartPage implements BeforeEnterObserver, OffersPart.Acts {
    private final ProtectedRooms apart;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Directory directory;
    private final Caller caller;
    private final Div body = Tags.div("body two apart");
    private final Same sameDoor = new Same();
    private @Nullable IssueId issue;
    private @Nullable Table table;
    private @Nullable TalkPart talk;
    private @Nullable OffersPart offers;

    ProtectedPage(
            ProtectedRooms apart,
            Contracts contracts,
            Rooms rooms,
            Directory directory,
            CurrentCaller current) {
        this.apart = apart;
        this.contracts = contracts;
        this.rooms = rooms;
        this.directory = directory;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        issue = ChamberNavigation.issue(event.getRouteParameters());
        apart.of(caller, issue());
        ContractState contract = contracts.visible(caller, rooms.contractOf(issue()));
        Table round = Table.of(contract, caller);
        table = round;
        String room = "issues/" + issue();
        String about = IssueTitle.brief(rooms.room(issue()).issue().raising().title());
        called(
                "Protected room",
                List.of(
                        new Crumb(contract.opened().title(), "contracts/" + contract.id()),
                        new Crumb(about, room),
                        Crumb.here("Protected room")));
        talk =
                new TalkPart(
                        round.chairs(),
                        directory::person,
                        "Nothing said yet. What is said here stays here.",
                        text -> {
                            apart.say(caller, issue(), text);
                            refresh();
                        });
        offers = new OffersPart(this, round, room);
        getContent().removeAll();
        getContent().addClassName("apart-page");
        getContent().add(head(about, room), body);
        refresh();
    }

    private static Header head(String about, String room) {
        Header head =
                new Header(
                        new H1("Protected room"),
                        Tags.paragraph("sub", about),
                        back(room),
                        Tags.div(
                                "apart-note",
                                Tags.span(
                                        "",
                                        "Without prejudice, subject to contract. Nothing said here"
                                                + " is in the minutes, the search, an export or the"
                                                + " audit. A label alone creates no legal"
                                                + " privilege: take advice before you rely on it.")));
        head.addClassName("head");
        return head;
    }

    @Override
    void refresh() {
        ProtectedState now = apart.of(caller, issue());
        if (!sameDoor.as(List.of(now.isOpen(), now.asked()))) {
            body.removeAll();
            if (now.isOpen()) {
                body.add(
                        Tags.div("column", Objects.requireNonNull(talk)),
                        Tags.div("column", Objects.requireNonNull(offers)));
            } else {
                body.add(door(now, Objects.requireNonNull(table)));
            }
        }
        List<TalkPart.Said> said =
                IntStream.range(0, now.talk().size())
                        .mapToObj(at ->
                                new TalkPart.Said(
                                        at, now.talk().get(at).text(), now.talk().get(at).act()))
                        .toList();
        boolean may = Objects.requireNonNull(table).may(Permission.CONTRIBUTOR);
        Objects.requireNonNull(talk).show(said, may);
        Objects.requireNonNull(offers).show(now);
    }

    private Div door(ProtectedState now, Table round) {
        Div card = Tags.div("card", new H2("It opens when every side says so"));
        if (!now.asked().isEmpty()) {
            Set<SideId> silent = new HashSet<>(round.sides());
            silent.removeAll(now.asked());
            card.add(
                    Tags.paragraph(
                            "",
                            "%s would talk here. It waits on %s."
                                    .formatted(
                                            Words.sentenceCase(round.inSentence(now.asked())),
                                            round.inSentence(silent))));
        }
        boolean can =
                round.mineIf(Permission.NEGOTIATOR)
                        .filter(mine -> !now.asked().contains(mine))
                        .isPresent();
        if (can) {
            card.add(Tags.div("acts", Tags.button("primary", "Open it for our side", this::ask)));
        }
        return card;
    }

    private void ask() {
        try {
            apart.ask(caller, issue());
        } catch (Refused meanwhile) {
            Problems.tell(meanwhile);
        }
        refresh();
    }

    @Override
    public void offer(String title, String text) {
        apart.offer(caller, issue(), title, text);
        refresh();
    }

    @Override
    public void agree(Offer offer) {
        apart.agree(caller, issue(), offer.text().id(), offer.hash());
        refresh();
    }

    @Override
    History.Following follow(Runnable changed) {
        return apart.watch(caller, issue(), changed);
    }

    private IssueId issue() {
        return Objects.requireNonNull(issue, "no room was entered");
    }
}
