package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.Chairs;
import accord.contract.ui.ContractPart;
import accord.contract.ui.Table;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.Movements;
import accord.look.ui.Ask;
import accord.look.ui.Card;
import accord.look.ui.EmptyState;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A contract's issues with what each needs next, and how to raise one. */
@Component
class IssuesPart implements ContractPart {
    /** Of more the oldest are not shown. */
    private static final int MOST = 200;

    private final Issues issues;
    private final Movements movements;

    IssuesPart(Issues issues, Movements movements) {
        this.issues = issues;
        this.movements = movements;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        ContractId id = Objects.requireNonNull(contract.id());
        Optional<Button> raise = raise(caller, contract);
        Card card = new Card("Issues", raise.stream().toArray(Button[]::new));
        Moving moving = new Moving(movements, issues, List.of(), caller, refresh);
        card.add(moving);
        List<IssueSummary> all =
                issues.latest(caller, id, MOST).stream()
                        .sorted(Comparator.comparing(IssueSummary::since).reversed())
                        .toList();
        moving.follow(all, issue -> issue.contract().equals(id) ? issue.resolved() : null);
        if (all.isEmpty()) {
            card.add(empty(raise.isPresent()));
            return card;
        }
        Chairs chairs = Chairs.of(contract);
        SideId side = side(caller, contract);
        List<IssueSummary> open = all.stream().filter(issue -> !issue.resolved()).toList();
        List<IssueSummary> resolved = all.stream().filter(IssueSummary::resolved).toList();
        if (open.isEmpty()) {
            card.add(new EmptyState("No open issues", "Everything that was raised is resolved."));
        } else {
            IssueList list = new IssueList(open, List.of(), any -> chairs, side);
            moving.line(list::update);
            card.add(list);
        }
        if (!resolved.isEmpty()) {
            card.add(
                    new NativeDetails(
                            "Resolved: " + resolved.size(),
                            new IssueList(resolved, List.of(), any -> chairs, side)));
        }
        return card;
    }

    private static @Nullable SideId side(Caller caller, ContractState contract) {
        return contract.permission(caller.member()).isPresent() ? caller.side() : null;
    }

    private static EmptyState empty(boolean mayRaise) {
        return new EmptyState(
                "No issues yet",
                mayRaise
                        ? "Accord raises one when repair requests surge. When you see something that"
                                + " the sides should look at together, raise it yourself."
                        : "Accord raises one when repair requests surge, and so can the sides.");
    }

    private Optional<Button> raise(Caller caller, ContractState contract) {
        boolean may = Table.of(contract, caller).may(Permission.CONTRIBUTOR);
        if (!may) {
            return Optional.empty();
        }
        Button raise = new Button("Raise an issue", click -> ask(caller, contract));
        raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Optional.of(raise);
    }

    private void ask(Caller caller, ContractState contract) {
        ContractId id = Objects.requireNonNull(contract.id());
        Form form = new Form();
        TextField title =
                form.add("title", Fields.line("What is it about?", "One line that all sides read"));
        TextArea description =
                form.add(
                        "description",
                        Fields.paragraph(
                                "What do you see?",
                                "What happens, since when, and to whom. All sides read it at once."));
        Ask.forA(
                "Raise an issue",
                form,
                "Raise it before all sides",
                () -> {
                    IssueId issue =
                            issues.raise(caller, id, title.getValue(), description.getValue());
                    UI.getCurrent().navigate(IssueList.address(issue));
                });
    }
}
