package accord.member.mongo;

import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.AccessToken;
import accord.member.query.AccessTokens;
import accord.member.query.Account;
import accord.member.query.AccountStore;
import accord.member.query.Entries;
import accord.member.query.Invitation;
import accord.member.query.Organisation;
import accord.member.query.ResetLink;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Five collections: {@code organisations}, {@code accounts} (unique by member, and by name in lower
 * case), {@code invitations}, {@code resets} and {@code accessTokens} (unique by the digest of
 * their token).
 */
final class MongoAccountStore implements AccountStore {
    private final MongoCollection<Document> organisations;
    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> invitations;
    private final MongoCollection<Document> resets;
    private final MongoCollection<Document> tokens;

    MongoAccountStore(MongoDatabase database) {
        this.organisations = collection(database, "organisations");
        this.accounts = collection(database, "accounts");
        this.invitations = collection(database, "invitations");
        this.resets = collection(database, "resets");
        this.tokens = collection(database, "accessTokens");
        tokens.createIndex(Indexes.ascending("member", "made"));
        accounts.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        accounts.createIndex(Indexes.ascending("side", "_id"));
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public boolean isEmpty() {
        return accounts.find(Filters.eq("operator", false)).first() == null;
    }

    @Override
    public void add(Organisation organisation) {
        insert(
                organisations,
                new Document("_id", organisation.id().value()).append("name", organisation.name()));
    }

    @Override
    public Optional<Organisation> organisation(SideId side) {
        return found(organisations, Filters.eq("_id", side.value()))
                .map(found -> new Organisation(side, found.getString("name")));
    }

    @Override
    public Added add(Account account) {
        if (insert(accounts, Documents.of(account))) {
            return Added.ADDED;
        }
        return of(account.member()).isPresent() ? Added.MEMBER_KNOWN : Added.NAME_TAKEN;
    }

    /** False where something unique about it is there already. */
    private static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Optional<Account> named(String account) {
        return found(accounts, Filters.eq("key", Entries.key(account))).map(Documents::account);
    }

    @Override
    public Optional<Account> of(MemberId member) {
        return found(accounts, Filters.eq("_id", member.value())).map(Documents::account);
    }

    @Override
    public List<Account> people(SideId side, @Nullable MemberId after, int limit) {
        Bson ofSide = Filters.eq("side", side.value());
        Bson wanted =
                after == null ? ofSide : Filters.and(ofSide, Filters.gt("_id", after.value()));
        return accounts.find(wanted)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Documents::account)
                .into(new ArrayList<>());
    }

    @Override
    public boolean changePassword(MemberId member, int generation, String hash) {
        return accounts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", member.value()),
                                        Filters.eq("generation", generation)),
                                Updates.combine(
                                        Updates.set("hash", hash),
                                        Updates.set("generation", generation + 1)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void renewHash(MemberId member, String from, String to) {
        accounts.updateOne(
                Filters.and(Filters.eq("_id", member.value()), Filters.eq("hash", from)),
                Updates.set("hash", to));
    }

    @Override
    public void add(Invitation invitation) {
        insert(invitations, Documents.of(invitation));
    }

    @Override
    public Optional<Invitation> invitation(String digest) {
        return found(invitations, Filters.eq("_id", digest)).map(Documents::invitation);
    }

    @Override
    public void add(ResetLink link) {
        insert(resets, Documents.of(link));
    }

    @Override
    public Optional<ResetLink> resetLink(String digest) {
        return found(resets, Filters.eq("_id", digest)).map(Documents::resetLink);
    }

    @Override
    public void forgetLinks(Instant expiredBefore) {
        Bson old = Filters.lt("expires", Date.from(expiredBefore));
        invitations.deleteMany(old);
        resets.deleteMany(old);
    }

    @Override
    public void add(AccessToken token) {
        insert(tokens, Documents.of(token));
    }

    @Override
    public Optional<AccessToken> accessToken(String digest) {
        return found(tokens, Filters.eq("_id", digest)).map(Documents::accessToken);
    }

    @Override
    public List<AccessToken> accessTokens(MemberId member) {
        return tokens.find(Filters.eq("member", member.value()))
                .sort(Sorts.ascending("made"))
                .limit(2 * AccessTokens.MOST)
                .map(Documents::accessToken)
                .into(new ArrayList<>());
    }

    @Override
    public void forgetAccessToken(MemberId member, String digest) {
        tokens.deleteOne(
                Filters.and(Filters.eq("_id", digest), Filters.eq("member", member.value())));
    }

    private static Optional<Document> found(MongoCollection<Document> in, Bson wanted) {
        return Optional.ofNullable(in.find(wanted).first());
    }
}
