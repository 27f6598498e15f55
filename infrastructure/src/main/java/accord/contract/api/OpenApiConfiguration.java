package accord.contract.api;

import accord.text.api.Given;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document at {@code /v3/api-docs}: what holds for all calls is said here, once. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BASIC = "basic";
    private static final String ABOUT =
            """
            Two sides, or up to twelve, solve problems together: an issue is raised, positions are \
            put in each other's words, proposals are amended, and what is agreed is what every \
            side consented to, in the same version.

            JSON in and out; unknown fields are ignored; times are ISO 8601. A read by id sees \
            every acknowledged write; lists follow within a second. A list is \
            `{"items":[…],"next":null}`, oldest first; `next` is passed as `after`. Send an \
            `Idempotency-Key` with a POST, and it acts once, however often it is sent. A body has \
            at most 1 MiB, an import 256 MiB. What is refused is told in problem details (RFC 9457).
            """;

    @Bean
    OpenAPI accord() {
        Info info =
                new Info()
                        .title("Accord")
                        .version("v1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        SecurityScheme basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
        return new OpenAPI()
                .info(info)
                .components(
                        new Components()
                                .addSecuritySchemes(BASIC, basic)
                                .addSchemas(Refusals.SCHEMA, Refusals.schema()))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, handler) -> {
            String feature = handler.getBeanType().getSimpleName().replace("Controller", "");
            operation.setOperationId(feature + "." + handler.getMethod().getName());
            return Refusals.of(operation, handler);
        };
    }

    /** What can be null can be left out; everything else is there, or must be sent. */
    @Bean
    OpenApiCustomizer required() {
        return api ->
                api.getComponents().getSchemas().values().stream()
                        .filter(schema -> schema.getProperties() != null)
                        .forEach(schema -> schema.setRequired(required(schema)));
    }

    private static List<String> required(Schema<?> schema) {
        return schema.getProperties().entrySet().stream()
                .filter(property -> !isNullable(property.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNullable(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        return Boolean.TRUE.equals(schema.getNullable())
                || (types != null && types.contains("null"));
    }

    /** Says of parameters what is the same wherever they appear. */
    @Bean
    OpenApiCustomizer parameters() {
        Schema<?> limit =
                new IntegerSchema().minimum(java.math.BigDecimal.ONE).example(Given.ITEMS);
        limit.setMaximum(java.math.BigDecimal.valueOf(Given.MOST_ITEMS));
        Schema<?> id = new StringSchema().example("k3v7m2q5x8z4b6n1c9d0f2g4h6");
        return api ->
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .forEach(parameter -> {
                            if (parameter.getIn().equals("path")) {
                                parameter.description("its id").schema(id);
                            } else if (parameter.getName().equals("limit")) {
                                parameter.description("how many items at most").schema(limit);
                            } else if (parameter.getDescription() == null) {
                                parameter.description("`next` of the part before").schema(id);
                            }
                        });
    }
}
