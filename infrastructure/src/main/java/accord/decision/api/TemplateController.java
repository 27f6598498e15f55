package accord.decision.api;

import accord.decision.Slot;
import accord.decision.Template;
import accord.text.api.Listing;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/proposal-templates")
@Tag(name = "Proposals")
class TemplateController {

    record TemplateView(
            @Schema(example = "surge") String id,
            @Schema(example = "Surge") String label,
            @Schema(description = "in the order in which they are read and hashed")
                    List<SlotView> fields) {}

    record SlotView(
            @Schema(example = "exitWhen") String name,
            @Schema(example = "It is over when") String label,
            @Schema(example = "Intake, work in progress, oldest job, hazards") String hint,
            @Schema(
                            description = "of a table; empty for a text",
                            example = "[\"What\",\"Is back at\"]")
                    List<String> columns) {
        static SlotView of(Slot slot) {
            return new SlotView(slot.name(), slot.label(), slot.hint(), slot.columns());
        }
    }

    @Operation(summary = "What fields proposals can have, by the kind of issue")
    @GetMapping
    Listing<TemplateView> list() {
        List<TemplateView> all =
                Arrays.stream(Template.values())
                        .map(t ->
                                new TemplateView(
                                        Word.of(t),
                                        t.label(),
                                        t.slots().stream().map(SlotView::of).toList()))
                        .toList();
        return Listing.of(all, all.size(), TemplateView::id, each -> each);
    }
}
