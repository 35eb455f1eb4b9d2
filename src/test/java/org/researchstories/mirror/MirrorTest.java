package org.researchstories.mirror;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchstories.access.Roles;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Until.until;

/** The reference consumer: whatever comes, it ends with what is public. */
@QuarkusTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MirrorTest {

    @Inject
    Desk desk;

    @TempDir
    Path folder;

    private Asking api;
    private Mirror mirror;

    @BeforeEach
    void begins() {
        api = new PatientClient(() -> List.of(URI.create("http://localhost:" + RestAssured.port)), Duration.ofSeconds(30));
        mirror = reopened(api);
    }

    private Mirror reopened(Asking asking) {
        return Mirror.in(folder, asking, () -> 7);
    }

    @Test
    void everyFileIsWhatTheApiAnswers() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        mirror.catchUp();
        Mirror anew = Mirror.in(folder.resolve("another"), api, () -> 100);
        for (String locale : List.of("en", "cy")) {
            byte[] answered = api.get("/v1/challenges/%s?locale=%s".formatted(challenge.id(), locale)).body();
            assertArrayEquals(answered, file(mirror.copy(), challenge, locale));
            assertArrayEquals(answered, file(anew.copy(), challenge, locale));
        }
        assertEquals(Set.of(), mirror.copy().filesOtherThanIn(anew.copy()));
        String name = challenge.id().toString().substring(0, 3) + "/" + challenge.id();
        desk.publishes(challenge.minorUpdate().saying("Something else."));
        mirror.catchUp();
        assertEquals(Set.of(name + ".en.json"), mirror.copy().filesOtherThanIn(anew.copy()));
        desk.publishes(challenge.majorUpdate("Something else."));
        mirror.catchUp();
        assertEquals(Set.of(name + ".en.json", name + ".cy.json"), mirror.copy().filesOtherThanIn(anew.copy()), "the translation has fallen behind");
    }

    @Test
    void afterEveryKindOfChangeItIsRight() {
        ChallengeManuscript challenge = aChallenge();
        ChallengeManuscript other = aChallenge();
        List<Runnable> acts = List.of(() -> desk.publishes(challenge, other), () -> desk.publishes(challenge.saying("Something else.")),
                () -> desk.publishes(other.inWelsh("Yn Gymraeg")), () -> desk.withdraws(challenge, "It was wrong."),
                () -> desk.publishes(challenge.saying("It is right.")), () -> desk.archives(challenge, "It is past."), () -> desk.erases(other));
        for (Runnable act : acts) {
            act.run();
            assertEquals(Map.of(), mirror.differences());
        }
        assertFalse(mirror.copy().ids().contains(challenge.id().toString()));
    }

    @Test
    void nothingIsLeftOfAWithdrawnStory() throws IOException {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        mirror.catchUp();
        assertEquals(2, filesOf(challenge));
        desk.withdraws(challenge, "It was wrong.");
        mirror.catchUp();
        assertEquals(0, filesOf(challenge));
    }

    @Test
    void whatIsWrongInACopyIsFound() {
        ChallengeManuscript changed = aChallenge();
        ChallengeManuscript missing = aChallenge();
        desk.publishes(changed, missing);
        mirror.catchUp();
        mirror.copy().remove(missing.id().toString());
        mirror.copy().add(new Text(changed.id().toString(), "en", 7, "{}".getBytes()));
        assertEquals(new TreeMap<>(Map.of(changed.id().toString(), "ours 7, theirs 1", missing.id().toString(), "ours 0, theirs 1")), mirror.differences());
    }

    @Test
    void itGoesOnWhereverItWasEnded() {
        for (int requests = 0; requests < 12; requests++) {
            ChallengeManuscript challenge = aChallenge();
            desk.publishes(challenge, aChallenge());
            desk.publishes(challenge.inWelsh("Yn Gymraeg"));
            desk.withdraws(aPublished(), "It was wrong.");
            AtomicInteger left = new AtomicInteger(requests);
            Mirror ended = reopened((path, headers) -> {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("ended");
                }
                return api.get(path, headers);
            });
            assertThrows(IllegalStateException.class, () -> {
                while (true) {
                    ended.catchUp();
                }
            });
            assertEquals(Map.of(), reopened(api).differences());
        }
    }

    private ChallengeManuscript aPublished() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        return challenge;
    }

    @Test
    void aPageThatComesLateOrTwiceMovesNothingBack() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        List<Answer> earlier = new ArrayList<>(pages());
        desk.withdraws(challenge, "It was wrong.");
        mirror.catchUp();
        Bookmark before = mirror.copy().bookmark();
        int late = earlier.size();
        Mirror misled = reopened((path, headers) -> earlier.isEmpty() ? api.get(path, headers) : earlier.removeFirst());
        misled.catchUp();
        assertEquals(late, misled.tally().misplaced.get());
        assertEquals(before.position(), misled.copy().bookmark().position());
        assertEquals(Map.of(), misled.differences());
        assertEquals(late, misled.tally().misplaced.get());
    }

    /** The whole log, and that nothing comes after. */
    private List<Answer> pages() {
        List<Answer> pages = new ArrayList<>();
        String cursor = "";
        while (pages.isEmpty() || !Page.of(pages.getLast().json(), 0).changes().isEmpty()) {
            pages.add(api.get("/v1/changes?limit=20" + cursor));
            cursor = "&cursor=" + Page.of(pages.getLast().json(), 0).next();
        }
        return pages;
    }

    @Test
    void whoIsCalledHasTheStoryWhenItHasAnswered() {
        Staff.Member holder = Staff.somebodyNew(Roles.PARTNER);
        Partner partner = new Partner(URI.create("http://localhost:" + RestAssured.port), holder.key());
        List<Long> rung = new CopyOnWriteArrayList<>();
        try (Doorbell doorbell = new Doorbell(position -> {
            mirror.catchUp();
            return rung.add(position);
        })) {
            Partner.Subscription subscription = partner.subscribes(doorbell.url());
            doorbell.signedBy(subscription.secret());
            ChallengeManuscript challenge = aChallenge();
            desk.publishes(challenge);
            long position = Reader.position();
            until("the copy is there", () -> rung.contains(position));
            partner.ends(subscription);
            assertEquals(1, mirror.copy().version(challenge.id().toString()));
        }
    }

    @Test
    void aCallThatIsNotSignedMovesNothing() throws Exception {
        try (Doorbell doorbell = new Doorbell(position -> fail("believed")); HttpClient anybody = HttpClient.newHttpClient()) {
            doorbell.signedBy("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
            HttpRequest call = HttpRequest.newBuilder(doorbell.url()).header("webhook-id", "msg_1")
                    .header("webhook-timestamp", String.valueOf(Instant.now().getEpochSecond())).header("webhook-signature", "v1,AAAA")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"data\": {\"position\": 1}}")).build();
            assertEquals(400, anybody.send(call, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void whereItsCursorIsOfAnotherDatabaseItBeginsAnewAndKeepsNothingThatIsNotThere() {
        desk.publishes(aChallenge());
        mirror.catchUp();
        mirror.copy().add(new Text("00000000-0000-4000-8000-000000000000", "en", 3, "{}".getBytes()));
        Mirror expired = reopened(ofAnotherDatabase());
        expired.catchUp();
        assertEquals(1, expired.tally().anew.get());
        assertEquals(Map.of(), expired.differences());
        assertEquals(Map.of(), reopened(api).differences());
    }

    /** Its first question has a cursor that no log has. */
    private Asking ofAnotherDatabase() {
        AtomicInteger asked = new AtomicInteger();
        UnaryOperator<String> another = path -> path.replaceFirst("cursor=.{22}", "cursor=AAAAAAAAAAAAAAAAAAAAAA");
        return (path, headers) -> api.get(asked.getAndIncrement() == 0 ? another.apply(path) : path, headers);
    }

    /** As after a restoration that the cursor has survived: the copy has what came after, and the log never tells of it. */
    @Test
    void whatWasFetchedAheadAndIsNeverToldIsFetchedAgain() {
        ChallengeManuscript taken = aChallenge();
        ChallengeManuscript given = aChallenge();
        desk.publishes(taken, given);
        mirror.catchUp();
        Bookmark bookmark = mirror.copy().bookmark();
        for (long position : List.of(bookmark.position() + 1, bookmark.position() + 1_000_000)) {
            SortedMap<String, Bookmark.Ahead> ahead = new TreeMap<>();
            for (ChallengeManuscript story : List.of(taken, given)) {
                ahead.put(story.id().toString(), new Bookmark.Ahead("/v1/challenges/" + story.id(), position));
            }
            mirror.copy().add(new Text(taken.id().toString(), "en", 9, "{}".getBytes()));
            mirror.copy().remove(given.id().toString());
            mirror.copy().keep(new Bookmark(bookmark.cursor(), bookmark.position(), ahead));
            desk.publishes(aChallenge());
            mirror.catchUp();
            assertEquals(Map.of(), mirror.differences());
            bookmark = mirror.copy().bookmark();
        }
        assertEquals(4, mirror.tally().doubted.get());
    }

    /** The same page says that a story was changed and that it was withdrawn; and what is fetched is always as it is now. */
    @Test
    void aStoryThatHasChangedAgainSinceThePageIsTakenAsItIsNow() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        AtomicInteger pages = new AtomicInteger();
        Mirror overtaken = reopened((path, headers) -> {
            Answer answer = api.get(path, headers);
            if (path.startsWith("/v1/changes") && pages.getAndIncrement() == 0) {
                desk.publishes(challenge.saying("Something else."));
            }
            return answer;
        });
        overtaken.readOn(Duration.ZERO);
        assertEquals(2, overtaken.copy().version(challenge.id().toString()));
        assertTrue(overtaken.copy().bookmark().ahead().containsKey(challenge.id().toString()));
        assertEquals(Map.of(), overtaken.differences());
        assertEquals(0, overtaken.tally().doubted.get());
    }

    private byte[] file(Copy copy, ChallengeManuscript story, String locale) {
        try {
            return Files.readAllBytes(copy.file(story.id().toString(), locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long filesOf(ChallengeManuscript story) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(story.id().toString())).count();
        }
    }

    @Test
    void whatItCannotUnderstandIsNoReasonToRemoveAnything() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        mirror.catchUp();
        desk.publishes(challenge.saying("Something else."));
        Mirror refused = reopened((path, headers) -> path.startsWith("/v1/challenges/") ? new Answer(400, 0, "{}".getBytes()) : api.get(path, headers));
        assertThrows(IllegalStateException.class, refused::catchUp);
        assertEquals(1, reopened(api).copy().version(challenge.id().toString()));
        assertEquals(Map.of(), reopened(api).differences());
    }

    @Test
    void theDigestOfNothingIsThatOfTheContract() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", HashTree.digest("", new TreeMap<>()));
        assertEquals(Reader.reads("/v1/digest").path("digest"), HashTree.digest("", mirror.copy().versions()));
    }
}
