package accord.contract.api;

import java.util.List;

/**
 * No speed but promises: thirty programs at once on one issue while both nodes restart, for {@code
 * --seconds} (60). It ends with an error where something acknowledged is lost or twice, where a law
 * does not hold on the log, or where a refusal is no 4xx with a sentence.
 */
final class StormBench {
    private StormBench() {}

    public static void main(String[] arguments) throws Exception {
        Storm storm = Storm.of(seconds(List.of(arguments)));
        System.out.println(storm);
        figure("acknowledged", storm.field().done());
        figure("refused", storm.field().refused());
        figure("toldToComeAgain", storm.field().toldThatStopping());
        figure("cutOff", storm.field().wereCutOff());
        figure("onRecord", storm.ledger().marks().size());
        figure("agreed", storm.ledger().agreed());
        System.exit(0);
    }

    private static long seconds(List<String> arguments) {
        if (arguments.isEmpty()) {
            return 60;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--seconds")) {
            throw new IllegalArgumentException("it knows only --seconds and a number");
        }
        return Long.parseLong(arguments.getLast());
    }

    private static void figure(String what, int count) {
        System.out.printf("figure storm/%s %d count%n", what, count);
    }
}
