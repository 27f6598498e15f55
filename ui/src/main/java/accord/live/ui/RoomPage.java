package accord.live.ui;

import accord.contract.ui.Table;
import accord.decision.CommentId;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.query.LiveDraft;
import accord.decision.ui.Acting;
import accord.decision.ui.DecisionPanel;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.decision.ui.ShownDrafts;
import accord.decision.ui.TalkPanel;
import accord.issue.IssueState;
import accord.issue.query.NextStep;
import accord.issue.query.Room;
import accord.issue.query.SoFar;
import accord.issue.ui.AfterPanel;
import accord.issue.ui.AskDialog;
import accord.issue.ui.HatsPanel;
import accord.issue.ui.MeasuresStrip;
import accord.issue.ui.RoomHead;
import accord.issue.ui.SinceStrip;
import accord.issue.ui.Telling;
import accord.issue.ui.TimelinePanel;
import accord.live.query.LastLooked;
import accord.look.ui.EmptyState;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Person;
import accord.session.SessionState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A room laid out: evidence and positions, proposals and talk, what happened so far. */
final class RoomPage extends Composite<Div> {

    /** Whom a room needs to know of. */
    record People(
            Function<MemberId, Optional<Person>> one,
            Function<MemberId, String> names,
            Supplier<List<Person>> owners) {}

    private final MemberId viewer;
    private final Function<IssueState, List<Component>> parts;
    private final RoomHead head;
    private final MeetingParts meeting;
    private final MeasuresStrip measures;
    private final SinceStrip since;
    private final Div about = Tags.div("about");
    private final HatsPanel hats;
    private ShownDrafts drafts;
    private final Div middle = Tags.div("asks");
    private final Rows<DecisionPanel.Model, DecisionPanel> decisions;
    private final TalkPanel talk;
    private final TimelinePanel timeline;
    private final AfterPanel after;
    private final RoomPlaces places;
    private final Div news = Tags.div("visually-hidden");
    private final AskDialog.Asking asking;
    private final Same sameAbout = new Same();
    private final Same sameAsk = new Same();

    RoomPage(
            Acting acting,
            AskDialog.Asking asking,
            MeetingParts meeting,
            People people,
            MemberId viewer,
            Function<IssueState, List<Component>> parts) {
        Sending sending = acting.sending();
        this.parts = parts;
        this.viewer = viewer;
        this.meeting = meeting;
        this.asking = asking;
        Telling telling = new Telling(people.names(), this::lead);
        since = new SinceStrip(telling);
        timeline = new TimelinePanel(telling);
        drafts = new ShownDrafts(List.of(), people.one());
        measures = new MeasuresStrip(sending);
        head = new RoomHead(sending, measures.act(), this::lead);
        hats = new HatsPanel(sending);
        Div panels = Tags.div("decisions");
        decisions =
                new Rows<>(
                        panels,
                        m -> m.decision().opening().decision(),
                        m -> new DecisionPanel(acting),
                        DecisionPanel::show);
        talk = new TalkPanel(sending, people.one(), people.owners());
        after = new AfterPanel(sending, people.owners());
        places =
                new RoomPlaces(
                        decisions,
                        talk,
                        middle,
                        about,
                        hats,
                        after,
                        meeting.held(),
                        meeting.strip(),
                        meeting.outcome());
        news.getElement().setAttribute("aria-live", "polite");
        Div page = getContent();
        page.addClassName("room");
        page.getElement().setAttribute("data-tab", "proposal");
        page.add(
                head,
                meeting.strip(),
                measures,
                since,
                Tags.div(
                        "room-grid",
                        column(
                                "room-left",
                                "Evidence and positions",
                                meeting.checkpoint(),
                                about,
                                hats),
                        column("room-middle", "Proposals and talk", panels, middle, talk),
                        column(
                                "room-right",
                                "So far",
                                timeline,
                                after,
                                meeting.outcome(),
                                meeting.held())),
                tabs(),
                news);
    }

    void show(Room room, Table table) {
        IssueState issue = room.issue();
        head.show(room, table);
        meeting.show(room, table, viewer);
        measures.show(new MeasuresStrip.Model(issue, room.measures(), table));
        if (!sameAbout.as(issue.raising())) {
            showAbout(issue);
        }
        List<DecisionState> newest = List.copyOf(room.decisions().values()).reversed();
        boolean gating = newest.stream().anyMatch(d -> !d.hasEnded() && !d.consentOpen());
        hats.show(new HatsPanel.Model(issue, gating, table));
        Template suggested = issue.raising().surge() == null ? null : Template.SURGE;
        String barred = barred(room);
        decisions.show(
                newest.stream()
                        .map(d ->
                                new DecisionPanel.Model(
                                        d, table, suggested, drafts.of(d, table), barred, null))
                        .toList());
        boolean canAsk =
                table.may(Permission.CONTRIBUTOR)
                        && !issue.isResolved()
                        && newest.stream().allMatch(DecisionState::hasEnded);
        boolean unseen = canAsk && newest.isEmpty() && isToAcknowledge(room, table);
        if (!sameAsk.as(List.of(canAsk, newest.isEmpty(), unseen))) {
            showAsk(issue, newest.isEmpty(), canAsk, unseen, table);
        }
        talk.setVisible(!newest.isEmpty());
        if (!newest.isEmpty()) {
            talk.show(new TalkPanel.Model(newest.getFirst(), table, viewer));
        }
        timeline.show(room, table);
        after.show(new AfterPanel.Model(issue, table));
    }

