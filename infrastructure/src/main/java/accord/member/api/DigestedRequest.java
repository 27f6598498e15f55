package accord.member.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A request whose content is digested as it is read, however large it is. */
final class DigestedRequest extends HttpServletRequestWrapper {
    private final MessageDigest digest;
    private @Nullable Digesting body;

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
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Digesting(super.getInputStream(), digest);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Digesting extends ServletInputStream {
        private final ServletInputStream source;
        private final MessageDigest digest;

        Digesting(ServletInputStream source, MessageDigest digest) {
            this.source = source;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            if (next >= 0) {
                digest.update((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = source.read(into, from, length);
            if (count > 0) {
                digest.update(into, from, count);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
