package accord.repairs.ui;

import accord.contract.ContractState;
import accord.contract.ui.Table;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.repairs.query.RequestImports;
import com.vaadin.flow.component.button.Button;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where files of requests are brought in. */
@Component
class BringIn {
    private final RequestImports imports;

    BringIn(RequestImports imports) {
        this.imports = imports;
    }

    /** Empty where the caller may not. */
    Optional<Button> button(Caller caller, ContractState contract, Runnable refresh) {
        return Table.of(contract, caller).may(Permission.CONTRIBUTOR)
                ? Optional.of(
                        new Button("Bring in requests", click -> open(caller, contract, refresh)))
                : Optional.empty();
    }

    private void open(Caller caller, ContractState contract, Runnable refresh) {
        new ImportDialog(
                        imports,
                        caller,
                        Objects.requireNonNull(contract.id()),
                        contract.opened().timeZone(),
                        refresh)
                .open();
    }
}
