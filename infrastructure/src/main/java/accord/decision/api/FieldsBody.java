package accord.decision.api;

import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Template;
import accord.text.api.Given;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a proposal, as they are sent and read. */
record FieldsBody(
        @Schema(description = "see `GET /proposal-templates`", example = "surge", nullable = true)
                @Nullable String template,
        @Schema(
                        description = "by the field's name",
                        example = "{\"triage\":\"Homes with babies first\"}",
                        nullable = true)
                @Nullable Map<String, @Nullable String> texts,
        @Schema(
                        description = "by the field's name: rows of cells in the template's order",
                        example = "{\"exitWhen\":[[\"Intake\",\"40 a week\"]]}",
                        nullable = true)
                @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> tables) {

    static Fields fields(@Nullable FieldsBody body) {
        if (body == null) {
            return Fields.NONE;
        }
        List<Filled> filled = new ArrayList<>();
        if (body.texts() != null) {
            body.texts().forEach((name, text) -> filled.add(Filled.text(name, Given.text(text))));
        }
        if (body.tables() != null) {
            for (var table : body.tables().entrySet()) {
                filled.add(Filled.table(table.getKey(), cells(table.getKey(), table.getValue())));
            }
        }
        return new Fields(
                body.template() == null
                        ? null
                        : Word.parse("fields.template", Template.class, body.template()),
                filled);
    }

    /** Null where there are none. */
    static @Nullable FieldsBody of(Fields fields) {
        Template template = fields.template();
        if (template == null || fields.isEmpty()) {
            return null;
        }
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        Map<String, @Nullable List<@Nullable List<@Nullable String>>> tables =
                new LinkedHashMap<>();
        for (Filled field : fields.filled()) {
            if (field.rows().isEmpty()) {
                texts.put(field.slot(), field.text());
            } else {
                tables.put(field.slot(), rows(field));
            }
        }
        return new FieldsBody(Word.of(template), texts, tables);
    }

    private static List<@Nullable List<@Nullable String>> rows(Filled field) {
        List<@Nullable List<@Nullable String>> rows = new ArrayList<>();
        for (List<String> row : field.rows()) {
            rows.add(new ArrayList<@Nullable String>(row));
        }
        return rows;
    }

    private static List<List<String>> cells(
            String name, @Nullable List<@Nullable List<@Nullable String>> given) {
        List<List<String>> rows = new ArrayList<>();
        for (List<@Nullable String> row :
                Given.<List<@Nullable String>>list("fields." + name, given)) {
            rows.add(row.stream().map(Given::text).toList());
        }
        return rows;
    }
}
