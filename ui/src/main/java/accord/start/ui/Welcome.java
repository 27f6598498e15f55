package accord.start.ui;

import accord.start.query.FirstPageNeed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started Accord where it is, once there is something to see. */
@Component
class Welcome {
    private final CompletableFuture<?> ready;
    private final Environment environment;
    private final boolean demonstration;

    Welcome(
            List<FirstPageNeed> needs,
            Environment environment,
            @Value("${accord.demo:false}") boolean demonstration) {
        this.ready =
                CompletableFuture.allOf(
                        needs.stream()
                                .map(need -> need.met().toCompletableFuture())
                                .toArray(CompletableFuture<?>[]::new));
        this.environment = environment;
        this.demonstration = demonstration;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        ready.whenComplete((all, failure) -> tell(started.getApplicationContext(), failure));
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        System.out.println("Accord has stopped.");
    }

    private void tell(ConfigurableApplicationContext context, @Nullable Throwable failure) {
        if (failure == null) {
            System.out.println(words(address(), demonstration));
        } else {
            new FailedStart().reportException(failure);
            Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
        }
    }

    static String words(String address, boolean demonstration) {
        var words = new StringBuilder("Accord is ready: ").append(address).append('\n');
        if (demonstration) {
            words.append("Sign in as landlord, contractor, auditor or outsider, password demo.\n");
        }
        return words.append("Ctrl-C stops it.").toString();
    }

    private String address() {
        String host = environment.getProperty("server.address", "localhost");
        String shown = Loopback.names(host) ? "localhost" : host;
        return "http://%s:%s".formatted(shown, environment.getProperty("local.server.port"));
    }
}
