package accord.session.api;

import accord.session.Agenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.AgendaItem;
import accord.session.AgendaTemplate;
import accord.text.api.Given;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agenda to begin a session with. */
public record AgendaView(
        @Schema(
                        description = "a template's word, or a name that a side gave it",
                        example = "winter-pressure")
                String id,
        @Schema(example = "Winter pressure") String name,
        @Schema(
                        description = "the side that keeps it; null for a template",
                        example = "homes",
                        nullable = true)
                @Nullable String side,
        List<ItemView> items) {

    /** One of its items, given or told. */
    public record ItemView(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "What we see")
                    @Nullable String title,
            @Schema(description = "of its time box, 1 to 240", example = "10") int minutes) {}

    static AgendaView of(AgendaTemplate template) {
        return new AgendaView(Word.of(template), template.title(), null, items(template.agenda()));
    }

    static AgendaView of(AgendaKept kept) {
        return new AgendaView(
                kept.name(), kept.name(), kept.act().side().value(), items(kept.agenda()));
    }

    /** An agenda's items as programs read them. */
    public static List<ItemView> items(Agenda agenda) {
        return agenda.items().stream().map(i -> new ItemView(i.title(), i.minutes())).toList();
    }

    /** The agenda that programs give. */
    public static Agenda agenda(String field, @Nullable List<@Nullable ItemView> given) {
        return new Agenda(
                Given.<ItemView>list(field, given).stream()
                        .map(item -> new AgendaItem(Given.text(item.title()), item.minutes()))
                        .toList());
    }
}
