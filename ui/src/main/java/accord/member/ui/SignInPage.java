package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.Directory;
import accord.member.query.Organisation;
import accord.member.query.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody comes in. */
@Controller
class SignInPage {
    static final String PATH = "/sign-in";

    /** In the session, from a refused attempt to the page that tells of it. */
    static final String REFUSED = SignInPage.class.getName() + ".refused";

    private static final List<String> DEMONSTRATED =
            List.of("landlord", "contractor", "auditor", "outsider");
    private static final String DEMONSTRATED_PASSWORD = "demo";

    private final Accounts accounts;
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
            Directory directory,
            @Value("${accord.demo:false}") boolean demonstration) {
        this.accounts = accounts;
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
                    "This is the demonstration. Sign in as anybody you like; what you do stays on this machine.");
            DEMONSTRATED.forEach(
                    account -> directory.account(account).ifPresent(person -> offer(page, person)));
            page.heading("Or with an account");
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

    private void offer(Doorstep page, Person person) {
        String organisation =
                directory.organisation(person.side()).map(Organisation::name).orElse("");
        page.button(
                PATH,
                "Sign in as " + person.account(),
                person.name() + ", " + organisation,
                "username",
                person.account(),
                DEMONSTRATED_PASSWORD);
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
