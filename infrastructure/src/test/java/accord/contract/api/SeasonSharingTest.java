package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.ApiHouse.SUE;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.repairs.query.SeasonShelf;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A contract learns of seasons from others only where all sides of at least two share them. */
@OverHttp
class SeasonSharingTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final String TRADE = "Boilers";

    /** The weeks in which the young contract begins, and in which the season does. */
    private static final int SUMMER = 78, AUTUMN = 52 + 40;

    @LocalServerPort private int port;
    @Autowired private SeasonShelf shelf;

    private Play play;
    private String one;
    private String other;

    @BeforeEach
    void two_contracts_that_know_their_seasons() {
        play = new Play(port);
        one = play.joined();
        other = play.joined();
        bringIn(LENA, one, years(TRADE));
        bringIn(LENA, other, years(TRADE.toUpperCase(java.util.Locale.ROOT)));
    }

    @AfterEach
    void nothing_is_left_for_other_tests() {
        Stream.of(one, other).forEach(contract -> withhold(CARL, contract));
    }

    private static String years(String trade) {
        StringBuilder rows = new StringBuilder();
        for (int week = 0; week < 104; week++) {
            rows.append(week(trade, week, week % 52 >= 40 || week % 52 < 12 ? 24 : 5));
        }
        return rows.toString();
    }

    private static String week(String trade, int week, int many) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < many; i++) {
            rows.append(
                    "%s-%d-%d,%sT%02d:%02d:00,%s,North\r\n"
                            .formatted(
                                    trade,
                                    week,
                                    i,
                                    FIRST.plusWeeks(week).plusDays(i % 7),
                                    8 + i % 9,
                                    i % 60,
                                    trade));
        }
        return rows.toString();
    }

    private void bringIn(String account, String contract, String rows) {
        Api.Answer taken =
                play.as(account)
                        .post(
                                "/contracts/"
                                        + contract
                                        + "/repair-requests?reference=Job&reportedAt=Raised",
                                "text/csv",
                                "Job,Raised,Trade,Area\r\n" + rows);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    private void share(String account, String contract) {
        made(play.as(account).post("/contracts/" + contract + "/season-sharing"));
    }

    private void withhold(String account, String contract) {
        assertThat(play.as(account).delete("/contracts/" + contract + "/season-sharing").status())
                .isEqualTo(204);
    }

    private void untilShared(int contracts) {
        await().untilAsserted(
                        () -> assertThat(shelf.having(List.of("boilers"), 10)).hasSize(contracts));
    }

    /** Of strangers, whose boilers rise in autumn for the first time, as do roofs a week later. */
    private List<String> surgesOfAYoungContract() {
        String young =
                made(play.as(OTTO).post("/contracts", Play.contract("others", "lifts"))).id();
        made(play.as(SUE).post("/contracts/" + young + "/acceptances"));
        StringBuilder rows = new StringBuilder();
        for (int week = SUMMER; week <= AUTUMN; week++) {
            rows.append(week(TRADE, week, week < AUTUMN ? 10 : 38));
            rows.append(week("Roofs", week, week < AUTUMN ? 4 : 40));
        }
        bringIn(OTTO, young, rows.toString());
        String surges = "/contracts/" + young + "/surges";
        List<JsonNode> seen =
                await().until(() -> play.as(OTTO).get(surges).items(), all -> !all.isEmpty());
        seen.forEach(surge ->
                assertThat(play.as(OTTO).get(surges + "/" + surge.get("id").asString()).text())
                        .doesNotContain(one, other));
        return seen.stream().map(surge -> surge.get("trade").asString("all")).toList();
    }

    @Test
    void the_rise_that_others_have_is_no_surge_once_all_sides_of_two_contracts_share() {
        Stream.of(LENA, CARL).forEach(account -> share(account, one));
        share(LENA, other);
        assertThat(play.as(CARL).get("/contracts/" + other + "/season-sharing").text())
                .isEqualTo("{\"shared\":false,\"agreed\":[\"homes\"],\"missing\":[\"fixers\"]}");
        untilShared(1);
        assertThat(surgesOfAYoungContract()).isNotEqualTo(List.of("Roofs"));
        share(CARL, other);
        untilShared(2);
        assertThat(surgesOfAYoungContract()).containsExactly("Roofs");
    }

    @Test
    void any_side_withdraws_its_word_and_it_holds_at_once() {
        Stream.of(one, other)
                .forEach(contract ->
                        Stream.of(LENA, CARL).forEach(account -> share(account, contract)));
        untilShared(2);
        withhold(CARL, one);
        assertThat(shelf.having(List.of("boilers"), 10)).hasSize(1);
        assertThat(surgesOfAYoungContract()).isNotEqualTo(List.of("Roofs"));
        assertThat(play.as(LENA).get("/audit/events?contract=" + one).text())
                .contains("repairs.season-shared/1", "repairs.season-withheld/1");
    }
}