    private static boolean isToAcknowledge(Room room, Table table) {
        NextStep next = NextStep.of(room);
        return next.kind() == NextStep.Kind.ACKNOWLEDGE
                && next.waitingOn().stream().anyMatch(table::isMine);
    }

    /** Says what changed while the viewer was away; empty where they come for the first time. */
    void showSince(Room room, Optional<LastLooked.Look> look, Table table) {
        Optional<Long> seen = look.map(LastLooked.Look::position);
        Optional<CommentId> unread =
                room.decisions().values().stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(newest ->
                                seen.flatMap(to -> SoFar.firstSaid(room, newest, to, viewer)));
        since.show(room, seen, table, viewer, unread.flatMap(talk::beginNew).orElse(null));
    }

    /** Shows what is written before it is a version, from the next time that the room is shown. */
    void take(List<LiveDraft> now) {
        drafts = new ShownDrafts(now, drafts.people());
    }

    void showPeople(List<Person> here, Table table) {
        head.showPeople(here, table);
    }

    /** Says who writes something just now. */
    void showWriting(List<String> names) {
        talk.showWriting(names);
    }

    /** Says what happened to who cannot see it, without taking anything from them. */
    void announce(String sentence) {
        news.setText(sentence);
    }

    /** Brings a proposal before the viewer, and consent where they can give it. */
    void comeTo(Room room, ProposalId proposal) {
        room.decisions().keySet().stream()
                .map(decisions::row)
                .flatMap(Optional::stream)
                .forEach(panel -> panel.comeTo(proposal));
    }

    /** The number of the version that is shown of a proposal, 0 where none is. */
    int shown(DecisionId decision, ProposalId proposal) {
        return decisions.row(decision).map(panel -> panel.shown(proposal)).orElse(0);
    }

    /** Brings the viewer to where they say an answer. */
    void answer(Acting.Answering to) {
        talk.answer(to);
        talk.getElement().executeJs("accordRoom.come(this.querySelector('.say-more'))");
    }

    void quote(ProposalId proposal, int version, String words) {
        talk.quote(proposal, version, words);
    }

    private Optional<Runnable> lead(Acted event) {
        return places.lead(event);
    }

    private void lead(NextStep step) {
        places.lead(step);
    }

    private void showAbout(IssueState issue) {
        Div card = Tags.div("card", new H2("What is happening"));
        card.add(Prose.of(issue.raising().description()));
        card.add(parts.apply(issue));
        Tags.fill(about, card);
    }

    /** Whoever moves a session on binds no side meanwhile. */
    private @Nullable String barred(Room room) {
        return room.openSession()
                .filter(SessionState::isRunning)
                .filter(session -> session.facilitator().member().equals(viewer))
                .map(session ->
                        "You facilitate the session: hand the chair on, or end it, and then"
                                + " consent.")
                .orElse(null);
    }

    private void showAsk(
            IssueState issue, boolean first, boolean canAsk, boolean unseen, Table table) {
        middle.removeAll();
        if (!canAsk) {
            if (first) {
                middle.add(
                        Tags.div(
                                "card",
                                new EmptyState(
                                        "No response is being worked out yet",
                                        "A contributor of any side can begin it.")));
            }
            return;
        }
        Runnable ask =
                () ->
                        AskDialog.open(
                                issue.raising().issue(),
                                table.zone(),
                                issue.hats().isSwapped(),
                                asking);
        if (first) {
            middle.add(
                    Tags.div(
                            "card",
                            new EmptyState(
                                    "What do we do about this?",
                                    "Work it out together: each side says where it stands, anybody"
                                            + " proposes, and it is agreed when all have consented"
                                            + " to the same text.",
                                    Tags.button(
                                            unseen ? "" : "primary",
                                            "Work out a response together",
                                            ask))));
        } else {
            middle.add(
                    Tags.div(
                            "card ask-more",
                            Tags.span("small", "Is there more to agree on about this issue?"),
                            Tags.button("", "Agree on something else", ask)));
        }
    }

    private static Section column(String name, String label, Component... parts) {
        Section column = new Section(parts);
        column.addClassNames("room-column", name);
        column.getElement().setAttribute("aria-label", label);
        return column;
    }

    private static Nav tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", "Room");
        String[][] names = {
            {"evidence", "Evidence"},
            {"proposal", "Proposal"},
            {"talk", "Talk"},
            {"sofar", "So far"}
        };
        for (String[] name : names) {
            var tab = new NativeButton(name[1]);
            tab.getElement().setAttribute("data-show", name[0]);
            tabs.add(tab);
        }
        return tabs;
    }
}
