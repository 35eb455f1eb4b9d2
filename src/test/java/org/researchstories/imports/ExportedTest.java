package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.Things.anOrganisation;

/** What is exported can be imported. */
@QuarkusTest
class ExportedTest {

    private static final List<String> HOSTILE = List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "'=1", "''=1", "a,\"b\"", "'quoted'", "＝1", "a|b", "-- a", "\\|", "=\"x\"");
    private static final Set<String> NOT_PUBLIC = Set.of("updateType", "changeNote");

    @Inject
    Desk desk;

    private final Sending sending = Sending.ofANewSource();
    private final String host = Unique.slug("host");
    private final String ofTheHost = "?organisation=" + host;

    @BeforeEach
    void thereIsAHost() {
        desk.keeps(anOrganisation(host, "A host"));
    }

    private ResearchManuscript hosted() {
        return someResearch().hostedBy(host).awardedOn(LocalDate.of(2025, 3, 31));
    }

    @Test
    void theColumnsAreThoseThatImportsTakeButForWhatIsNotPublic() throws IOException {
        List<String> taken = Stream.concat(Stream.of("externalId", "locale", "subject"), Column.ALL.stream().map(Column::name)).toList();
        Set<String> exported = new TreeSet<>(table().getFirst().toMap().keySet());
        assertEquals(taken.stream().filter(name -> !NOT_PUBLIC.contains(name)).collect(Collectors.toCollection(TreeSet::new)), exported);
    }

    @Test
    void aTableThatNobodyEditedChangesNothingButWhatAnImportAlwaysLeavesToEditors() {
        desk.publishes(hosted(), hosted());
        Response dry = sending.sends("text/csv", export(), "&dryRun=true");
        assertEquals(List.of(), sending.rows(dry).stream().filter(row -> "refused".equals(row.get("outcome"))).toList());
        assertEquals(2, sending.rows(dry).size());
    }

    @Test
    void whatAStorySaysIsReadBackWhateverIsInIt() {
        ResearchManuscript[] stories = HOSTILE.stream().map(text -> hosted().titled(text + " " + Unique.word()).tagged("plain")
                .summarised(text + " and enough other words to be a summary of it. There is a second sentence.").awarding(new BigDecimal("250000.50"), true)).toArray(ResearchManuscript[]::new);
        desk.publishes(stories);
        String table = export();
        table.lines().skip(1).filter(row -> !row.isBlank()).flatMap(row -> Stream.of(row.split(","))).filter(cell -> !cell.matches("-?\\d+(\\.\\d+)?"))
                .forEach(cell -> assertTrue(!cell.matches("^\"?[=+\\-@].*"), cell));
        List<Map<String, Object>> rows = sending.rows(sending.sends("text/csv", table, ""));
        assertEquals(List.of(), rows.stream().filter(row -> "refused".equals(row.get("outcome"))).toList());
        Set<String> titles = rows.stream().map(this::draft).map(draft -> draft.<String>path("content.story.wording.title")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(stories).map(ResearchManuscript::title).collect(Collectors.toCollection(TreeSet::new)), titles);
        for (Map<String, Object> row : rows) {
            Response draft = draft(row);
            Response story = Reader.reads("/v1/stories/" + draft.path("subject"));
            for (String member : List.of("summary", "slug", "standfirst")) {
                assertEquals(story.<Object>path(member), draft.path("content.story.wording." + member));
            }
            assertEquals(story.<Object>path("body"), draft.path("content.story.wording.body"));
            for (String member : List.of("funderReference", "awardType", "currency", "amountAwarded", "amountDisclosed", "awardedOn")) {
                assertEquals(story.<Object>path("award." + member), draft.path("content.facts.award." + member));
            }
            assertEquals(story.<Object>path("challenges.id"), draft.path("content.facts.relations.target"));
            assertEquals(story.<Object>path("leadOrganisation.key"), draft.path("content.facts.leadOrganisation"));
            assertEquals(story.<Object>path("aims"), draft.path("content.aims"));
        }
    }

    @Test
    void aBarWithinAValueIsNotTheEndOfIt() {
        assertEquals(List.of("a|b", "c", "|"), Column.values("a\\|b| c |\\|"));
    }

    @Test
    void theSampleAwardsAreReadBackToo() {
        Response dry = sending.sends("text/csv", Reader.reads("/v1/exports/research.csv?includeSample=true&organisation=sample-university-north").asString(), "&dryRun=true");
        assertEquals(List.of(), sending.rows(dry).stream().filter(row -> "refused".equals(row.get("outcome"))).toList());
        assertTrue(sending.rows(dry).stream().map(row -> (String) row.get("externalId")).anyMatch(Stories.LUNG_RESISTANCE.id().toString()::equals));
    }

    @Test
    void aPackageOfGrantsBecomesTheResearchThatItWas() {
        ResearchManuscript one = hosted().awarding(new BigDecimal("250000.50"), true);
        ResearchManuscript other = hosted().in("EUR").referenced("A/B_C " + Unique.word());
        desk.publishes(one, other);
        String grants = Reader.reads("/v1/exports/360giving.json" + ofTheHost).asString();
        Response dry = sending.sends("application/json", grants, "&format=360giving&dryRun=true");
        Response ended = sending.sends("application/json", grants, "&format=360giving");
        assertEquals(sending.report(dry), sending.report(ended));
        assertEquals(Set.of("created"), Set.copyOf(sending.outcomes(ended)));
        List<Response> drafts = sending.rows(ended).stream().filter(row -> "research".equals(row.get("kind"))).map(this::draft).toList();
        assertEquals(Stream.of(one, other).map(ExportedTest::told).collect(Collectors.toSet()), drafts.stream().map(ExportedTest::drafted).collect(Collectors.toSet()));
        drafts.forEach(draft -> assertEquals("sample-funder", draft.path("content.facts.leadFunder")));
        assertEquals(Set.of("unchanged"), Set.copyOf(sending.outcomes(sending.sends("application/json", grants, "&format=360giving"))));
    }

    private static List<Object> told(ResearchManuscript research) {
        Response story = Reader.reads(research);
        return Stream.of("title", "summary", "award.funderReference", "award.currency", "award.amountAwarded", "award.awardedOn").<Object>map(story::path).map(Objects::toString)
                .collect(Collectors.toList());
    }

    private static List<Object> drafted(Response draft) {
        return Stream.of("story.wording.title", "story.wording.summary", "facts.award.funderReference", "facts.award.currency", "facts.award.amountAwarded", "facts.award.awardedOn")
                .<Object>map(path -> draft.path("content." + path)).map(Objects::toString).collect(Collectors.toList());
    }

    private String export() {
        return Reader.reads("/v1/exports/research.csv" + ofTheHost).asString();
    }

    private List<CSVRecord> table() throws IOException {
        desk.publishes(hosted());
        try (CSVParser parser = CSVParser.parse(export(), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private Response draft(Map<String, Object> row) {
        return sending.author().asks().get(OnTheDesk.DRAFTS + "/" + row.get("draft")).then().statusCode(200).extract().response();
    }
}
