package accord.contract.query;

import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractId;
import accord.member.query.Caller;
import jakarta.inject.Singleton;

/** Notes what auditors read, once a day for each thing; the sides see it in the record. */
@Singleton
public class Readings {
    private final Contracts contracts;
    private final Desk desk;

    public Readings(Contracts contracts, Desk desk) {
        this.contracts = contracts;
        this.desk = desk;
    }

    /**
     * Notes it where the caller is an auditor, and nothing where they are a party.
     *
     * @param what such as {@code record}, or {@code issue} and its id
     */
    public void note(Caller caller, ContractId contract, String what) {
        if (contracts.state(contract).mayAudit(caller.member())) {
            desk.act(caller, contract, act -> new NoteReading(contract, what, act));
        }
    }
}
