package org.researchstories.sync;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Changes as they come. */
@QuarkusTest
class ChangeStreamTest {

    @Inject
    Desk desk;

    @TestHTTPResource("/v1/changes/stream")
    URI stream;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatChangesWhileTheStreamIsOpenIsSentOnIt() throws Exception {
        HttpResponse<Stream<String>> open = opens("?cursor=" + ChangesTest.now(), null);
        assertEquals("text/event-stream", open.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        assertEquals("no-store", open.headers().firstValue("Cache-Control").orElseThrow());
        Iterator<String> lines = open.body().iterator();
        assertEquals("changes", lines.next().replaceFirst("^:\\s*", ""));
        var challenge = aChallenge();
        desk.publishes(challenge);
        assertTrue(next("data", lines).contains(challenge.id().toString()));
    }

    @Test
    void aClientThatWasCutOffGoesOnWhereItWas() throws Exception {
        String cursor = ChangesTest.now();
        var first = aChallenge();
        var second = aChallenge();
        desk.publishes(first);
        desk.publishes(second);
        String last = next("id", opens("?cursor=" + cursor, null).body().iterator());
        assertTrue(next("data", opens("?cursor=" + cursor, last).body().iterator()).contains(second.id().toString()));
    }

    @Test
    void theStreamEndsByItselfForItsClientToOpenTheNext() throws Exception {
        List<String> all = opens("?cursor=" + ChangesTest.now(), null).body().toList();
        assertEquals(List.of(), all.stream().filter(line -> line.startsWith("data")).toList());
    }

    @Test
    void aCursorThatLeadsNowhereIsToldBeforeTheStreamBegins() throws Exception {
        HttpResponse<Stream<String>> refused = opens("?cursor=x", null);
        assertEquals(400, refused.statusCode());
        String cursor = ChangesTest.now();
        assertEquals(410, opens("?cursor=" + (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1), null).statusCode());
        assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElseThrow());
    }

    private HttpResponse<Stream<String>> opens(String query, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private static String next(String field, Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(field + ":")) {
                return line.substring(field.length() + 1).strip();
            }
        }
        throw new AssertionError("the stream ended without " + field);
    }
}
