package accord.live.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.query.LiveDraft;
import accord.decision.query.LiveDrafts;
import accord.decision.ui.Acting;
import accord.decision.ui.ShownDrafts;
import accord.issue.IssueId;
import accord.issue.query.Room;
import accord.issue.ui.TimelinePanel;
import accord.live.query.Company;
import accord.live.query.LiveRooms;
import accord.live.query.News;
import accord.live.query.Presence;
import accord.live.query.Viewer;
import accord.live.query.Watching;
import accord.look.ui.OnPage;
import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.query.Caller;
import accord.member.query.Person;
import accord.text.Refused;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One issue's room on one page, from entering it to leaving it. */
final class OpenRoom {
    private final Caller caller;
    private final IssueId issue;
    private final RoomAccess access;
    private final RoomPage page;
    private final Sightings sightings = new Sightings(this::send);
    private Table table;
    private volatile Room shown = Room.EMPTY;
    private long noted;
    private Set<MemberId> writing = Set.of();
    private @Nullable Watching watching;
    private Presence.@Nullable Here here;
    private LiveDrafts.@Nullable Looking drafts;

    OpenRoom(Caller caller, IssueId issue, RoomAccess access) {
        this.caller = caller;
        this.issue = issue;
        this.access = access;
        this.table = access.table(caller, issue);
        this.page =
                new RoomPage(
                        acting(),
                        (question, deadline, withHats) -> {
                            access.ask(caller, issue, question, deadline, withHats);
                            refresh();
                        },
                        meetings(),
                        new RoomPage.People(
                                access::person, access::name, () -> access.people(issue)),
                        caller.member(),
                        shown -> access.parts(caller, shown));
        refresh();
    }

    private Acting acting() {
        return new Acting(
                this::send,
                decision -> access.binds(caller, issue, decision),
                () -> access.ladder(issue),
                (decision, from, opened) -> access.drafts().begin(caller, decision, from, opened),
                new RoomScores(caller, access.scores(), this::refresh),
                to -> page().answer(to));
    }

    private MeetingParts meetings() {
        RoomMeetings meetings = access.meetings();
        return MeetingParts.of(
                this::send,
                new RoomConvening(caller, issue, access, this::refresh),
                access::person,
                access.viewer(caller),
                () -> meetings.turnover(caller, issue),
                meetings.lessons(caller, issue, this::refresh));
    }

    RoomPage page() {
        return page;
    }

    Room shown() {
        return shown;
    }

    IssueId issue() {
        return issue;
    }

    void enter(UI ui, LiveRooms live, Presence presence) {
        watching = live.watch(caller, issue, new Sight(ui));
        show(watching.room());
        page.showSince(shown, access.look(caller, issue), table);
        noteLook();
        access.meetings().attend(caller, issue, shown);
        here = presence.enter(caller, issue, who -> OnPage.run(ui, () -> showPeople(who)));
        drafts =
                access.drafts()
                        .live()
                        .look(
                                caller,
                                () -> ShownDrafts.open(shown.decisions().values()),
                                now -> OnPage.run(ui, () -> showDrafts(now)));
    }

    /** The page is still there; what is on a screen that shows it, the viewer's side has seen. */
    void sign(boolean visible) {
        if (here != null) {
            here.sign();
        }
        noteLook();
        if (visible) {
            sightings.note(shown, page, table);
        }
    }

    /** Somebody writes on the page. */
    void write() {
        if (here != null) {
            here.write();
        }
    }

    /** What is shown while the page is there has been seen. */
    private void noteLook() {
        if (shown.position() > noted) {
            noted = shown.position();
            access.noteLook(caller, issue, shown);
        }
    }

    void leave() {
        if (drafts != null) {
            drafts.close();
        }
        if (watching != null) {
            watching.close();
        }
        if (here != null) {
            here.close();
        }
    }

    /** Shows the room as it is now, whatever has come in by itself up to now. */
    private void refresh() {
        show(access.room(caller, issue));
    }

    /** What is known to be older than what is shown already is left aside. */
    private void show(Room room) {
        if (room.timeline().size() >= shown.timeline().size()) {
            shown = room;
            page.show(room, table);
        }
    }

    private void showDrafts(List<LiveDraft> now) {
        page.take(now);
        page.show(shown, table);
    }

    private void send(Function<Act, Command> command) {
        try {
            access.send(caller, issue, act -> said(command.apply(act)));
        } catch (Refused meanwhile) {
            refresh();
            throw meanwhile;
        }
        refresh();
    }

    /** Who says something has written it. */
    private Command said(Command command) {
        if (command instanceof MakeComment && here != null) {
            here.rest();
        }
        return command;
    }

    private void showPeople(Company company) {
        page.showPeople(people(company.here()), table);
        showWriting(company.writing());
    }

    private void showWriting(Set<MemberId> who) {
        writing = who;
        page.showWriting(
                people(who).stream()
                        .filter(person -> !person.id().equals(caller.member()))
                        .map(Person::name)
                        .toList());
    }

    private List<Person> people(Set<MemberId> who) {
        return who.stream().map(access::person).flatMap(Optional::stream).toList();
    }

    private void told(News news) {
        if (news.room().timeline().size() > shown.timeline().size()) {
            show(news.room());
        }
        access.meetings().attend(caller, issue, news.room());
        showSaid(news);
        String others =
                news.happened().stream()
                        .filter(Room.Happening::isMove)
                        .map(Room.Happening::event)
                        .filter(event -> !event.act().by().equals(caller.member()))
                        .map(event -> TimelinePanel.words(event, table, access::name))
                        .collect(Collectors.joining(". "));
        if (!others.isEmpty()) {
            page.announce(others);
        }
    }

    /** What has come is not being written any more; whoever wrote it may be on another node. */
    private void showSaid(News news) {
        Set<MemberId> still = new LinkedHashSet<>(writing);
        news.happened().stream()
                .map(Room.Happening::event)
                .filter(CommentMade.class::isInstance)
                .forEach(said -> still.remove(said.act().by()));
        if (!still.equals(writing)) {
            showWriting(still);
        }
    }

    private final class Sight implements Viewer {
        private final UI ui;

        Sight(UI ui) {
            this.ui = ui;
        }

        @Override
        public void told(News news) {
            OnPage.run(ui, () -> OpenRoom.this.told(news));
        }

        @Override
        public void shutOut() {
            OnPage.run(ui, () -> ui.getPage().reload());
        }
    }
}
