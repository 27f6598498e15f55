package accord.repairs;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One rule for a series that is young, another once it is old enough for it.
 *
 * @param young needs less history than the other
 */
public record ByHistory(Detector young, Detector old) implements Detector {

    @Override
    public String name() {
        return "by-history";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        young.parameters().forEach((key, value) -> parameters.put(young.name() + "." + key, value));
        old.parameters().forEach((key, value) -> parameters.put(old.name() + "." + key, value));
        parameters.put("weeksUntil." + old.name(), Integer.toString(old.needs()));
        return parameters;
    }

    @Override
    public int needs() {
        return young.needs();
    }

    @Override
    public Band judge(int[] counts, int week) {
        return at(week).judge(counts, week);
    }

    @Override
    public Expectation expect(int[] counts, int week) {
        return at(week).expect(counts, week);
    }

    @Override
    public Detector times(double sensitivity) {
        return new ByHistory(young.times(sensitivity), old.times(sensitivity));
    }

    @Override
    public boolean asksOthers(int week) {
        return at(week).asksOthers(week);
    }

    @Override
    public boolean asksHolidays(int week) {
        return at(week).asksHolidays(week);
    }

    @Override
    public boolean asksKin(int week) {
        return at(week).asksKin(week);
    }

    @Override
    public Detector like(Usual others) {
        return new ByHistory(young.like(others), old.like(others));
    }

    @Override
    public Detector around(Usual holidays) {
        return new ByHistory(young.around(holidays), old.around(holidays));
    }

    private Detector at(int week) {
        return week < old.needs() ? young : old;
    }
}
