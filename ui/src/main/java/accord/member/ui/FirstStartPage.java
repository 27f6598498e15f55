package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.AlreadyBegun;
import accord.member.query.Person;
import accord.text.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of an empty Accord: makes the first organisation and its first account. */
@Controller
class FirstStartPage {
    static final String PATH = "/start";

    private final Accounts accounts;
    private final Entry entry;
    private final FirstStartCode code;

    /** What was typed. */
    record Typed(
            @Nullable String code,
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        static final Typed NOTHING = new Typed(null, null, null, null, null, null);
    }

    FirstStartPage(Accounts accounts, Entry entry, FirstStartCode code) {
        this.accounts = accounts;
        this.entry = entry;
        this.code = code;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        return accounts.areNone()
                ? page(request, Typed.NOTHING, null)
                : Forms.to(request, SignInPage.PATH);
    }

    @PostMapping(PATH)
    ResponseEntity<String> begin(
            @ModelAttribute Typed typed, HttpServletRequest request, HttpServletResponse response) {
        try {
            code.check(typed.code());
            Person first =
                    accounts.begin(
                            typed.organisation(),
                            typed.name(),
                            typed.email(),
                            typed.account(),
                            typed.password());
            return entry.enter(first, request, response);
        } catch (InvalidInput wrong) {
            return page(request, typed, wrong);
        } catch (AlreadyBegun begun) {
            return new Doorstep(request, "Accord has begun already")
                    .status(HttpStatus.CONFLICT)
                    .problem(begun.sentence())
                    .link(SignInPage.PATH, "Sign in")
                    .page();
        }
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Typed typed, @Nullable InvalidInput wrong) {
        Field[] fields = {
            Field.line(
                    "organisation",
                    "Organisation",
                    "What your organisation is called, as others will read it.",
                    "organization",
                    typed.organisation()),
            Field.line("name", "Your name", "", "name", typed.name()),
            Field.email(typed.email()),
            Field.account(typed.account(), "What you sign in with; letters, digits, . _ @ and -"),
            Field.password(
                    "Password", Forms.passwordHint(accounts.shortestPassword()), "new-password")
        };
        Doorstep page =
                new Doorstep(request, "Begin with Accord")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .say(
                                "There is nobody here yet. Name your organisation and make the first account; you can invite others from there.");
        return page.form(PATH, "Begin", wrong, code.before(fields, typed.code())).page();
    }
}
