package accord.decision;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.member.Act;
import accord.member.MemberId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people write together before it is a version. It is no part of the record: nobody can
 * consent to it.
 *
 * @param proposal that it will amend; null for one that will be a proposal of its own
 * @param basedOn the version that it was begun from, 0 for none
 * @param author who alone sees it until they open it to all sides
 * @param template what fields it has beside its text; null for none
 * @param passages what is written, by the field's name, in the order of {@link #names}
 */
public record Draft(
        DraftId id,
        DecisionId decision,
        @Nullable ProposalId proposal,
        int basedOn,
        MemberId author,
        boolean opened,
        @Nullable Template template,
        Map<String, Passage> passages) {
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String REASON = "reason";

    /**
     * What stands in a field.
     *
     * @param revision grows by one with each change, from 0
     */
    public record Passage(String text, int revision) {}

    public Draft {
        Map<String, Passage> ordered = new LinkedHashMap<>();
        for (String name : names(proposal, template)) {
            ordered.put(name, passages.getOrDefault(name, new Passage("", 0)));
        }
        passages = ordered;
    }

    /** An empty page for a new proposal. */
    public static Draft blank(
            DraftId id, DecisionId decision, MemberId author, @Nullable Template template) {
        return new Draft(id, decision, null, 0, author, false, template, Map.of());
    }

    /** Begun from a proposal's current version, whose terms it leaves as they are. */
    public static Draft of(DraftId id, DecisionId decision, MemberId author, Proposal amended) {
        Wording wording = amended.current().wording();
        Map<String, Passage> begun = new LinkedHashMap<>();
        begun.put(TEXT, new Passage(wording.text(), 0));
        wording.fields()
                .filled()
                .forEach(field -> begun.put(field.slot(), new Passage(written(field), 0)));
        return new Draft(
                id,
                decision,
                amended.id(),
                amended.current().number(),
                author,
                false,
                wording.fields().template(),
                begun);
    }

    public String text(String name) {
        return passage(name).text();
    }

    /**
     * @throws InvalidInput where it has no such field
     */
    public Passage passage(String name) {
        Passage passage = passages.get(name);
        if (passage == null) {
            throw new InvalidInput("field", "is none of " + String.join(", ", passages.keySet()));
        }
        return passage;
    }

    /**
     * What a field says after somebody wrote in it, nobody's words lost.
     *
     * @param base what stood there when they began to write
     */
    public String merged(String name, String base, String text) {
        String now = text(name);
        if (text.length() > Text.DOCUMENT || base.length() > Text.DOCUMENT) {
            throw new InvalidInput(
                    name, "must have at most %,d characters".formatted(Text.DOCUMENT));
        }
        return Merge.of(base, now, text);
    }

    /**
     * What makes it a version. The same draft makes the same proposal, however often it is asked.
     *
     * @param terms of the version that it amends
     * @throws InvalidInput where a field is not as it must be
     */
    public DecisionCommand frozen(Terms terms, Act act) {
        Wording wording = new Wording(text(TEXT), terms, fields());
        return proposal == null
                ? new Propose(decision, frozenAs(), text(TITLE), wording, text(REASON), null, act)
                : new Amend(decision, proposal, wording, text(REASON), basedOn, act);
    }

    /** The proposal that it becomes, or amends. */
    public ProposalId frozenAs() {
        return proposal == null ? new ProposalId(id.value()) : proposal;
    }

    private Fields fields() {
        if (template == null) {
            return Fields.NONE;
        }
        return new Fields(template, template.slots().stream().map(slot -> filled(slot)).toList());
    }

    private Filled filled(Slot slot) {
        String text = text(slot.name());
        if (!slot.isTable()) {
            return Filled.text(slot.name(), text);
        }
        return Filled.table(slot.name(), text.lines().map(line -> cells(slot, line)).toList());
    }

    /** A row of a table is a line, its cells stand between bars. */
    private static String written(Filled field) {
        return field.rows().isEmpty()
                ? field.text()
                : field.rows().stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> cell.replace('|', '¦'))
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
    }

    private static List<String> cells(Slot slot, String line) {
        List<String> cells =
                new ArrayList<>(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        while (cells.size() < slot.columns().size()) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> names(@Nullable ProposalId proposal, @Nullable Template template) {
        List<String> names = new ArrayList<>();
        if (proposal == null) {
            names.add(TITLE);
        }
        names.add(TEXT);
        if (template != null) {
            template.slots().forEach(slot -> names.add(slot.name()));
        }
        names.add(REASON);
        return names;
    }
}
