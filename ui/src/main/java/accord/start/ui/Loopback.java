package accord.start.ui;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the demonstration, whose passwords everybody knows, on its own machine. */
@Component
class Loopback {

    Loopback(
            @Value("${accord.demo:false}") boolean demonstration,
            @Value("${server.address:}") String address) {
        if (demonstration && !names(address)) {
            throw new NotAlone(
                    "the demonstration, whose passwords everybody knows, stays on this machine: "
                            + "add --no-demo to listen on other addresses.");
        }
    }

    /** The demonstration was to listen to other machines. */
    static final class NotAlone extends RuntimeException {
        NotAlone(String sentence) {
            super(sentence);
        }
    }

    /** Whether an address is this machine's own and nobody else's; an empty one is everybody's. */
    static boolean names(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
