package org.researchstories.frontdoor;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.researchstories.world.Programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples that wait and ask again do so: of a server that is busy twice, and then answers. */
class PatientExamplesTest {

    private static final Duration TOLD = Duration.ofSeconds(1);
    private static final List<Integer> ANSWERS = List.of(429, 503, 200);

    private final List<Instant> asked = new ArrayList<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.add(Instant.now());
            int status = ANSWERS.get((asked.size() - 1) % ANSWERS.size());
            call.getResponseHeaders().add("Retry-After", String.valueOf(TOLD.toSeconds()));
            byte[] body = "{}\n".getBytes();
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @TestFactory
    Stream<DynamicTest> eachWaitsAsItIsTold() {
        String markdown = Guides.markdown("errors");
        List<Example> patient = Example.in("errors", markdown.substring(markdown.indexOf("## Wait, and ask again")));
        assertEquals(List.of("sh", "js", "python", "java"), patient.stream().map(Example::language).toList());
        return patient.stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> waits(example)));
    }

    private void waits(Example example) {
        Assumptions.assumeTrue(example.program().stream().limit(1).allMatch(program -> Programs.onPath(program).isPresent()));
        asked.clear();
        example.runs(Map.of("http://localhost:8080", "http://127.0.0.1:" + server.getAddress().getPort()), Map.of(), folder);
        assertEquals(ANSWERS.size(), asked.size());
        for (int again = 1; again < asked.size(); again++) {
            assertTrue(Duration.between(asked.get(again - 1), asked.get(again)).compareTo(TOLD.minusMillis(50)) >= 0, asked::toString);
        }
    }
}
