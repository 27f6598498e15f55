package accord.decision.ui;

import accord.contract.query.NotFound;
import accord.contract.ui.ContractNavigation;
import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.Draft.Passage;
import accord.decision.Proposal;
import accord.decision.query.Hand;
import accord.decision.query.LiveDraft;
import accord.decision.query.LiveDrafts;
import accord.eventlog.query.NewId;
import accord.look.ui.Ask;
import accord.look.ui.Crumb;
import accord.look.ui.OnPage;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One draft on one open page, from entering it to leaving it. */
final class OpenDraft {
    private final String pageId = NewId.next();
    private final Caller caller;
    private final DraftAccess access;
    private final Forum.Page forum;
    private final List<Draft> carried = new ArrayList<>();
    private final Table table;
    private final DraftPage page;
    private final Map<String, Integer> told = new HashMap<>();
    private Draft draft;
    private boolean gone;
    private LiveDrafts.@Nullable Looking looking;

    OpenDraft(Caller caller, DraftAccess access, Draft draft) {
        this.caller = caller;
        this.access = access;
        this.draft = draft;
        this.forum = access.forum(caller, draft.decision());
        this.table = access.table(caller, forum.contract());
        this.page =
                new DraftPage(
                        draft,
                        ShownDrafts.name(draft, decision()),
                        decision().opening().question(),
                        forum,
                        table.may(Permission.CONTRIBUTOR),
                        this::freeze);
        showOpening();
    }

    DraftPage page() {
        return page;
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(access.title(forum.contract()), ContractNavigation.to(forum.contract())),
                new Crumb(forum.title(), forum.address()),
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
                                now -> OnPage.run(ui, () -> see(now, host)));
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
        Draft into = holder(field);
        if (into == null) {
            return carryOn(field, base, text);
        }
        try {
            return access.drafts().write(caller, into, field, base, text);
        } catch (NotFound meanwhile) {
            return carryOn(field, base, text);
        }
    }

    /** What a field of this page is written in now; null where that was frozen. */
    private @Nullable Draft holder(String field) {
        if (!gone && (draft.has(field) || !told.containsKey(field))) {
            return draft;
        }
        return carried.stream().filter(own -> own.has(field)).findFirst().orElse(null);
    }

    private Passage carryOn(String field, String base, String text) {
        Draft own = access.drafts().carryOn(caller, draft, field, base, text);
        carried.add(own);
        page.showCarried(DraftNavigation.to(own), own.proposal() == null);
        return new Passage(text, Integer.MAX_VALUE);
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
        if (gone) {
            return;
        }
        Optional<LiveDraft> found =
                all.stream().filter(each -> each.draft().id().equals(draft.id())).findFirst();
        if (found.isEmpty()) {
            gone = true;
            host.executeJs("accordDraft.end()");
            page.showGone(decision().proposal(draft.frozenAs()).map(Proposal::id).orElse(null));
            return;
        }
        Draft before = draft;
        draft = found.get().draft();
        showFrozen(before, host);
        showPassages(host);
        showOpening();
        page.showPeople(people(found.get().hands()), table.chairs());
    }

    /** A version was made of it while somebody wrote on: it goes on as a draft of what follows. */
    private void showFrozen(Draft before, Element host) {
        if (draft.basedOn() > before.basedOn()) {
            page.showFrozen(draft.basedOn());
            host.executeJs("accordDraft.end($0)", Draft.TITLE);
        } else if (!Objects.equals(draft.origin(), before.origin())) {
            page.showAnother();
        }
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
                    UI.getCurrent().getPage().setLocation(forum.address());
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
                () -> UI.getCurrent().getPage().setLocation(forum.at(draft.frozenAs())));
    }

    private DecisionState decision() {
        return access.decision(draft.decision());
    }
}
