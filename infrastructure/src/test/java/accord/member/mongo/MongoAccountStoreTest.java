package accord.member.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.embedded.EmbeddedServer;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.AccessToken;
import accord.member.query.Account;
import accord.member.query.AccountStore.Added;
import accord.member.query.Invitation;
import accord.member.query.Organisation;
import accord.member.query.Person;
import accord.member.query.ResetLink;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAccountStoreTest {
    private static final SideId HOMES = new SideId("homes");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoAccountStore store = new MongoAccountStore(client.getDatabase("accord"));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void an_account_is_found_as_it_was_added() {
        assertThat(store.isEmpty()).isTrue();
        Account lena = account("lena", "Lena", "lena@example.org");
        assertThat(store.add(lena)).isEqualTo(Added.ADDED);
        assertThat(store.of(lena.member())).contains(lena);
        assertThat(store.named("LENA")).contains(lena);
        assertThat(store.isEmpty()).isFalse();
    }

    @Test
    void a_name_is_given_once_even_when_nodes_race() {
        MongoAccountStore other = new MongoAccountStore(client.getDatabase("accord"));
        List<Added> answers =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i ->
                                (i % 2 == 0 ? store : other)
                                        .add(account("m" + i, i % 3 == 0 ? "Same" : "sAME", null)))
                        .toList();
        assertThat(answers).containsOnlyOnce(Added.ADDED).contains(Added.NAME_TAKEN);
        assertThat(store.people(HOMES, null, 100)).hasSize(1);
    }

    @Test
    void a_member_is_made_once_even_when_nodes_race() {
        List<Added> answers =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> store.add(account("member", "name" + i, null)))
                        .toList();
        assertThat(answers).containsOnlyOnce(Added.ADDED).contains(Added.MEMBER_KNOWN);
    }

    @Test
    void a_password_of_one_generation_is_replaced_once_even_when_nodes_race() {
        Account lena = account("lena", "lena", null);
        store.add(lena);
        long changed =
                IntStream.range(0, 16)
                        .parallel()
                        .filter(i -> store.changePassword(lena.member(), 1, "hash " + i))
                        .count();
        assertThat(changed).isEqualTo(1);
        assertThat(store.of(lena.member()).orElseThrow().generation()).isEqualTo(2);
    }

    @Test
    void a_hash_is_renewed_only_in_place_of_the_one_that_was_read() {
        Account lena = account("lena", "lena", null);
        store.add(lena);
        store.renewHash(lena.member(), "another", "newer");
        assertThat(store.of(lena.member())).contains(lena);
        store.renewHash(lena.member(), "hash", "newer");
        assertThat(store.of(lena.member()).orElseThrow().passwordHash()).isEqualTo("newer");
    }

    @Test
    void people_come_in_order_page_by_page() {
        List.of("c", "a", "b").forEach(id -> store.add(account(id, "name-" + id, null)));
        assertThat(store.people(HOMES, null, 2))
                .extracting(found -> found.member().value())
                .containsExactly("a", "b");
        assertThat(store.people(HOMES, new MemberId("b"), 2))
                .extracting(found -> found.member().value())
                .containsExactly("c");
        assertThat(store.people(new SideId("others"), null, 2)).isEmpty();
    }

    @Test
    void an_organisation_keeps_its_first_name() {
        store.add(new Organisation(HOMES, "Homes"));
        store.add(new Organisation(HOMES, "Other"));
        assertThat(store.organisation(HOMES)).contains(new Organisation(HOMES, "Homes"));
    }

    @Test
    void access_tokens_are_a_members_own() {
        AccessToken later = token("b", "lena", NOON.plusMillis(1));
        AccessToken first = token("a", "lena", NOON);
        List.of(later, first, token("c", "carl", NOON)).forEach(store::add);
        assertThat(store.accessToken("b")).contains(later);
        assertThat(store.accessTokens(new MemberId("lena"))).containsExactly(first, later);
        store.forgetAccessToken(new MemberId("carl"), "a");
        store.forgetAccessToken(new MemberId("lena"), "b");
        assertThat(store.accessTokens(new MemberId("lena"))).containsExactly(first);
        assertThat(store.accessToken("b")).isEmpty();
    }

    private static AccessToken token(String digest, String member, Instant made) {
        return new AccessToken(
                digest, new MemberId(member), "Feed", made, made.plus(Duration.ofDays(30)));
    }

    @Test
    void links_are_kept_until_they_are_long_expired() {
        Invitation invitation =
                new Invitation(
                        "digest",
                        HOMES,
                        "Homes",
                        new MemberId("new"),
                        Permission.OBSERVER,
                        new MemberId("lena"),
                        NOON,
                        null);
        ResetLink reset = new ResetLink("other", new MemberId("lena"), 3, NOON);
        store.add(invitation);
        store.add(reset);
        store.forgetLinks(NOON);
        assertThat(store.invitation("digest")).contains(invitation);
        assertThat(store.resetLink("other")).contains(reset);
        store.forgetLinks(NOON.plusMillis(1));
        assertThat(store.invitation("digest")).isEmpty();
        assertThat(store.resetLink("other")).isEmpty();
    }

    private static Account account(String member, String name, @Nullable String email) {
        Person person =
                new Person(new MemberId(member), HOMES, name, "Name", Permission.NEGOTIATOR);
        return new Account(person, email, false, "hash", 1);
    }
}
