package accord.member.ui;

import accord.eventlog.query.NewId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Accounts;
import accord.member.query.Invitations;
import accord.member.query.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever starts Accord with {@code accord.operator} set to a name that nobody signs in with yet is
 * shown a link to the password of a new operator's account of that name.
 */
@Component
class OperatorAtTheMachine {
    private static final SideId OPERATION = new SideId("operation");

    private final Accounts accounts;
    private final Invitations invitations;
    private final String account;

    OperatorAtTheMachine(
            Accounts accounts,
            Invitations invitations,
            @Value("${accord.operator:}") String account) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.account = account.strip();
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (!account.isEmpty()) {
            System.out.println(make());
        }
    }

    private String make() {
        Person person =
                new Person(
                        new MemberId(NewId.next()),
                        OPERATION,
                        account,
                        account,
                        Permission.OBSERVER);
        if (!accounts.ensureOperator(person, NewId.next() + NewId.next())) {
            return "Somebody signs in as %s already; for another operator choose another name."
                    .formatted(account);
        }
        return invitations
                .resetLinkAtTheMachine(account)
                .map(made ->
                        "%s can set a password within 24 hours at this address of Accord: %s/%s"
                                .formatted(account, ResetPage.PATH, made.token()))
                .orElseThrow();
    }
}
