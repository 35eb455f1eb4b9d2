package org.researchstories.export;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Momentary;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.Things.anOrganisation;

/** Long answers: what they cost the database, and what HTTP says of them. */
@QuarkusTest
class StreamTest {

    private static final String GRANTS = "/v1/exports/360giving.json";
    private static final String TABLE = "/v1/exports/research.csv";
    private static final String GRAPH = "/v1/exports/stories.jsonld";
    private static final String SITEMAP = "/v1/exports/sitemap.xml";

    @Inject
    Desk desk;

    @Test
    void itIsReadInPagesOfAHundredEachAStatementAndHasEachStoryOnce() {
        String host = Unique.slug("host");
        desk.keeps(anOrganisation(host, "A host"));
        List<ResearchManuscript> many = Stream.generate(() -> someResearch().hostedBy(host)).limit(201).toList();
        desk.publishes(many);
        DatabaseLog log = DatabaseLog.ofReaders();
        String table = Reader.reads(TABLE + "?organisation=" + host).asString();
        // One looks up the organisation; three read.
        assertEquals(4, log.statements().size());
        List<String> ids = table.lines().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList();
        assertEquals(many.stream().map(story -> story.id().toString()).sorted().toList(), ids);
        DatabaseLog other = DatabaseLog.ofReaders();
        assertEquals(201, new TreeSet<>(Xmls.of(Reader.reads(SITEMAP + "?organisation=" + host)).texts("loc")).size());
        assertEquals(5, other.statements().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRANTS, TABLE, GRAPH, SITEMAP + "?part=0"})
    void aPageIsOneStatement(String export) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(export + (export.contains("?") ? "&" : "?") + "locale=cy&localeFallback=false");
        assertEquals(1, log.statements().size(), log.statements().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRANTS, TABLE, GRAPH, SITEMAP})
    void whoeverHasItCausesOneStatementThatReadsNoStories(String export) {
        Response answer = Reader.reads(export);
        assertTrue(answer.header("ETag").startsWith("W/\""), answer.header("ETag"));
        assertEquals(Reader.position(), Reader.positionIn(answer));
        DatabaseLog log = DatabaseLog.ofReaders();
        Response known = Reader.asking().header("If-None-Match", answer.header("ETag")).get(export);
        assertEquals(304, known.statusCode());
        assertEquals(answer.header("ETag"), known.header("ETag"));
        assertEquals(1, log.statements().size());
        assertFalse(log.statements().getFirst().contains("live.listing"));
        desk.publishes(someResearch());
        assertEquals(200, Reader.asking().header("If-None-Match", answer.header("ETag")).get(export).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRANTS, TABLE, GRAPH, SITEMAP})
    void headTellsTheSameAndSendsNothing(String export) {
        Response answer = Reader.reads(export);
        Response head = Reader.asking().head(export);
        assertEquals(200, head.statusCode());
        assertEquals(headers(answer), headers(head));
        assertEquals("", head.asString());
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !Momentary.is(header)).map(Object::toString)
                .filter(header -> !header.matches("(?i)(transfer-encoding|content-length|connection)=.*")).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {GRANTS, TABLE, GRAPH, SITEMAP})
    void everyCodingIsTheSameContentWithATagOfItsOwn(String export) {
        Response plain = Reader.reads(export + "?includeSample=true");
        for (String coding : List.of("gzip", "br")) {
            Response coded = Reader.asking().header("Accept-Encoding", coding).get(export + "?includeSample=true");
            assertEquals(coding, coded.header("Content-Encoding"));
            assertNotEquals(plain.header("ETag"), coded.header("ETag"));
            assertEquals(plain.asString(), Coded.text(coded));
            assertTrue(coded.asByteArray().length < plain.asByteArray().length);
        }
    }

    @Test
    void eachHasItsMediaType() {
        assertEquals("application/json", Reader.reads(GRANTS).contentType());
        assertEquals("text/csv; charset=utf-8; header=present", Reader.reads(TABLE).contentType());
        assertEquals("application/ld+json", Reader.reads(GRAPH).contentType());
        assertEquals("application/xml", Reader.reads(SITEMAP).contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRANTS + "?q=lung", TABLE + "?kind=research", GRAPH + "?limit=5", SITEMAP + "?cursor=x", GRANTS + "?includeSample=yes", SITEMAP + "?part=-1",
            GRANTS + "?topic=no-such-topic", GRANTS + "?withdrawn=include"})
    void whatTheContractDoesNotHaveIsRefused(String question) {
        assertEquals(400, Reader.gets(question).statusCode());
    }

    @Test
    void withoutAnyStoryItIsWholeAllTheSame() {
        String nothing = "?awardYear=2024&awardedTo=1900-01-01&includeSample=true";
        assertEquals(List.of(), Reader.reads(GRANTS + nothing).jsonPath().getList("grants"));
        assertEquals(1, Reader.reads(TABLE + nothing).asString().lines().count());
        assertEquals(List.of(), Reader.reads(GRAPH + nothing).jsonPath().getList("'@graph'"));
        assertEquals(List.of(), Xmls.of(Reader.reads(SITEMAP + nothing)).texts("loc"));
    }
}
