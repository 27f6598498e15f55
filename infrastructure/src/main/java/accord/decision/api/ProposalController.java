package accord.decision.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionId;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Wording;
import accord.eventlog.query.CommandIds;
import accord.member.Permission;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}/proposals")
@Tag(name = "Proposals")
class ProposalController {
    private final DecisionDesk desk;
    private final CommandIds ids;

    ProposalController(DecisionDesk desk, CommandIds ids) {
        this.desk = desk;
        this.ids = ids;
    }

    record NewProposal(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "Weekend clinics")
                    @Nullable String title,
            @Schema(
                            description = "at most 50,000 characters",
                            example = "Three heating clinics each weekend until Christmas.")
                    @Nullable String text,
            @Schema(description = "why", example = "It is getting cold.", nullable = true)
                    @Nullable String rationale,
            @Schema(description = "what the text says of itself", nullable = true)
                    @Nullable TermsBody terms,
            @Schema(description = "agreed together with the text", nullable = true)
                    @Nullable FieldsBody fields,
            @Schema(
                            description = "the version of another proposal that it starts from",
                            nullable = true)
                    @Nullable OriginBody origin) {}

    record OriginBody(
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1") @Nullable String decision,
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") @Nullable String proposal,
            @Schema(example = "1") @Nullable Integer version) {}

    record NewVersion(
            @Schema(example = "Two heating clinics each weekend until Christmas.")
                    @Nullable String text,
            @Schema(description = "what the text says of itself", nullable = true)
                    @Nullable TermsBody terms,
            @Schema(description = "agreed together with the text", nullable = true)
                    @Nullable FieldsBody fields,
            @Schema(example = "Four engineers are enough.") @Nullable String reason,
            @Schema(description = "the number of the version that was read", example = "1")
                    @Nullable Integer basedOn) {}

    record Posted(
            @Schema(description = "the proposal", example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
            @Schema(example = "1") int version,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String textHash) {}

    @Operation(summary = "Propose", description = "Proposing is not yet consent.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Posted> propose(@PathVariable String decision, @RequestBody NewProposal body) {
        DecisionId id = new DecisionId(decision);
        ProposalId proposal = new ProposalId(ids.made());
        Wording wording = TermsBody.wording(body.text(), body.terms(), body.fields());
        Origin origin = origin(id, body.origin());
        if (desk.state(id).proposal(proposal).isEmpty()) {
            desk.act(
                    id,
                    act ->
                            new Propose(
                                    id,
                                    proposal,
                                    Given.text(body.title()),
                                    wording,
                                    Given.text(body.rationale()),
                                    origin,
                                    act));
        }
        return posted(id, proposal, 1, wording);
    }

    @Operation(
            summary = "Amend: post a new version",
            description =
                    "It ends the consents to older versions. 409 with the current version and the difference where `basedOn` is not the current one.")
    @PostMapping("/{proposal}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Posted> amend(
            @PathVariable String decision,
            @PathVariable String proposal,
            @RequestBody NewVersion body) {
        DecisionId id = new DecisionId(decision);
        Proposal amended = desk.proposal(id, proposal);
        Wording wording = TermsBody.wording(body.text(), body.terms(), body.fields());
        int basedOn = Given.required("basedOn", body.basedOn());
        desk.actOn(
                id,
                amended,
                basedOn,
                act ->
                        new Amend(
                                id,
                                amended.id(),
                                wording,
                                Given.text(body.reason()),
                                basedOn,
                                act));
        return posted(id, amended.id(), basedOn + 1, wording);
    }

    @Operation(
            summary = "Say that your side has this version before it",
            description = "Noted once for each side, and not who of it. A body is not needed.")
    @PostMapping("/{proposal}/versions/{version}/sightings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<Posted> see(
            @PathVariable String decision,
            @PathVariable String proposal,
            @PathVariable String version) {
        DecisionId id = new DecisionId(decision);
        Proposal seen = desk.proposal(id, proposal);
        int number = Given.number("version", version, 1, 999_999);
        Wording wording = seen.version(number).orElseThrow(NotFound::new).wording();
        desk.act(id, act -> new NoteSeen(id, seen.id(), number, act));
        return posted(id, seen.id(), number, wording);
    }

    private static ResponseEntity<Posted> posted(
            DecisionId decision, ProposalId proposal, int version, Wording wording) {
        Posted posted = new Posted(proposal.value(), version, wording.hash());
        return Made.at("/decisions/{decision}", posted, decision);
    }

    /**
     * Only a version within the same contract can be started from; others are nobody's business.
     */
    private @Nullable Origin origin(DecisionId here, @Nullable OriginBody given) {
        if (given == null) {
            return null;
        }
        DecisionId decision = given.decision() == null ? here : new DecisionId(given.decision());
        int version = Given.required("origin.version", given.version());
        try {
            boolean there =
                    desk.shareContract(here, decision)
                            && desk.proposal(decision, Given.text(given.proposal()))
                                    .version(version)
                                    .isPresent();
            if (there) {
                return new Origin(decision, new ProposalId(Given.text(given.proposal())), version);
            }
        } catch (NotFound unknown) {
            throw new InvalidInput("origin", "is no version of a proposal here");
        }
        throw new InvalidInput("origin", "is no version of a proposal here");
    }
}
