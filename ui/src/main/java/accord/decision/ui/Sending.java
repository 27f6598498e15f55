package accord.decision.ui;

import accord.member.Act;
import accord.member.Command;
import java.util.function.Function;

/** Hands in what somebody asks for; returns when it is done, and throws when it is not. */
@FunctionalInterface
public interface Sending {
    void send(Function<Act, Command> command);
}
