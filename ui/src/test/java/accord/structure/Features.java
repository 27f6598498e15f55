package accord.structure;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which feature may know which, in any module. Nothing that is not written here is allowed. */
final class Features {
    private static final String TABLE =
            """
            text          :
            eventlog      :
            start         :
            look          : text
            member        : text eventlog look
            operator      : text eventlog look member
            contract      : text eventlog look member
            repairs       : text eventlog look member contract
            decision      : text eventlog look member contract
            protocol      : text eventlog look member contract decision
            session       : text eventlog look member contract decision
            issue         : text eventlog look member contract repairs decision session
            chamber       : text eventlog look member contract decision issue
            live          : text eventlog look member contract repairs decision session issue audit
            notification  : text eventlog look member contract repairs decision session issue live protocol
            audit         : text eventlog look member contract repairs decision session issue protocol
            demonstration : text eventlog look member contract repairs decision session issue audit start
            """;

    static final Map<String, Set<String>> KNOWS =
            TABLE.lines()
                    .map(line -> line.split(":", -1))
                    .collect(Collectors.toMap(row -> row[0].strip(), row -> words(row[1])));

    private Features() {}

    private static Set<String> words(String listed) {
        return Arrays.stream(listed.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
