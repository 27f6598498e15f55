package accord.member.ui;

import accord.member.query.Invitations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The last way back in: whoever starts Accord with {@code accord.resetlink} set to an account's
 * name (as an environment variable {@code ACCORD_RESETLINK}) is shown a link to a new password.
 */
@Component
class ResetAtTheMachine {
    private final Invitations invitations;
    private final String account;

    ResetAtTheMachine(Invitations invitations, @Value("${accord.resetlink:}") String account) {
        this.invitations = invitations;
        this.account = account.strip();
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (!account.isEmpty()) {
            System.out.println(
                    invitations
                            .resetLinkAtTheMachine(account)
                            .map(made ->
                                    "A new password for %s can be set within 24 hours at this address of Accord: %s/%s"
                                            .formatted(account, ResetPage.PATH, made.token()))
                            .orElse("There is no account " + account + "."));
        }
    }
}
