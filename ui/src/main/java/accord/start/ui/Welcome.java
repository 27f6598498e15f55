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

/**
 * Tells the person who started Accord where it is, once there is something to see. A rehearsal,
 * {@code accord.rehearsal}, ends there: the build makes its start-up archive of one.
 */
@Component
class Welcome {
    private final CompletableFuture<?> ready;
    private final Environment environment;
    private final boolean demonstration;
    private final boolean rehearsal;

    Welcome(
            List<FirstPageNeed> needs,
            Environment environment,
            @Value("${accord.demo:false}") boolean demonstration,
            @Value("${accord.rehearsal:false}") boolean rehearsal) {
        this.ready =
                CompletableFuture.allOf(
                        needs.stream()
                                .map(need -> need.met().toCompletableFuture())
                                .toArray(CompletableFuture<?>[]::new));
        this.environment = environment;
        this.demonstration = demonstration;
        this.rehearsal = rehearsal;
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
        if (failure != null) {
            new FailedStart().reportException(failure);
            end(context, 1);
        } else if (rehearsal) {
            end(context, 0);
        } else {
            System.out.println(words(address(), demonstration));
        }
    }

    /** On a thread of its own, since who is here may be waited for by what is closed. */
    private static void end(ConfigurableApplicationContext context, int status) {
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> status)));
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
