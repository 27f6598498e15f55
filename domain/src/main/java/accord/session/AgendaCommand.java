package accord.session;

import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the agendas that the sides keep. */
public sealed interface AgendaCommand extends Command {
    AgendaBookId book();

    @Override
    default Permission needs() {
        return Permission.CONTRIBUTOR;
    }

    record KeepAgenda(
            @TargetAggregateIdentifier AgendaBookId book, String name, Agenda agenda, Act act)
            implements AgendaCommand {}
}
