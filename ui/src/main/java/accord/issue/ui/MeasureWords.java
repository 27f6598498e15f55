package accord.issue.ui;

import accord.issue.MeasureEvent;
import accord.member.SideId;
import java.util.function.Function;

/** What happened to an interim measure, as one sentence. */
public final class MeasureWords {
    private MeasureWords() {}

    /**
     * @param names what a side is called in its contract
     */
    public static String of(MeasureEvent event, Function<SideId, String> names) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case MeasureEvent.MeasureTaken e -> side + " took an interim measure: " + e.what();
            case MeasureEvent.MeasureRatified e -> side + " ratified the interim measure";
            case MeasureEvent.MeasureContested e -> side + " contested the interim measure";
            case MeasureEvent.MeasureEnded e -> side + " ended its interim measure";
            case MeasureEvent.MeasureExpired e -> "The interim measure expired";
        };
    }

    /** The reason or words that came with it; empty where there were none. */
    public static String why(MeasureEvent event) {
        return switch (event) {
            case MeasureEvent.MeasureTaken e -> e.reason() + "\nAuthority: " + e.authority();
            case MeasureEvent.MeasureRatified e -> e.note();
            case MeasureEvent.MeasureContested e -> e.reason();
            case MeasureEvent.MeasureEnded e -> e.reason();
            case MeasureEvent.MeasureExpired e -> "";
        };
    }
}
