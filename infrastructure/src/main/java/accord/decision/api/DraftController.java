package accord.decision.api;

import accord.contract.api.Apart;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.decision.DraftTerms;
import accord.decision.Origin;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.query.Drafting;
import accord.decision.query.Drafts;
import accord.decision.query.Freezing;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Apart
@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}/drafts")
@Tag(name = "Drafts", description = "Written together before it is a version; never on record")
class DraftController {
    private final CurrentCaller callers;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Freezing freezing;

    DraftController(CurrentCaller callers, Drafts drafts, Drafting drafting, Freezing freezing) {
        this.callers = callers;
        this.drafts = drafts;
        this.drafting = drafting;
        this.freezing = freezing;
    }

    record NewDraft(
            @Schema(
                            description = "the proposal that it amends; null for a new one",
                            example = "p3v7m2q5x8z4b6n1c9d0f2g4h6",
                            nullable = true)
                    @Nullable String proposal,
            @Schema(description = "the fields of a new one", example = "surge", nullable = true)
                    @Nullable String template) {}

    record Writing(
            @Schema(description = "a name in `fields`", example = "text") @Nullable String field,
            @Schema(
                            description =
                                    "what stood there when you began; can be left out for `kind`, `reviewOn` and `value`",
                            example = "Two clinics.",
                            nullable = true)
                    @Nullable String base,
            @Schema(description = "what you made of it", example = "Two clinics each weekend.")
                    @Nullable String text) {}

    record Frozen(
            @Schema(description = "the proposal", example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
            @Schema(example = "2") int version) {}

    @Operation(
            summary = "The drafts that you may see",
            description = "Your own, and those that others have opened; at most 20.")
    @GetMapping
    @Needs(Permission.OBSERVER)
    Listing<DraftView> list(@PathVariable String decision) {
        return Listing.of(
                drafts.of(callers.caller(), new DecisionId(decision)),
                Drafts.MOST,
                draft -> draft.id().value(),
                DraftView::of);
    }

    @Operation(summary = "Begin a draft", description = "Only you see it until you open it.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<DraftView> begin(@PathVariable String decision, @RequestBody NewDraft body) {
        DecisionId id = new DecisionId(decision);
        Draft draft =
                drafting.begin(
                        callers.caller(),
                        id,
                        body.proposal() == null
                                ? new DraftFrom.Blank(template(body.template()))
                                : new DraftFrom.Change(new ProposalId(body.proposal())));
        return made(draft);
    }

    private static @Nullable Template template(@Nullable String name) {
        return name == null ? null : Word.parse("template", Template.class, name);
    }

    @Operation(
            summary = "Write in a field",
            description =
                    "Where somebody else wrote there since `base`, the words of both stay. `kind`, `reviewOn` and `value` have no words to merge: of two that are set, the later one holds. The answer says what stands there now.")
    @PostMapping("/{draft}/fields")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<DraftView> write(
            @PathVariable String decision, @PathVariable String draft, @RequestBody Writing body) {
        Draft known = find(decision, draft);
        String field = Given.required("field", body.field());
        drafting.write(
                callers.caller(),
                known,
                field,
                DraftTerms.isValue(field) ? "" : Given.required("base", body.base()),
                Given.required("text", body.text()));
        return made(find(decision, draft));
    }

    @Operation(
            summary = "Open a draft to all sides",
            description = "For good. A body is not needed.")
    @PostMapping("/{draft}/openings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<DraftView> open(@PathVariable String decision, @PathVariable String draft) {
        drafting.open(callers.caller(), find(decision, draft));
        return made(find(decision, draft));
    }

    @Operation(
            summary = "Throw a draft away",
            description = "Its author may, until it is open to all sides; 400 afterwards.")
    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.CONTRIBUTOR)
    void discard(@PathVariable String decision, @PathVariable String draft) {
        drafting.discard(callers.caller(), find(decision, draft));
    }

    @Operation(
            summary = "Freeze for consent",
            description =
                    "Makes a proposal or a version of what is written now, its terms too, with what that voids; the draft is gone then. 409 where its version is not the current one any more: the draft is kept.")
    @PostMapping("/{draft}/freezes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Frozen> freeze(@PathVariable String decision, @PathVariable String draft) {
        Origin made =
                freezing.freeze(
                        callers.caller(),
                        new DecisionId(decision),
                        NotFound.unless(draft, DraftId::new));
        return Made.at(
                "/decisions/{decision}",
                new Frozen(made.proposal().value(), made.version()),
                decision);
    }

    private Draft find(String decision, String draft) {
        return drafts.visible(
                        callers.caller(),
                        new DecisionId(decision),
                        NotFound.unless(draft, DraftId::new))
                .draft();
    }

    private static ResponseEntity<DraftView> made(Draft draft) {
        return Made.at(
                "/decisions/{decision}/drafts", DraftView.of(draft), draft.decision().value());
    }
}
