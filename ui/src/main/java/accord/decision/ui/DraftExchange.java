package accord.decision.ui;

import accord.contract.query.NotFound;
import accord.decision.Draft;
import accord.decision.Passage;
import accord.member.query.Caller;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written in one browser, on its way to the draft, and what others write on its way here.
 */
final class DraftExchange {
    private final Caller caller;
    private final DraftAccess access;
    private final DraftPage page;
    private final List<Draft> carried = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();

    DraftExchange(Caller caller, DraftAccess access, DraftPage page) {
        this.caller = caller;
        this.access = access;
        this.page = page;
    }

    /** Hands the fields to the browser, which keeps them from then on with what comes from here. */
    void begin(Draft draft, Element host) {
        told.clear();
        host.executeJs("accordDraft.enter(this)");
        show(draft, host);
    }

    /** Only what is new to this page: a browser gets the fields that changed. */
    void show(Draft draft, Element host) {
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

    /**
     * What comes too late, as the draft is frozen already, is carried on in one of the writer's.
     *
     * @param gone whether the draft is not there any more
     */
    Passage write(Draft draft, boolean gone, String field, String base, String text) {
        Draft into = holder(draft, gone, field);
        if (into == null) {
            return carryOn(draft, field, base, text);
        }
        try {
            return access.drafting().write(caller, into, field, base, text);
        } catch (NotFound meanwhile) {
            return carryOn(draft, field, base, text);
        }
    }

    /** What a field of this page is written in now; null where that was frozen. */
    private @Nullable Draft holder(Draft draft, boolean gone, String field) {
        if (!gone && (draft.has(field) || !told.containsKey(field))) {
            return draft;
        }
        return carried.stream().filter(own -> own.has(field)).findFirst().orElse(null);
    }

    private Passage carryOn(Draft draft, String field, String base, String text) {
        Draft own = access.freezing().carryOn(caller, draft, field, base, text);
        carried.add(own);
        page.showCarried(DraftNavigation.to(own), own.proposal() == null);
        return new Passage(text, Integer.MAX_VALUE, caller.member());
    }
}
