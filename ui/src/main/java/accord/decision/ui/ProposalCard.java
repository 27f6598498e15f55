package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Stand;
import accord.decision.ThreadId;
import accord.decision.Version;
import accord.decision.ui.Choices.Act;
import accord.look.ui.Tags;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: its text, how each side stands to it, and what the viewer can do about it. A version
 * that comes in while somebody reads waits until they ask for it; who stands how moves at once.
 */
final class ProposalCard extends Composite<Article> {

    /** What a card shows. */
    record Model(DecisionState decision, Proposal proposal, Table table, @Nullable String barred) {

        Choices choices() {
            return Choices.of(decision, proposal, table).unless(barred);
        }
    }

    private final H3 title = new H3();
    private final Div meta = Tags.div("meta");
    private final OriginLine origin = new OriginLine();
    private final SealPlace seal = new SealPlace();
    private final VersionText text = new VersionText();
    private final FieldList fields = new FieldList();
    private final TermsStrip terms = new TermsStrip();
    private final Reasons reasons;
    private final Stands stands = new Stands();
    private final ActBar acts = new ActBar(this::chosen, this::catchUp);
    private final ProposalDialogs dialogs;
    private final Same head = new Same();

    private @Nullable Model model;
    private int shown;

    ProposalCard(Acting acting) {
        this.reasons = new Reasons(acting.answering());
        this.dialogs = new ProposalDialogs(acting.sending(), acting.binds(), this::catchUp);
        Article card = getContent();
        card.addClassNames("card", "prop");
        card.add(
                Tags.div("prop-head", Tags.div("prop-words", title, meta, origin), seal),
                stands,
                text,
                fields,
                terms,
                reasons,
                acts);
    }

    void show(Model now) {
        boolean first = model == null;
        model = now;
        if (first || dialogs.hasJustWritten(now.proposal().current())) {
            shown = now.proposal().current().number();
        }
        draw();
        dialogs.meanwhile(now);
    }

    /** Brings the proposal before the viewer, and consent where they can give it. */
    void comeTo() {
        getElement().executeJs("accordRoom.come(this)");
        Model now = model();
        if (now.choices().acts().contains(Act.CONSENT)) {
            chosen(Act.CONSENT);
        }
    }

    int shown() {
        return shown;
    }

    Element text() {
        return text.getElement();
    }

    /** How a side stands to it. */
    Optional<Element> stand(SideId side) {
        return stands.of(side);
    }

    /** Why a side stands to it as it does. */
    Optional<Element> reason(ThreadId thread) {
        return reasons.of(thread);
    }

    /** Shows the current version, whatever was being read. */
    private void catchUp() {
        shown = model().proposal().current().number();
        draw();
    }

    private void draw() {
        Model now = model();
        Proposal proposal = now.proposal();
        Version version = proposal.version(shown).orElseThrow();
        Version current = proposal.current();
        boolean newer = current.number() > shown;
        getElement().setAttribute("data-proposal", proposal.id().value());
        Tags.text(title, proposal.title());
        if (!head.as(version)) {
            Tags.fill(meta, ProposalMeta.parts(version, now.table()));
        }
        origin.show(now.decision(), proposal);
        seal.show(now.decision(), proposal, now.table());
        text.show(textOf(now, version));
        fields.show(version.wording().fields());
        terms.show(version.wording().terms());
        reasons.show(now.decision(), proposal, now.table());
        stands.show(Standing.all(now.decision(), proposal, now.table()), now.table());
        acts.show(
                new ActBar.Offer(
                        newer ? Choices.NONE : now.choices(),
                        current.number(),
                        newer ? now.table().name(current.act().side()) : null));
    }

    private static VersionText.Model textOf(Model now, Version version) {
        Proposal proposal = now.proposal();
        Stand last =
                now.table().mine() == null
                        ? null
                        : proposal.lastStands().get(Objects.requireNonNull(now.table().mine()));
        boolean own = last != null && last.version() < version.number();
        Version since =
                proposal.version(own && last != null ? last.version() : version.number() - 1)
                        .orElse(null);
        boolean agreed = now.decision().agreed() != null;
        return new VersionText.Model(proposal, version, since, own, since != null && !agreed);
    }

    private void chosen(Act act) {
        dialogs.open(act, model(), shown);
    }

    private Model model() {
        return Objects.requireNonNull(model, "nothing is shown yet");
    }
}
