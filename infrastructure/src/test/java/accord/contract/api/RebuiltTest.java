package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.eventlog.query.History;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import accord.operator.query.Processors;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What each projection keeps is the same when it is made again from the log. Projections are found,
 * so that one that is new is tried as well or says why it cannot be; {@link EveryEvent} is among
 * them, by which an event that is left out shows.
 */
@OverHttp
class RebuiltTest {
    private static final Map<String, String> REVIEWED = Map.of("reviewOn", "2099-05-01");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext house;
    @Autowired private MongoDatabase database;
    @Autowired private ReadModels models;
    @Autowired private Processors processors;
    @Autowired private History history;

    private Play play;

    private Stream<Class<?>> projections() {
        return house.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> !type.getPackageName().endsWith(".policy"));
    }

    private static String name(Class<?> projection) {
        return projection.getAnnotation(ProcessingGroup.class).value();
    }

    @Test
    void every_projection_says_what_it_keeps_and_every_shelf_is_kept_by_one() {
        assertThat(projections())
                .isNotEmpty()
                .allMatch(type -> type.isAnnotationPresent(Keeps.class));
        Set<String> kept =
                projections()
                        .flatMap(type -> Stream.of(type.getAnnotation(Keeps.class).value()))
                        .collect(Collectors.toSet());
        for (String collection : database.listCollectionNames()) {
            if (collection.startsWith("shelf.")) {
                assertThat(kept).contains(collection.split("\\.")[1]);
            }
        }
    }

    @Test
    void every_read_model_is_the_same_when_it_is_made_again() {
        play = new Play(port);
        agreedAndResolved(play.joined());
        withTimeBoxAndMeasures(play.joined());
        String contract = play.joined();
        play.protocol(contract, Map.of("terms", REVIEWED));
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/protocol/decisions",
                                Map.of("question", "Who answers at night?")));
        allCaughtUp();
        List<String> again = new ArrayList<>();
        for (ReadModel model : models.all()) {
            if (model.asIs().isEmpty()) {
                Map<String, Document> before = kept(model.name());
                assertThat(before).as(model.name() + " keeps something").isNotEmpty();
                String serving = generation(model.name());
                assertThat(models.rebuild(model.name())).isTrue();
                await().atMost(Play.PATIENCE)
                        .until(() -> !generation(model.name()).equals(serving));
                assertThat(kept(model.name())).as(model.name()).isEqualTo(before);
                again.add(model.name());
            }
        }
        assertThat(again)
                .containsExactlyInAnyOrderElementsOf(
                        projections()
                                .filter(type -> type.getAnnotation(Keeps.class).asIs().isEmpty())
                                .map(RebuiltTest::name)
                                .toList());
        await().atMost(Play.PATIENCE)
                .until(() -> models.all().stream().allMatch(model -> model.rebuild().isEmpty()));
    }

    private void agreedAndResolved(String contract) {
        String issue = play.issue(contract);
        made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
        String decision = play.decision(issue);
        Answer first = play.proposal(decision, "One clinic.");
        made(
                play.as(LENA)
                        .post(
                                "/decisions/%s/proposals/%s/versions"
                                        .formatted(decision, first.id()),
                                Map.of(
                                        "text",
                                        "Two clinics.",
                                        "reason",
                                        "One is too few",
                                        "basedOn",
                                        1)));
        Answer dear = valued(decision, "Three clinics.", 120_000);
        play.agree(decision, dear);
        await().atMost(Play.PATIENCE).until(() -> measured(issue, "before", "214") == 201);
        measured(issue, "after", "96");
        ahead(play.issue(contract));
        made(play.as(LENA).post("/issues/" + issue + "/resolutions"));
        made(play.as(CARL).post("/issues/" + issue + "/resolutions"));
        made(
                play.as(CARL)
                        .post(
                                "/issues/" + issue + "/lessons",
                                Map.of("lesson", "Check the boilers in September.")));
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/people",
                                Map.of("account", CORA, "permission", "contributor")));
    }

    private int measured(String issue, String when, String value) {
        return play.as(LENA)
                .post("/issues/" + issue + "/measurements", Map.of("when", when, "value", value))
                .status();
    }

    private void withTimeBoxAndMeasures(String contract) {
        String issue = play.issue(contract);
        String decision =
                made(play.as(LENA)
                                .post(
                                        "/issues/" + issue + "/decisions",
                                        Map.of(
                                                "question",
                                                "By when?",
                                                "deadline",
                                                Instant.now().plus(Duration.ofDays(3)).toString())))
                        .id();
        Answer one = valued(decision, "At once.", 90_000);
        made(play.consent(CARL, decision, one));
        valued(decision, "In spring.", 10_000);
        for (int hours = 1; hours <= 2; hours++) {
            made(
                    play.as(CARL)
                            .post(
                                    "/issues/" + issue + "/measures",
                                    Map.of(
                                            "what", "Make safe",
                                            "reason", "Gas smells",
                                            "authority", "Duty of care",
                                            "expiresAt",
                                                    Instant.now()
                                                            .plus(Duration.ofHours(hours))
                                                            .toString())));
        }
    }

    private void ahead(String issue) {
        play.session(issue, Instant.parse("2099-05-01T09:00:00Z"));
        String decision = play.decision(issue);
        Map<String, ?> reviewed =
                Map.of("title", "Clinics", "text", "One clinic.", "terms", REVIEWED);
        play.agree(
                decision,
                made(play.as(CARL).post("/decisions/" + decision + "/proposals", reviewed)));
        play.action(issue, "2099-12-01");
    }

    private Answer valued(String decision, String text, int pounds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Clinics");
        body.put("text", text);
        body.put("rationale", "Winter");
        body.put("terms", Map.of("value", pounds));
        return made(play.as(CARL).post("/decisions/" + decision + "/proposals", body));
    }

    private void allCaughtUp() {
        long head = history.head() >> 16;
        await().atMost(Play.PATIENCE)
                .until(() ->
                        processors.states().stream().allMatch(state -> state.position() >= head));
    }

    private String generation(String projection) {
        Document token =
                database.getCollection("trackingtokens")
                        .find(Filters.eq("processorName", projection))
                        .first();
        return Objects.requireNonNull(token).get("generation", "");
    }

    /** All that a projection keeps and serves now, by shelf and id. */
    private Map<String, Document> kept(String projection) {
        Class<?> type =
                projections().filter(one -> name(one).equals(projection)).findFirst().orElseThrow();
        String generation = generation(projection);
        Map<String, Document> kept = new TreeMap<>();
        for (String shelf : type.getAnnotation(Keeps.class).value()) {
            database.getCollection(
                            "shelf." + shelf + (generation.isEmpty() ? "" : "." + generation))
                    .find()
                    .forEach(found -> kept.put(shelf + "/" + found.get("_id"), found));
        }
        return kept;
    }
}
