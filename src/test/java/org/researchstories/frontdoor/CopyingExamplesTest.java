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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples that go on with the change log are right on a bad day, too: what is gone is not in their copy, and what cannot be read ends them behind that. */
class CopyingExamplesTest {

    private static final String FIRST = """
            {"items": [{"position": 1, "op": "upsert", "id": "kept", "href": "/200"}, {"position": 2, "op": "upsert", "id": "gone", "href": "/410"},
            {"position": 3, "op": "upsert", "id": "missing", "href": "/404"}, {"position": 4, "op": "upsert", "id": "withdrawn", "href": "/withdrawn"},
            {"position": 5, "op": "upsert", "id": "removed", "href": "/200"}], "nextCursor": "second", "more": true}""";
    private static final String SECOND = """
            {"items": [{"position": 6, "op": "upsert", "id": "other", "href": "/%d"}, {"position": 7, "op": "remove", "id": "removed"}], "nextCursor": "third", "more": false}""";
    private static final String EXPIRED = "expired";
    /** What is said of the copy when the example has ended, well or not. */
    private static final Map<String, String> TELLING = Map.of("js", "process.on('exit', () => console.log(`copy: ${[...copy.keys()].sort()}.`));\n",
            "python", "import atexit\natexit.register(lambda: print(f\"copy: {','.join(sorted(copy))}.\"))\n");

    private HttpServer server;
    private volatile String second;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            String path = call.getRequestURI().getPath();
            boolean goesOn = String.valueOf(call.getRequestURI().getQuery()).contains("cursor=second");
            String text = !path.equals("/v1/changes") ? "{\"status\": \"%s\"}".formatted(path.equals("/withdrawn") ? "withdrawn" : "published") : goesOn ? second : FIRST;
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(text.equals(EXPIRED) ? 410 : path.matches("/\\d{3}") ? Integer.parseInt(path.substring(1)) : 200, body.length);
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
    Stream<DynamicTest> whatIsGoneIsNotInTheCopy() {
        return each(example -> {
            second = SECOND.formatted(200);
            assertTrue(run(example).contains("copy: kept,other."), example.name());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsToGoDoesNotWaitForWhatCannotBeRead() {
        return each(example -> {
            second = SECOND.formatted(503);
            String failed = assertThrows(AssertionError.class, () -> run(example)).getMessage();
            assertTrue(failed.contains("copy: kept.") && failed.contains("503"), failed);
        });
    }

    @TestFactory
    Stream<DynamicTest> aLogThatGoesNoFurtherIsNotTakenForItsEnd() {
        return each(example -> {
            second = EXPIRED;
            String failed = assertThrows(AssertionError.class, () -> run(example)).getMessage();
            assertTrue(failed.contains("410"), failed);
        });
    }

    private Stream<DynamicTest> each(Consumer<Example> isRight) {
        List<Example> examples = Example.in("sync", Guides.markdown("sync")).stream().filter(example -> example.code().contains("/v1/changes")).toList();
        assertEquals(List.of("js", "python"), examples.stream().map(Example::language).toList());
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> isRight.accept(example)));
    }

    private String run(Example example) {
        Assumptions.assumeTrue(Programs.onPath(example.program().getFirst()).isPresent());
        return new Example(example.guide(), example.number(), example.language(), TELLING.get(example.language()) + example.code(), null, Map.of())
                .runs(Map.of("http://localhost:8080", "http://127.0.0.1:" + server.getAddress().getPort()), Map.of(), folder);
    }
}
