package org.researchstories.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Until.until;

/** Two servers that keep answers: what was acknowledged is what they show, the one that acknowledged it at once, the other soon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptAnswersIT {

    private static final int STORIES = 3;
    private static final int READERS = 8;
    private static final int ANSWERS = 10_000;
    /** How long news may take from one server to the other, on a machine that has a lot to do. */
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Duration MAX_AGE = Duration.ofSeconds(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EDITION = Pattern.compile("Edition (\\d+) of .*");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Newsroom> newsrooms = new ArrayList<>();
    private Deployment deployment;

    /** A story that is written through one of the servers. {@code acknowledged} has its states in order: twice the edition, and one more where that is withdrawn. */
    private record Story(String draft, String id, String slug, int server, List<Acknowledged> acknowledged) {

        /** The least that whoever asks this server now has to be shown. */
        int leastAt(int asked) {
            long now = System.nanoTime();
            return acknowledged.stream().filter(it -> asked == server || now - it.at > BOUND.toNanos()).mapToInt(Acknowledged::state).max().orElse(0);
        }
    }

    private record Acknowledged(int state, long at) {
    }

    @BeforeAll
    void twoServersRun() throws IOException {
        deployment = new Deployment(2, Map.of("STORIES_READING_MAX_AGE", MAX_AGE.toSeconds() + "S"));
        IntStream.range(0, 2).forEach(server -> newsrooms.add(new Newsroom(deployment, () -> deployment.bases().subList(server, server + 1))));
    }

    @AfterAll
    void theyEnd() {
        deployment.close();
        deployment.delete();
    }

    @Test
    @Order(1)
    void nobodyIsShownWhatWasWithdrawnByWhoAcknowledgedItAndHardlyByTheOther() throws Exception {
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int server = 0; server < 2; server++) {
                int through = server;
                Newsroom newsroom = newsrooms.get(server);
                IntStream.range(0, STORIES).forEach(number -> stories.add(begun(newsroom, through, number)));
                writers.add(everybody.submit(() -> write(newsroom, through)));
            }
            List<Future<?>> readers = IntStream.range(0, READERS).<Future<?>>mapToObj(reader -> everybody.submit(() -> read(new Random(reader)))).toList();
            for (Future<?> reader : readers) {
                reader.get();
            }
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertEquals(List.of(), List.copyOf(faults));
        assertTrue(stories.stream().allMatch(story -> story.acknowledged.size() > 3), "they were written meanwhile");
        assertTrue(metric(0, "hit") > ANSWERS / 10.0, () -> "answers are kept: " + metric(0, "hit"));
        everythingIsAsItWouldBeRendered();
    }

    private Story begun(Newsroom newsroom, int server, int number) {
        String slug = "kept-%d-%d".formatted(server, number);
        JsonNode draft = newsroom.asks("author", "POST", "/edit/v1/drafts", Writer.CHALLENGE.formatted(slug, 0));
        Story story = new Story(draft.path("id").asText(), draft.path("subject").asText(), slug, server, new CopyOnWriteArrayList<>());
        publish(newsroom, story, draft, 0);
        return story;
    }

    private void write(Newsroom newsroom, int server) {
        Random random = new Random(server);
        for (int edition = 1; !enough.get(); edition++) {
            for (Story story : stories.stream().filter(it -> it.server == server).toList()) {
                publish(newsroom, story, newsroom.asks("author", "PATCH", "/edit/v1/drafts/" + story.draft, "{\"story\": {\"wording\": {\"title\": \"Edition %d of it\"}}}".formatted(edition)), edition);
                if (random.nextBoolean()) {
                    newsroom.asks("publisher", "POST", "/edit/v1/stories/" + story.id + "/withdrawal", "{\"reason\": \"A test has it so.\"}");
                    story.acknowledged.add(new Acknowledged(2 * edition + 1, System.nanoTime()));
                }
            }
        }
    }

    private void publish(Newsroom newsroom, Story story, JsonNode draft, int edition) {
        String path = "/edit/v1/drafts/" + story.draft;
        newsroom.asks("author", "POST", path + "/submission", "{}");
        newsroom.asks("reviewer", "POST", path + "/approval", "{\"type\": \"editorial\", \"reviewerRole\": \"editor\"}");
        newsroom.asks("publisher", "POST", "/edit/v1/publications", "{\"drafts\": [{\"id\": \"%s\", \"etag\": \"\\\"%d\\\"\"}]}".formatted(story.draft, draft.path("revision").asInt()));
        story.acknowledged.add(new Acknowledged(2 * edition, System.nanoTime()));
    }

    private void read(Random random) {
        for (int answer = 0; answer < ANSWERS / READERS; answer++) {
            Story story = stories.get(random.nextInt(stories.size()));
            int server = random.nextInt(2);
            int least = story.leastAt(server);
            JsonNode shown = json(get(server, "/v1/challenges/" + story.slug, false));
            int state = 2 * edition(shown) + (shown.path("status").asText().equals("withdrawn") ? 1 : 0);
            if (state < least) {
                faults.add("%s: %d was shown by server %d, which had to show %d".formatted(story.slug, state, server, least));
            }
            if (random.nextInt(4) == 0) {
                isListedAsAcknowledged(story, server);
            }
        }
    }

    /** What was withdrawn is in no list. */
    private void isListedAsAcknowledged(Story story, int server) {
        int least = story.leastAt(server);
        for (JsonNode item : json(get(server, "/v1/challenges?limit=100&fields=title,slug", false)).path("items")) {
            if (item.path("slug").asText().equals(story.slug) && 2 * edition(item) < least) {
                faults.add("%s: edition %d was listed by server %d, which had come to %d".formatted(story.slug, edition(item), server, least));
            }
        }
    }

    private static int edition(JsonNode story) {
        Matcher edition = EDITION.matcher(story.path("title").asText());
        assertTrue(edition.matches(), story::toString);
        return Integer.parseInt(edition.group(1));
    }

    private void everythingIsAsItWouldBeRendered() {
        for (int server = 0; server < 2; server++) {
            for (String address : List.of("/v1/challenges?limit=100", "/v1/stories?limit=20&facet=topic", "/feeds/all.atom", "/v1/challenges/" + stories.getFirst().slug, "/v1/challenges/" + stories.getLast().slug)) {
                get(server, address, false);
                HttpResponse<byte[]> kept = get(server, address, false);
                HttpResponse<byte[]> rendered = get(server, address, true);
                assertArrayEquals(rendered.body(), kept.body(), address);
                assertEquals(rendered.headers().firstValue("ETag"), kept.headers().firstValue("ETag"));
            }
        }
    }

    @Test
    @Order(2)
    void withoutItsDatabaseAServerSaysHowOldItsAnswersAreAndStopsBeforeTheyAreTooOld() {
        String address = "/v1/challenges/" + stories.getFirst().slug;
        assertEquals(200, get(0, address, false).statusCode());
        until("it sees the log", () -> get(0, address, false).headers().firstValue("Age").isEmpty());
        long cut = System.nanoTime();
        deployment.wire().is(Wire.State.CUT);
        until("it tells that it sees nothing", () -> get(0, address, false).headers().firstValue("Age").isPresent());
        HttpResponse<byte[]> old = get(0, address, false);
        assertEquals(200, old.statusCode());
        assertTrue(old.headers().firstValueAsLong("Age").orElseThrow() <= MAX_AGE.toSeconds());
        until("it stops", () -> get(0, address, false).statusCode() == 503);
        long seconds = Duration.ofNanos(System.nanoTime() - cut).toSeconds();
        assertTrue(seconds <= 2 * MAX_AGE.toSeconds(), () -> "it stopped after %d seconds".formatted(seconds));
        assertEquals(503, get(0, address, false).statusCode());
        deployment.wire().is(Wire.State.SOUND);
        until("it answers again", () -> get(0, address, false).statusCode() == 200);
        until("it sees the log again", () -> get(0, address, false).headers().firstValue("Age").isEmpty());
        assertFalse(get(0, address, false).headers().firstValue("Content-Position").isEmpty());
    }

    @Test
    @Order(3)
    void whatWasWithdrawnJustBeforeTheDatabaseWasLostIsNotShownWithoutIt() {
        Newsroom newsroom = newsrooms.getFirst();
        Story story = begun(newsroom, 0, STORIES);
        String address = "/v1/challenges/" + story.slug;
        assertEquals("published", status(get(0, address, false)));
        assertEquals("published", status(get(0, address, false)));
        newsroom.asks("publisher", "POST", "/edit/v1/stories/" + story.id + "/withdrawal", "{\"reason\": \"A test has it so.\"}");
        deployment.wire().is(Wire.State.CUT);
        until("it stops", () -> {
            HttpResponse<byte[]> shown = get(0, address, false);
            assertTrue(shown.statusCode() == 503 || status(shown).equals("withdrawn"), () -> shown.statusCode() + " " + status(shown));
            return shown.statusCode() == 503;
        });
        deployment.wire().is(Wire.State.SOUND);
        until("it answers again", () -> get(0, address, false).statusCode() == 200);
        assertEquals("withdrawn", status(get(0, address, false)));
    }

    private static String status(HttpResponse<byte[]> story) {
        return json(story).path("status").asText();
    }

    /** @param anew whether it is to be rendered, which is so for whoever goes by a date alone */
    private HttpResponse<byte[]> get(int server, String path, boolean anew) {
        URI address = deployment.server(server).base().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (anew) {
            request.header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no answer from " + address, e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private double metric(int server, String how) {
        return deployment.server(server).metric("stories_rendered_requests_total{answer=\"%s\"}".formatted(how));
    }
}
