package accord.contract.api;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.member.query.Organisation;
import accord.member.query.Person;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The whole house without its pages, with a few people in it. */
@Configuration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "accord",
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*(Test|Properties|House|garden)\\b.*"))
public class ApiHouse {
    static final String PASSWORD = "correct horse battery";

    /** A negotiator, a contributor and an observer of the landlord. */
    static final String LENA = "lena", CORA = "cora", OLLIE = "ollie";

    /** Negotiators of the contractor, of a service provider and of an organisation apart. */
    static final String CARL = "carl", SUE = "sue", OTTO = "otto";

    /** Who audits. */
    static final String ADA = "ada";

    @Bean
    InitializingBean people(Accounts accounts) {
        return () -> {
            Map<String, List<String>> people =
                    Map.of(
                            "homes", List.of(LENA, CORA, OLLIE),
                            "fixers", List.of(CARL),
                            "lifts", List.of(SUE),
                            "others", List.of(OTTO),
                            "watch", List.of(ADA));
            people.forEach((side, names) -> {
                accounts.ensure(new Organisation(new SideId(side), side));
                names.forEach(name -> accounts.ensure(person(name, side), PASSWORD));
            });
        };
    }

    /** A negotiator of an organisation, as those who ask without HTTP name them. */
    static Caller negotiator(String account, String organisation) {
        return new Caller(
                account,
                new MemberId(account),
                new SideId(organisation),
                account,
                Permission.NEGOTIATOR,
                false);
    }

    private static Person person(String name, String side) {
        Permission standing =
                switch (name) {
                    case CORA -> Permission.CONTRIBUTOR;
                    case OLLIE -> Permission.OBSERVER;
                    default -> Permission.NEGOTIATOR;
                };
        return new Person(new MemberId(name), new SideId(side), name, name, standing);
    }
}
