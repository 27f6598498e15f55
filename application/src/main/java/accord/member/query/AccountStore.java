package accord.member.query;

import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where organisations, accounts, links and access tokens are kept. What is said to be unique is so
 * over nodes.
 */
public interface AccountStore {

    /** Whether there is no account at all, but for operators'. */
    boolean isEmpty();

    /** Keeps an organisation; one that has its id already stays as it is. */
    void add(Organisation organisation);

    Optional<Organisation> organisation(SideId side);

    /** Keeps an account unless its member, or its name in any case of letters, is there already. */
    Added add(Account account);

    /** By name, in any case of letters. */
    Optional<Account> named(String account);

    Optional<Account> of(MemberId member);

    /** The accounts of a side in ascending order of member id, at most limit. */
    List<Account> people(SideId side, @Nullable MemberId after, int limit);

    /**
     * Sets a password that takes the place of one generation, and begins the next.
     *
     * @return false if the password was changed meanwhile
     */
    boolean changePassword(MemberId member, int generation, String hash);

    /** Keeps another hash of the same password, if the one that it replaces is still there. */
    void renewHash(MemberId member, String from, String to);

    void add(Invitation invitation);

    Optional<Invitation> invitation(String digest);

    void add(ResetLink link);

    Optional<ResetLink> resetLink(String digest);

    /** Forgets all links that expired before. */
    void forgetLinks(Instant expiredBefore);

    void add(AccessToken token);

    Optional<AccessToken> accessToken(String digest);

    /** A member's, expired ones too, oldest first. */
    List<AccessToken> accessTokens(MemberId member);

    /** Forgets one of a member's, if it is there. */
    void forgetAccessToken(MemberId member, String digest);

    /** What became of an account that was to be added. */
    enum Added {
        ADDED,
        NAME_TAKEN,
        MEMBER_KNOWN
    }
}
