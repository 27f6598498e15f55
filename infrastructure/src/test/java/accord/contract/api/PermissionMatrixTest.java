package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.ApiHouse.SUE;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked by everybody, with a body that nobody could use. */
@OverHttp
class PermissionMatrixTest {
    /** Whoever may go on is told what is wrong with the body, or with the path's last part. */
    private static final List<Integer> ENTERED = List.of(200, 201, 204, 400, 409);

    /** The same where the path names a part that is not there. */
    private static final List<Integer> ENTERED_IN_VAIN = List.of(400, 404);

    @LocalServerPort private int port;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Play play;
    private String contract;
    private String issue;
    private String decision;
    private String proposal;
    private String session;

    @BeforeEach
    void a_contract_of_three_of_whom_one_has_not_joined() {
        play = new Play(port);
        Api lena = play.as(LENA);
        contract = made(lena.post("/contracts", Play.contract("homes", "fixers", "lifts"))).id();
        made(play.as(CARL).post(path("/contracts/{contract}/acceptances")));
        grant(CORA, "contributor");
        grant(OLLIE, "observer");
        issue = play.issue(contract);
        decision = play.decision(issue);
        proposal = play.proposal(decision, "Two clinics.").id();
        session =
                made(play.as(LENA)
                                .post(
                                        path("/issues/{issue}/sessions"),
                                        Map.of("template", "surge")))
                        .id();
    }

    private void grant(String account, String permission) {
        made(
                play.as(LENA)
                        .post(
                                path("/contracts/{contract}/people"),
                                Map.of("account", account, "permission", permission)));
    }

    @Test
    void every_route_answers_everybody_as_it_must() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.ALL) {
            boolean open = route.takes() == Route.Takes.ANYBODY;
            expect(all, route, play.nobody(), "nobody", List.of(401));
            expect(all, route, play.as(OTTO), "an outsider", open ? List.of(200) : List.of(404));
            expect(all, route, play.as(SUE), "a pending side", open ? List.of(200) : List.of(404));
            expect(all, route, play.as(ADA), "no auditor yet", open ? List.of(200) : List.of(404));
            expect(all, route, play.as(OLLIE), "an observer", upTo(route, Route.Takes.READER));
            expect(
                    all,
                    route,
                    play.as(CORA),
                    "a contributor",
                    upTo(route, Route.Takes.CONTRIBUTOR));
            expect(all, route, play.as(CARL), "the other side", entered(route));
            expect(all, route, play.as(LENA), "a negotiator", entered(route));
        }
        all.assertAll();
    }

    @Test
    void an_auditor_reads_everything_and_changes_nothing() {
        made(play.as(SUE).post(path("/contracts/{contract}/acceptances")));
        List.of(LENA, CARL, SUE)
                .forEach(negotiator ->
                        made(
                                play.as(negotiator)
                                        .post(
                                                path("/contracts/{contract}/auditors"),
                                                Map.of("account", ADA))));
        SoftAssertions all = new SoftAssertions();
        Route.ALL.forEach(route ->
                expect(
                        all,
                        route,
                        play.as(ADA),
                        "an auditor",
                        upTo(route, Route.Takes.FACILITATOR)));
        all.assertAll();
        String record = play.as(LENA).get(path("/audit/events?contract={contract}")).text();
        assertThat(record).contains("contract.record-read/1").contains("issues/" + issue);
    }

    @Test
    void only_a_negotiator_opens_contracts_and_only_who_is_named_joins() {
        Map<String, Object> terms = Play.contract("homes", "fixers");
        assertThat(play.nobody().post("/contracts", terms).status()).isEqualTo(401);
        assertThat(play.as(CORA).post("/contracts", Map.of()).status()).isEqualTo(403);
        assertThat(play.as(LENA).post("/contracts", Map.of()).status()).isEqualTo(400);
        Answer foreign = play.as(OTTO).post("/contracts", terms);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/field")).isEqualTo("sides");
        String join = path("/contracts/{contract}/acceptances");
        assertThat(play.nobody().post(join).status()).isEqualTo(401);
        assertThat(play.as(OTTO).post(join).status()).isEqualTo(404);
        assertThat(play.as(OLLIE).post(join).status()).isEqualTo(403);
        assertThat(play.as(CARL).post(join).status()).isEqualTo(409);
        assertThat(play.as(SUE).post(join).status()).isEqualTo(201);
        assertThat(play.as(LENA).post("/contracts/nothing/acceptances").status()).isEqualTo(404);
    }

    @Test
    void no_route_is_forgotten_here() {
        Set<String> known = new TreeSet<>(Route.OF_THEIR_OWN);
        Route.ALL.forEach(
                route -> known.add(route.method() + " " + route.path().replaceAll("\\?.*", "")));
        known.add("GET /audit/verification");
        Set<String> served = new TreeSet<>();
        Map<RequestMappingInfo, HandlerMethod> mappings =
                requestMappingHandlerMapping.getHandlerMethods();
        mappings.keySet()
                .forEach(info ->
                        info.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/v1"))
                                .forEach(pattern ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(method ->
                                                        served.add(
                                                                method
                                                                        + " "
                                                                        + pattern.substring(7)))));
        assertThat(served).isEqualTo(known);
    }

    private static List<Integer> upTo(Route route, Route.Takes most) {
        return route.takes().compareTo(most) <= 0 ? entered(route) : List.of(403);
    }

    private static List<Integer> entered(Route route) {
        boolean inVain =
                route.path()
                        .matches(".*\\{(member|action|objection|measure|surge|import|incident)}.*");
        return inVain ? ENTERED_IN_VAIN : ENTERED;
    }

    private void expect(
            SoftAssertions all, Route route, Api api, String who, List<Integer> statuses) {
        for (String body : bodies(route)) {
            Answer answer = send(route, api, body);
            all.assertThat(statuses)
                    .as("%s %s by %s sending %s", route.method(), route.path(), who, body)
                    .contains(answer.status());
            if (answer.status() >= 400) {
                all.assertThat(answer.header("Content-Type"))
                        .as("%s %s by %s", route.method(), route.path(), who)
                        .startsWith("application/problem+json");
            }
        }
    }

    private static List<String> bodies(Route route) {
        return route.method().equals("POST") ? List.of("{}", "{broken") : List.of("");
    }

    private Answer send(Route route, Api api, String body) {
        return switch (route.method()) {
            case "GET" -> api.get(path(route.path()));
            case "DELETE" -> api.delete(path(route.path()));
            default -> api.post(path(route.path()), "application/json", body);
        };
    }

    private String path(String template) {
        return template.replace("{contract}", String.valueOf(contract))
                .replace("{issue}", String.valueOf(issue))
                .replace("{decision}", String.valueOf(decision))
                .replace("{proposal}", String.valueOf(proposal))
                .replace("{session}", String.valueOf(session))
                .replaceAll("\\{[a-z]+}", "unknown");
    }
}
