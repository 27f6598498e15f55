package accord.member.query;

import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, for tests. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<SideId, Organisation> organisations = new HashMap<>();
    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private final Map<String, Invitation> invitations = new HashMap<>();
    private final Map<String, ResetLink> resets = new HashMap<>();
    private final Map<String, AccessToken> tokens = new LinkedHashMap<>();

    @Override
    public synchronized boolean isEmpty() {
        return accounts.values().stream().allMatch(Account::operator);
    }

    @Override
    public synchronized void add(Organisation organisation) {
        organisations.putIfAbsent(organisation.id(), organisation);
    }

    @Override
    public synchronized Optional<Organisation> organisation(SideId side) {
        return Optional.ofNullable(organisations.get(side));
    }

    @Override
    public synchronized Added add(Account account) {
        if (of(account.member()).isPresent()) {
            return Added.MEMBER_KNOWN;
        }
        if (named(account.person().account()).isPresent()) {
            return Added.NAME_TAKEN;
        }
        accounts.put(account.member().value(), account);
        return Added.ADDED;
    }

    @Override
    public synchronized Optional<Account> named(String account) {
        return accounts.values().stream()
                .filter(known -> Entries.key(known.person().account()).equals(Entries.key(account)))
                .findFirst();
    }

    @Override
    public synchronized Optional<Account> of(MemberId member) {
        return Optional.ofNullable(accounts.get(member.value()));
    }

    @Override
    public synchronized List<Account> people(SideId side, @Nullable MemberId after, int limit) {
        return accounts.values().stream()
                .filter(account -> account.person().side().equals(side))
                .filter(account ->
                        after == null || account.member().value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean changePassword(MemberId member, int generation, String hash) {
        Account old = accounts.get(member.value());
        if (old == null || old.generation() != generation) {
            return false;
        }
        accounts.put(member.value(), with(old, hash, generation + 1));
        return true;
    }

    @Override
    public synchronized void renewHash(MemberId member, String from, String to) {
        Account old = accounts.get(member.value());
        if (old != null && old.passwordHash().equals(from)) {
            accounts.put(member.value(), with(old, to, old.generation()));
        }
    }

    private static Account with(Account old, String hash, int generation) {
        return new Account(old.person(), old.email(), old.operator(), hash, generation);
    }

    @Override
    public synchronized void add(Invitation invitation) {
        invitations.put(invitation.digest(), invitation);
    }

    @Override
    public synchronized Optional<Invitation> invitation(String digest) {
        return Optional.ofNullable(invitations.get(digest));
    }

    @Override
    public synchronized void add(ResetLink link) {
        resets.put(link.digest(), link);
    }

    @Override
    public synchronized Optional<ResetLink> resetLink(String digest) {
        return Optional.ofNullable(resets.get(digest));
    }

    @Override
    public synchronized void forgetLinks(Instant expiredBefore) {
        invitations.values().removeIf(link -> link.expires().isBefore(expiredBefore));
        resets.values().removeIf(link -> link.expires().isBefore(expiredBefore));
    }

    @Override
    public synchronized void add(AccessToken token) {
        tokens.put(token.digest(), token);
    }

    @Override
    public synchronized Optional<AccessToken> accessToken(String digest) {
        return Optional.ofNullable(tokens.get(digest));
    }

    @Override
    public synchronized List<AccessToken> accessTokens(MemberId member) {
        return tokens.values().stream().filter(token -> token.member().equals(member)).toList();
    }

    @Override
    public synchronized void forgetAccessToken(MemberId member, String digest) {
        tokens.values()
                .removeIf(token -> token.digest().equals(digest) && token.member().equals(member));
    }
}
