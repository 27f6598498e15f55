package accord.repairs;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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
     * @param silence of the feed until then
     */
    record NoteSurges(
            ContractId contract, List<Surge> surges, LocalDate lastDay, Silence silence, Act act)
            implements RepairsCommand {
        public NoteSurges {
            surges = List.copyOf(surges);
        }
    }

    /**
     * Tells that what a surge left is worked off; does nothing while its intake is not back, or
     * where it is on record.
     */
    record NoteSurgeOver(ContractId contract, SurgeId surge, Aftermath left, Act act)
            implements RepairsCommand {}

    /**
     * Puts on record that an import was taken back.
     *
     * @param removed of how many requests nothing is known without it
     * @param restored how many are again as they were before it
     * @param from when the earliest of them was reported, null where there is none
     * @param reason a short paragraph
     */
    record TakeBackImport(
            ContractId contract,
            ImportId taken,
            long removed,
            long restored,
            @Nullable LocalDate from,
            String reason,
            Act act)
            implements RepairsCommand {
        public TakeBackImport {
            reason = Text.paragraph("reason", reason);
        }
    }

    /**
     * Puts on record that what may speak of people was erased from a request.
     *
     * @param reason a short paragraph
     */
    record RecordErasure(
            ContractId contract, String source, String reference, String reason, Act act)
            implements RepairsCommand {
        public RecordErasure {
            source = Text.line("source", source);
            reference = Text.line("reference", reference);
            reason = Text.paragraph("reason", reason);
        }
    }

    /** Withdraws surges that are none without an import that was taken back. */
    record WithdrawSurges(ContractId contract, Set<SurgeId> surges, ImportId without, Act act)
            implements RepairsCommand {
        public WithdrawSurges {
            surges = Set.copyOf(surges);
        }
    }

    /**
     * Tells what incidents the requests show now; what is news of it goes on record.
     *
     * @param present the feed's present, by the clock of the contract
     */
    record NoteIncidents(ContractId contract, List<Incident> found, LocalDateTime present, Act act)
            implements RepairsCommand {
        public NoteIncidents {
            found = List.copyOf(found);
        }
    }

    /**
     * Tells of an incident before the requests show it. Where one is known of the same building, it
     * is said of that one.
     *
     * @param building one line
     * @param what happened, one line
     * @param homes how many homes it is about, 1 to {@value #MOST_HOMES}, null where not known
     * @param localTime when, by the clock of the contract
     */
    record RaiseIncident(
            ContractId contract,
            IncidentId incident,
            String building,
            String what,
            @Nullable Integer homes,
            LocalDateTime localTime,
            Act act)
            implements RepairsCommand {
        private static final int MOST_HOMES = 10_000;

        public RaiseIncident {
            building = Text.line("building", building);
            what = Text.line("what", what);
            if (homes != null && (homes < 1 || homes > MOST_HOMES)) {
                throw new InvalidInput("homes", "must be 1 to 10,000, or left empty");
            }
        }
    }

    /**
     * Says whether a known cause explains a surge.
     *
     * @param why a short paragraph
     */
    record NoteCause(
            ContractId contract, SurgeId surge, Cause cause, boolean applies, String why, Act act)
            implements RepairsCommand {
        public NoteCause {
            why = Text.paragraph("why", why);
        }
    }

    /**
     * Says what the caller's side can do.
     *
     * @param weeks 1 to {@value #MOST_WEEKS}
     */
    record StateCapacity(ContractId contract, List<Capacity> weeks, Act act)
            implements RepairsCommand {
        private static final int MOST_WEEKS = 2_000;

        public StateCapacity {
            weeks = List.copyOf(weeks);
            if (weeks.isEmpty() || weeks.size() > MOST_WEEKS) {
                throw new InvalidInput("weeks", "must be 1 to 2,000");
            }
        }
    }

    /** Lets other contracts have the seasons, as far as the caller's side is concerned. */
    record ShareSeason(ContractId contract, Act act) implements RepairsCommand {
        @Override
        public Permission needs() {
            return NEGOTIATOR;
        }
    }

    /** Lets them no longer have them; one side is enough. */
    record WithholdSeason(ContractId contract, Act act) implements RepairsCommand {
        @Override
        public Permission needs() {
            return NEGOTIATOR;
        }
    }

    /** Settles how the files of a source are to be read; does nothing where it is settled so. */
    record SaveMapping(ContractId contract, String source, Map<String, String> parameters, Act act)
            implements RepairsCommand {
        public SaveMapping {
            source = Text.line("source", source);
            parameters = Map.copyOf(parameters);
        }
    }
}
