package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.query.SurgeSummary;
import accord.repairs.query.Surges;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/surges")
@Tag(name = "Repairs")
class SurgeController {
    private final CurrentCaller callers;
    private final Surges surges;
    private final Issues issues;

    SurgeController(CurrentCaller callers, Surges surges, Issues issues) {
        this.callers = callers;
        this.surges = surges;
        this.issues = issues;
    }

    @Operation(
            summary = "The surges of a contract, past ones included",
            description = "In the order in which they were seen.")
    @GetMapping
    Listing<SurgeView> list(
            @PathVariable String contract,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<SurgeSummary> all = surges.of(callers.caller(), new ContractId(contract));
        Map<String, IssueId> opened =
                issues.ofSurges(all.stream().map(surge -> surge.id().value()).toList());
        return Listing.part(
                all,
                after,
                most,
                surge -> surge.id().value(),
                surge -> SurgeView.of(surge, value(opened.get(surge.id().value()))));
    }

    @Operation(summary = "A surge with its evidence")
    @GetMapping("/{surge}")
    EvidenceView get(@PathVariable String contract, @PathVariable String surge) {
        Caller caller = callers.caller();
        Surge found =
                surges.surge(
                        caller, new ContractId(contract), NotFound.unless(surge, SurgeId::new));
        SurgeSummary summary =
                surges.of(caller, new ContractId(contract)).stream()
                        .filter(each -> each.id().equals(found.id()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return EvidenceView.of(found, state(summary), value(issues.ofSurge(surge).orElse(null)));
    }

    private static String state(SurgeSummary surge) {
        if (surge.withdrawn()) {
            return "withdrawn";
        }
        return surge.over() ? "over" : surge.back() ? "intake-back" : "going-on";
    }

    private static @Nullable String value(@Nullable IssueId issue) {
        return issue == null ? null : issue.value();
    }
}
