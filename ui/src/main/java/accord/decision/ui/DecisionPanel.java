package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.ThreadId;
import accord.decision.Version;
import accord.look.ui.EmptyState;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision: its question and the proposals that stand side by side. */
public final class DecisionPanel extends Composite<Section> {

    /**
     * What it shows.
     *
     * @param suggested the template that a first proposal begins with, null for none
     * @param drafts what is written about it and is no version yet
     * @param barred why the viewer binds their side to nothing just now, null where they may
     * @param base what was agreed before, where a first proposal can begin from it; else null
     */
    public record Model(
            DecisionState decision,
            Table table,
            @Nullable Template suggested,
            List<DraftsPart.Row> drafts,
            @Nullable String barred,
            @Nullable DecisionAgreed base) {}

    private record Head(String question, String end) {}

    private final Acting acting;
    private final H2 question = new H2();
    private final Div end = Tags.div("small");
    private final TimeBoxPart time;
    private final Div cards = Tags.div("proposals");
    private final DraftsPart drafts = new DraftsPart();
    private final ComparePart compare;
    private final Div foot = Tags.div("acts decision-acts");
    private final Rows<ProposalCard.Model, ProposalCard> rows;
    private final Same head = new Same();
    private final Same acts = new Same();
    private @Nullable Model model;

    public DecisionPanel(Acting acting) {
        this.acting = acting;
        this.time = new TimeBoxPart(acting.sending(), acting.ladder());
        this.compare = new ComparePart(acting.sending(), acting.scores());
        this.rows =
                new Rows<>(
                        cards,
                        card -> card.proposal().id(),
                        card -> new ProposalCard(acting),
                        ProposalCard::show);
        getContent().addClassName("decision");
        getContent().add(Tags.div("question", question, end), time, cards, compare, drafts, foot);
    }

    public void show(Model now) {
        model = now;
        DecisionState decision = now.decision();
        Table table = now.table();
        Head first = new Head(decision.opening().question(), end(decision));
        if (!head.as(first)) {
            Tags.text(question, first.question());
            Tags.text(end, first.end());
        }
        time.show(decision, table);
        compare.show(decision, table);
        drafts.show(now.drafts());
        List<Proposal> shown =
                decision.proposals().stream()
                        .filter(p -> decision.agreed() == null || isSealed(decision, p))
                        .toList();
        rows.show(
                shown.stream()
                        .map(p -> new ProposalCard.Model(decision, p, table, now.barred()))
                        .toList());
        if (!acts.as(List.of(decision.status(), decision.closing(), table))) {
            showActs(now);
        }
    }

    /** Brings a proposal before the viewer, and consent where they can give it. */
    public void comeTo(ProposalId proposal) {
        rows.row(proposal).ifPresent(ProposalCard::comeTo);
    }

    /** Where that is what happened; the decision itself where it is nowhere in particular. */
    public Element place(DecisionEvent event) {
        SideId side = event.act().side();
        Optional<Element> place =
                switch (event) {
                    case DecisionEvent.ObjectionRaised e -> reason(ThreadId.of(e.objection()));
                    case DecisionEvent.ObjectionResolved e -> reason(ThreadId.of(e.objection()));
                    case DecisionEvent.ConsentGiven e -> stand(e.proposal(), side);
                    case DecisionEvent.ConsentSigned e -> stand(e.proposal(), side);
                    case DecisionEvent.ConsentedOnCondition e -> stand(e.proposal(), side);
                    case DecisionEvent.ConditionLifted e -> stand(e.proposal(), side);
                    case DecisionEvent.SideStoodAside e -> stand(e.proposal(), side);
                    case DecisionEvent.ConsentWithdrawn e -> stand(e.proposal(), side);
                    case DecisionEvent.ProposalMade e -> text(e.proposal());
                    case DecisionEvent.ProposalAmended e -> text(e.proposal());
                    case DecisionEvent.DecisionAgreed e -> text(e.proposal());
                    default -> Optional.empty();
                };
        return place.orElseGet(this::getElement);
    }

    /** Where a proposal is; the decision itself where none is named or it is not shown. */
    public Element place(@Nullable ProposalId proposal) {
        return Optional.ofNullable(proposal).flatMap(this::text).orElseGet(this::getElement);
    }

