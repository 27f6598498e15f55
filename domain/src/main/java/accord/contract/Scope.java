package accord.contract;

import accord.text.InvalidInput;
import accord.text.Text;
import java.util.List;

/**
 * What a contract covers; an empty list covers everything.
 *
 * @param trades at most 500 trades, as the repair requests name them
 * @param areas at most 500 areas, likewise
 */
public record Scope(List<String> trades, List<String> areas) {
    public static final Scope EVERYTHING = new Scope(List.of(), List.of());

    public Scope {
        trades = lines("scope.trades", trades);
        areas = lines("scope.areas", areas);
    }

    public boolean covers(String trade, String area) {
        return (trades.isEmpty() || trades.contains(trade))
                && (areas.isEmpty() || areas.contains(area));
    }

    private static List<String> lines(String field, List<String> given) {
        if (given.size() > 500) {
            throw new InvalidInput(field, "must have at most 500 entries");
        }
        return given.stream().map(entry -> Text.line(field, entry)).distinct().toList();
    }
}
