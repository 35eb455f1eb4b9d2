package org.researchstories.discovery;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.story.ReviewEvent;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Preview;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.Things.aPerson;

/**
 * Strings that nothing else in the world has are put wherever the public must not see them. Then everything is asked for in
 * every way: none of them may ever come back, in whatever answer, header or error.
 */
@QuarkusTest
@BeforeTheRest
class CanaryTest {

    private static final List<String> UNDECLARED = List.of("fields=*", "include=people", "expand=all", "embed=award", "select=*",
            "filter=1", "query=canary", "search=a", "view=full", "format=csv", "debug=true", "preview=true", "draft=true",
            "state=archived", "status=archived", "archived=true", "consent=false", "schema=desk", "raw=1", "_all=1",
            "status=draft", "state=draft", "state=in_review", "state=scheduled", "publicationState=preview", "published=false", "version=draft",
            "revision=1", "revisions=all", "draftId=1", "draftLocale=en", "include=drafts", "populate=*", "populate=drafts", "with=revisions",
            "token=x", "previewToken=x", "token=rsp_live_x", "key=rsk_live_x", "access_token=x", "as=editor", "role=administrator", "scope=desk", "kind=draft",
            "subject=1", "differences=1", "approvals=1", "dryRun=true", "edition=0", "_embed=drafts", "notes=internal");
    private static final List<String> OF_LISTS = List.of("limit=1", "limit=100", "total=true", "locale=cy", "locale=en", "cursor=x",
            "sort=title", "sort=-modifiedAt", "fields=title,people", "fields=award.amountAwarded,body", "include=challenges.relatedStories",
            "include=relatedStories&includeFields=people,award", "localeFallback=false&withdrawn=include", "includeSample=true", "includeSample=true&locale=cy");
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    Desk desk;

    private final String schema = Unique.word();
    private final ChallengeManuscript archived = aChallenge();
    private final ResearchManuscript research = someResearch();
    private final ChallengeManuscript revised = aChallenge();
    private final Set<String> canaries = new LinkedHashSet<>();

    @BeforeEach
    void canariesAreWhereThePublicMustNotSeeThem() {
        desk.publishes(archived.titled(canary()).summarised(canary() + " and enough other words to be a summary of it. There is a second sentence.")
                .saying(canary()));
        desk.archives(archived, "It is past.");
        String person = Unique.slug("person");
        String orcid = Unique.orcid();
        canaries.add(orcid);
        canaries.add(person);
        desk.keeps(aPerson(person, canary(), orcid, false), aPerson(Unique.slug("nobody"), canary(), null, true));
        String amount = "8%07d".formatted(new Random().nextInt(10_000_000));
        canaries.add(amount);
        desk.publishes(research.awarding(new BigDecimal(amount + ".17"), false).ledBy(person).withReview(new ReviewEvent(ReviewEvent.Type.CLINICAL,
                ReviewEvent.Outcome.APPROVED, LocalDate.of(2026, 1, 2), "consultant", canary(), canary())));
        desk.publishes(research.withoutNewReviews().minorUpdate(canary()));
        desk.publishes(research.majorUpdate("Everybody may know this."));
        lieOnTheDesk();
        Psql.asOwner().useHandle(owner -> {
            owner.execute("create schema " + schema);
            owner.execute("create table " + schema + ".draft as select '" + canary() + "' as secret");
        });
    }

    /** In drafts in every state, in revisions that came to nothing, and in what people said to each other of them. */
    private void lieOnTheDesk() {
        OnTheDesk.begun(written());
        OnTheDesk.begun(written()).submitted();
        OnTheDesk approved = OnTheDesk.begun(written());
        approved.step(approved.author(), "submission", Map.of("reason", canary()));
        approved.step(approved.reviewer(), "change-request", Map.of("reason", canary()));
        approved.step(approved.author(), "submission", Map.of("reason", canary()));
        approved.step(approved.reviewer(), "approval", Map.of("type", "editorial", "reviewerRole", "editor", "note", canary()));
        OnTheDesk discarded = OnTheDesk.begun(written());
        discarded.author().asks().header("If-Match", discarded.tag()).delete(discarded.path()).then().statusCode(204);
        Preview.of(OnTheDesk.begun(written()), approved).story().then().statusCode(200);
        OnTheDesk published = OnTheDesk.begun(revised);
        published.patched(Map.of("story", Map.of("wording", Map.of("standfirst", canary())))).then().statusCode(200);
        published.step(published.author(), "reversion", Map.of("revision", 1)).then().statusCode(200);
        published.published().then().statusCode(200);
        published.patched(Map.of("keyQuestions", List.of(canary()))).then().statusCode(200);
    }

    private ChallengeManuscript written() {
        return aChallenge().titled(canary()).saying(canary()).summarised(canary() + " and enough other words to be a summary of it. There is a second sentence.");
    }

