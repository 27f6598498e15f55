package accord.start.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.AccordApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = AccordApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "accord.data=memory", "accord.demo=true"})
class StartTest {
    @LocalServerPort private int port;

    private int status(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void the_whole_house_starts_and_opens_when_its_demonstration_is_there() {
        await().atMost(Duration.ofMinutes(3)).until(() -> status("/actuator/health") == 200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status("/sign-in")).isEqualTo(200));
    }
}
