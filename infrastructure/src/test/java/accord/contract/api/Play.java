package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps that tests take to where they begin. */
public final class Play {
    /** For what follows from what was said, on machines that are busy. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;

    public Play(int port) {
        this.port = port;
    }

    public Api as(String account) {
        return Api.at(port).as(account, PASSWORD);
    }

    public Api nobody() {
        return Api.at(port);
    }

    /** Asserts that something was made. */
    public static Answer made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).startsWith("/api/v1/");
        return answer;
    }

    /** A contract of these organisations, the landlord first. */
    public static Map<String, Object> contract(String... organisations) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Repairs");
        body.put(
                "sides",
                List.of(organisations).stream()
                        .map(each ->
                                Map.of(
                                        "organisation", each,
                                        "name", each,
                                        "kind", each.equals("homes") ? "landlord" : "contractor"))
                        .toList());
        body.put("startsOn", "2026-01-01");
        body.put("endsOn", "2030-12-31");
        return body;
    }

    /** A contract that the landlord and the contractor have joined. */
    public String joined() {
        String contract = made(as(LENA).post("/contracts", contract("homes", "fixers"))).id();
        made(as(CARL).post("/contracts/" + contract + "/acceptances"));
        return contract;
    }

    public String issue(String contract) {
        return made(as(LENA).post(
                                "/contracts/" + contract + "/issues",
                                Map.of("title", "Heating", "description", "Cold homes")))
                .id();
    }

    public String decision(String issue) {
        return made(as(LENA).post(
                                "/issues/" + issue + "/decisions",
                                Map.of("question", "What do we do?")))
                .id();
    }

    public Answer proposal(String decision, String text) {
        return made(
                as(CARL).post(
                                "/decisions/" + decision + "/proposals",
                                Map.of("title", "Clinics", "text", text, "rationale", "Winter")));
    }

    public Answer consent(String account, String decision, Answer proposal) {
        return as(account)
                .post(
                        "/decisions/" + decision + "/proposals/" + proposal.id() + "/consents",
                        Map.of(
                                "version", proposal.json().get("version").asInt(),
                                "textHash", proposal.at("/textHash")));
    }

    /** Both sides consent to it. */
    public void agree(String decision, Answer proposal) {
        made(consent(LENA, decision, proposal));
        made(consent(CARL, decision, proposal));
    }

    /**
     * A protocol that is in force.
     *
     * @param more what its proposal says beside its title and text
     */
    public String protocol(String contract, Map<String, ?> more) {
        String path = "/contracts/" + contract + "/protocol";
        String decision = made(as(LENA).post(path + "/decisions", Map.of("question", "How?"))).id();
        Map<String, Object> body = new HashMap<>(more);
        body.put("title", "Talk");
        body.put("text", "We talk.");
        agree(decision, made(as(CARL).post("/decisions/" + decision + "/proposals", body)));
        await().atMost(PATIENCE)
                .until(() -> as(LENA).get(path).at("/inForce/decision").equals(decision));
        return decision;
    }

    /** A session about a surge. */
    public String session(String issue, Instant startsAt) {
        return made(as(LENA).post(
                                "/issues/" + issue + "/sessions",
                                Map.of("template", "surge", "startsAt", startsAt.toString())))
                .id();
    }

    /** An action of the contractor, as soon as a response is in force. */
    public void action(String issue, String dueOn) {
        Map<String, Object> body = Map.of("what", "Book the hall", "dueOn", dueOn);
        await().atMost(PATIENCE)
                .until(() -> as(CARL).post("/issues/" + issue + "/actions", body).status() == 201);
    }

    /** How many events of a type a contract's record has. */
    public long recorded(String contract, String type) {
        return as(LENA).get("/audit/events?contract=" + contract)
                .text()
                .lines()
                .filter(line -> line.contains("\"" + type + "\""))
                .count();
    }
}
