package org.researchstories.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/** An API that says what a sandbox cannot: by path, always the same. */
record Api(HttpServer server) implements AutoCloseable {

    /** @param body JSON, mostly */
    record Answer(int status, byte[] body) {

        static Answer ok(String json) {
            return new Answer(200, json.getBytes());
        }
    }

    /** @param answers by path; anything else is 500 */
    static Api answering(Map<String, Answer> answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(500, new byte[0]))));
            server.start();
            return new Api(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Position", "9");
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        }
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
