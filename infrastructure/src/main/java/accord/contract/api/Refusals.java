package accord.contract.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What can be answered to a call but its success, as it follows from how the call is made. */
final class Refusals {
    static final String SCHEMA = "Problem";

    private static final String PROBLEM = "application/problem+json";
    private static final String KEY = "Idempotency-Key";

    private Refusals() {}

    static Schema<?> schema() {
        Schema<?> schema = new ObjectSchema().description("Problem details (RFC 9457)");
        schema.addProperty("title", new StringSchema().example("Conflict"));
        schema.addProperty("status", new Schema<Integer>().type("integer").example(409));
        schema.addProperty(
                "detail", new StringSchema().example("Your side has already acknowledged this."));
        schema.addProperty(
                "field",
                new StringSchema()
                        .nullable(true)
                        .description("of bad input, the field")
                        .example("sides[1].kind"));
        schema.addProperty(
                "code",
                new StringSchema()
                        .nullable(true)
                        .description("of a conflict, the reason")
                        .example("already-acknowledged"));
        return schema;
    }

    static Operation of(Operation operation, HandlerMethod handler) {
        ApiResponses answers = operation.getResponses();
        boolean post = handler.hasMethodAnnotation(PostMapping.class);
        boolean taking = operation.getRequestBody() != null;
        boolean asking = operation.getParameters() != null || taking;
        boolean named = isAboutSomething(operation, handler);
        asJson(answers);
        if (asking) {
            refusal(answers, 400, "bad input; `field` names what is wrong with it");
        }
        refusal(answers, 401, "without credentials, or with wrong ones")
                .addHeaderObject("WWW-Authenticate", header("Basic realm=\"Accord\""));
        if (handler.hasMethodAnnotation(Needs.class)
                || handler.hasMethodAnnotation(Invited.class)) {
            refusal(answers, 403, "for a party that lacks the permission");
        }
        if (named) {
            refusal(answers, 404, "not there, or not yours to see");
        }
        if (post) {
            refusal(answers, 409, "the state refuses; `code` says why");
            operation.addParametersItem(key());
        }
        if (taking) {
            refusal(answers, 413, "a body that is too large");
            refusal(answers, 415, "a content type that is not taken");
        }
        if (answers.get("201") != null) {
            answers.get("201").addHeaderObject("Location", header("/api/v1/…"));
        }
        return operation;
    }

    private static boolean isAboutSomething(Operation operation, HandlerMethod handler) {
        boolean path =
                Arrays.stream(handler.getMethodParameters())
                        .anyMatch(
                                parameter -> parameter.hasParameterAnnotation(PathVariable.class));
        return path
                || (operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> parameter.getName().equals("contract")));
    }

    private static void asJson(ApiResponses answers) {
        answers.values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey("*/*"))
                .forEach(
                        content -> content.addMediaType("application/json", content.remove("*/*")));
    }

    private static ApiResponse refusal(ApiResponses answers, int status, String description) {
        MediaType problem =
                new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                        .example(Map.of("status", status, "detail", description));
        ApiResponse answer =
                new ApiResponse()
                        .description(description)
                        .content(new Content().addMediaType(PROBLEM, problem));
        answers.addApiResponse(String.valueOf(status), answer);
        return answer;
    }

    private static Header header(String example) {
        return new Header().schema(new StringSchema().example(example));
    }

    private static HeaderParameter key() {
        HeaderParameter key = new HeaderParameter();
        key.name(KEY)
                .required(false)
                .description("the same key and body act once within 24 hours")
                .schema(new StringSchema().maxLength(200).example("order-4711"));
        return key;
    }
}
