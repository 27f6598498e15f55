package accord.member.mongo;

import accord.member.query.AccessTokens;
import accord.member.query.AccountStore;
import accord.member.query.Accounts;
import accord.member.query.CachedDirectory;
import accord.member.query.Directory;
import accord.member.query.Entries;
import accord.member.query.Invitations;
import accord.member.query.LinkPost;
import accord.member.query.OpenSessions;
import accord.member.query.PasswordHashes;
import accord.member.query.SignIn;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts, their links and the directory, on the collections of the log's database. */
@Configuration(proxyBeanMethods = false)
public class MemberConfiguration {

    @Bean
    AccountStore accountStore(MongoDatabase database) {
        return new MongoAccountStore(database);
    }

    /** The demonstration's passwords are known to everybody and need not be long. */
    @Bean
    Entries entries(@Value("${accord.demo:false}") boolean demonstration) {
        return new Entries(demonstration ? 1 : Entries.SAFE);
    }

    @Bean
    SignIn signIn(AccountStore store, PasswordHashes hashes, Clock clock) {
        return new SignIn(store, hashes, clock);
    }

    @Bean
    AccessTokens accessTokens(AccountStore store, Clock clock) {
        return new AccessTokens(store, clock);
    }

    @Bean
    Accounts accounts(
            AccountStore store,
            PasswordHashes hashes,
            SignIn signIn,
            AccessTokens tokens,
            Entries entries,
            ObjectProvider<OpenSessions> sessions) {
        return new Accounts(store, hashes, signIn, tokens, entries, sessions::orderedStream);
    }

    @Bean
    Invitations invitations(
            AccountStore store, Accounts accounts, Entries entries, LinkPost post, Clock clock) {
        return new Invitations(store, accounts, entries, post, clock);
    }

    @Bean
    Directory directory(AccountStore store, Clock clock) {
        return new CachedDirectory(store, clock);
    }
}
