package accord.repairs;

import accord.contract.ContractId;
import accord.member.SideId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The seasons of a contract whose sides all share them. Nobody sees these themselves, only what
 * several contracts have in common: see {@link Seasons#pooled}.
 *
 * @param sides all sides of that contract
 * @param byTrade by {@link #name}, at most {@value #MOST_TRADES}
 */
public record SharedSeasons(ContractId contract, Set<SideId> sides, Map<String, Season> byTrade) {
    public static final int MOST_TRADES = 100;

    public SharedSeasons {
        sides = Set.copyOf(sides);
        byTrade = Map.copyOf(byTrade);
    }

    /** What the trades of a contract have shown so far. */
    public static SharedSeasons of(ContractId contract, Set<SideId> sides, Counts counts) {
        Map<String, Season> seasons = new TreeMap<>();
        for (String trade : counts.trades()) {
            if (!trade.isBlank() && seasons.size() < MOST_TRADES) {
                season(counts, trade).ifPresent(season -> seasons.put(name(trade), season));
            }
        }
        return new SharedSeasons(contract, sides, seasons);
    }

    /** The feed's last week may not be over. */
    private static Optional<Season> season(Counts counts, String trade) {
        Series weekly = counts.weekly(Level.trade(trade));
        Histories.History own = counts.histories().of(Level.trade(trade), weekly.counts());
        int whole = Math.max(0, own.counts().length - 1);
        return Season.of(weekly.monday(own.begins()), Arrays.copyOf(own.counts(), whole));
    }

    /** A trade's name, so that case and blanks make no difference. */
    public static String name(String trade) {
        return trade.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
