package accord.session.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.AgendaTemplate;
import accord.session.query.Agendas;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/agendas")
@Tag(name = "Sessions")
class AgendaController {
    private final CurrentCaller callers;
    private final Agendas agendas;

    AgendaController(CurrentCaller callers, Agendas agendas) {
        this.callers = callers;
        this.agendas = agendas;
    }

    record NewAgenda(
            @Schema(
                            description =
                                    "a single line; an agenda of your side of that name is replaced",
                            example = "Our weekly meeting")
                    @Nullable String name,
            @Schema(description = "1 to 20") @Nullable List<AgendaView.@Nullable ItemView> items) {}

    @Operation(summary = "The agendas to begin a session with: templates, and those the sides keep")
    @GetMapping
    Listing<AgendaView> list(@PathVariable String contract) {
        List<AgendaKept> kept = agendas.of(callers.caller(), new ContractId(contract));
        return new Listing<>(
                Stream.concat(
                                Arrays.stream(AgendaTemplate.values()).map(AgendaView::of),
                                kept.stream().map(AgendaView::of))
                        .toList(),
                null);
    }

    @Operation(summary = "Keep an agenda for your side")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<AgendaView> keep(@PathVariable String contract, @RequestBody NewAgenda body) {
        ContractId id = new ContractId(contract);
        String name = Given.text(body.name()).strip();
        agendas.keep(callers.caller(), id, name, AgendaView.agenda("items", body.items()));
        AgendaKept made =
                agendas.of(callers.caller(), id).stream()
                        .filter(kept -> kept.name().equals(name))
                        .filter(kept -> kept.act().side().equals(callers.caller().side()))
                        .findFirst()
                        .orElseThrow();
        return Made.at("/contracts/{contract}/agendas", AgendaView.of(made), id);
    }
}
