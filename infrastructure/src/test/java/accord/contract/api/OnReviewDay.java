package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.decision.query.Due;
import accord.notification.query.Notice.Kind;
import accord.notification.query.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day comes on which the sides of a contract said that they would look at something again. */
@OverHttp
abstract class OnReviewDay {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final LocalDate TODAY = LocalDate.now(ZONE);

    Play play;
    String contract;

    @LocalServerPort private int port;
    @Autowired private Notices notices;
    @Autowired private List<Due> dues;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        contract = play.joined();
    }

    void look() {
        dues.forEach(due -> due.runOut(Instant.now()));
    }

    void lookUntil(Callable<Boolean> fallenDue) {
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    look();
                    return fallenDue.call();
                });
    }

    void bothSidesAreToldOnce(Kind kind) {
        await().atMost(Play.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(told(LENA, "homes")).containsOnlyOnce(kind);
                    assertThat(told(CARL, "fixers")).containsOnlyOnce(kind);
                });
    }

    List<Kind> told(String account, String side) {
        return Told.of(notices, contract, account, side);
    }
}
