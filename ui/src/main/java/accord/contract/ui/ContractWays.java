package accord.contract.ui;

import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.look.ui.Signpost;
import accord.look.ui.Way;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to somebody's contracts, and to the pages that each of them has. */
@Component
class ContractWays implements Signpost {
    private static final int MOST = 100;

    private final Contracts contracts;
    private final CurrentCaller current;
    private final List<ContractPlace> places;

    ContractWays(Contracts contracts, CurrentCaller current, List<ContractPlace> places) {
        this.contracts = contracts;
        this.current = current;
        this.places =
                places.stream().sorted(Comparator.comparingInt(ContractPlace::order)).toList();
    }

    @Override
    public String heading() {
        return "Contracts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Way> ways() {
        Caller caller = current.caller();
        List<ContractSummary> mine = contracts.mine(caller, null, MOST);
        List<Way> ways = new ArrayList<>();
        mine.forEach(each ->
                ways.add(new Way(each.terms().title(), "", ContractNavigation.to(each.id()))));
        for (ContractSummary each : mine) {
            places.forEach(place ->
                    ways.add(
                            new Way(
                                    place.name(),
                                    each.terms().title(),
                                    place.address().apply(each.id()))));
        }
        if (caller.standing() == Permission.NEGOTIATOR) {
            ways.add(new Way(ContractList.OPEN_ANOTHER, "", ContractNavigation.NEW));
        }
        return ways;
    }
}
