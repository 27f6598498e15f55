package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.Directory;
import accord.member.query.Invitation;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an invitation leads: makes the account of whoever was invited. */
@Controller
class JoinPage {
    static final String PATH = "/invitations/";

    private final Invitations invitations;
    private final Accounts accounts;
    private final Directory directory;
    private final Entry entry;

    /** What was typed. */
    record Typed(
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        static final Typed NOTHING = new Typed(null, null, null, null);
    }

    JoinPage(Invitations invitations, Accounts accounts, Directory directory, Entry entry) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.directory = directory;
        this.entry = entry;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        try {
            return page(request, token, Typed.NOTHING, null);
        } catch (LinkRefused refused) {
            return Links.refused(request, refused);
        }
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<String> accept(
            @PathVariable String token,
            @ModelAttribute Typed typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Person joined =
                    invitations.accept(
                            token, typed.name(), typed.email(), typed.account(), typed.password());
            return entry.enter(joined, request, response);
        } catch (InvalidInput wrong) {
            return page(request, token, typed, wrong);
        } catch (LinkRefused refused) {
            return Links.refused(request, refused);
        }
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String token, Typed typed, @Nullable InvalidInput wrong) {
        Invitation invitation = invitations.invitation(token);
        String by = directory.person(invitation.by()).map(Person::name).orElse("Somebody");
        return new Doorstep(request, "Join " + invitation.organisation())
                .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .say(
                        "%s invites you to work with Accord for %s. Make your account to begin."
                                .formatted(by, invitation.organisation()))
                .form(
                        PATH + token,
                        "Join",
                        wrong,
                        Field.line("name", "Your name", "", "name", typed.name()),
                        Field.email(typed.email()),
                        Field.account(
                                typed.account(),
                                "What you sign in with; letters, digits, . _ @ and -"),
                        Field.password(
                                "Password",
                                Forms.passwordHint(accounts.shortestPassword()),
                                "new-password"))
                .page();
    }
}
