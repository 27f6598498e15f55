package accord.contract.api;

import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.contract.query.NotPermitted;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.api.Made;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Looks at who asks before anything is read of what they send: whoever is no party learns nothing
 * from the answer, whatever was wrong with the rest. The commands ask again.
 */
@Component
class Gate implements HandlerInterceptor {
    private static final String CONTRACT = "contract";

    private final CurrentCaller callers;
    private final Contracts contracts;
    private final Desk desk;
    private final List<Kept> kinds;

    Gate(CurrentCaller callers, Contracts contracts, Desk desk, List<Kept> kinds) {
        this.callers = callers;
        this.contracts = contracts;
        this.desk = desk;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Invited.class)) {
            Needs needs = method.getMethodAnnotation(Needs.class);
            Permission needed = needs == null ? Permission.OBSERVER : needs.value();
            boolean orReader = needs != null && needs.orReader();
            Optional<ContractId> contract = contract(request);
            if (method.getBeanType().isAnnotationPresent(Apart.class)) {
                contract.ifPresent(this::enterApart);
            } else {
                contract.ifPresentOrElse(
                        known -> enter(request, known, needed, orReader), () -> outside(needed));
            }
        }
        return true;
    }

    private void enter(
            HttpServletRequest request, ContractId contract, Permission needed, boolean orReader) {
        Caller caller = callers.caller();
        boolean reads = orReader && contracts.state(contract).mayAudit(caller.member());
        desk.admit(caller, contract, reads ? Permission.OBSERVER : needed);
        String what = request.getRequestURI().substring(Made.ROOT.length() + 1);
        boolean notedThere = what.startsWith("audit/");
        if (!notedThere && contracts.state(contract).mayAudit(caller.member())) {
            desk.act(caller, contract, act -> new NoteReading(contract, what, act));
        }
    }

    private void outside(Permission needed) {
        if (!callers.caller().standing().includes(needed)) {
            throw new NotPermitted(needed);
        }
    }

    private void enterApart(ContractId contract) {
        if (contracts.state(contract).permission(callers.caller().member()).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Empty where a path is about no contract. */
    private Optional<ContractId> contract(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> path) {
            for (Kept kind : kinds) {
                if (path.get(kind.variable()) instanceof String id) {
                    return Optional.of(keeper(kind, id));
                }
            }
        }
        @Nullable String named =
                request.getMethod().equals("GET") ? request.getParameter(CONTRACT) : null;
        return kinds.stream()
                .filter(kind -> named != null && kind.variable().equals(CONTRACT))
                .findFirst()
                .map(kind -> keeper(kind, String.valueOf(named)));
    }

    private static ContractId keeper(Kept kind, String id) {
        return NotFound.unless(id, kind::keeper).orElseThrow(NotFound::new);
    }
}
