package accord.audit.api;

import accord.audit.Checkpoint;
import accord.audit.Hash;
import accord.audit.Note;
import accord.audit.query.Checkpoints;
import accord.audit.query.RecordExport;
import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
@RequestMapping(Made.ROOT)
@Tag(name = "Proofs", description = "What can be checked without trusting whoever runs Accord")
class ProofController {
    private static final String TEXT = "text/plain";
    private static final String CONTRACT = "c3v7m2q5x8z4b6n1c9d0f2g4h6";

    private final CurrentCaller callers;
    private final Checkpoints checkpoints;
    private final RecordExport export;

    ProofController(CurrentCaller callers, Checkpoints checkpoints, RecordExport export) {
        this.callers = callers;
        this.checkpoints = checkpoints;
        this.export = export;
    }

    record CheckpointView(
            @Schema(description = "how many events the record has", example = "42") long size,
            @Schema(
                            description = "of the tree over them (RFC 6962)",
                            example =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String root,
            @Schema(
                            description = "a signed note (C2SP): keep it",
                            example = "accord/3f0c/c3v7\n42\nn4bQ…=\n\n— accord/3f0c 5b6f…\n")
                    String note) {
        static CheckpointView of(Note note) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return new CheckpointView(checkpoint.size(), checkpoint.root().hex(), note.render());
        }
    }

    @Operation(
            summary = "How far a record goes, signed",
            description =
                    "With the cosignatures that it has. Keep it: it shows later whether the record was cut or written anew.")
    @GetMapping("/audit/checkpoints")
    CheckpointView checkpoint(
            @Parameter(description = "the contract", example = CONTRACT) @RequestParam
                    String contract) {
        return CheckpointView.of(checkpoints.current(callers.caller(), new ContractId(contract)));
    }

    record ConsistencyView(
            @Schema(example = "17") long from,
            @Schema(example = "42") long to,
            @Schema(
                            description = "RFC 6962, section 2.1.2",
                            example =
                                    "[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]")
                    List<String> hashes) {}

    @Operation(summary = "That a record goes on from what it was")
    @GetMapping("/audit/consistency")
    ConsistencyView consistency(
            @Parameter(description = "the contract", example = CONTRACT) @RequestParam
                    String contract,
            @Parameter(description = "the size of the earlier checkpoint", example = "17")
                    @RequestParam
                    String from,
            @Parameter(description = "the size of the later one", example = "42") @RequestParam
                    String to) {
        long smaller = Given.number("from", from, 0, Integer.MAX_VALUE);
        long size = Given.number("to", to, 0, Integer.MAX_VALUE);
        List<Hash> proof =
                checkpoints.consistency(callers.caller(), new ContractId(contract), smaller, size);
        return new ConsistencyView(smaller, size, proof.stream().map(Hash::hex).toList());
    }

    @Operation(
            summary = "A whole record as one file that proves itself",
            description = "Check it with `./accord verify FILE`, or with docs/verify.py.")
    @ApiResponse(
            responseCode = "200",
            description = "the record",
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject("accord-record/1\norigin accord/3f0c/c3v7\n…")))
    @GetMapping("/audit/exports")
    void record(
            @Parameter(description = "the contract", example = CONTRACT) @RequestParam
                    String contract,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ContractId id = new ContractId(contract);
        send(response, "accord-" + id + ".record", export.record(callers.caller(), id));
    }

    @Operation(
            summary = "A receipt for one event",
            description = "Its leaf, the way to the root, and a checkpoint; checked like a record.")
    @ApiResponse(
            responseCode = "200",
            description = "the receipt",
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject("accord-receipt/1\norigin accord/3f0c/c3v7\n…")))
    @GetMapping("/audit/receipts")
    void receipt(
            @Parameter(description = "the contract", example = CONTRACT) @RequestParam
                    String contract,
            @Parameter(
                            description = "the event's number in the record; 1 unless said",
                            example = "17")
                    @RequestParam(required = false)
                    @Nullable String position,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ContractId id = new ContractId(contract);
        int number =
                position == null ? 1 : Given.number("position", position, 1, Integer.MAX_VALUE);
        send(
                response,
                "accord-%s-%d.receipt".formatted(id, number),
                export.receipt(callers.caller(), id, number));
    }

    private static void send(HttpServletResponse response, String name, RecordExport.Writing file)
            throws IOException {
        response.setContentType(TEXT);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        file.to(response.getOutputStream());
    }

    record NewKey(
            @Schema(
                            description = "as `./accord key` prints it",
                            example = "homes+0b1c2d3e+BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")
                    @Nullable String key) {}

    record CosignerView(
            @Schema(example = "homes") String side,
            @Schema(
                            nullable = true,
                            example = "homes+0b1c2d3e+BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")
                    @Nullable String key,
            @Schema(description = "of the checkpoint cosigned last; 0 for none", example = "42")
                    long size,
            @Schema(nullable = true, example = "2026-11-26T09:40:00Z", format = "date-time")
                    @Nullable String at) {}

    @Operation(
            summary = "Name your side's own key",
            description = "With which it cosigns checkpoints from now on. On record.")
    @PostMapping("/contracts/{contract}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<CosignerView> name(@PathVariable String contract, @RequestBody NewKey body) {
        ContractId id = new ContractId(contract);
        checkpoints.nameKey(callers.caller(), id, Given.text(body.key()));
        return own(id);
    }

    record NewCosignature(
            @Schema(
                            description =
                                    "a checkpoint with your side's signature, as `./accord cosign` prints it",
                            example = "accord/3f0c/c3v7\n42\nn4bQ…=\n\n— homes 0b1c2d3e…\n")
                    @Nullable String note) {}

    @Operation(summary = "Cosign a checkpoint with your side's own key")
    @PostMapping("/contracts/{contract}/cosignatures")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<CosignerView> cosign(
            @PathVariable String contract, @RequestBody NewCosignature body) {
        ContractId id = new ContractId(contract);
        checkpoints.cosign(callers.caller(), id, Given.text(body.note()));
        return own(id);
    }

    private ResponseEntity<CosignerView> own(ContractId contract) {
        return checkpoints.cosigners(callers.caller(), contract).stream()
                .filter(one -> one.side().equals(callers.caller().side()))
                .map(one ->
                        new CosignerView(
                                one.side().value(),
                                one.key(),
                                one.size(),
                                one.at() == null ? null : one.at().toString()))
                .findFirst()
                .map(view -> Made.at("/audit/checkpoints?contract={contract}", view, contract))
                .orElseThrow();
    }
}
