package accord.eventlog.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One connection through the proxy, message by message. */
final class ProxiedConnection {
    private static final int LONGEST_DELAY = 400;
    private static final int LATEST = 3_000;
    private static final int LONGEST_WAIT = 500;

    private final FaultProxy proxy;
    private final Socket near;
    private final Socket far = new Socket();
    private volatile boolean silent;
    private volatile boolean swallow;

    ProxiedConnection(FaultProxy proxy, Socket near) {
        this.proxy = proxy;
        this.near = near;
    }

    void to(InetSocketAddress server) throws IOException {
        far.connect(server);
    }

    /** Carries requests until it ends. */
    void run() throws IOException {
        Thread.startVirtualThread(this::answers);
        DataInputStream in = new DataInputStream(near.getInputStream());
        while (true) {
            byte[] request = message(in);
            Fault fault = silent ? Fault.HALF_OPEN : proxy.next();
            if (fault == null) {
                forward(request);
            } else {
                if (!silent) {
                    proxy.count(fault);
                }
                meet(fault, request);
            }
        }
    }

    private void meet(Fault fault, byte[] request) throws IOException {
        switch (fault) {
            case DELAYED -> {
                pause(proxy.between(1, LONGEST_DELAY));
                forward(request);
            }
            case CUT_BEFORE, PARTITIONED -> close();
            case CUT_AFTER -> {
                swallow = true;
                forward(request);
            }
            case TORN -> {
                far.getOutputStream().write(request, 0, request.length / 2);
                close();
            }
            case HALF_OPEN -> silent = true;
            case LATE -> {
                swallow = true;
                near.close();
                pause(proxy.between(100, LATEST));
                forward(request);
            }
            case REORDERED -> {
                awaitAnother();
                forward(request);
            }
        }
    }

    private void forward(byte[] request) throws IOException {
        far.getOutputStream().write(request);
        proxy.forwarded().incrementAndGet();
    }

    private void awaitAnother() {
        long before = proxy.forwarded().get();
        for (int waited = 0; waited < LONGEST_WAIT; waited++) {
            if (proxy.forwarded().get() > before) {
                return;
            }
            pause(1);
        }
    }

    private void answers() {
        try {
            DataInputStream in = new DataInputStream(far.getInputStream());
            while (true) {
                byte[] answer = message(in);
                if (swallow) {
                    close();
                }
                if (!silent) {
                    near.getOutputStream().write(answer);
                }
            }
        } catch (IOException ended) {
            close();
        }
    }

    /** A message of MongoDB's protocol begins with its length, little-endian. */
    private static byte[] message(DataInputStream in) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        in.readFully(length);
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[size];
        System.arraycopy(length, 0, message, 0, length.length);
        in.readFully(message, length.length, size - length.length);
        return message;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void close() {
        try {
            near.close();
            far.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
