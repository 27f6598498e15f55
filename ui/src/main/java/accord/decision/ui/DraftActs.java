package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Draft;
import accord.decision.Proposal;
import accord.look.ui.Ask;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the buttons of a draft's page do: open it to all sides, throw it away, freeze it. */
final class DraftActs {
    private final Caller caller;
    private final DraftAccess access;
    private final Forum.Page forum;
    private final Table table;
    private final Supplier<Draft> draft;
    private @Nullable FreezeDialog freezing;

    /**
     * @param draft as the page shows it now
     */
    DraftActs(
            Caller caller,
            DraftAccess access,
            Forum.Page forum,
            Table table,
            Supplier<Draft> draft) {
        this.caller = caller;
        this.access = access;
        this.forum = forum;
        this.table = table;
        this.draft = draft;
    }

    /** Says on the page who sees the draft, and lets its author open it or throw it away. */
    void showOpening(DraftPage page) {
        boolean own = draft.get().author().equals(caller.member());
        page.showOpening(
                draft.get().opened(),
                own
                        ? () -> {
                            access.drafting().open(caller, draft.get());
                            page.showOpening(true, null, null);
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
                    access.drafting().discard(caller, draft.get());
                    UI.getCurrent().getPage().setLocation(forum.address());
                });
    }

    /** Asks before freezing, with what will be frozen; what cannot be is said at its field. */
    void freeze(DraftPage page) {
        Draft known = draft.get();
        page.submit(() -> {
            Draft now = access.draft(caller, known.decision(), known.id());
            FreezeDialog dialog =
                    new FreezeDialog(
                            now,
                            amended(now),
                            table,
                            shown -> access.freezing().freeze(caller, shown),
                            () -> UI.getCurrent().getPage().setLocation(forum.at(now.frozenAs())));
            dialog.open(access.freezing().asked(caller, now));
            freezing = dialog;
        });
    }

    /** Somebody wrote on: whoever is about to freeze reads what stands there now. */
    void meanwhile() {
        Draft now = draft.get();
        if (freezing != null && freezing.isBehind(now)) {
            try {
                freezing.show(now, access.freezing().asked(caller, now));
            } catch (InvalidInput wrong) {
                freezing.refuse(now, wrong);
            }
        }
    }

    /** Somebody froze it, or took it away. */
    void over() {
        if (freezing != null) {
            freezing.close();
        }
    }

    private @Nullable Proposal amended(Draft now) {
        return Optional.ofNullable(now.proposal())
                .flatMap(id -> access.decision(now.decision()).proposal(id))
                .orElse(null);
    }
}
