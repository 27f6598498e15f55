package accord.protocol.ui;

import accord.decision.ui.Asked;
import accord.eventlog.query.Listening;
import accord.member.query.Caller;
import accord.protocol.query.ProtocolQuestion;
import accord.protocol.query.ProtocolQuestions;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Lists what is undecided about protocols beside all else that waits for somebody. */
@Component
final class AskedProtocols implements Asked {
    private final ProtocolQuestions questions;

    AskedProtocols(ProtocolQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Question> open(Caller caller) {
        return questions.open(caller).stream().map(AskedProtocols::question).toList();
    }

    @Override
    public Listening listen(Caller caller, Consumer<Moved> told) {
        return questions.listen(
                caller,
                (decision, now) ->
                        told.accept(
                                new Moved(
                                        decision, now.map(AskedProtocols::question).orElse(null))));
    }

    private static Question question(ProtocolQuestion each) {
        return new Question(
                each.contract(),
                each.decision(),
                each.question(),
                each.turn(),
                each.since(),
                each.deadline(),
                ProtocolNavigation.to(each.contract()));
    }
}
