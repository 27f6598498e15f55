package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Endorsement;
import accord.decision.DecisionCommand.Consenting;
import accord.member.Act;
import accord.member.Command;
import jakarta.inject.Singleton;

/** Notes on every consent how far its sender may bind their side; the decision's laws judge it. */
@Singleton
class Mandates implements Endorsement {
    private final Registers registers;

    Mandates(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Command endorsed(ContractId contract, Command asked) {
        if (!(asked instanceof Consenting consent)) {
            return asked;
        }
        Act act = consent.act();
        return consent.under(registers.mandate(contract, act.side(), act.by(), consent.decision()));
    }
}
