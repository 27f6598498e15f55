package accord.contract.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses Accord over HTTP under somebody's account. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final @Nullable String credentials;
    private final Map<String, String> headers;

    private Api(String root, @Nullable String credentials, Map<String, String> headers) {
        this.root = root;
        this.credentials = credentials;
        this.headers = headers;
    }

    /** Nobody, at a port of this machine. */
    public static Api at(int port) {
        return new Api("http://localhost:" + port, null, Map.of());
    }

    public Api as(String account, String password) {
        String pair = account + ":" + password;
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return new Api(root, "Basic " + Base64.getEncoder().encodeToString(bytes), headers);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Api(root, credentials, Map.copyOf(more));
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public String id() {
            return at("/id");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public List<JsonNode> items() {
            JsonNode items = Objects.requireNonNull(json().get("items"), text);
            return StreamSupport.stream(items.spliterator(), false).toList();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /** JSON from maps and lists. */
    public Answer post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    public Answer post(String path, String type, String body) {
        return post(path, type, BodyPublishers.ofString(body));
    }

    public Answer post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    /** Paths are below the API's root, unless they name another one. */
    private HttpRequest.Builder request(String path) {
        boolean elsewhere = path.startsWith("/v3/") || path.startsWith("/api/");
        URI uri = URI.create(root + (elsewhere ? path : "/api/v1" + path));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
