package accord.audit.policy;

import accord.audit.query.CheckpointLetters;
import accord.contract.ContractEvent.CheckpointSent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-a-checkpoint-is-sent-then-mail-it")
@DisallowReplay
class WhenACheckpointIsSentThenMailIt {
    private final CheckpointLetters letters;

    WhenACheckpointIsSentThenMailIt(CheckpointLetters letters) {
        this.letters = letters;
    }

    @EventHandler
    void react(CheckpointSent sent) {
        letters.send(sent);
    }
}
