package accord.member.query;

import accord.eventlog.query.NewId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.LinkRefused.Reason;
import accord.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Single-use links: into an organisation, and to a new password. A link ends with a token that
 * nobody can guess; only the token's hash is kept. That it works once is storage's doing: a member
 * is made once, a password of one generation replaced once.
 */
public final class Invitations {
    /** How long an invitation can be accepted. */
    public static final Duration TO_JOIN = Duration.ofDays(14);

    /** How long a link to a new password works. */
    public static final Duration TO_RESET = Duration.ofHours(24);

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MAILS_PER_ACCOUNT = 3;
    private static final int MAILS_PER_ADDRESS = 20;

    private final AccountStore store;
    private final Accounts accounts;
    private final Entries entries;
    private final LinkPost post;
    private final Clock clock;
    private final Attempts mails;

    public Invitations(
            AccountStore store, Accounts accounts, Entries entries, LinkPost post, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.entries = entries;
        this.post = post;
        this.clock = clock;
        this.mails = new Attempts(clock);
    }

    /**
     * A link as it was made; the token is told here and never again.
     *
     * @param side whose member its user becomes or is
     * @param expires UTC
     */
    public record Made(String token, SideId side, Instant expires) {
        @Override
        public String toString() {
            return "Made[%s, %s]".formatted(side, expires);
        }
    }

    /**
     * Invites another organisation. Its id is reserved at once, so that a contract can name it; who
     * uses the link becomes its first negotiator.
     *
     * @param contract which contract they are to see first, null where none
     * @throws OnlyNegotiators if the caller is none
     */
    public Made inviteOrganisation(
            Caller caller, @Nullable String organisation, @Nullable String contract) {
        mustInvite(caller);
        Organisation invited =
                new Organisation(new SideId(NewId.next()), entries.organisation(organisation));
        store.add(invited);
        return invite(caller, invited, Permission.NEGOTIATOR, contract);
    }

    /**
     * Invites a colleague into the caller's own organisation.
     *
     * @throws OnlyNegotiators if the caller is none
     */
    public Made inviteColleague(Caller caller, Permission standing) {
        mustInvite(caller);
        Organisation own =
                store.organisation(caller.side())
                        .orElseThrow(() -> new IllegalStateException("a side without a name"));
        return invite(caller, own, standing, null);
    }

    private Made invite(
            Caller caller, Organisation into, Permission standing, @Nullable String contract) {
        String token = NewId.next();
        Instant expires = now().plus(TO_JOIN);
        store.forgetLinks(now().minus(REMEMBERED));
        store.add(
                new Invitation(
                        Text.hash(token),
                        into.id(),
                        into.name(),
                        new MemberId(NewId.next()),
                        standing,
                        caller.member(),
                        expires,
                        contract));
        return new Made(token, into.id(), expires);
    }

    /**
     * What a link invites to.
     *
     * @throws LinkRefused if it is used, expired or unknown
     */
    public Invitation invitation(String token) {
        Invitation invitation =
                store.invitation(Text.hash(token))
                        .orElseThrow(() -> new LinkRefused(Reason.UNKNOWN_LINK));
        if (store.of(invitation.member()).isPresent()) {
            throw new LinkRefused(Reason.LINK_USED);
        }
        refuseExpired(invitation.expires());
        return invitation;
    }

    /**
     * Accepts an invitation: makes the account of the one who does.
     *
     * @throws LinkRefused if the link is used, expired or unknown
     * @throws accord.text.InvalidInput with the field account, name, email or password; the link
     *     stays good
     */
    public Person accept(
            String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        Invitation invitation = invitation(token);
        Account made =
                accounts.draft(
                        invitation.member(),
                        invitation.side(),
                        invitation.standing(),
                        name,
                        email,
                        account,
                        password);
        if (!accounts.add(made)) {
            throw new LinkRefused(Reason.LINK_USED);
        }
        return made.person();
    }

    /**
     * Makes a link with which a colleague sets a new password; the old one works until then. No
     * operator makes one: whoever can set a negotiator's password can bind that side.
     *
     * @throws OnlyNegotiators if the caller is no negotiator of the member's organisation
     */
    public Made resetLink(Caller caller, MemberId member) {
        Optional<Account> account = store.of(member);
        boolean colleague =
                account.filter(a -> a.person().side().equals(caller.side())).isPresent()
                        && caller.standing() == Permission.NEGOTIATOR;
        if (account.isEmpty() || !colleague) {
            throw new OnlyNegotiators();
        }
        return resetLink(account.get());
    }

    /** Makes one for whoever has the machine in hand; empty where there is no such account. */
    public Optional<Made> resetLinkAtTheMachine(String account) {
        return store.named(account).map(this::resetLink);
    }

    /** Whether links to new passwords are sent by mail. */
    public boolean areMailed() {
        return post.isConfigured();
    }

    /**
     * Mails a link to a new password to the address of an account; says nothing of either, and
     * sends no more than a few within minutes.
     *
     * @param from the address that asks for it
     */
    public void mailReset(String account, String from) {
        Optional<Account> found =
                store.named(account).filter(known -> known.email() != null && areMailed());
        List<Attempts.Limit> limits =
                List.of(
                        new Attempts.Limit("account " + Entries.key(account), MAILS_PER_ACCOUNT),
                        new Attempts.Limit("address " + from, MAILS_PER_ADDRESS));
        if (found.isPresent() && mails.begin(limits).isEmpty()) {
            post.sendReset(found.get(), resetLink(found.get()).token());
        }
    }

    private Made resetLink(Account account) {
        String token = NewId.next();
        Instant expires = now().plus(TO_RESET);
        store.forgetLinks(now().minus(REMEMBERED));
        store.add(new ResetLink(Text.hash(token), account.member(), account.generation(), expires));
        return new Made(token, account.person().side(), expires);
    }

    /**
     * Whose password a link resets.
     *
     * @throws LinkRefused if it is used, expired or unknown, or the password was changed since
     */
    public Person toReset(String token) {
        return account(link(token)).person();
    }

    /**
     * Sets a new password, and ends all pages that its owner has open.
     *
     * @throws LinkRefused as {@link #toReset}
     * @throws accord.text.InvalidInput with the field password; the link stays good
     */
    public Person reset(String token, @Nullable String password) {
        ResetLink link = link(token);
        Account account = account(link);
        if (!accounts.setPassword(link.member(), link.generation(), password)) {
            throw new LinkRefused(Reason.LINK_USED);
        }
        return account.person();
    }

    private ResetLink link(String token) {
        return store.resetLink(Text.hash(token))
                .orElseThrow(() -> new LinkRefused(Reason.UNKNOWN_LINK));
    }

    private Account account(ResetLink link) {
        Account account =
                store.of(link.member())
                        .filter(found -> found.generation() == link.generation())
                        .orElseThrow(() -> new LinkRefused(Reason.LINK_USED));
        refuseExpired(link.expires());
        return account;
    }

    private void refuseExpired(Instant expires) {
        if (now().isAfter(expires)) {
            throw new LinkRefused(Reason.LINK_EXPIRED);
        }
    }

    private static void mustInvite(Caller caller) {
        if (caller.standing() != Permission.NEGOTIATOR) {
            throw new OnlyNegotiators();
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
