package accord.live.ui;

import accord.AccordApplication;
import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Desk;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.member.query.Organisation;
import accord.member.query.Person;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Accord itself, with two sides, a contract between them, and nobody else's data. */
final class Stage implements AutoCloseable {
    static final String PASSWORD = "a password for the stage";

    static final Person LANDLORD = person("ana", "landlord", "Ana Lund", Permission.NEGOTIATOR);
    static final Person CONTRACTOR = person("ben", "contractor", "Ben Cole", Permission.NEGOTIATOR);
    static final Person STRANGER = person("eve", "another", "Eve Ash", Permission.NEGOTIATOR);

    private static final ContractId CONTRACT = new ContractId("repairs");

    private final ConfigurableApplicationContext accord;

    private Stage(ConfigurableApplicationContext accord) {
        this.accord = accord;
    }

    /** With everybody seated. */
    static Stage set(String... more) {
        Stage stage = beside(more);
        stage.seat();
        return stage;
    }

    /** Another node, where everybody is seated already. */
    static Stage beside(String... more) {
        SpringApplication application =
                new SpringApplicationBuilder(AccordApplication.class)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "accord.data=memory",
                                "accord.demo=false",
                                "vaadin.productionMode=true",
                                "logging.level.root=warn")
                        .build();
        return new Stage(application.run(more));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return Integer.parseInt(accord.getEnvironment().getRequiredProperty("local.server.port"));
    }

    IssueId raise(String title, String description) {
        return accord.getBean(Issues.class).raise(caller(LANDLORD), CONTRACT, title, description);
    }

    <T> T bean(Class<T> type) {
        return accord.getBean(type);
    }

    <T> Collection<T> all(Class<T> type) {
        return accord.getBeansOfType(type).values();
    }

    /** Signs somebody in, and takes them to an address. */
    void signIn(Page page, Person person, String address) {
        page.navigate(address);
        page.locator("input[name=username]").fill(person.account());
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.contains(address));
    }

    static Caller caller(Person person) {
        return new Caller(
                person.account(),
                person.id(),
                person.side(),
                person.name(),
                person.standing(),
                false);
    }

    @Override
    public void close() {
        accord.close();
    }

    private void seat() {
        Accounts accounts = accord.getBean(Accounts.class);
        for (Person person : List.of(LANDLORD, CONTRACTOR, STRANGER)) {
            accounts.ensure(new Organisation(person.side(), "Organisation " + person.side()));
            accounts.ensure(person, PASSWORD);
        }
        ContractTerms terms =
                new ContractTerms(
                        "Repairs in the city",
                        List.of(
                                new ContractSide(LANDLORD.side(), "Landlord", SideKind.LANDLORD),
                                new ContractSide(
                                        CONTRACTOR.side(), "Contractor", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2031, 12, 31),
                        ZoneId.of("Europe/London"));
        Desk desk = accord.getBean(Desk.class);
        desk.act(caller(LANDLORD), CONTRACT, act -> new OpenContract(CONTRACT, terms, act));
        desk.act(caller(CONTRACTOR), CONTRACT, act -> new AcceptContract(CONTRACT, act));
    }

    private static Person person(String account, String side, String name, Permission standing) {
        return new Person(
                new MemberId("member-" + account), new SideId(side), account, name, standing);
    }
}
