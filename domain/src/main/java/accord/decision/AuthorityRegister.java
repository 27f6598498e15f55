package accord.decision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.decision.RegisterCommand.RegisterAuthority;
import accord.decision.RegisterCommand.RequireTwo;
import accord.decision.RegisterCommand.WithdrawAuthority;
import accord.decision.RegisterEvent.AuthorityRegistered;
import accord.decision.RegisterEvent.AuthorityWithdrawn;
import accord.decision.RegisterEvent.TwoRequired;
import accord.decision.RegisterRefused.Reason;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A side's own: nobody of another side writes in it, and it begins with the first entry. */
@AggregateRoot
class AuthorityRegister {
    @AggregateIdentifier private RegisterId id;
    private Register register = Register.NONE;

    AuthorityRegister() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterAuthority command) {
        mustBeOwn(command);
        if (!command.authority().equals(register.authorities().get(command.member()))) {
            apply(
                    new AuthorityRegistered(
                            command.register(),
                            command.member(),
                            command.authority(),
                            command.act()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawAuthority command) {
        mustBeOwn(command);
        RegisterRefused.when(
                !register.authorities().containsKey(command.member()),
                Reason.NOT_REGISTERED,
                "Nothing is registered of this person.");
        RegisterRefused.when(
                register.authorities().size() == 1,
                Reason.LAST_AUTHORITY,
                "Nobody could bind your side any more; register somebody else first.");
        apply(new AuthorityWithdrawn(command.register(), command.member(), command.act()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequireTwo command) {
        mustBeOwn(command);
        if (!Objects.equals(register.alone(), command.above())) {
            apply(new TwoRequired(command.register(), command.above(), command.act()));
        }
    }

    @EventSourcingHandler
    private void evolve(RegisterEvent event) {
        id = event.register();
        register = register.after(event);
    }

    private void mustBeOwn(RegisterCommand command) {
        RegisterRefused.when(
                register.side() != null && !register.side().equals(command.act().side()),
                Reason.NOT_YOUR_REGISTER,
                "Only a side itself says who may bind it.");
    }
}
