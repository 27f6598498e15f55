package accord.repairs;

import accord.contract.ContractId;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of the seasons of trades from other contracts.
 *
 * @param byTrade by {@link SharedSeasons#name}
 */
public record Seasons(Map<String, Season> byTrade) {
    public static final Seasons NONE = new Seasons(Map.of());

    private static final String PREFIX = "season.";

    public Seasons {
        byTrade = Map.copyOf(byTrade);
    }

    /**
     * What other contracts have in common that share their seasons, and no more than may be told:
     * of each trade at least two contracts, and for no side of this contract all but one of them
     * contracts of its own, or it could tell that one from the rest.
     *
     * @param sides all sides of this contract
     * @param trades of this contract; of others nothing is told
     */
    public static Seasons pooled(
            ContractId contract,
            Collection<SideId> sides,
            Collection<String> trades,
            Collection<SharedSeasons> shared) {
        Set<String> own = trades.stream().map(SharedSeasons::name).collect(Collectors.toSet());
        Map<String, List<SharedSeasons>> others = new HashMap<>();
        for (SharedSeasons each : shared) {
            if (!each.contract().equals(contract)) {
                Set<String> common = new HashSet<>(each.byTrade().keySet());
                common.retainAll(own);
                common.forEach(
                        trade -> others.computeIfAbsent(trade, t -> new ArrayList<>()).add(each));
            }
        }
        Map<String, Season> pooled = new TreeMap<>();
        others.forEach((trade, its) -> {
            if (sides.stream().noneMatch(side -> wouldTellOne(side, its))) {
                Season.pooled(its.stream().map(each -> each.byTrade().get(trade)).toList())
                        .ifPresent(season -> pooled.put(trade, season));
            }
        });
        return new Seasons(pooled);
    }

    /** Who knows all of them but one knows that one from what they have in common. */
    private static boolean wouldTellOne(SideId side, List<SharedSeasons> contracts) {
        return contracts.stream().filter(each -> !each.sides().contains(side)).count() == 1;
    }

    boolean isEmpty() {
        return byTrade.isEmpty();
    }

    Optional<Season> of(String trade) {
        return Optional.ofNullable(byTrade.get(SharedSeasons.name(trade)));
    }

    /** Those that matter at a level: that of its trade, or of all trades that may be in it. */
    Seasons at(Level level) {
        String trade = level.trade();
        if (trade == null) {
            return this;
        }
        return of(trade)
                .map(season -> new Seasons(Map.of(SharedSeasons.name(trade), season)))
                .orElse(NONE);
    }

    /** As evidence records them, so that it can be computed again when they have changed. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        byTrade.forEach((trade, season) ->
                parameters.put(
                        PREFIX + trade,
                        season.factors().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "))));
        return parameters;
    }

    /** Those that evidence records. */
    static Seasons recorded(Map<String, String> parameters) {
        Map<String, Season> seasons = new TreeMap<>();
        parameters.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                seasons.put(
                        key.substring(PREFIX.length()),
                        new Season(Arrays.stream(value.split(" ")).map(Double::valueOf).toList()));
            }
        });
        return new Seasons(seasons);
    }
}
