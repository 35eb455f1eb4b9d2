package org.researchstories.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came of a body until its connection was closed, which must be soon. */
final class RawBytes {

    private RawBytes() {
    }

    static byte[] of(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] all = socket.getInputStream().readAllBytes();
            int end = new String(all, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            return Arrays.copyOfRange(all, end + 4, all.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
