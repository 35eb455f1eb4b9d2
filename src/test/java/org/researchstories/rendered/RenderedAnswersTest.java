package org.researchstories.rendered;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.AnswersAreKept;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Momentary;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;
import org.researchstories.world.Until;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What was answered before is answered from memory, as if it had been rendered anew. */
@QuarkusTest
@TestProfile(AnswersAreKept.class)
class RenderedAnswersTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";

    private static final int MANY = 12;
    static final String SOMEBODY_ELSE_PUBLISHES = """
            with taken as (update live.head set position = position + 1, mark = gen_random_uuid() returning position)
            insert into live.change (position, subject_kind, subject, version, op, reason, at) select position, 'topic', 'immunotherapy', 1000 + position, 'upsert', 'updated', now() from taken""";

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    @Inject
    Everything everything;

    @Inject
    Desk desk;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, STORY + "?bodyFormat=html", STORY + "?fields=title,review&include=research", STORY + "/history",
            "/v1/challenges/limited-responders", "/v1/challenges/there-is-no-such-challenge", "/v1/stories?limit=3&facet=topic&total=true", "/v1/stories?q=lung",
            "/v1/stories?q=imunotherapy", "/v1/topics", "/v1/graph", "/v1", "/v1/research/stats?groupBy=topic", "/feeds/all.atom", "/feeds/challenges.json", "/feeds/research.rss",
            "/v1/stories?locale=cy"})
    void whatIsKeptIsToldAsItWouldBeRendered(String address) {
        onceItIsSettled(() -> {
            for (String coding : List.of("identity", "gzip", "br")) {
                for (String language : List.of("en", "cy")) {
                    Response first = in(coding, language).get(address);
                    Response kept = in(coding, language).get(address);
                    Response rendered = anew(in(coding, language)).get(address);
                    assertSame(rendered, kept);
                    assertSame(rendered, first);
                    assertEquals(headers(rendered), headers(in(coding, language).head(address)), "HEAD " + address);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/stories?limit=2", "/feeds/all.atom", "/v1/graph", "/v1", "/v1/topics", "/v1/research/stats?groupBy=topic"})
    void whoKnowsItIsToldSoWhetherItIsKeptOrNot(String address) {
        onceItIsSettled(() -> {
            String another = address.equals("/v1") ? address : address + (address.contains("?") ? "&" : "?") + "locale=en";
            String tag = anew(Reader.asking()).get(another).header("ETag");
            Response notKept = Reader.asking().header("If-None-Match", tag).get(another);
            Response kept = Reader.asking().header("If-None-Match", "\"another\", " + tag).get(another);
            for (Response answer : List.of(notKept, kept)) {
                assertEquals(304, answer.statusCode());
                assertEquals(0, answer.asByteArray().length);
                assertEquals(tag, answer.header("ETag"));
            }
            assertEquals(headers(notKept), headers(kept));
            assertEquals(200, Reader.asking().header("If-None-Match", "\"another\"").get(another).statusCode());
        });
    }

    @Test
    void whoKnowsAStoryIsToldSoByWhateverAnswersIt() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        onceItIsSettled(() -> {
            Response rest = anew(Reader.asking()).get(challenge.path());
            String known = rest.header("ETag");
            Response first = Reader.asking().header("If-None-Match", known).get(challenge.path());
            Response kept = Reader.asking().header("If-None-Match", known).get(challenge.path());
            Response head = Reader.asking().header("If-None-Match", known).head(challenge.path());
            for (Response answer : List.of(first, kept, head)) {
                assertEquals(304, answer.statusCode());
                assertEquals(headers(kept), headers(answer));
                assertEquals(0, answer.asByteArray().length);
            }
            assertSame(rest, Reader.gets(challenge.path()));
        });
    }

    /** A minute after a change its second is told as the last modification, and until then the one before. */
    private void onceItIsSettled(Runnable what) {
        clock.at(Instant.now().plus(Duration.ofMinutes(2)), what);
    }

    @Test
    void whatWasAskedForWithoutItsContentIsKeptWithIt() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(1, rendered(() -> {
            Response head = Reader.asking().head(challenge.path());
            assertEquals(head.header("Content-Length"), String.valueOf(Reader.reads(challenge).asByteArray().length));
        }));
    }

    @Test
    void anAnswerIsRenderedOnceInWhicheverWayItIsAskedFor() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(1, rendered(() -> {
            Reader.reads("/v1/challenges?topic=immunotherapy,side-effects&limit=7&q=" + challenge.slug());
            Reader.reads("/v1/challenges?limit=7&q=" + challenge.slug() + "&topic=side-effects%2Cimmunotherapy");
            Reader.reads("/v1/challenges?%6Cimit=7&q=" + challenge.slug() + "&topic=side-effects,immunotherapy");
            Reader.reads("/v1/%63hallenges?limit=%37&q=" + challenge.slug() + "&topic=side-effects,immunotherapy");
            Reader.asking().header("Accept-Language", "fr, en;q=0.1").header("Accept", "*/*;q=0.1")
                    .get("/v1/challenges?topic=side-effects,immunotherapy&limit=7&q=" + challenge.slug());
            Reader.asking().header("Accept-Encoding", "gzip;q=0, deflate").head("/v1/challenges?topic=side-effects,immunotherapy&limit=7&q=" + challenge.slug());
        }));
    }

    @Test
    void whatIsPublishedIsSeenAtOnce() {
        ChallengeManuscript challenge = aChallenge();
        assertEquals(404, Reader.gets(challenge.path()).statusCode());
        desk.publishes(challenge);
        assertEquals(challenge.title(), Reader.reads(challenge).path("title"));
        desk.publishes(challenge.titled("Another title"));
        assertEquals("Another title", Reader.reads(challenge).path("title"));
        desk.withdraws(challenge, "It is wrong.");
        assertEquals("It is wrong.", Reader.reads(challenge).path("withdrawal.reason"));
        desk.archives(challenge, "It is wrong.");
        assertEquals(410, Reader.gets(challenge.path()).statusCode());
        assertEquals(410, Reader.gets(challenge.path()).statusCode());
    }

    @Test
    void whatDoesNotConcernAStoryLeavesItsAnswerAndItIsOfTheNewPosition() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        Response before = Reader.reads(challenge);
        long position = desk.publishes(aChallenge());
        assertEquals(0, rendered(() -> {
            Response after = Reader.reads(challenge);
            assertEquals(position, Reader.positionIn(after));
            assertEquals(before.header("ETag"), after.header("ETag"));
        }));
        assertEquals(1, rendered(() -> Reader.reads("/v1/stories?limit=" + 5)));
    }

    @Test
    void whatShowsInAStoryRendersItAnew() {
        ChallengeManuscript challenge = aChallenge();
        StrategyManuscript strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        Reader.reads(challenge);
        desk.publishes(strategy.titled("A neighbour, renamed"));
        assertEquals(List.of("A neighbour, renamed"), Reader.reads(challenge).path("strategies.title"));
    }

    @Test
    void whatChangesByItselfIsRenderedAnewThen() {
        ChallengeManuscript challenge = aChallenge().reviewedOn(LocalDate.now().minusDays(10), LocalDate.now().plusDays(100));
        desk.publishes(challenge);
        assertEquals("in_date", Reader.reads(challenge).path("review.state"));
        clock.on(LocalDate.now().plusDays(101), () -> assertEquals("overdue", Reader.reads(challenge).path("review.state")));
        assertEquals("in_date", Reader.reads(challenge).path("review.state"));
    }

    @Test
    void manyWhoAskForTheSameAtOnceHaveItReadOnce() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        DatabaseLog log = DatabaseLog.ofReaders();
        List<Response> answers = waitingFor(challenge, reading -> { });
        assertEquals(Set.of(challenge.title()), answers.stream().map(it -> it.<String>path("title")).collect(Collectors.toSet()));
        assertEquals(1, read(log));
    }

    @Test
    void whoWaitedForWhatWasOvertakenWaitsForTheNextInsteadOfReadingAllAtOnce() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        long before = Reader.position();
        DatabaseLog log = DatabaseLog.ofReaders();
        List<Response> answers = waitingFor(challenge, reading -> reading.execute(SOMEBODY_ELSE_PUBLISHES));
        assertEquals(Set.of(200), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertEquals(Set.of(before + 1), answers.stream().map(Reader::positionIn).collect(Collectors.toSet()));
        long read = read(log);
        assertTrue(read >= 2 && read <= 4, read + " times");
    }

    /** It is tried without waiting and then, by the one who tried, in the other way. */
    @Test
    void whatCannotBeReadIsNotTriedByAllWhoWaited() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        DatabaseLog log = DatabaseLog.ofReaders();
        List<Response> answers = waitingFor(challenge, reading -> Until.until("it took too long in both ways", () -> timeouts(log) == 2));
        assertEquals(Set.of(503), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertTrue(answers.stream().allMatch(it -> it.header("Retry-After") != null));
        assertEquals(2, timeouts(log));
        assertEquals(200, Reader.gets(challenge.path()).statusCode());
    }

    private static long timeouts(DatabaseLog log) {
        return log.complaints().stream().filter(it -> it.contains("timeout")).count();
    }

    /** Has many ask for a story that nobody can read until all of them wait, and this has been done. */
    private List<Response> waitingFor(ChallengeManuscript challenge, Consumer<Handle> meanwhile) {
        List<CompletableFuture<Response>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            Psql.asEditor().useTransaction(handle -> {
                handle.execute("lock table live.document in access exclusive mode");
                double waiting = count("waited");
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> Reader.gets(challenge.path()), threads)).limit(MANY).forEach(asked::add);
                Until.until("all but one wait", () -> count("waited") - waiting == MANY - 1);
                meanwhile.accept(handle);
            });
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    private static long read(DatabaseLog log) {
        return log.statements().stream().filter(statement -> statement.contains("live.document")).count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Host | evil.example.org", "X-Forwarded-Host | evil.example.org", "X-Forwarded-Proto | https", "X-Forwarded-Prefix | /evil", "Forwarded | host=evil.example.org",
            "Authorization | Bearer rsk_live_nobody", "Cookie | session=1", "X-Original-URL | /edit/v1/me", "X-HTTP-Method-Override | DELETE", "Rehearse | gone", "Origin | https://evil.example.org",
            "Cache-Control | no-cache", "Pragma | no-cache", "If-Match | \"1\"", "User-Agent | <script>", "Accept-Charset | utf-16", "Content-Type | text/html", "TE | gzip", "Min-Position | 1",
            "If-None-Match | \"unknown\"", "If-None-Match | nonsense", "Prefer | return=minimal", "X-Locale | cy", "Accept-Language | en, *;q=0.1"})
    void nothingThatIsNotInTheKeyGetsIntoAnAnswer(String name, String value) {
        String address = "/v1/stories?limit=1&topic=immunotherapy&q=" + Unique.slug("cells").replaceAll("[0-9-]", "") + "%20cells";
        String own = address + "&updatedSince=2020-01-01T00:00:%02dZ".formatted(Math.floorMod((name + value).hashCode(), 60));
        Response poisoned = Reader.asking().header(name, value).get(own);
        Response next = Reader.reads(own);
        assertEquals(200, poisoned.statusCode());
        assertSame(anew(Reader.asking()).get(own), next);
    }

    @Test
    void aQuestionMarkWithinAPathBeginsNoParameters() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(404, Reader.gets(challenge.path() + "%3Flocale=cy").statusCode());
        assertEquals(200, Reader.gets(challenge.path() + "?locale=cy").statusCode());
        assertEquals(404, Reader.gets(challenge.path() + "%3Flocale=cy").statusCode());
    }

    @Test
    void aLanguageThatIsNegotiatedIsNotTakenForOneThatIsAskedFor() {
        String old = "/v1/challenges/limited-responders?fields=title";
        String negotiated = Reader.asking().header("Accept-Language", "cy").get(old).header("Location");
        assertFalse(negotiated.contains("locale"), negotiated);
        assertTrue(Reader.gets(old + "&locale=cy").header("Location").contains("locale=cy"));
    }

    @Test
    void whoKnowsAnotherIsNotToldByTheDateThatItIsTheSame() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        for (int time = 0; time < 2; time++) {
            assertEquals(200, Reader.asking().header("If-None-Match", "\"another\"").header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                    .get(challenge.path()).statusCode());
        }
    }

    @Test
    void anAddressThatBecomesAStorysIsThatOnes() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        String address = "/v1/challenges/" + challenge.welshSlug() + "?locale=cy";
        assertEquals(404, Reader.gets(address).statusCode());
        assertEquals(404, Reader.gets(address).statusCode());
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        assertEquals(challenge.id().toString(), Reader.reads(address).path("id"));
    }

    @Test
    void whatIsAskedForAPositionIsNotOlder() {
        long position = Reader.position();
        Reader.reads("/v1/topics");
        assertEquals(200, Reader.asking().header("Min-Position", position).get("/v1/topics").statusCode());
        assertEquals(503, Reader.asking().header("Min-Position", position + 1000).get("/v1/topics").statusCode());
        assertEquals(400, Reader.asking().header("Min-Position", "now").get("/v1/topics").statusCode());
    }

    @Test
    void aRestoredDatabaseIsNoticed() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        Response before = Reader.reads(challenge);
        assertEquals(0, rendered(() -> Reader.reads(challenge)));
        Psql.asEditor().useHandle(handle -> handle.execute("update live.head set generation = gen_random_uuid()"));
        Until.until("it is rendered anew", () -> rendered(() -> Reader.reads(challenge)) == 1);
        assertEquals(before.header("ETag"), Reader.reads(challenge).header("ETag"));
    }

    @Test
    void whatSomebodyElseWroteIsHeardOf() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        Response before = Reader.reads("/v1");
        Psql.asEditor().useHandle(handle -> handle.execute(SOMEBODY_ELSE_PUBLISHES));
        Until.until("it is seen", () -> Reader.positionIn(Reader.reads("/v1")) > Reader.positionIn(before));
        assertNotEquals(before.header("ETag"), Reader.reads("/v1").header("ETag"));
    }

    private double rendered(Runnable what) {
        double before = count("rendered");
        what.run();
        return count("rendered") - before;
    }

    /** How many requests have been answered in this way. */
    private double count(String answer) {
        return meters.get("stories.rendered.requests").tag("answer", answer).counter().count();
    }

    private static RequestSpecification in(String coding, String language) {
        return Reader.asking().header("Accept-Encoding", coding).header("Accept-Language", language);
    }

    /** Whoever goes by a date alone is answered by what reads. */
    private static RequestSpecification anew(RequestSpecification asking) {
        return asking.header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT");
    }

    private static void assertSame(Response expected, Response answer) {
        assertEquals(expected.statusCode(), answer.statusCode());
        assertEquals(headers(expected), headers(answer));
        assertArrayEquals(expected.asByteArray(), answer.asByteArray());
        assertTrue(answer.headers().hasHeaderWithName("Content-Position"));
    }

    private static Set<String> headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !Momentary.is(header)).map(RenderedAnswersTest::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Header header) {
        return header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue();
    }
}
