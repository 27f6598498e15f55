package accord.text.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with what was made. */
public final class Made {
    /** Where everything for programs begins. */
    public static final String ROOT = "/api/v1";

    private Made() {}

    /**
     * 201, and where to read it.
     *
     * @param path below {@value #ROOT}, with a place in braces for each part
     */
    public static <T> ResponseEntity<T> at(String path, T thing, Object... parts) {
        URI location =
                UriComponentsBuilder.fromPath(ROOT + path).buildAndExpand(parts).encode().toUri();
        return ResponseEntity.created(location).body(thing);
    }
}
