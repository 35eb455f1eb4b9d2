package org.researchstories.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Until.until;

/** What receivers are told. */
@QuarkusTest
@BeforeTheRest
class TellingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STORIES = 20;
    private static final int EDITIONS = 50;

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @Test
    void aReceiverIsToldWhatTheLogSaysAndNothingOfWhatStoriesSay() throws Exception {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            long before = Reader.position();
            ChallengeManuscript challenge = aChallenge();
            desk.publishes(challenge);
            desk.withdraws(challenge, "Words that the desk keeps.");
            until("both changes were told", () -> receiver.changes().size() >= 2);
            List<JsonNode> log = log(before);
            assertEquals(log, receiver.changes());
            assertEquals("withdrawn", receiver.changes().getLast().path("reason").asText());
            Receiver.Call last = receiver.told().getLast();
            assertFalse(last.body().contains("Words that"), last.body());
            assertEquals(last.positions().getLast(), last.json().path("data").path("position").asLong());
            assertEquals(0, Reader.reads("/v1/changes?cursor=" + last.json().path("data").path("nextCursor").asText()).<List<?>>path("items").size());
            receiver.told().forEach(call -> assertTrue(call.isSignedBy(subscriber.secret())));
            subscriber.ends();
        }
    }

    @Test
    void whoeverBeginsAtTheBeginningIsToldAllInOrderAHundredAtATime() throws Exception {
        desk.publishes(Stream.generate(ChallengeManuscript::aChallenge).limit(120).toList());
        List<JsonNode> log = log(0);
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver, 1);
            until("all were told", () -> receiver.changes().size() >= log.size());
            assertEquals(positions(log), positions(receiver.changes()));
            receiver.told().subList(0, receiver.told().size() - 1).forEach(call -> assertEquals(100, call.changes().size()));
            until("it is known", () -> subscriber.view().<Integer>path("position") == Reader.position());
            subscriber.ends();
        }
    }

    @Test
    void aReplayTellsAgainFromThePositionThatIsNamed() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            desk.publishes(aChallenge(), aChallenge(), aChallenge());
            until("all were told", () -> receiver.changes().size() == 3);
            List<Long> told = positions(receiver.changes());
            subscriber.replays(told.get(1));
            until("two were told again", () -> receiver.changes().size() == 5);
            assertEquals(told.subList(1, 3), positions(receiver.changes()).subList(3, 5));
            subscriber.ends();
        }
    }

    @Test
    void whileASecretIsChangedBothSignAndThenTheNewOneOnly() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            String former = subscriber.secret();
            subscriber.rotates();
            assertFalse(former.equals(subscriber.secret()));
            desk.publishes(aChallenge());
            Receiver.Call during = receiver.hasBeenTold(1).getFirst();
            assertTrue(during.isSignedBy(former) && during.isSignedBy(subscriber.secret()));
            subscriber.does("pause");
            desk.publishes(aChallenge());
            clock.at(Instant.now().plus(Duration.ofHours(25)), () -> {
                subscriber.does("resumption");
                Receiver.Call after = receiver.hasBeenTold(2).getLast();
                assertTrue(after.isSignedBy(subscriber.secret()));
                assertFalse(after.isSignedBy(former));
            });
            subscriber.ends();
        }
    }

    @Test
    void oneThatIsPausedMissesNothing() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            assertEquals("asked", subscriber.does("pause").path("reason"));
            desk.publishes(aChallenge());
            desk.publishes(aChallenge());
            assertEquals(0, receiver.told().size());
            subscriber.does("resumption");
            until("both were told", () -> receiver.changes().size() == 2);
            subscriber.ends();
        }
    }

    /** Held by as many as can be called at a time while they fail. */
    @Test
    void oneWhoNeverAnswersKeepsNobodyElseWaiting() {
        CountDownLatch held = new CountDownLatch(1);
        List<Receiver> dead = Stream.generate(Receiver::open).limit(5).toList();
        try (Receiver living = Receiver.open()) {
            List<Subscriber> subscribers = new ArrayList<>(dead.stream().map(Subscriber::at).toList());
            subscribers.add(Subscriber.at(living));
            dead.forEach(receiver -> receiver.answers(call -> {
                held.await();
                return Receiver.TAKEN;
            }));
            desk.publishes(aChallenge());
            living.hasBeenTold(1);
            dead.forEach(receiver -> receiver.hasBeenTold(1));
            desk.publishes(aChallenge());
            living.hasBeenTold(2);
            dead.forEach(receiver -> assertEquals(1, receiver.told().size()));
            held.countDown();
            subscribers.forEach(Subscriber::ends);
        } finally {
            dead.forEach(Receiver::close);
        }
    }

    @Test
    void whatIsReadWhileOneIsToldIsThatVersionOrANewerOneAThousandTimesOfAThousand() throws Exception {
        AtomicInteger read = new AtomicInteger();
        List<String> older = new ArrayList<>();
        List<ChallengeManuscript> stories = Stream.generate(ChallengeManuscript::aChallenge).limit(STORIES).toList();
        desk.publishes(stories);
        try (Receiver receiver = Receiver.open(); HttpClient client = HttpClient.newHttpClient()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(call -> {
                for (JsonNode change : call.changes()) {
                    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                            + change.path("href").asText())).build(), HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200 || JSON.readTree(answer.body()).path("version").asInt() < change.path("version").asInt()) {
                        older.add(change + " " + answer.statusCode());
                    }
                    read.incrementAndGet();
                }
                return Receiver.TAKEN;
            });
            for (int edition = 0; edition < EDITIONS; edition++) {
                String text = "Edition %d of it.".formatted(edition);
                desk.publishes(stories.stream().map(story -> story.saying(text)).toList());
            }
            until("all were read", () -> read.get() >= STORIES * EDITIONS);
            assertEquals(List.of(), older);
            assertEquals(STORIES * EDITIONS, receiver.changes().stream().map(change -> change.path("position").asLong()).distinct().count());
            subscriber.ends();
        }
    }

    private static List<JsonNode> log(long after) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = JSON.readTree(Reader.reads("/v1/changes?limit=1000").asString());
        for (boolean more = true; more; ) {
            page.path("items").forEach(change -> {
                if (change.path("position").asLong() > after) {
                    all.add(change);
                }
            });
            more = page.path("more").asBoolean();
            page = JSON.readTree(Reader.reads("/v1/changes?limit=1000&cursor=" + page.path("nextCursor").asText()).asString());
        }
        return all;
    }

    private static List<Long> positions(List<JsonNode> changes) {
        return changes.stream().map(change -> change.path("position").asLong()).toList();
    }
}
