package accord.decision;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.member.Act;
import accord.member.MemberId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people write together before it is a version. It is no part of the record: nobody can
 * consent to it.
 *
 * @param proposal that it will amend; null for one that will be a proposal of its own
 * @param basedOn the version that it changes, 0 for none
 * @param origin the version that another proposal begins from; null where it changes one, or begins
 *     from an empty page
 * @param author who alone sees it until they open it to all sides
 * @param template what fields it has beside its text; null for none
 * @param passages what is written, by the field's name, in the order of {@link #names}
 */
public record Draft(
        DraftId id,
        DecisionId decision,
        @Nullable ProposalId proposal,
        int basedOn,
        @Nullable Origin origin,
        MemberId author,
        boolean opened,
        @Nullable Template template,
        Map<String, Passage> passages) {
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String REASON = "reason";

    public Draft {
        Map<String, Passage> ordered = new LinkedHashMap<>();
        for (String name : names(proposal, template)) {
            ordered.put(name, passages.getOrDefault(name, Passage.begun("")));
        }
        passages = ordered;
    }

    /** An empty page for a new proposal. */
    public static Draft blank(
            DraftId id, DecisionId decision, MemberId author, @Nullable Template template) {
        return new Draft(id, decision, null, 0, null, author, false, template, Map.of())
                .over(Terms.PLAIN);
    }

    /** Begun from a proposal's current version, with its words and terms. */
    public static Draft of(DraftId id, DecisionId decision, MemberId author, Proposal amended) {
        Version current = amended.current();
        return new Draft(
                id,
                decision,
                amended.id(),
                current.number(),
                null,
                author,
                false,
                current.wording().fields().template(),
                begun(current.wording()));
    }

    /** Of another proposal, begun from a version of any decision, with its words and terms. */
    public static Draft from(
            DraftId id, DecisionId decision, MemberId author, Origin origin, Wording wording) {
        return new Draft(
                id,
                decision,
                null,
                0,
                origin,
                author,
                false,
                wording.fields().template(),
                begun(wording));
    }

    private static Map<String, Passage> begun(Wording wording) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(TEXT, wording.text());
        written.putAll(DraftTerms.written(wording.terms()));
        written.putAll(DraftFields.written(wording.fields()));
        return Passage.begun(written);
    }

    /**
     * The same as it was begun: a term that nobody has written in is that of the version that it
     * began from. Drafts have kept no others before terms could be written in.
     */
    public Draft over(Terms begun) {
        Map<String, Passage> all = new LinkedHashMap<>(passages);
        Passage.begun(DraftTerms.written(begun))
                .forEach((name, passage) -> {
                    if (passage(name).revision() == 0) {
                        all.put(name, passage);
                    }
                });
        return new Draft(id, decision, proposal, basedOn, origin, author, opened, template, all);
    }

    /** The version that it becomes once it is frozen. */
    public Origin becomes() {
        return new Origin(decision, frozenAs(), basedOn + 1);
    }

    /** Whether a version of a proposal says all that is written in it. */
    public boolean isAllIn(Proposal proposal, Version version) {
        Map<String, Passage> said = new HashMap<>(begun(version.wording()));
        said.put(TITLE, Passage.begun(proposal.title()));
        said.put(REASON, Passage.begun(version.reason()));
        Passage nothing = Passage.begun("");
        return passages.entrySet().stream()
                .allMatch(each ->
                        said.getOrDefault(each.getKey(), nothing)
                                .text()
                                .strip()
                                .equals(each.getValue().text().strip()));
    }

    /** What it is once it was frozen and words came meanwhile: a change to what it became. */
    public Draft asChange() {
        return new Draft(
                id, decision, frozenAs(), basedOn + 1, null, author, opened, template, passages);
    }

    /** The same where its title was written on, which cannot change: another proposal. */
    public Draft asAnother() {
        return new Draft(id, decision, null, 0, becomes(), author, opened, template, passages);
    }

    public boolean has(String name) {
        return passages.containsKey(name);
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
     * What a field says after somebody wrote in it, nobody's words lost. A value has no words: it
     * is what they set.
     *
     * @param base what stood there when they began to write
     * @param today where the contract's days are counted
     * @throws InvalidInput where it has no such field, or that cannot say this
     */
    public String merged(String name, String base, String text, LocalDate today) {
        String now = text(name);
        if (text.length() > Text.DOCUMENT || base.length() > Text.DOCUMENT) {
            throw new InvalidInput(
                    name, "must have at most %,d characters".formatted(Text.DOCUMENT));
        }
        return DraftTerms.isValue(name)
                ? DraftTerms.settled(name, text, today)
                : Merge.of(base, now, text);
    }

    /**
     * What makes it a version. The same draft makes the same proposal, however often it is asked.
     *
     * @param today where the contract's days are counted
     * @throws InvalidInput where a field is not as it must be
     */
    public DecisionCommand frozen(LocalDate today, Act act) {
        Wording wording = new Wording(text(TEXT), DraftTerms.of(this, today), DraftFields.of(this));
        return proposal == null
                ? new Propose(decision, frozenAs(), text(TITLE), wording, text(REASON), origin, act)
                : new Amend(decision, proposal, wording, text(REASON), basedOn, act);
    }

    /** The proposal that it becomes, or amends; each proposal that it becomes has its own id. */
    public ProposalId frozenAs() {
        if (proposal != null) {
            return proposal;
        }
        return origin != null && origin.proposal().value().startsWith(id.value())
                ? new ProposalId(origin.proposal() + "-2")
                : new ProposalId(id.value());
    }

    private static List<String> names(@Nullable ProposalId proposal, @Nullable Template template) {
        List<String> names = new ArrayList<>();
        if (proposal == null) {
            names.add(TITLE);
        }
        names.add(TEXT);
        names.addAll(DraftTerms.NAMES);
        if (template != null) {
            template.slots().forEach(slot -> names.add(slot.name()));
        }
        names.add(REASON);
        return names;
    }
}
