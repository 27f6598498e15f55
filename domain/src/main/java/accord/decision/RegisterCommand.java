package accord.decision;

import static accord.member.Permission.NEGOTIATOR;

import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a side can say of who may bind it. */
public sealed interface RegisterCommand extends Command {
    RegisterId register();

    @Override
    default Permission needs() {
        return NEGOTIATOR;
    }

    /** Said again of the same member, it replaces what was said before. */
    record RegisterAuthority(
            @TargetAggregateIdentifier RegisterId register,
            MemberId member,
            Authority authority,
            Act act)
            implements RegisterCommand {}

    record WithdrawAuthority(
            @TargetAggregateIdentifier RegisterId register, MemberId member, Act act)
            implements RegisterCommand {}

    /**
     * Above this value two negotiators sign.
     *
     * @param above null where one is always enough
     */
    record RequireTwo(
            @TargetAggregateIdentifier RegisterId register, @Nullable Money above, Act act)
            implements RegisterCommand {}
}
