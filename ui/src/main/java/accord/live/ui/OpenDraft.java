package accord.live.ui;

import accord.contract.query.NotFound;
import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.Draft.Passage;
import accord.decision.Proposal;
import accord.decision.ui.FreezeDialog;
import accord.eventlog.query.NewId;
import accord.issue.IssueId;
import accord.live.query.Hand;
import accord.live.query.LiveDraft;
import accord.live.query.LiveDrafts;
import accord.look.ui.Ask;
import accord.look.ui.Crumb;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.Person;
import accord.text.InvalidInput;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One draft on one open page, from entering it to leaving it. */
final class OpenDraft {
    private final String pageId = NewId.next();
    private final Caller caller;
    private final DraftAccess access;
    private final IssueId issue;
    private final Table table;
    private final DraftPage page;
    private final Map<String, Integer> told = new HashMap<>();
    private Draft draft;
    private @Nullable Draft carried;
    private LiveDrafts.@Nullable Looking looking;

    OpenDraft(Caller caller, DraftAccess access, Draft draft) {
        this.caller = caller;
        this.access = access;
        this.draft = draft;
        this.issue = access.issue(caller, draft.decision());
        this.table = access.table(caller, issue);
        this.page =
                new DraftPage(
                        draft,
                        RoomDrafts.name(draft, decision()),
                        decision().opening().question(),
                        RoomNavigation.to(issue),
                        table.may(Permission.CONTRIBUTOR),
                        this::freeze);
        showOpening();
    }

    DraftPage page() {
        return page;
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(access.contractTitle(issue), access.contractAddress(issue)),
                new Crumb(access.title(issue), RoomNavigation.to(issue)),
                Crumb.here("Draft"));
    }

    /** Hands the fields to the browser, which keeps them from then on with what comes from here. */
    void enter(UI ui, Element host) {
        told.clear();
        host.executeJs("accordDraft.enter(this)");
        showPassages(host);
        looking =
                access.live()
                        .look(
                                caller,
                                () -> Set.of(draft.decision()),
                                now -> ui.accessLater(() -> see(now, host), () -> {}).run());
    }

    void leave() {
        if (looking != null) {
            looking.close();
            liftUnlessAway();
        }
    }

    /** Where storage is away, or Accord is stopping, a pen that is not lifted lapses by itself. */
    private void liftUnlessAway() {
        try {
            access.pens().lift(draft, pageId);
        } catch (RuntimeException away) {
            looking = null;
        }
    }

    /**
     * What comes too late, as the draft is frozen already, is carried on in one of the writer's.
     */
    Passage write(String field, String base, String text) {
        try {
            return access.drafts()
                    .write(caller, carried == null ? draft : carried, field, base, text);
        } catch (NotFound gone) {
            carried = access.drafts().carryOn(caller, draft, field, base, text);
            showGone();
            return new Passage(text, Integer.MAX_VALUE);
        }
    }

    void at(String field) {
        try {
            if (field.isEmpty() || !table.may(Permission.CONTRIBUTOR)) {
                access.pens().lift(draft, pageId);
            } else {
                access.pens().put(caller, draft, pageId, field);
            }
        } catch (NotFound | InvalidInput gone) {
            // the page is told that it is gone by whoever made it so
        }
    }

    private void see(List<LiveDraft> all, Element host) {
        Optional<LiveDraft> found =
                all.stream().filter(each -> each.draft().id().equals(draft.id())).findFirst();
        if (found.isEmpty()) {
            host.executeJs("accordDraft.end()");
            showGone();
            return;
        }
        if (found.get().draft().basedOn() > draft.basedOn()) {
            page.showFrozen(found.get().draft().basedOn());
        }
        draft = found.get().draft();
        showPassages(host);
        showOpening();
        page.showPeople(people(found.get().hands()), table.chairs());
    }

    /** Only what is new to this page: a browser gets the fields that changed. */
    private void showPassages(Element host) {
        draft.passages()
                .forEach((field, passage) -> {
                    Integer before = told.put(field, passage.revision());
                    if (before == null || before < passage.revision()) {
                        host.executeJs(
                                "accordDraft.show($0, $1, $2)",
                                field,
                                passage.text(),
                                passage.revision());
                    }
                });
    }

    private void showGone() {
        page.showGone(
                decision().proposal(draft.frozenAs()).map(Proposal::id).orElse(null),
                RoomNavigation.to(issue),
                carried == null ? null : DraftNavigation.to(carried));
    }

    private void showOpening() {
        boolean own = draft.author().equals(caller.member());
        page.showOpening(
                draft.opened(),
                own
                        ? () -> {
                            access.drafts().open(caller, draft);
                            draft = access.draft(caller, draft.decision(), draft.id());
                            showOpening();
                        }
                        : null,
                own ? this::discard : null);
    }

    private void discard() {
        Ask.before(
                "Throw this draft away?",
                "What is written here is gone then. Nobody else has seen it.",
                "Throw it away",
                () -> {
                    access.drafts().discard(caller, draft);
                    UI.getCurrent().getPage().setLocation(RoomNavigation.to(issue));
                });
    }

    private Map<String, List<Person>> people(List<Hand> hands) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (Hand hand : hands) {
            if (!hand.page().equals(pageId)) {
                access.person(hand.member())
                        .ifPresent(person ->
                                people.computeIfAbsent(hand.field(), f -> new ArrayList<>())
                                        .add(person));
            }
        }
        return people;
    }

    private void freeze() {
        Proposal amended =
                Optional.ofNullable(draft.proposal())
                        .flatMap(id -> decision().proposal(id))
                        .orElse(null);
        FreezeDialog.open(
                draft,
                amended,
                table,
                () -> access.drafts().freeze(caller, draft),
                () ->
                        UI.getCurrent()
                                .getPage()
                                .setLocation(
                                        RoomNavigation.to(issue)
                                                + "?proposal="
                                                + draft.frozenAs()));
    }

    private DecisionState decision() {
        return access.decision(draft.decision());
    }
}
