package accord.member.query;

import accord.eventlog.query.NewId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes organisations and accounts, and sets passwords. */
public final class Accounts {
    /** The one id of the first account, so that storage lets only one of two be the first. */
    private static final MemberId FIRST = new MemberId("first");

    /** What the operators' organisation is called. */
    private static final String OPERATION = "Operation of Accord";

    private final AccountStore store;
    private final PasswordHashes hashes;
    private final SignIn signIn;
    private final AccessTokens tokens;
    private final Entries entries;
    private final Supplier<Stream<OpenSessions>> sessions;

    /**
     * @param sessions where pages may be open
     */
    public Accounts(
            AccountStore store,
            PasswordHashes hashes,
            SignIn signIn,
            AccessTokens tokens,
            Entries entries,
            Supplier<Stream<OpenSessions>> sessions) {
        this.store = store;
        this.hashes = hashes;
        this.signIn = signIn;
        this.tokens = tokens;
        this.entries = entries;
        this.sessions = sessions;
    }

    /** Whether nobody has an account yet, so that the first one is to be made. */
    public boolean areNone() {
        return store.isEmpty();
    }

    /** How many characters a password must have. */
    public int shortestPassword() {
        return entries.shortest();
    }

    /**
     * Makes the first organisation and its first negotiator.
     *
     * @param email where a link to a new password may be sent; may be empty
     * @throws InvalidInput with the field organisation, account, name, email or password
     * @throws AlreadyBegun if there is an account
     */
    public Person begin(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        if (!store.isEmpty()) {
            throw new AlreadyBegun();
        }
        Organisation first =
                new Organisation(new SideId(NewId.next()), entries.organisation(organisation));
        Account made = draft(FIRST, first.id(), name, email, account, password);
        store.add(first);
        if (store.add(made) != AccountStore.Added.ADDED) {
            throw new AlreadyBegun();
        }
        return made.person();
    }

    private Account draft(
            MemberId member,
            SideId side,
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        return draft(member, side, Permission.NEGOTIATOR, name, email, account, password);
    }

    /** An account as somebody fills it in, checked, with its password hashed. */
    Account draft(
            MemberId member,
            SideId side,
            Permission standing,
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String password) {
        Person person =
                new Person(member, side, entries.account(account), entries.name(name), standing);
        String address = entries.email(email);
        String hash = hashes.hash(entries.password(password, person.account()));
        return new Account(person, address, false, hash, 1);
    }

    /** Makes an organisation with this id, unless it is there. */
    public void ensure(Organisation organisation) {
        entries.organisation(organisation.name());
        store.add(organisation);
    }

    /**
     * Makes an account for this person of an organisation that is there, unless they have one.
     *
     * @throws InvalidInput if somebody else has an account of that name
     */
    public void ensure(Person person, String password) {
        if (store.of(person.id()).isEmpty()) {
            add(draft(person, password));
        }
    }

    /**
     * Makes an account for somebody who runs the system, unless they have one. They belong to an
     * organisation of their own, which is a party to nothing.
     *
     * @return false if somebody has an account of that name
     */
    public boolean ensureOperator(Person person, String password) {
        boolean free = store.named(person.account()).isEmpty();
        if (free) {
            store.add(new Organisation(person.side(), OPERATION));
            add(draft(person, password).asOperator());
        }
        return free;
    }

    private Account draft(Person person, String password) {
        return draft(
                person.id(),
                person.side(),
                person.standing(),
                person.name(),
                null,
                person.account(),
                password);
    }

    /** Adds an account that is not there yet; false where the member has one. */
    boolean add(Account account) {
        return switch (store.add(account)) {
            case ADDED -> true;
            case MEMBER_KNOWN -> false;
            case NAME_TAKEN -> throw new InvalidInput("account", "is taken: choose another");
        };
    }

    /**
     * Changes one's own password, and ends all pages that one has open.
     *
     * @param from the address that the attempt comes from
     * @throws InvalidInput with the field current or password
     */
    public void changePassword(
            Caller caller, @Nullable String current, @Nullable String password, String from) {
        SignedIn now = verified(caller, current == null ? "" : current, from);
        String wanted = entries.password(password, caller.account());
        if (wanted.equals(current)) {
            throw new InvalidInput("password", "must be another than the present one");
        }
        if (!setPassword(caller.member(), now.generation(), wanted)) {
            throw new InvalidInput("current", "was changed a moment ago");
        }
    }

    private SignedIn verified(Caller caller, String current, String from) {
        try {
            return signIn.with(caller.account(), current, from);
        } catch (SignInRefused refused) {
            throw new InvalidInput(
                    "current",
                    refused.untilNextAttempt().isZero()
                            ? "is not your present password"
                            : refused.sentence());
        }
    }

    /** Sets a password in place of one generation; false if it was changed meanwhile. */
    boolean setPassword(MemberId member, int generation, @Nullable String password) {
        Account account =
                store.of(member).orElseThrow(() -> new IllegalArgumentException("nobody"));
        String wanted = entries.password(password, account.person().account());
        boolean set = store.changePassword(member, generation, hashes.hash(wanted));
        if (set) {
            sessions.get().forEach(open -> open.end(member));
        }
        return set;
    }

    /** Signs in somebody who has just shown otherwise who they are, such as by a link. */
    public SignedIn enter(Person person) {
        return store.of(person.id())
                .map(Account::signedIn)
                .orElseThrow(() -> new IllegalArgumentException("nobody"));
    }

    /** Whether somebody who signed in may go on: what they gave is still good. */
    public boolean isCurrent(SignedIn signedIn) {
        String token = signedIn.accessToken();
        return token == null ? isPasswordOf(signedIn) : tokens.isCurrent(token);
    }

    private boolean isPasswordOf(SignedIn signedIn) {
        return store.of(signedIn.caller().member())
                .filter(account -> account.generation() == signedIn.generation())
                .isPresent();
    }
}
