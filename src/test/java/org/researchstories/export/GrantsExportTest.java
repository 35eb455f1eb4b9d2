package org.researchstories.export;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.Things.aPerson;
import static org.researchstories.world.Things.anOrganisation;

/** Awards as others take them: as the 360Giving Data Standard has grants. */
@QuarkusTest
class GrantsExportTest {

    private static final String EXPORT = "/v1/exports/360giving.json";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    @Inject
    Desk desk;

    private final String host = Unique.slug("host");
    private final String ofTheHost = EXPORT + "?organisation=" + host;

    @BeforeEach
    void thereIsAHost() {
        desk.keeps(anOrganisation(host, "A \"host\" <&> with every sort of sign, \\ and é"));
    }

    private ResearchManuscript hosted() {
        return someResearch().hostedBy(host).awardedOn(DAY);
    }

    @Test
    void theTwelveSampleAwardsAreInItOnlyWhereSamplesAreAskedFor() {
        desk.publishes(hosted());
        Set<String> samples = new TreeSet<>(Stories.all().stream().filter(story -> story.path().startsWith("/v1/research/")).map(story -> story.id().toString()).toList());
        List<Map<String, Object>> all = Reader.reads(EXPORT + "?includeSample=true").jsonPath().getList("grants.researchStories");
        Set<String> found = new TreeSet<>(all.stream().map(it -> (String) it.get("storyId")).filter(samples::contains).toList());
        assertEquals(12, samples.size());
        assertEquals(samples, found);
        all.stream().filter(it -> samples.contains(it.get("storyId"))).forEach(it -> assertTrue(it.get("sample").equals(true) && it.get("sampleNotice") != null, it.toString()));
        List<Map<String, Object>> real = Reader.reads(EXPORT).jsonPath().getList("grants.researchStories");
        assertFalse(real.isEmpty());
        real.forEach(it -> assertEquals(false, it.get("sample")));
    }

    @Test
    void itIsValidAsTheStandardHasIt() {
        assumeTrue(GrantStandard.isThere(), "The schemas of the 360Giving Data Standard are not beside the project.");
        desk.publishes(hosted());
        assertEquals(List.of(), GrantStandard.AS_MEANT.faults(Reader.reads(EXPORT + "?includeSample=true").asString()));
        assertEquals(List.of(), GrantStandard.AS_MEANT.faults(Reader.reads(ofTheHost).asString()));
    }

    @Test
    void eachOfTheThreeTrapsBitesWhoeverReadsTheSchemasAsTheyAre() {
        assumeTrue(GrantStandard.isThere(), "The schemas of the 360Giving Data Standard are not beside the project.");
        desk.publishes(hosted());
        String document = Reader.reads(ofTheHost).asString();
        assertNotEquals(List.of(), new GrantStandard(false, true, true).faults(document));
        // The third is that the schemas name their dialect with http: a validator that goes by names does not know that one.
        assertThrows(RuntimeException.class, () -> new GrantStandard(true, false, true).dialectByItsName());
        assertEquals("https://json-schema.org/draft/2020-12/schema", GrantStandard.AS_MEANT.dialectByItsName());
        assertThrows(RuntimeException.class, () -> new GrantStandard(true, true, false).faults(document));
        // And what is wrong is found where they are read as they are meant.
        assertNotEquals(List.of(), GrantStandard.AS_MEANT.faults(document.replace("\"2025-03-31\"", "\"31/03/2025\"")));
        assertNotEquals(List.of(), GrantStandard.AS_MEANT.faults(document.replace("\"amountAwarded\":1000.00", "\"amountAwarded\":\"1000\"")));
    }

