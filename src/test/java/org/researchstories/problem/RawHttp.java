package org.researchstories.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes that no HTTP client would send, and reads one answer to the end of its connection. */
public final class RawHttp {

    /** @param head status line and header fields, as received */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** The first field of that name; null if there is none. */
        public String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip()).findFirst().orElse(null);
        }
    }

    private RawHttp() {
    }

    /** A request line and further header lines; Host and Connection: close are added. */
    public static Answer ask(int port, String requestLine, String... fields) {
        String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return send(port, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
    }

    /** @param request each character one byte */
    public static Answer send(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException kept) {
            // A connection that is kept open: what has come by now is the answer.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Answer answer(String received) {
        int end = received.indexOf("\r\n\r\n");
        return end < 0 ? new Answer(received, "") : new Answer(received.substring(0, end), received.substring(end + 4));
    }
}
