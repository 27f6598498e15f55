package accord.contract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Walks the document at /v3/api-docs, which nobody has to sign in to read. */
@OverHttp
class OpenApiTest {
    @LocalServerPort private int port;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode document;

    /** A call as the document tells it. */
    private record Call(String path, String method, JsonNode told) {
        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @BeforeEach
    void read_the_document() {
        document = Api.at(port).get("/v3/api-docs").json();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        calls.add(
                                                new Call(
                                                        path.getKey(),
                                                        method.getKey(),
                                                        method.getValue()))));
        return calls;
    }

    @Test
    void every_call_is_told_and_nothing_else() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info ->
                        info.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/v1"))
                                .forEach(pattern ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(method ->
                                                        served.add(method + " " + pattern))));
        assertThat(calls().stream().map(Call::name)).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void every_call_says_what_it_does_and_what_can_be_answered() {
        SoftAssertions all = new SoftAssertions();
        Set<String> ids = new TreeSet<>();
        for (Call call : calls()) {
            JsonNode told = call.told();
            all.assertThat(told.at("/summary").asString("")).as(call.name()).isNotBlank();
            all.assertThat(told.at("/tags")).as(call.name()).isNotEmpty();
            all.assertThat(ids.add(told.at("/operationId").asString(""))).as(call.name()).isTrue();
            List<String> expected = new ArrayList<>(List.of("401"));
            expected.add(success(call));
            if (call.path().contains("{")) {
                expected.add("404");
            }
            if (call.method().equals("post")) {
                expected.add("409");
                expected.add("403");
                all.assertThat(told.at("/parameters").toString())
                        .as(call.name())
                        .contains("Idempotency-Key");
            }
            if (told.has("requestBody")) {
                expected.addAll(List.of("400", "413", "415"));
            }
            all.assertThat(told.get("responses").propertyNames())
                    .as(call.name())
                    .containsAll(expected);
        }
        all.assertAll();
    }

    private static String success(Call call) {
        return switch (call.method()) {
            case "get" -> "200";
            case "delete" -> "204";
            default -> call.path().endsWith("/repair-requests") ? "200" : "201";
        };
    }

    @Test
    void everything_sent_and_answered_has_a_schema_with_examples() {
        SoftAssertions all = new SoftAssertions();
        for (Call call : calls()) {
            contents(call)
                    .forEach(content -> {
                        content.properties()
                                .forEach(media ->
                                        example(
                                                all,
                                                call.name() + " " + media.getKey(),
                                                media.getValue()));
                    });
            call.told()
                    .path("parameters")
                    .forEach(parameter ->
                            all.assertThat(
                                            parameter.has("example")
                                                    || parameter.at("/schema").has("example"))
                                    .as("%s %s", call.name(), parameter.get("name"))
                                    .isTrue());
        }
        all.assertAll();
    }

    private static List<JsonNode> contents(Call call) {
        List<JsonNode> contents = new ArrayList<>();
        if (call.told().has("requestBody")) {
            contents.add(call.told().at("/requestBody/content"));
        }
        call.told()
                .get("responses")
                .properties()
                .forEach(answer -> {
                    if (!answer.getKey().equals("204")) {
                        contents.add(answer.getValue().get("content"));
                    }
                });
        return contents;
    }

    private void example(SoftAssertions all, String where, JsonNode media) {
        boolean told = media.has("example") || media.has("examples");
        if (!told) {
            walk(all, where, media.get("schema"), 0);
        }
    }

    /** A schema has an example, or each of its parts has. */
    private void walk(SoftAssertions all, String where, JsonNode schema, int depth) {
        all.assertThat(schema).as(where).isNotNull();
        if (schema == null || schema.has("example") || schema.has("examples") || depth > 12) {
            return;
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceFirst("^#", "");
            walk(all, where, document.at(name), depth + 1);
        } else if (schema.has("items")) {
            walk(all, where + "[]", schema.get("items"), depth + 1);
        } else if (schema.has("properties")) {
            schema.get("properties")
                    .properties()
                    .forEach(part ->
                            walk(all, where + "." + part.getKey(), part.getValue(), depth + 1));
        } else {
            all.fail(where + " has no example: " + schema);
        }
    }
}
