package org.researchstories.export;

import io.restassured.RestAssured;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that takes an answer at its own pace, and keeps hardly any of it waiting. */
final class SlowClient implements AutoCloseable {

    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Socket socket = new Socket();
    private final StringBuilder taken = new StringBuilder();

    /** It has read that the answer is a 200, and some of it. */
    static SlowClient asks(String path) throws IOException {
        SlowClient client = new SlowClient();
        client.socket.setReceiveBufferSize(4096);
        client.socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        client.socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
        client.take(client.socket.getInputStream().readNBytes(2000), 2000);
        if (client.taken.indexOf("HTTP/1.1 200") != 0) {
            throw new AssertionError(client.taken.toString());
        }
        return client;
    }

    /** Takes the rest; whether it was all of it. */
    boolean takesAll() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[65536];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                take(piece, read);
                if (taken.lastIndexOf(LAST_CHUNK) == taken.length() - LAST_CHUNK.length()) {
                    return true;
                }
            }
        } catch (SocketException reset) {
            return false;
        }
        return false;
    }

    /** Signs beyond ASCII are of no interest. */
    private void take(byte[] bytes, int length) {
        taken.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
