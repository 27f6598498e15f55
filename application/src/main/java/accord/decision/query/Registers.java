package accord.decision.query;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.decision.Mandate;
import accord.decision.Money;
import accord.decision.Register;
import accord.decision.RegisterEvent;
import accord.decision.RegisterId;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.Text;
import jakarta.inject.Singleton;

/** Who may bind each side of a contract; whoever answers with it checks the contract first. */
@Singleton
public class Registers {
    private static final int ID_CHARACTERS = 40;

    private final Fold<Register> fold;
    private final Commitments commitments;

    Registers(History history, Commitments commitments) {
        this.fold = new Fold<>(history, Register.NONE, Registers::after, 1_000);
        this.commitments = commitments;
    }

    /**
     * The id of a side's register; it follows from contract and side, so that none can be missed.
     */
    public static RegisterId of(ContractId contract, SideId side) {
        String digest = Text.hash(contract.value() + "/" + side.value());
        return new RegisterId("authority-" + digest.substring(0, ID_CHARACTERS));
    }

    public Register register(ContractId contract, SideId side) {
        return fold.current(of(contract, side).value());
    }

    /**
     * What a member can bind their side to now, apart from what they consented to in a decision.
     */
    public Mandate mandate(ContractId contract, SideId side, MemberId member, DecisionId in) {
        Register register = register(contract, side);
        boolean limited =
                register.authorities().containsKey(member)
                        && register.authorities().get(member).limit() != null;
        return register.mandate(
                member, limited ? commitments.used(contract, member, in) : Money.NOTHING);
    }

    /** To what a member has bound their side in a contract, all together. */
    public Money used(ContractId contract, MemberId member) {
        return commitments.used(contract, member, null);
    }

    private static Register after(Register register, Recorded event) {
        return event.payload() instanceof RegisterEvent e ? register.after(e) : register;
    }
}
