package accord.repairs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days off of a country, as far as they are known here. */
public enum Holidays {
    NONE("none") {
        @Override
        boolean has(LocalDate day) {
            return false;
        }
    },
    ENGLAND_AND_WALES("England and Wales") {
        @Override
        boolean has(LocalDate day) {
            return YEARS.computeIfAbsent(day.getYear(), BankHolidays::of).contains(day);
        }
    };

    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();
    private static final String RECORDED = "holidays";

    private final String where;

    Holidays(String where) {
        this.where = where;
    }

    /** Those of where a contract counts its days. Scotland and Northern Ireland have other ones. */
    public static Holidays in(ZoneId zone) {
        return zone.getId().equals("Europe/London") ? ENGLAND_AND_WALES : NONE;
    }

    abstract boolean has(LocalDate day);

    /** As evidence records them. */
    Map<String, String> parameters() {
        return this == NONE ? Map.of() : Map.of(RECORDED, where);
    }

    /** Those that evidence records. */
    static Holidays recorded(Map<String, String> parameters) {
        return Arrays.stream(values())
                .filter(each -> each.where.equals(parameters.get(RECORDED)))
                .findFirst()
                .orElse(NONE);
    }
}
