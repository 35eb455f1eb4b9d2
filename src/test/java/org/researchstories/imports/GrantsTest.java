package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Unique;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.imports.Sending.problem;

/** Packages of grants as funders publish them, with the faults that they have. */
@QuarkusTest
class GrantsTest {

    private static final String FORMAT = "&format=360giving";

    private final Sending sending = Sending.ofANewSource();
    private final String funder = "GB-CHC-" + Unique.word();
    private final String university = "GB-COH-" + Unique.word();

    @Test
    void aGrantBecomesResearchWithItsAwardAndItsOrganisations() {
        Map<String, Object> grant = grant("1", Map.of(
                "plannedDates", List.of(Map.of("startDate", "2026-04-01", "endDate", "2029-03-31T00:00:00Z", "duration", 36)),
                "grantProgramme", List.of(Map.of("title", "Projects")), "url", "https://example.org/grants/1",
                "classifications", List.of(Map.of("vocabulary", "HRCS Research Activity Codes", "code", "5.1", "title", "Pharmaceuticals"),
                        Map.of("vocabulary", "HRCS Research Activity Codes", "code", "6.1", "title", "Pharmaceuticals"),
                        Map.of("vocabulary", "ICRP CSO", "code", "5.3", "title", "Systemic"), Map.of("vocabulary", "Our own", "title", "Living Well"))));
        Response ended = sends(grant);
        ended.then().body("form", equalTo("360giving")).body("counts.created", equalTo(3));
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("/grants/0/fundingOrganization/0", "/grants/0/recipientOrganization/0", "/grants/0"), rows.stream().map(row -> row.get("place")).toList());
        Response organisation = draft(rows.get(0));
        organisation.then().body("kind", equalTo("organisation")).body("content.name", equalTo("A funder")).body("content.organisationIds", contains(funder))
                .body("content.country", equalTo("GB"));
        draft(rows.get(2)).then().body("kind", equalTo("research")).body("title", equalTo("Research 1"))
                .body("content.story.wording.summary", equalTo("What it is about.")).body("content.story.facts.tags", contains("living well"))
                .body("content.facts.award.funderReference", equalTo("C1")).body("content.facts.award.currency", equalTo("GBP"))
                .body("content.facts.award.amountAwarded", equalTo(250000)).body("content.facts.award.awardedOn", equalTo("2026-03-01"))
                .body("content.facts.award.startsOn", equalTo("2026-04-01")).body("content.facts.award.endsOn", equalTo("2029-03-31"))
                .body("content.facts.award.programme", equalTo("Projects")).body("content.facts.award.sourceUrl", equalTo("https://example.org/grants/1"))
                .body("content.facts.leadFunder", equalTo(organisation.<String>path("subject"))).body("content.facts.leadOrganisation", equalTo(draft(rows.get(1)).<String>path("subject")))
                .body("content.facts.classifications.code", contains("5.1", "6.1", "5.3")).body("content.facts.classifications.percent", contains(50.0f, 50.0f, 100.0f))
                .body("content.facts.coFunders", empty());
    }

    @Test
    void noneOfItsOtherClassificationsIsLost() {
        List<Map<String, String>> many = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Map.of("vocabulary", "Our own", "title", "A title that is longer than tags may be, " + number)).toList();
        draft(sending.rows(sends(grant("1", Map.of("classifications", many)))).getLast()).then()
                .body("content.story.facts.tags.size()", equalTo(20)).body("content.story.facts.tags[19]", equalTo("a title that is longer than tags may be, 20"));
    }

    @Test
    void organisationsThatAreKnownHereAreUsedAsTheyAre() {
        Map<String, Object> known = Map.of("kind", "organisation", "externalId", "o", "content", Map.of("key", Unique.slug("funder"), "name", "Known here",
                "organisationIds", List.of(funder)));
        Sending another = Sending.ofANewSource();
        String key = draft(another.rows(another.sends(List.of(known))).getFirst()).path("subject");
        Response ended = sends(grant("1", Map.of()), grant("2", Map.of()));
        assertEquals(List.of("created", "created", "created"), sending.outcomes(ended));
        draft(sending.rows(ended).getLast()).then().body("content.facts.leadFunder", equalTo(key));
    }

    @Test
    void everyFaultIsToldAtItsGrantAndTheOthersAreTakenIn() {
        Map<String, Object> faulty = new HashMap<>(grant("2", Map.of("awardDate", "13/01/2024", "amountAwarded", "1,000", "currency", "pounds",
                "plannedDates", List.of(Map.of("startDate", "31/02/2024")), "recipientOrganization", List.of(Map.of("name", "Without an id")))));
        faulty.remove("description");
        Map<String, Object> unnamed = new HashMap<>(grant("4", Map.of()));
        unnamed.remove("fundingOrganization");
        List<Object> grants = List.of(grant("1", Map.of()), faulty, grant("1", Map.of()), "no grant", unnamed, grant("5", Map.of()));
        Response dry = sends("&dryRun=true", grants);
        Response ended = sends("", grants);
        assertEquals(sending.report(dry), sending.report(ended));
        List<Map<String, Object>> rows = sending.rows(ended).stream().filter(row -> !"organisation".equals(row.get("kind"))).toList();
        assertEquals(List.of("created", "refused", "refused", "refused", "refused", "created"), rows.stream().map(row -> row.get("outcome")).toList());
        assertEquals(List.of("/description", "/currency", "/amountAwarded", "/awardDate", "/plannedDates/0/startDate", "/recipientOrganization/0/id"),
                problems(rows.get(1)).map(problem -> problem.get("pointer")).toList());
        assertEquals("2024-01-13", problems(rows.get(1)).map(problem -> problem.get("didYouMean")).filter(Objects::nonNull).findFirst().orElseThrow());
        assertTrue(problem(rows.get(2)).get("detail").toString().contains("goes by this name already"));
        assertEquals("/fundingOrganization", problem(rows.get(4)).get("pointer"));
    }

    @Test
    void thePackageAgainHasNoEffectAndALaterOneUpdates() {
        sends(grant("1", Map.of()), grant("2", Map.of()));
        Response again = sends(grant("1", Map.of()), grant("2", Map.of()));
        assertEquals(List.of("unchanged", "unchanged", "unchanged", "unchanged"), sending.outcomes(again));
        Response later = sends(grant("1", Map.of("amountAwarded", 300000.75)), grant("2", Map.of()), grant("3", Map.of()));
        assertEquals(List.of("unchanged", "unchanged", "updated", "unchanged", "created"), sending.outcomes(later));
    }

    private Response sends(Object... grants) {
        return sends("", List.of(grants));
    }

    private Response sends(String query, List<?> grants) {
        return sending.sends("application/json", Sending.json(Map.of("version", "1.4", "grants", grants, "publisher", Map.of("name", "A funder"))), FORMAT + query);
    }

    private Map<String, Object> grant(String number, Map<String, ?> otherwise) {
        Map<String, Object> grant = new HashMap<>(Map.of("id", "360G-samplefunder-C" + number, "title", "Research " + number, "description", "What it is about.",
                "currency", "GBP", "amountAwarded", 250000, "awardDate", "2026-03-01",
                "fundingOrganization", List.of(Map.of("id", funder, "name", "A funder")), "recipientOrganization", List.of(Map.of("id", university, "name", "A university"))));
        grant.putAll(otherwise);
        return grant;
    }

    private Response draft(Map<String, Object> row) {
        return sending.author().asks().get(OnTheDesk.DRAFTS + "/" + row.get("draft")).then().statusCode(200).extract().response();
    }

    @SuppressWarnings("unchecked") // It is a list of violations.
    private static Stream<Map<String, Object>> problems(Map<String, Object> row) {
        return ((List<Map<String, Object>>) row.get("problems")).stream();
    }
}
