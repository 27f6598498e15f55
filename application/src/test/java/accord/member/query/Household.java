package accord.member.query;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Accounts with everything about them, where hashes are counted and time is told. */
final class Household {
    static final String PASSWORD = "correct horse battery";
    static final Organisation HOMES = new Organisation(new SideId("homes"), "Homes");

    final InMemoryAccountStore store = new InMemoryAccountStore();
    final CountedHashes hashes = new CountedHashes();
    final ToldClock clock = new ToldClock();
    final List<MemberId> ended = new ArrayList<>();
    final List<String> mailed = new ArrayList<>();
    final Entries entries = new Entries(Entries.SAFE);
    final SignIn signIn = new SignIn(store, hashes, clock);
    final AccessTokens tokens = new AccessTokens(store, clock);
    final Accounts accounts =
            new Accounts(store, hashes, signIn, tokens, entries, () -> Stream.of(ended::add));
    final Invitations invitations =
            new Invitations(store, accounts, entries, new KeptMail(), clock);

    Caller member(String account, Permission standing) {
        accounts.ensure(HOMES);
        MemberId id = new MemberId(account);
        accounts.ensure(new Person(id, HOMES.id(), account, account, standing), PASSWORD);
        return store.of(id).orElseThrow().signedIn().caller();
    }

    static final class CountedHashes implements PasswordHashes {
        int checked;
        String kind = "old:";

        @Override
        public String hash(String password) {
            return kind + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            checked++;
            return hash.substring(4).equals(password);
        }

        @Override
        public boolean isOutdated(String hash) {
            return !hash.startsWith(kind);
        }
    }

    static final class ToldClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class KeptMail implements LinkPost {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void sendReset(Account to, String token) {
            mailed.add(token);
        }
    }
}
