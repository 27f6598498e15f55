package accord.member.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What forms on the doorstep have in common. */
final class Forms {
    private Forms() {}

    /** Sends the browser on, by GET. */
    static ResponseEntity<String> to(HttpServletRequest request, String path) {
        return to(request.getContextPath() + path);
    }

    /** Sends the browser on to an address that Accord made itself. */
    static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /** What a new password must be, in words. */
    static String passwordHint(int shortest) {
        return shortest > 1
                ? "At least %d characters; a few words that do not belong together are good."
                        .formatted(shortest)
                : "";
    }
}
