package accord.member.query;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and organisations; they live outside the log. Look-ups by id are cached and cheap. */
public interface Directory {

    Optional<Organisation> organisation(SideId side);

    Optional<Person> person(MemberId member);

    /** By the name that they sign in with; for finding an auditor to open a record to. */
    Optional<Person> account(String account);

    /**
     * The people of an organisation in ascending order of id.
     *
     * @param after the id after which to go on, null for the beginning
     * @param limit at most so many, 1 to 1,000
     */
    List<Person> people(SideId side, @Nullable MemberId after, int limit);

    /** What a member is called; Accord itself is called that. */
    default String name(MemberId member) {
        return member.equals(Act.ofAccord(Instant.EPOCH).by())
                ? "Accord"
                : person(member).map(Person::name).orElse("somebody who has left");
    }
}
