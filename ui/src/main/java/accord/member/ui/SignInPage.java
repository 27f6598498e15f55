package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.Directory;
import accord.member.query.Organisation;
import accord.member.query.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody comes in. */
@Controller
class SignInPage {
    static final String PATH = "/sign-in";

    /** Where the demonstration's buttons lead. */
    static final String DEMONSTRATED_PATH = PATH + "/as";

    /** In the session, from a refused attempt to the page that tells of it. */
    static final String REFUSED = SignInPage.class.getName() + ".refused";

    private static final List<String> DEMONSTRATED =
            List.of("landlord", "contractor", "auditor", "outsider", "operator");

    private final Accounts accounts;
    private final Entry entry;
    private final Directory directory;
    private final boolean demonstration;

    /**
     * What to tell of an attempt that was refused.
     *
     * @param account as it was typed
     */
    record Attempt(String account, String sentence) implements java.io.Serializable {}

    SignInPage(
            Accounts accounts,
            Entry entry,
            Directory directory,
            @Value("${accord.demo:false}") boolean demonstration) {
        this.accounts = accounts;
        this.entry = entry;
        this.directory = directory;
        this.demonstration = demonstration;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        if (!demonstration && accounts.areNone()) {
            return Forms.to(request, FirstStartPage.PATH);
        }
        Attempt refused = refused(request.getSession(false));
        Doorstep page = new Doorstep(request, "Sign in");
        note(request).ifPresent(page::note);
        if (demonstration) {
            page.say(
                            "This is the demonstration: be anybody you like. What you do stays on this machine.")
                    .choice(DEMONSTRATED_PATH, "account", demonstrated())
                    .heading("Or with an account");
        }
        return page.problem(refused == null ? null : refused.sentence())
                .form(
                        PATH,
                        "Sign in",
                        null,
                        Field.account(refused == null ? null : refused.account(), "")
                                .named("username"),
                        Field.password("Password", "", "current-password"))
                .link(ResetPage.PATH, "I forgot my password")
                .page();
    }

    @PostMapping(DEMONSTRATED_PATH)
    ResponseEntity<String> enter(
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> person =
                demonstration && DEMONSTRATED.contains(account)
                        ? directory.account(account)
                        : Optional.empty();
        return person.map(known -> entry.enter(known, request, response))
                .orElseGet(() -> Forms.to(request, PATH));
    }

    private List<Doorstep.Option> demonstrated() {
        return DEMONSTRATED.stream()
                .map(directory::account)
                .flatMap(Optional::stream)
                .map(this::option)
                .toList();
    }

    private Doorstep.Option option(Person person) {
        String organisation =
                directory.organisation(person.side()).map(Organisation::name).orElse("");
        return new Doorstep.Option(
                person.account(),
                "Sign in as " + person.account(),
                person.name() + ", " + organisation);
    }

    private static Optional<String> note(HttpServletRequest request) {
        if (request.getParameter("out") != null) {
            return Optional.of("You are signed out.");
        }
        if (request.getParameter("changed") != null) {
            return Optional.of("Your password is changed. Sign in with the new one.");
        }
        return request.getParameter("late") == null
                ? Optional.empty()
                : Optional.of(
                        "The page had been open for too long, so nothing was sent. Try again.");
    }

    private static @Nullable Attempt refused(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(REFUSED) instanceof Attempt attempt)) {
            return null;
        }
        session.removeAttribute(REFUSED);
        return attempt;
    }
}
