package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Mentions;
import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom a text calls: an @ and the name of somebody, or of a side, at this table. */
final class Called {
    private Called() {}

    /** What can be called, in the order in which it is offered. */
    static String names(List<Person> people, Table table) {
        return Stream.concat(
                        table.sides().stream().map(table::name), people.stream().map(Person::name))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static Mentions in(String text, List<Person> people, Table table) {
        Set<MemberId> members = new HashSet<>();
        Set<SideId> sides = new HashSet<>();
        people.stream()
                .filter(person -> calls(text, person.name()))
                .map(Person::id)
                .limit(Mentions.MOST - table.sides().size())
                .forEach(members::add);
        table.sides().stream().filter(side -> calls(text, table.name(side))).forEach(sides::add);
        return new Mentions(members, sides);
    }

    private static boolean calls(String text, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])@"
                                + Pattern.quote(name.toLowerCase(Locale.UK))
                                + "(?![\\p{L}\\p{N}])")
                .matcher(text.toLowerCase(Locale.UK))
                .find();
    }
}
