package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.decision.Score;
import accord.decision.Template;
import accord.decision.query.LiveDrafts;
import accord.decision.ui.Acting;
import accord.decision.ui.ComparePart;
import accord.decision.ui.DecisionPanel;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.ShownDrafts;
import accord.decision.ui.TalkPanel;
import accord.look.ui.EmptyState;
import accord.look.ui.Tags;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.text.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A protocol laid out: what is being decided, what is in force, and what was before. */
final class ProtocolPage extends Composite<Div> {
    private final Caller caller;
    private final ContractId contract;
    private final ProtocolAccess access;
    private final Div begin = Tags.div("");
    private final Div status = Tags.div("");
    private final Rows<DecisionPanel.Model, DecisionPanel> open;
    private final Rows<DecisionPanel.Model, DecisionPanel> inForce;
    private final TalkPanel talk;
    private final Same same = new Same();
    private ShownDrafts drafts;
    private ShownProtocol shown;
    private volatile Set<DecisionId> undecided = Set.of();

    ProtocolPage(Caller caller, ContractId contract, ProtocolAccess access) {
        this.caller = caller;
        this.contract = contract;
        this.access = access;
        this.drafts = new ShownDrafts(List.of(), access::person);
        Acting acting = acting();
        Div above = Tags.div("decisions");
        Div below = Tags.div("decisions");
        open = panels(above, acting);
        inForce = panels(below, acting);
        talk = new TalkPanel(this::send, access::person, () -> access.people(contract));
        Header head =
                new Header(
                        new H1(ProtocolWords.TITLE),
                        Tags.paragraph(
                                "sub",
                                "Who is told of what, how soon, and where a decision goes when its"
                                        + " time box runs out."));
        head.addClassName("head");
        Div body =
                Tags.div(
                        "body two",
                        Tags.div("column", begin, above, talk, below),
                        Tags.div("column", status));
        getContent().addClassNames("protocol-page");
        getContent().add(head, body);
        shown = access.shown(caller, contract);
        show(shown);
    }

    /** Shows the protocol as it is now. */
    void refresh() {
        show(access.shown(caller, contract));
    }

    private void show(ShownProtocol now) {
        shown = now;
        open.show(now.open().stream().map(decision -> model(decision, now)).toList());
        inForce.show(now.inForce().stream().map(decision -> model(decision, now)).toList());
        undecided = ShownDrafts.open(now.open());
        talk.setVisible(!undecided.isEmpty());
        if (!undecided.isEmpty()) {
            talk.show(new TalkPanel.Model(now.open().getFirst(), now.table(), caller.member()));
        }
        if (!same.as(List.of(now.protocol(), undecided, now.table()))) {
            showStatus(now);
        }
    }

    /** Follows what is written about open decisions and is no version yet. */
    LiveDrafts.Looking look(Consumer<Runnable> onPage) {
        return access.drafts()
                .live()
                .look(
                        caller,
                        () -> undecided,
                        now ->
                                onPage.accept(() -> {
                                    drafts = new ShownDrafts(now, access::person);
                                    show(shown);
                                }));
    }

    /** Brings a proposal before the viewer, and consent where they can give it. */
    void comeTo(ProposalId proposal) {
        undecided.forEach(
                decision -> open.row(decision).ifPresent(panel -> panel.comeTo(proposal)));
    }

    private static Rows<DecisionPanel.Model, DecisionPanel> panels(Div place, Acting acting) {
        return new Rows<>(
                place,
                model -> model.decision().opening().decision(),
                model -> new DecisionPanel(acting),
                DecisionPanel::show);
    }

    private Acting acting() {
        return new Acting(
                this::send,
                decision -> access.binds(caller, contract, decision),
                () -> access.protocols().inForce(contract),
                (decision, from, opened) -> access.drafts().begin(caller, decision, from, opened),
                new Scores(),
                to -> talk().answer(to));
    }

    private TalkPanel talk() {
        return talk;
    }

    private DecisionPanel.Model model(DecisionState decision, ShownProtocol now) {
        return new DecisionPanel.Model(
                decision,
                now.table(),
                Template.PROTOCOL,
                drafts.of(decision, now.table()),
                null,
                now.base(decision));
    }

    private void showStatus(ShownProtocol now) {
        boolean asked = !undecided.isEmpty();
        Table table = now.table();
        boolean first = now.protocol().inForce() == null;
        @Nullable Runnable review = asked || first ? null : () -> ask(true, table);
        Tags.fill(status, ProtocolStatus.card(now, review));
        begin.removeAll();
        if (!asked && first) {
            begin.add(Tags.div("card", begin(table)));
        }
    }

    private EmptyState begin(Table table) {
        Component[] acts =
                table.may(Permission.CONTRIBUTOR)
                        ? new Component[] {
                            Tags.button(
                                    "primary",
                                    "Propose how we communicate",
                                    () -> ask(false, table))
                        }
                        : new Component[0];
        return new EmptyState(
                "How do we want to communicate?",
                "Agree on it together: for each kind of news who is told and within what time; the"
                        + " channels; and a ladder, which says who sees to a decision next when its"
                        + " time box runs out, and for how long.",
                acts);
    }

    private void ask(boolean review, Table table) {
        AskDialog.open(
                review,
                table.zone(),
                "protocol-" + contract,
                (question, deadline) ->
                        access.protocols().ask(caller, contract, question, deadline),
                this::refresh);
    }

    private void send(Function<Act, Command> command) {
        try {
            access.send(caller, contract, command);
        } catch (Refused meanwhile) {
            refresh();
            throw meanwhile;
        }
        refresh();
    }

    private final class Scores implements ComparePart.Scores {
        @Override
        public List<Score> own(DecisionId decision) {
            return access.scores().own(caller, decision);
        }

        @Override
        public void score(DecisionId decision, int round, List<Score> given) {
            try {
                access.scores().score(caller, decision, round, given);
            } finally {
                refresh();
            }
        }
    }
}
