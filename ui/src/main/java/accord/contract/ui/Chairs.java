package accord.contract.ui;

import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.member.SideId;
import accord.member.query.Person;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chairs round a contract's table. */
public final class Chairs {
    private final Map<SideId, Chair> chairs;

    private Chairs(Map<SideId, Chair> chairs) {
        this.chairs = Collections.unmodifiableMap(chairs);
    }

    public static Chairs of(ContractState contract) {
        return of(contract.opened());
    }

    public static Chairs of(ContractTerms terms) {
        Map<SideId, Chair> chairs = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        int number = 1;
        for (ContractSide side : terms.sides()) {
            String initials = initials(side.name(), number, taken);
            taken.add(initials);
            chairs.put(side.organisation(), new Chair(number, side.name(), initials));
            number++;
        }
        return new Chairs(chairs);
    }

    /** A side's chair; what is no side of this contract, such as Accord itself, gets none. */
    public Chair of(SideId side) {
        Chair chair = chairs.get(side);
        return chair != null ? chair : new Chair(0, "Accord", "A");
    }

    /** A person's badge, in the colour of their side. */
    public Span badge(Person person) {
        return Badge.of(person.name(), person.initials(), of(person.side()));
    }

    /** All, in the contract's order. */
    public List<Chair> all() {
        return List.copyOf(chairs.values());
    }

    /** Some, in the contract's order. */
    public List<Chair> of(Collection<SideId> sides) {
        return sides.stream().map(this::of).sorted(Comparator.comparingInt(Chair::number)).toList();
    }

    private static String initials(String name, int number, List<String> taken) {
        String[] words = name.strip().split("[\\s\\-/&,.]+");
        String first = start(words[0], 1);
        String both = words.length == 1 ? first : first + start(words[words.length - 1], 1);
        String two = start(words[0], 2);
        return List.of(both, two, first + number).stream()
                .map(initials -> initials.toUpperCase(Locale.UK))
                .filter(initials -> !initials.isBlank() && !taken.contains(initials))
                .findFirst()
                .orElse(Integer.toString(number));
    }

    private static String start(String word, int length) {
        int end =
                word.offsetByCodePoints(0, Math.min(length, word.codePointCount(0, word.length())));
        return word.substring(0, end);
    }
}
