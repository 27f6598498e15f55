package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.Chairs;
import accord.contract.ui.Table;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.Import;
import accord.repairs.query.ImportRequests;
import accord.repairs.query.ImportRequests.Known;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was brought in, by whom, and the way to take it back. */
@Component
class ImportsPart {
    private static final int SHOWN = 20;

    private final ImportRequests imports;
    private final BringIn more;

    ImportsPart(ImportRequests imports, BringIn more) {
        this.imports = imports;
        this.more = more;
    }

    Card show(Caller caller, ContractId id, ContractState contract, Runnable refresh) {
        Card card =
                new Card(
                        "Brought in",
                        more.button(caller, contract, refresh).stream().toArray(Button[]::new));
        List<Known> all = imports.known(caller, id).reversed();
        if (all.isEmpty()) {
            Paragraph none =
                    new Paragraph(
                            "Nothing yet. What is brought in is listed here, and can be taken back"
                                    + " whole.");
            none.addClassName("small");
            card.add(none);
        }
        Chairs chairs = Chairs.of(contract);
        all.stream()
                .limit(SHOWN)
                .forEach(known -> card.add(row(caller, id, known, chairs, refresh)));
        if (all.size() > SHOWN) {
            Paragraph more =
                    new Paragraph(
                            "The latest %d of %s.".formatted(SHOWN, Words.number(all.size())));
            more.addClassName("small");
            card.add(more);
        }
        Set<String> sources =
                all.stream().map(known -> known.imported().source()).collect(Collectors.toSet());
        if (!sources.isEmpty() && Table.of(contract, caller).may(Permission.CONTRIBUTOR)) {
            card.add(new EraseWords(imports, caller, id, sources));
        }
        return card;
    }

    /** Those that were not taken back. */
    List<Import> standing(Caller caller, ContractId id) {
        return imports.known(caller, id).stream()
                .filter(known -> !known.takenBack())
                .map(Known::imported)
                .toList();
    }

    private Div row(Caller caller, ContractId id, Known known, Chairs chairs, Runnable refresh) {
        Import imported = known.imported();
        Span source = new Span(imported.source());
        source.addClassName("title");
        Span counts = new Span(words(imported, known.takenBack()));
        counts.addClassName("what");
        Span when =
                new Span(
                        new Span(" brought in "),
                        RelativeTime.of(known.by().at(), RelativeTime.Style.SAID));
        when.addClassName("what");
        Div text = new Div(Badge.of(chairs.of(known.side())), new Span(" "), source, when);
        text.add(new Div(counts));
        Div row = new Div(text);
        row.addClassName("import-row");
        row.setClassName("gone", known.takenBack());
        if (known.mayTakeBack()) {
            Button back =
                    new Button(
                            "Take back",
                            click -> new TakeBackDialog(imports, caller, id, known, refresh).ask());
            back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel("Take back what came from " + imported.source());
            row.add(back);
        }
        return row;
    }

    private static String words(Import imported, boolean takenBack) {
        String days =
                imported.from() == null || imported.to() == null
                        ? ""
                        : ", reported " + RepairsWords.days(imported.from(), imported.to());
        return "%s%s new, %s updated, %s known, %s not taken%s · file %s…"
                .formatted(
                        takenBack ? "Taken back. " : "",
                        Words.number(imported.accepted()),
                        Words.number(imported.updated()),
                        Words.number(imported.duplicates()),
                        Words.number(imported.rejected()),
                        days,
                        imported.fileHash().substring(0, 8));
    }
}
