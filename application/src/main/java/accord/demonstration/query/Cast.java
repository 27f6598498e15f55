package accord.demonstration.query;

import accord.contract.ContractId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Organisation;
import accord.member.query.Person;
import java.util.List;

/** Who plays in the demonstration; nobody of these names was ever there. */
public final class Cast {
    public static final ContractId CONTRACT = new ContractId("demonstration");

    /** Everybody's. */
    public static final String PASSWORD = "demo";

    public static final Organisation LANDLORD =
            new Organisation(new SideId("harbourside-homes"), "Harbourside Homes");
    public static final Organisation CONTRACTOR =
            new Organisation(new SideId("kestrel-repairs"), "Kestrel Repairs");
    private static final Organisation AUDITORS =
            new Organisation(new SideId("meridian-audit"), "Meridian Audit");
    private static final Organisation OTHERS =
            new Organisation(new SideId("weaver-street"), "Weaver Street Association");

    public static final List<Organisation> ORGANISATIONS =
            List.of(LANDLORD, CONTRACTOR, AUDITORS, OTHERS);

    public static final Person LENA = person("landlord", LANDLORD, "Lena Okafor");
    public static final Person CARL = person("contractor", CONTRACTOR, "Carl Whitby");
    public static final Person AISHA =
            new Person(
                    new MemberId("auditor"),
                    AUDITORS.id(),
                    "auditor",
                    "Aisha Rahman",
                    Permission.OBSERVER);

    public static final List<Person> PEOPLE =
            List.of(LENA, CARL, AISHA, person("outsider", OTHERS, "Otto Lindqvist"));

    public static final Person OLA =
            new Person(
                    new MemberId("operator"),
                    new SideId("operation"),
                    "operator",
                    "Ola Brandt",
                    Permission.OBSERVER);

    private Cast() {}

    private static Person person(String account, Organisation organisation, String name) {
        return new Person(
                new MemberId(account), organisation.id(), account, name, Permission.NEGOTIATOR);
    }

    /** One of them, as the caller of what they do. */
    public static Caller caller(Person person) {
        return new Caller(
                person.account(),
                person.id(),
                person.side(),
                person.name(),
                person.standing(),
                false);
    }
}
