package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Score;
import accord.decision.Template;
import accord.decision.ui.Acting;
import accord.decision.ui.ComparePart;
import accord.decision.ui.DecisionPanel;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.Tags;
import accord.decision.ui.TalkPanel;
import accord.look.ui.EmptyState;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.protocol.ProtocolState;
import accord.text.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A protocol laid out: what is being decided, what is in force, and what was before. */
final class ProtocolPage extends Composite<Div> {
    private final Caller caller;
    private final ContractId contract;
    private final ProtocolAccess access;
    private final Div begin = Tags.div("");
    private final Div status = Tags.div("");
    private final Rows<DecisionPanel.Model, DecisionPanel> decisions;
    private final TalkPanel talk;
    private final Same same = new Same();

    ProtocolPage(Caller caller, ContractId contract, ProtocolAccess access) {
        this.caller = caller;
        this.contract = contract;
        this.access = access;
        Acting acting = acting();
        Div panels = Tags.div("decisions");
        decisions =
                new Rows<>(
                        panels,
                        model -> model.decision().opening().decision(),
                        model -> new DecisionPanel(acting),
                        DecisionPanel::show);
        talk = new TalkPanel(this::send, access::person, () -> access.people(contract));
        Header head =
                new Header(
                        new H1("How we communicate"),
                        Tags.paragraph(
                                "sub",
                                "Who is told of what, how soon, and where a decision goes when its"
                                        + " time box runs out."));
        head.addClassName("head");
        Div body =
                Tags.div(
                        "body two",
                        Tags.div("column", begin, panels, talk),
                        Tags.div("column", status));
        getContent().addClassNames("protocol-page");
        getContent().add(head, body);
        refresh();
    }

    void refresh() {
        ProtocolAccess.Shown now = access.shown(caller, contract);
        List<DecisionState> shown = shown(now);
        decisions.show(shown.stream().map(decision -> model(decision, now)).toList());
        Optional<DecisionState> open =
                now.decisions().stream().filter(ProtocolPage::open).findFirst();
        talk.setVisible(open.isPresent());
        open.ifPresent(
                decision -> talk.show(new TalkPanel.Model(decision, now.table(), caller.member())));
        if (!same.as(List.of(now.protocol(), open.isPresent(), now.table()))) {
            showStatus(now, open.isPresent());
        }
    }

    private Acting acting() {
        return new Acting(
                this::send,
                decision -> access.binds(caller, contract, decision),
                () -> access.protocols().inForce(contract),
                null,
                new Scores(),
                to -> talk().answer(to));
    }

    private TalkPanel talk() {
        return talk;
    }

    /** What is being decided, then what is in force; what was before is in the history. */
    private static List<DecisionState> shown(ProtocolAccess.Shown now) {
        return now.decisions().reversed().stream()
                .filter(decision -> open(decision) || inForce(now.protocol(), decision))
                .toList();
    }

    private static boolean open(DecisionState decision) {
        return decision.agreed() == null && !decision.closed();
    }

    private static boolean inForce(ProtocolState protocol, DecisionState decision) {
        return protocol.inForce() != null
                && protocol.inForce().decision().equals(decision.opening().decision());
    }

    private static DecisionPanel.Model model(DecisionState decision, ProtocolAccess.Shown now) {
        return new DecisionPanel.Model(
                decision,
                now.table(),
                Template.PROTOCOL,
                List.of(),
                now.decisions().stream()
                        .filter(base -> base.opening().decision().equals(decision.opening().base()))
                        .map(DecisionState::agreed)
                        .findFirst()
                        .orElse(null));
    }

    private void showStatus(ProtocolAccess.Shown now, boolean open) {
        Table table = now.table();
        boolean first = now.protocol().inForce() == null;
        @Nullable Runnable review = open || first ? null : () -> ask(true, table);
        Tags.fill(status, ProtocolStatus.card(now.protocol(), table, review));
        begin.removeAll();
        if (!open && first) {
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
