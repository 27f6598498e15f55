package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.Invitations;
import accord.member.query.LinkRefused;
import accord.member.query.Person;
import accord.text.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way back in for somebody who forgot their password. */
@Controller
class ResetPage {
    static final String PATH = "/reset";

    private static final String TITLE = "A new password";

    private final Invitations invitations;
    private final Accounts accounts;
    private final Entry entry;

    ResetPage(Invitations invitations, Accounts accounts, Entry entry) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.entry = entry;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(HttpServletRequest request) {
        Doorstep page = new Doorstep(request, TITLE);
        if (invitations.areMailed()) {
            page.say("If you gave an e-mail address, a link to a new password can be sent there.")
                    .form(PATH, "Send me a link", null, Field.account(null, ""))
                    .say(
                            "If you gave none, a negotiator of your organisation can make you a link on the page People.");
        } else {
            page.say(
                            "A negotiator of your organisation can make you a link to a new password, on the page People.")
                    .say(
                            "If you are its only negotiator, ask whoever runs Accord: started with ACCORD_RESETLINK set to an account's name, it shows a link.");
        }
        return page.link(SignInPage.PATH, "Back to sign-in").page();
    }

    @PostMapping(PATH)
    ResponseEntity<String> send(
            @RequestParam(defaultValue = "") String account, HttpServletRequest request) {
        invitations.mailReset(account.strip(), String.valueOf(request.getRemoteAddr()));
        return new Doorstep(request, TITLE)
                .note(
                        "If there is such an account and it has an e-mail address, a link is on its way. It works for 24 hours.")
                .link(SignInPage.PATH, "Back to sign-in")
                .page();
    }

    @GetMapping(PATH + "/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        try {
            return page(request, token, null);
        } catch (LinkRefused refused) {
            return Links.refused(request, refused);
        }
    }

    @PostMapping(PATH + "/{token}")
    ResponseEntity<String> reset(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return entry.enter(invitations.reset(token, password), request, response);
        } catch (InvalidInput wrong) {
            return page(request, token, wrong);
        } catch (LinkRefused refused) {
            return Links.refused(request, refused);
        }
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String token, @Nullable InvalidInput wrong) {
        Person person = invitations.toReset(token);
        return new Doorstep(request, TITLE)
                .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .say("For %s, who signs in as %s.".formatted(person.name(), person.account()))
                .form(
                        PATH + "/" + token,
                        "Set the password",
                        wrong,
                        Field.password(
                                "New password",
                                Forms.passwordHint(accounts.shortestPassword()),
                                "new-password"))
                .page();
    }
}
