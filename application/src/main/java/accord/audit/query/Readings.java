package accord.audit.query;

import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.member.query.Caller;
import jakarta.inject.Singleton;

/** Notes what auditors read, once a day for each thing; the sides see it in the record. */
@Singleton
class Readings {
    private final Contracts contracts;
    private final Desk desk;

    Readings(Contracts contracts, Desk desk) {
        this.contracts = contracts;
        this.desk = desk;
    }

    /** Notes it where the caller is an auditor, and nothing where they are a party. */
    void note(Caller caller, ContractId contract, String what) {
        if (contracts.state(contract).mayAudit(caller.member())) {
            desk.act(caller, contract, act -> new NoteReading(contract, what, act));
        }
    }
}
