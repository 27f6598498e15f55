package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ui.Chairs;
import accord.look.ui.Ask;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.repairs.Field;
import accord.repairs.Surge;
import accord.repairs.query.Surges;
import accord.repairs.query.Workload;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked for and what the sides can do, in one chart, and when the backlog clears. */
final class WorkloadPart extends Div {
    private final Surges surges;
    private final Caller caller;
    private final ContractId contract;

    WorkloadPart(
            Surges surges,
            Caller caller,
            ContractId contract,
            Surge seen,
            Chairs chairs,
            boolean mayAct) {
        this.surges = surges;
        this.caller = caller;
        this.contract = contract;
        Optional<Workload> workload = surges.workload(caller, contract, seen.id());
        workload.ifPresent(load -> {
            add(new Html("<div>" + new WorkloadBars(load, chairs).svg() + "</div>"));
            Paragraph words = new Paragraph(words(load));
            words.addClassName("small");
            add(words, new Html(WorkloadBars.table(load, chairs)));
        });
        if (mayAct) {
            Button say =
                    new Button("Say what we can do", click -> ask(seen.level().trade(), workload));
            say.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            add(say);
        }
    }

    static String words(Workload load) {
        String open =
                "%s open, and about %s come in a week."
                        .formatted(
                                Words.count(load.open(), "request is", "requests are"),
                                Words.number(Math.round(load.arriving())));
        if (load.rate() == null) {
            return open + " Nobody has said yet how many can be done this week.";
        }
        String rate =
                "At %s a week%s"
                        .formatted(
                                Words.number(Math.round(load.rate())),
                                load.coming().isEmpty() ? "" : ", and as said of those to come,");
        return load.clear() == null
                ? "%s %s the backlog does not clear.".formatted(open, rate)
                : "%s %s the backlog clears on %s.".formatted(open, rate, Words.date(load.clear()));
    }

    private void ask(@Nullable String trade, Optional<Workload> workload) {
        LocalDate first =
                workload.map(Workload::weeks)
                        .filter(weeks -> !weeks.isEmpty())
                        .map(weeks -> weeks.getLast().monday())
                        .orElseGet(LocalDate::now);
        Collection<String> trades =
                surges.counts(caller, contract)
                        .map(counts -> counts.names(Field.TRADE))
                        .orElse(Set.of());
        CapacityForm said = new CapacityForm(trades, trade, first);
        Ask.forA(
                "What we can do",
                said.form(),
                "Say so to both sides",
                () -> surges.state(caller, contract, said.said()));
    }
}
