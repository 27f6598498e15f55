package accord.repairs;

import static accord.member.Permission.CONTRIBUTOR;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a contract's feed of repair requests. */
public sealed interface RepairsCommand extends Command {
    ContractId contract();

    /** The feed that is meant. */
    @TargetAggregateIdentifier
    default FeedId feed() {
        return new FeedId(contract());
    }

    @Override
    default Permission needs() {
        return CONTRIBUTOR;
    }

    /** Puts an import on record; does nothing for one that is there already. */
    record RecordImport(ContractId contract, Import imported, Act act) implements RepairsCommand {}

    /**
     * Tells what the counts look like now; what is news of it goes on record.
     *
     * @param lastDay the last day of the feed, its present
     */
    record NoteSurges(ContractId contract, List<Surge> surges, LocalDate lastDay, Act act)
            implements RepairsCommand {
        public NoteSurges {
            surges = List.copyOf(surges);
        }
    }
}
