package accord.chamber;

import static accord.chamber.ChamberRefused.Reason.ALREADY_MOVED;
import static accord.chamber.ChamberRefused.Reason.NO_SUCH_TEXT;

import accord.chamber.CaucusEvent.CaucusSaid;
import accord.chamber.CaucusEvent.MemberAdmitted;
import accord.chamber.CaucusEvent.MemberRemoved;
import accord.chamber.CaucusEvent.TextKept;
import accord.chamber.CaucusEvent.TextMoved;
import accord.member.Act;
import accord.member.MemberId;
import accord.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A caucus as it stands after its events.
 *
 * @param admitted who was let in beside the side's negotiators
 * @param talk oldest first
 * @param texts as they were kept last, in the order in which they were first kept
 * @param moved for each text that was put before all sides, the proposal that it became
 */
public record CaucusState(
        Set<MemberId> admitted,
        List<CaucusSaid> talk,
        Map<TextId, TextKept> texts,
        Map<TextId, String> moved) {

    public static final CaucusState NONE = new CaucusState(Set.of(), List.of(), Map.of(), Map.of());

    public CaucusState after(CaucusEvent event) {
        return switch (event) {
            case MemberAdmitted e -> {
                Set<MemberId> now = new HashSet<>(admitted);
                now.add(e.member());
                yield new CaucusState(Set.copyOf(now), talk, texts, moved);
            }
            case MemberRemoved e -> {
                Set<MemberId> now = new HashSet<>(admitted);
                now.remove(e.member());
                yield new CaucusState(Set.copyOf(now), talk, texts, moved);
            }
            case CaucusSaid e -> {
                List<CaucusSaid> now = new ArrayList<>(talk);
                now.add(e);
                yield new CaucusState(admitted, List.copyOf(now), texts, moved);
            }
            case TextKept e -> {
                Map<TextId, TextKept> now = new LinkedHashMap<>(texts);
                now.put(e.id(), e);
                yield new CaucusState(admitted, talk, Collections.unmodifiableMap(now), moved);
            }
            case TextMoved e -> {
                Map<TextId, String> now = new HashMap<>(moved);
                now.put(e.id(), e.to());
                yield new CaucusState(admitted, talk, texts, Map.copyOf(now));
            }
        };
    }

    public CaucusSaid say(String text, Act act) {
        return new CaucusSaid(Text.paragraph("text", text), act);
    }

    /** Writes a text down, or anew; one that all sides have seen stays as they saw it. */
    public TextKept keep(TextId id, String title, String text, Act act) {
        ChamberRefused.when(
                moved.containsKey(id),
                ALREADY_MOVED,
                "This text is before all sides already; write another one.");
        return new TextKept(id, Text.line("title", title), Text.document("text", text), act);
    }

    /** The text that is to be put before all sides, which happens once. */
    public TextKept movable(TextId id) {
        TextKept text = texts.get(id);
        if (text == null) {
            throw new ChamberRefused(NO_SUCH_TEXT, "There is no such text here.");
        }
        ChamberRefused.when(
                moved.containsKey(id), ALREADY_MOVED, "This text is before all sides already.");
        return text;
    }
}
