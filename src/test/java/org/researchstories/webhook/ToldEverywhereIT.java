package org.researchstories.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.researchstories.world.Packaged;
import org.researchstories.world.TwoServers;
import org.researchstories.world.TwoServers.Draft;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Until.until;

/** A receiver that asks at once for what it is told of has it from any server, although both keep the answers of before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldEverywhereIT {

    private static final int STORIES = 20;
    private static final int EDITIONS = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger read = new AtomicInteger();
    private final Queue<String> older = new ConcurrentLinkedQueue<>();
    private TwoServers servers;

    @BeforeAll
    void bothRun() throws IOException {
        servers = TwoServers.overAnEmptyDatabase(Map.of("QUARKUS_PROFILE", "sandbox", "STORIES_WEBHOOKS_TO_THIS_MACHINE", "true"));
    }

    @AfterAll
    void theyEnd() {
        servers.close();
    }

    /** In every other edition the servers are not told by the database, and see what is new when they look for themselves. */
    @Test
    void whatIsReadFromEitherServerWhileOneIsToldIsThatVersionOrANewerOneAThousandTimesOfAThousand() throws IOException {
        List<Draft> drafts = Stream.generate(() -> servers.approved(servers.first())).limit(STORIES).toList();
        servers.published(servers.first(), drafts);
        try (Receiver receiver = Receiver.open()) {
            servers.subscribed(servers.first(), receiver.url());
            until("the receiver has everything", this::everythingIsTold);
            drafts.forEach(draft -> servers.read(servers.first(), draft));
            receiver.answers(call -> {
                for (JsonNode change : call.changes()) {
                    isReadFrom(servers.first(), change);
                    isReadFrom(servers.second(), change);
                }
                return Receiver.TAKEN;
            });
            for (int edition = 1; edition <= EDITIONS; edition++) {
                drafts = edition(edition, drafts);
                until("it has been told", () -> everythingIsTold());
            }
        }
        assertEquals(List.of(), List.copyOf(older));
        assertTrue(read.get() >= 2 * STORIES * EDITIONS, () -> "as many were read: " + read);
        assertTrue(servers.second().metric("stories_rendered_requests_total{answer=\"rendered\"}") > 0, "answers are kept");
    }

    private List<Draft> edition(int number, List<Draft> drafts) {
        List<Draft> written = drafts.stream().map(draft -> servers.retitled(servers.first(), draft, "Edition %d of %s".formatted(number, draft.slug()))).toList();
        servers.sql().useHandle(owner -> owner.execute("alter table live.head %s trigger news".formatted(number % 2 == 0 ? "enable" : "disable")));
        servers.published(number % 3 == 0 ? servers.second() : servers.first(), written);
        return written;
    }

    private boolean everythingIsTold() {
        return servers.number("select count(*) from gate.subscription s join live.head h on s.position = h.position") == 1;
    }

    private void isReadFrom(Packaged server, JsonNode change) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.base().resolve(change.path("href").asText())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || JSON.readTree(answer.body()).path("version").asInt() < change.path("version").asInt()) {
            older.add("%s: %d %s".formatted(change, answer.statusCode(), answer.body()));
        }
        read.incrementAndGet();
    }
}