    @Test
    void aGrantTellsOfItsResearch() {
        ResearchManuscript research = hosted().testing(Stories.CAR_T).titled("\"A\" <b>title</b> & more é \uD83E\uDDEC").awarding(new BigDecimal("250000.50"), true);
        desk.publishes(research);
        JsonPath grant = grants(ofTheHost);
        assertEquals(List.of("sample-funder_" + research.reference()), grant.getList("id"));
        assertEquals(List.of(research.title()), grant.getList("title"));
        assertEquals("2025-03-31", grant.getString("[0].awardDate"));
        assertEquals("250000.50", Reader.reads(ofTheHost).asString().replaceFirst("(?s).*\"amountAwarded\":([0-9.]+).*", "$1"));
        assertEquals(Reader.reads(research).path("canonicalUrl").toString(), grant.getString("[0].url"));
        assertEquals(Reader.reads(research).path("modifiedAt").toString(), grant.getString("[0].dateModified"));
        assertEquals(List.of("ORG-" + host), grant.getList("[0].recipientOrganization.id"));
        assertEquals(List.of("360G-samplecharity-ORG-0001"), grant.getList("[0].fundingOrganization.id"));
        assertEquals(List.of("Cancer type", "Topic"), grant.getList("[0].classifications.vocabulary"));
        assertEquals(List.of("challenge", "strategy"), grant.getList("[0].relatedDocument.documentType"));
        grant.<String>getList("[0].relatedDocument.url").forEach(url -> assertTrue(url.matches("http://localhost:\\d+/v1/(challenges|strategies)/.*"), url));
        assertEquals(Map.of("storyId", research.id().toString(), "locale", "en", "licence", "CC-BY-4.0", "attribution", "Written for a test", "sample", false,
                "reviewState", "not_reviewed"), grant.getMap("[0].researchStories"));
    }

    @Test
    void theWorkLastsAsManyMonthsAsItBegins() {
        JsonPath sample = grants(EXPORT + "?includeSample=true&organisation=sample-university-north");
        assertEquals(36, sample.getInt("find { it.id == 'sample-funder_SAMPLE-0001' }.plannedDates[0].duration"));
        assertEquals(List.of("100%"), sample.getList("find { it.id == 'sample-funder_SAMPLE-0001' }.classifications.findAll { it.vocabulary.startsWith('ICRP') }.description"));
    }

    @Test
    void whatTheStandardCannotTellIsLeftOutAndCounted() {
        desk.publishes(hosted(), hosted().awarding(new BigDecimal("70000.55"), false), hosted().awarding(null, false), someResearch().hostedBy(host),
                hosted().referenced("360G-" + host), hosted().sample(true, "A sample."));
        Response answer = Reader.reads(ofTheHost);
        assertEquals(2, answer.jsonPath().getList("grants").size());
        assertEquals(Map.of("amountNotDisclosed", 2, "noAwardDate", 1, "sameId", 0), answer.jsonPath().getMap("researchStories.leftOut"));
        assertFalse(answer.asString().contains("70000"));
    }

    @Test
    void nobodyIsInIt() {
        String person = Unique.slug("person");
        String name = Unique.word();
        String orcid = Unique.orcid();
        desk.keeps(aPerson(person, name, orcid, true));
        desk.publishes(hosted().ledBy(person));
        String document = Reader.reads(ofTheHost).asString();
        assertTrue(document.contains("\"grants\":[{"));
        List.of(person, name, orcid).forEach(it -> assertFalse(document.contains(it), it));
    }

    @Test
    void withdrawnResearchIsNotInIt() {
        ResearchManuscript research = hosted();
        desk.publishes(research);
        assertEquals(1, grants(ofTheHost).getList("$").size());
        desk.withdraws(research, "It was wrong.");
        assertEquals(0, grants(ofTheHost).getList("$").size());
        assertEquals(400, Reader.gets(ofTheHost + "&withdrawn=include").statusCode());
    }

    @Test
    void theSameContentIsTheSameBytesWhateverWasPublishedElsewhere() {
        desk.publishes(hosted(), hosted());
        Response before = Reader.reads(ofTheHost);
        desk.publishes(someResearch());
        Response after = Reader.reads(ofTheHost);
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(before.asString(), after.asString());
    }

    private static JsonPath grants(String export) {
        return Reader.reads(export).jsonPath().setRootPath("grants");
    }
}
