package accord.eventlog.query;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ids for the commands of a request that may come again, and for what it makes: they follow from
 * the request, so that each command acts once however often the request is sent, on whatever node.
 * A command's id is kept with what it recorded.
 */
@Singleton
public class CommandIds {
    private final ThreadLocal<@Nullable Following> following = new ThreadLocal<>();

    private static final class Following {
        private final String request;
        private int done;

        Following(String request) {
            this.request = request;
        }
    }

    /** An end to following. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Until it is closed, commands of this thread have ids that follow from the request.
     *
     * @param request tells it from any other, and is the same when it is sent again
     */
    public Scope follow(String request) {
        following.set(new Following(request));
        return following::remove;
    }

    /** The next command's id; empty where no request is followed and any new one will do. */
    public Optional<String> next() {
        Following now = following.get();
        return now == null ? Optional.empty() : Optional.of(now.request + '/' + (now.done + 1));
    }

    /**
     * For a single thing that is made, 26 characters; a request that makes several goes on from
     * there.
     */
    public String made() {
        Following now = following.get();
        return now == null ? NewId.next() : NewId.from(now.request);
    }

    /** The command with the next id is done; one that was refused leaves its id to the next try. */
    public void done() {
        Following now = following.get();
        if (now != null) {
            now.done++;
        }
    }
}
