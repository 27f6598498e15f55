package accord.member.api;

import accord.text.api.PassingRequest;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose content is digested as it is read, however large it is. */
final class DigestedRequest extends PassingRequest {
    private final MessageDigest digest;

    DigestedRequest(HttpServletRequest request) {
        super(request);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
        String about = request.getQueryString() + '\n' + request.getContentType() + '\n';
        digest.update(about.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of query, content type and body, in hexadecimal; reads what nobody has yet. */
    String digest() throws IOException {
        byte[] buffer = new byte[1 << 13];
        ServletInputStream rest = getInputStream();
        while (rest.read(buffer) >= 0) {
            // each read digests
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    protected void passes(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }
}
