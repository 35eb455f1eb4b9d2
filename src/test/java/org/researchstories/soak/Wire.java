package org.researchstories.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The network between the application and its database: a port that leads to another, well or badly. */
final class Wire implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    enum State {
        SOUND,
        /** Each piece comes late. */
        SLOW,
        /** Connections stay, and nothing passes. */
        SILENT,
        /** There is none. */
        CUT
    }

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile State state = State.SOUND;

    Wire(int target) {
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on it leads elsewhere. */
    void leadsTo(int port) {
        target = port;
        reset();
    }

    void is(State state) {
        this.state = state;
        if (state == State.CUT) {
            reset();
        }
    }

    /** Whatever is connected is so no more. */
    void reset() {
        open.forEach(Wire::abort);
        open.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            if (state == State.CUT) {
                throw new IOException("cut");
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2000);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            abort(client);
            abort(server);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[1 << 14];
            for (int bytes = in.read(piece); bytes > 0; bytes = in.read(piece)) {
                hinder();
                out.write(piece, 0, bytes);
            }
        } catch (IOException ended) {
            abort(to);
        }
        open.remove(from);
        open.remove(to);
    }

    private void hinder() {
        if (state == State.SLOW) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        while (state == State.SILENT) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** With a reset, as where a router has forgotten the connection. */
    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state = State.SOUND;
        reset();
    }
}
