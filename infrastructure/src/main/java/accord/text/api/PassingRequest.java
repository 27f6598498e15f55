package accord.text.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request of whose body every byte is seen as it is read, as a stream or as a text. */
public abstract class PassingRequest extends HttpServletRequestWrapper {
    private @Nullable ServletInputStream body;

    protected PassingRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * So much has just been read.
     *
     * @param count at least 1
     * @throws IOException where no more may be read
     */
    protected abstract void passes(byte[] bytes, int from, int count) throws IOException;

    @Override
    public final ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Passing(super.getInputStream());
        }
        return body;
    }

    @Override
    public final BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Passing extends ServletInputStream {
        private final ServletInputStream source;

        Passing(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            if (next >= 0) {
                passes(new byte[] {(byte) next}, 0, 1);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = source.read(into, from, length);
            if (count > 0) {
                passes(into, from, count);
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
