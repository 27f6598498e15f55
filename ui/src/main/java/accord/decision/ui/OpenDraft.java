package accord.decision.ui;

import accord.contract.query.NotFound;
import accord.contract.ui.ContractNavigation;
import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.Passage;
import accord.decision.Proposal;
import accord.decision.query.Hand;
import accord.decision.query.LiveDraft;
import accord.decision.query.LiveDrafts;
import accord.eventlog.query.NewId;
import accord.look.ui.Crumb;
import accord.look.ui.OnPage;
import accord.member.MemberId;
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
    private final Table table;
    private final DraftPage page;
    private final DraftExchange exchange;
    private final DraftActs acts;
    private final Map<MemberId, Optional<Person>> known = new HashMap<>();
    private Draft draft;
    private boolean gone;
    private LiveDrafts.@Nullable Looking looking;

    OpenDraft(Caller caller, DraftAccess access, Draft begun) {
        this.caller = caller;
        this.access = access;
        this.draft = begun;
        this.forum = access.forum(caller, begun.decision());
        this.table = access.table(caller, forum.contract());
        this.acts = new DraftActs(caller, access, forum, table, () -> draft);
        this.page =
                new DraftPage(
                        begun,
                        ShownDrafts.name(begun, decision()),
                        decision().opening().question(),
                        forum,
                        table.may(Permission.CONTRIBUTOR),
                        access.today(begun.decision()),
                        acts::freeze);
        this.exchange = new DraftExchange(caller, access, page);
        acts.showOpening(page);
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

    void enter(UI ui, Element host) {
        exchange.begin(draft, host);
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

    Passage write(String field, String base, String text) {
        return exchange.write(draft, gone, field, base, text);
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
            acts.over();
            host.executeJs("accordDraft.end()");
            page.showGone(decision().proposal(draft.frozenAs()).map(Proposal::id).orElse(null));
            return;
        }
        Draft before = draft;
        draft = found.get().draft();
        showFrozen(before, host);
        exchange.show(draft, host);
        acts.showOpening(page);
        acts.meanwhile();
        page.show(draft, people(found.get().hands()), this::last, table.chairs());
    }

    /** A version was made of it while somebody wrote on: it goes on as a draft of what follows. */
    private void showFrozen(Draft before, Element host) {
        if (draft.basedOn() > before.basedOn()) {
            acts.over();
            page.showFrozen(draft.basedOn());
            host.executeJs("accordDraft.end($0)", Draft.TITLE);
        } else if (!Objects.equals(draft.origin(), before.origin())) {
            acts.over();
            page.showAnother();
        }
    }

    private Map<String, List<Person>> people(List<Hand> hands) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (Hand hand : hands) {
            if (!hand.page().equals(pageId)) {
                person(hand.member())
                        .ifPresent(person ->
                                people.computeIfAbsent(hand.field(), f -> new ArrayList<>())
                                        .add(person));
            }
        }
        return people;
    }

    private Optional<Person> last(Passage passage) {
        return Optional.ofNullable(passage.by()).flatMap(this::person);
    }

    private Optional<Person> person(MemberId member) {
        return known.computeIfAbsent(member, access::person);
    }

    private DecisionState decision() {
        return access.decision(draft.decision());
    }
}
