package accord.decision.query;

import accord.contract.query.Bar;
import accord.contract.query.Contracts;
import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionId;
import accord.decision.Wording;
import accord.member.Command;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is proposed is looked at again on a day that is still to come. */
@Singleton
class NoReviewOnADayThatIsOver implements Bar {
    private final Contracts contracts;

    NoReviewOnADayThatIsOver(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * @throws accord.text.InvalidInput where that day is over
     */
    @Override
    public void check(Caller caller, Command asked) {
        switch (asked) {
            case Propose c -> check(c.decision(), c.wording(), c.act().at());
            case Amend c -> check(c.decision(), c.wording(), c.act().at());
            default -> {}
        }
    }

    private void check(DecisionId decision, Wording wording, Instant now) {
        if (wording.terms().reviewOn() != null) {
            ZoneId zone = contracts.state(contracts.of(decision.value())).opened().timeZone();
            wording.terms().ahead(LocalDate.ofInstant(now, zone));
        }
    }
}