    @AfterEach
    void theSchemaIsTakenAway() {
        Psql.asOwner().useHandle(owner -> owner.execute("drop schema " + schema + " cascade"));
    }

    @Test
    void noAnswerEverHoldsOne() throws Exception {
        List<String> found = new ArrayList<>();
        for (String path : everyRoute()) {
            for (String query : queries()) {
                search(path + query, found, "identity", "application/json");
            }
            search(path, found, "gzip", "*/*");
            search(path, found, "br", "application/xml");
            search(path, found, "identity", "text/html");
            search(path, found, "identity", "application/ld+json");
        }
        for (String list : List.of("/v1/stories", "/v1/research", "/v1/organisations", "/v1/topics")) {
            for (Optional<String> page = Optional.of(list + "?limit=100"); page.isPresent(); page = Reader.nextIn(Reader.reads(page.get()))) {
                search(page.get(), found, "identity", "application/json");
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theRoleAndTheAwardAreShownWithoutThem() {
        assertEquals("lead_investigator", Reader.reads(research).path("people[0].role"));
        assertEquals(Set.of("role", "organisation"), Reader.reads(research).jsonPath().getMap("people[0]").keySet());
        assertEquals(false, Reader.reads(research).path("award.amountDisclosed"));
        assertTrue(Reader.reads(research).jsonPath().getMap("award").keySet().stream().noneMatch("amountAwarded"::equals));
    }

    @Test
    void whatReadersCanReadInTheDatabaseHoldsNoneEither() {
        List<String> found = new ArrayList<>();
        for (String table : List.of("document", "listing", "searchable", "word", "common_word", "word_posting", "figure", "synonym", "term", "address", "notice", "history", "former_withdrawal", "entry", "relation", "head", "change", "seal")) {
            Psql.asReader().useHandle(reader -> reader.createQuery("select t::text from live." + table + " t").mapTo(String.class)
                    .forEach(row -> canaries.stream().filter(row::contains).forEach(canary -> found.add(table + ": " + canary))));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void thisTestSeesWhatIsPublic() throws Exception {
        canaries.add(research.title());
        List<String> found = new ArrayList<>();
        search(research.path(), found, "gzip", "*/*");
        search("/v1/research?sort=-modifiedAt", found, "br", "*/*");
        assertEquals(2, found.size());
    }

    private List<String> everyRoute() {
        List<String> routes = new ArrayList<>(List.of("/v1", "/v1/challenges", "/v1/strategies", "/v1/research", "/v1/stories",
                "/v1/topics", "/v1/cancer-types", "/v1/glossary", "/v1/organisations", "/v1/classifications/hrcs-hc",
                "/v1/classifications/hrcs-ra", "/v1/classifications/icrp-cso", "/v1/graph", "/feeds/all.atom", "/feeds/challenges.rss", "/feeds/research.json",
                "/v1/exports/360giving.json", "/v1/exports/research.csv", "/v1/exports/stories.jsonld", "/v1/exports/sitemap.xml", "/openapi.json", "/openapi.yaml",
                "/docs", "/problems", "/problems/not-found", "/problems/archived", "/", "/v1/people", "/v1/persons", "/v1/media",
                "/v1/drafts", "/edit/v1/drafts", "/edit/v1/drafts/1", "/edit/v1/me", "/q/health", "/q/metrics", "/q/dev-ui", "/q/info", "/q/arc/beans"));
        for (var story : List.of(archived, research, revised, Stories.SPREAD, Stories.LUNG_RESISTANCE)) {
            routes.addAll(List.of(story.path(), story.pathById(), story.path() + "/history", story.pathById() + "/history", "/v1/stories/" + story.id(), "/v1/stories/" + story.slug()));
        }
        return routes;
    }

    private static List<String> queries() {
        List<String> queries = new ArrayList<>(List.of("", "?" + String.join("&", UNDECLARED)));
        OF_LISTS.forEach(parameter -> queries.add("?" + parameter));
        UNDECLARED.forEach(parameter -> queries.add("?" + parameter));
        return queries;
    }

    private void search(String path, List<String> found, String coding, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept-Encoding", coding).header("Accept", type).build(), HttpResponse.BodyHandlers.ofByteArray());
        String all = answer.headers().map() + decoded(answer);
        canaries.stream().filter(all::contains).forEach(canary -> found.add("%s (%s) holds %s".formatted(path, coding, canary)));
    }

    private static String decoded(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = switch (answer.headers().firstValue("Content-Encoding").orElse("identity")) {
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield Decoder.decompress(answer.body()).getDecompressedData();
            }
            default -> answer.body();
        };
        return new String(body, StandardCharsets.UTF_8);
    }

    private String canary() {
        String canary = Unique.word();
        canaries.add(canary);
        return canary;
    }
}
