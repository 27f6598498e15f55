package accord.repairs;

import static accord.repairs.KnownCause.BANK_HOLIDAY;
import static accord.repairs.KnownCause.DAMP_SEASON;
import static accord.repairs.KnownCause.HEATING_SEASON;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownCauseTest {

    private static List<KnownCause> of(String trade, LocalDate monday) {
        return of(trade, monday, Holidays.ENGLAND_AND_WALES);
    }

    private static List<KnownCause> of(String trade, LocalDate monday, Holidays holidays) {
        SurgeId id = SurgeId.of(new ContractId("northfield"), Level.trade(trade), monday);
        return KnownCause.of(
                new Surge(
                        id,
                        trade,
                        null,
                        null,
                        null,
                        monday,
                        monday.plusDays(6),
                        60,
                        5,
                        12,
                        "short-history",
                        Map.of(),
                        List.of()),
                holidays);
    }

    @Test
    void heating_in_october_is_the_heating_season() {
        LocalDate october = LocalDate.of(2011, 10, 24);
        assertThat(of("Heat - Excessive  Insufficient", october)).containsExactly(HEATING_SEASON);
        assertThat(of("Heating and boilers", LocalDate.of(2011, 7, 4))).isEmpty();
        assertThat(of("Joinery", october)).isEmpty();
    }

    @Test
    void a_season_may_reach_over_the_year_s_end() {
        assertThat(of("Damp and mould", LocalDate.of(2026, 2, 2))).containsExactly(DAMP_SEASON);
    }

    @Test
    void bank_holidays_are_computed() {
        assertThat(BankHolidays.of(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28));
        assertThat(BankHolidays.of(2021))
                .endsWith(LocalDate.of(2021, 12, 27), LocalDate.of(2021, 12, 28));
        assertThat(BankHolidays.of(2022))
                .contains(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 12, 27))
                .doesNotContain(LocalDate.of(2022, 5, 30));
        assertThat(BankHolidays.of(2020)).contains(LocalDate.of(2020, 5, 8));
    }

    @Test
    void a_bank_holiday_is_a_cause_where_it_is_one() {
        LocalDate easter = LocalDate.of(2026, 4, 6);
        assertThat(of("Joinery", easter)).containsExactly(BANK_HOLIDAY);
        assertThat(of("Joinery", easter, Holidays.NONE)).isEmpty();
    }
}