    /**
     * Opens what a version changed, where another is before the viewer, or none.
     *
     * @return whether it was opened; not where the event is about none, or about what is shown
     */
    public boolean openOlder(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.ProposalMade e -> openOlder(e.proposal(), 1);
            case DecisionEvent.ProposalAmended e -> openOlder(e.proposal(), e.version());
            default -> false;
        };
    }

    private boolean openOlder(ProposalId id, int number) {
        if (model == null || shown(id) == number) {
            return false;
        }
        Optional<Proposal> proposal = model.decision().proposal(id);
        Optional<Version> older = proposal.flatMap(p -> p.version(number));
        older.ifPresent(version -> DifferencesDialog.open(proposal.orElseThrow(), version));
        return older.isPresent();
    }

    /** Where a reason is; empty where its proposal is no longer shown. */
    public Optional<Element> reason(ThreadId thread) {
        return Optional.ofNullable(model)
                .flatMap(now ->
                        now.decision().proposals().stream()
                                .map(proposal -> rows.row(proposal.id()))
                                .flatMap(Optional::stream)
                                .map(card -> card.reason(thread))
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    private Optional<Element> stand(ProposalId proposal, SideId side) {
        return rows.row(proposal).flatMap(card -> card.stand(side));
    }

    private Optional<Element> text(ProposalId proposal) {
        return rows.row(proposal).map(ProposalCard::text);
    }

    /** The number of the version that is shown of a proposal, 0 where none is. */
    public int shown(ProposalId proposal) {
        return rows.row(proposal).map(ProposalCard::shown).orElse(0);
    }

    private static boolean isSealed(DecisionState decision, Proposal proposal) {
        return proposal.id().equals(Objects.requireNonNull(decision.agreed()).proposal());
    }

    private static String end(DecisionState decision) {
        return switch (decision.status()) {
            case AGREED -> "Agreed: this text is sealed.";
            case SUPERSEDED -> "A later agreement took the place of this one.";
            case CLOSED -> "All sides closed this without agreement.";
            case OPEN, DRAFTING, FROZEN -> "";
        };
    }

    private void showActs(Model model) {
        foot.removeAll();
        DecisionState decision = model.decision();
        boolean undecided = !decision.hasEnded();
        boolean empty = decision.proposals().isEmpty();
        if (undecided && model.table().may(Permission.CONTRIBUTOR)) {
            Component propose =
                    Tags.button(
                            empty && model.base() == null ? "primary" : "",
                            empty ? "Make the first proposal" : "Make another proposal",
                            () ->
                                    ProposeDialog.open(
                                            acting.sending(),
                                            decision.opening().decision(),
                                            null,
                                            model.suggested()));
            List<Component> ways = new ArrayList<>(List.of(propose));
            changeOf(model).ifPresent(ways::addFirst);
            ways.add(
                    Tags.also(
                            "write edit a text",
                            Tags.button("", "Draft together", this::draftTogether)));
            if (empty) {
                foot.add(
                        new EmptyState(
                                "No proposal yet",
                                "Anybody of any side can make one; several can stand side by side.",
                                ways.toArray(Component[]::new)));
            } else {
                foot.add(ways);
            }
            addClosing(model);
        } else if (undecided && empty) {
            foot.add(Tags.paragraph("small", "No proposal yet."));
        }
    }

    /** Begins from what was agreed before, where this decision builds on it. */
    private Optional<Component> changeOf(Model model) {
        DecisionId decision = model.decision().opening().decision();
        return Optional.ofNullable(model.base())
                .filter(seal -> model.decision().proposals().isEmpty())
                .map(seal ->
                        Tags.button(
                                "primary",
                                "Change what is in force",
                                () ->
                                        ProposeDialog.open(
                                                acting.sending(),
                                                decision,
                                                ProposeDialog.Start.of(seal),
                                                model.suggested())));
    }

    private void draftTogether() {
        if (model != null) {
            BeginDraftDialog.open(acting.drafting(), model);
        }
    }

    private void addClosing(Model model) {
        DecisionState decision = model.decision();
        Table table = model.table();
        if (!decision.closing().isEmpty()) {
            foot.add(
                    Tags.paragraph(
                            "note",
                            "Up to now %s would close this without agreement; it ends when every side says so."
                                    .formatted(table.inSentence(decision.closing()))));
        }
        if (table.mineIf(Permission.NEGOTIATOR)
                .filter(mine -> !decision.closing().contains(mine))
                .isPresent()) {
            foot.add(Tags.button("tertiary", "Close without agreement", () -> close(decision)));
        }
    }

    private void close(DecisionState decision) {
        FormDialog form =
                new FormDialog(
                                "Close without agreement",
                                "Say so",
                                "close-" + decision.opening().decision())
                        .say(
                                "It ends only when every side says so. Until then everything goes"
                                        + " on.");
        TextArea reason = form.field("reason", Fields.paragraph("Why", ""));
        form.onSubmit(() ->
                        acting.sending()
                                .send(act ->
                                        new ProposeClosing(
                                                decision.opening().decision(),
                                                reason.getValue(),
                                                act)))
                .open();
    }
}
