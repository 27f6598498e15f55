package accord.decision.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.Anchor;
import accord.decision.Comment;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionId;
import accord.decision.Mentions;
import accord.decision.ProposalId;
import accord.decision.ThreadId;
import accord.eventlog.query.CommandIds;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}/comments")
@Tag(name = "Comments")
class CommentController {
    private final DecisionDesk desk;
    private final CommandIds ids;

    CommentController(DecisionDesk desk, CommandIds ids) {
        this.desk = desk;
        this.ids = ids;
    }

    record NewComment(
            @Schema(description = "at most 5,000 characters", example = "Which engineers?")
                    @Nullable String text,
            @Schema(description = "the words that it is about", nullable = true)
                    @Nullable AnchorBody anchor,
            @Schema(
                            description = "the comment, objection or remark that it answers",
                            example = "c3v7m2q5x8z4b6n1c9d0f2g4h6",
                            nullable = true)
                    @Nullable String thread,
            @Schema(description = "whom it calls: they are told", nullable = true)
                    @Nullable MentionsBody mentions) {}

    record MentionsBody(
            @Schema(example = "[\"m7q2k9x4c1v8b3n6z5d0f2g4h6\"]")
                    @Nullable List<@Nullable String> members,
            @Schema(example = "[\"northhomes\"]") @Nullable List<@Nullable String> sides) {

        static Mentions of(@Nullable MentionsBody body) {
            return body == null
                    ? Mentions.NONE
                    : new Mentions(
                            ids(body.members(), "mentions.members", MemberId::new),
                            ids(body.sides(), "mentions.sides", SideId::new));
        }

        private static <T> Set<T> ids(
                @Nullable List<@Nullable String> given, String field, Function<String, T> id) {
            return given == null
                    ? Set.of()
                    : given.stream()
                            .map(each -> id.apply(Given.required(field, each)))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    record AnchorBody(
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") @Nullable String proposal,
            @Schema(example = "1") @Nullable Integer version,
            @Schema(description = "words of that version", example = "each weekend")
                    @Nullable String quote) {

        Anchor anchor() {
            if (proposal == null) {
                throw new InvalidInput("anchor.proposal", "must be given");
            }
            return new Anchor(
                    id(proposal), Given.required("anchor.version", version), Given.text(quote));
        }

        private static ProposalId id(String given) {
            try {
                return new ProposalId(given);
            } catch (InvalidInput bad) {
                throw new InvalidInput("anchor.proposal", bad.reason());
            }
        }

        static AnchorBody of(Anchor anchor) {
            return new AnchorBody(anchor.proposal().value(), anchor.version(), anchor.quote());
        }
    }

    record CommentView(
            @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
            @Schema(example = "Which engineers?") String text,
            @Schema(nullable = true) @Nullable AnchorBody anchor,
            @Schema(
                            description = "what it answers",
                            example = "k3v7qwmx2nphd5trbz6yfgc4ea",
                            nullable = true)
                    @Nullable String thread,
            @Schema(description = "that its thread is settled", example = "false") boolean settled,
            @Schema(description = "the organisation", example = "homes") String side,
            @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {
        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.id().value(),
                    comment.text(),
                    comment.anchor() == null ? null : AnchorBody.of(comment.anchor()),
                    comment.thread() == null ? null : comment.thread().value(),
                    comment.settled() != null,
                    comment.act().side().value(),
                    comment.act().by().value(),
                    comment.act().at().toString());
        }
    }

    @Operation(summary = "The comments")
    @GetMapping
    Listing<CommentView> list(
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<Comment> all = desk.state(new DecisionId(decision)).comments();
        return Listing.part(all, after, most, comment -> comment.id().value(), CommentView::of);
    }

    @Operation(
            summary = "Comment",
            description = "On the decision, or on words of a version of a proposal.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<CommentView> comment(
            @PathVariable String decision, @RequestBody NewComment body) {
        DecisionId id = new DecisionId(decision);
        CommentId comment = new CommentId(ids.made());
        String text = Given.text(body.text());
        Anchor anchor = body.anchor() == null ? null : body.anchor().anchor();
        ThreadId thread = body.thread() == null ? null : new ThreadId(body.thread());
        Mentions mentions = MentionsBody.of(body.mentions());
        if (find(id, comment).isEmpty()) {
            desk.act(id, act -> new MakeComment(id, comment, text, anchor, thread, mentions, act));
        }
        Comment made = find(id, comment).orElseThrow(NotFound::new);
        return Made.at("/decisions/{decision}/comments", CommentView.of(made), id);
    }

    private Optional<Comment> find(DecisionId decision, CommentId comment) {
        List<Comment> latestFirst = desk.state(decision).comments().reversed();
        return latestFirst.stream().filter(c -> c.id().equals(comment)).findFirst();
    }
}
