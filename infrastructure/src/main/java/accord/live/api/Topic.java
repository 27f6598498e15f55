package accord.live.api;

import accord.member.query.Caller;
import java.util.Optional;

/** Destinations that programs subscribe to; each subscription is checked like a query. */
public interface Topic {

    /** Where messages go. Quick, and never in the way of whoever sends. */
    interface Outlet {
        /** Sends this as JSON. */
        void send(Object body);

        /** The subscriber may hear no more. */
        void end();
    }

    /** A subscription, until it is closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins to send what happens from now on.
     *
     * @return empty where the destination is none of this topic's
     * @throws accord.text.NotThere where there is nothing like it for this caller
     */
    Optional<Subscription> subscribe(Caller caller, String destination, Outlet outlet);
}
