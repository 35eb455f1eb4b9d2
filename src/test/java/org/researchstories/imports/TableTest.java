package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.researchstories.world.OnTheDesk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.imports.Sending.challenge;
import static org.researchstories.imports.Sending.problem;

/** Tables of funded research. */
@QuarkusTest
class TableTest {

    private static final String CSV = "text/csv";

    private final Sending sending = Sending.ofANewSource();

    @Test
    void rowsOfATableBecomeResearch() {
        sending.sends(List.of(challenge("c-1", "One"), challenge("c-2", "Two")));
        Response ended = sending.sends(CSV, "\uFEFF externalId ,title,body,aims,amountAwarded,amountDisclosed,awardedOn,leadFunder,challenges,cso,topics\r\n"
                + "a,\"Of \"\"cells\"\",\nand more\",## Heading,Find out|Tell,250000.50,true,2026-03-01,sample-funder,c-2|c-1,1.1:50|5.3:50,\r\n"
                + "b,Another,,,,,,,,,\r\n", "");
        ended.then().body("form", equalTo("csv"));
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("created", "created"), sending.outcomes(ended));
        assertEquals(List.of("line 2", "line 4"), rows.stream().map(row -> row.get("place")).toList());
        Response draft = sending.author().asks().get(OnTheDesk.DRAFTS + "/" + rows.getFirst().get("draft"));
        draft.then().body("kind", equalTo("research")).body("content.story.wording.title", equalTo("Of \"cells\",\nand more"))
                .body("content.story.wording.body.type", contains("heading")).body("content.aims", contains("Find out", "Tell"))
                .body("content.facts.award.amountAwarded", equalTo(250000.5f)).body("content.facts.award.awardedOn", equalTo("2026-03-01"))
                .body("content.facts.leadFunder", equalTo("sample-funder")).body("content.facts.relations.primary", contains(true, false))
                .body("content.facts.classifications.code", contains("1.1", "5.3"));
        Response second = sending.sends(List.of(challenge("c-2", "Two")));
        assertEquals(sending.author().asks().get(OnTheDesk.DRAFTS + "/" + sending.rows(second).getFirst().get("draft")).<String>path("subject"),
                draft.path("content.facts.relations[0].target"));
    }

    @Test
    void whatIsWrongInACellIsToldWithItsColumnAndWhatWouldBeRight() {
        Response ended = sending.sends(CSV, "externalId,title,awardedOn,amountAwarded,amountDisclosed,researchStage,locale,body,challenges\n"
                + "a,A,01/03/2026,\"£1,000\",yes,discovry,fr,<b>,\n,B,,,,,,,\nc,C\nd,D,2026-02-30,,,,,,\ne,E,,,,,,,nowhere\nf,F,,,,discovry,,,\ne,E,,,,,,,\ng,G,,,,,,,\n", "");
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("refused", "refused", "refused", "refused", "refused", "refused", "refused", "created"), sending.outcomes(ended));
        assertEquals(Map.of("/awardedOn", "2026-03-01", "/amountAwarded", "", "/amountDisclosed", "", "/locale", ""), problems(rows.get(0)));
        assertEquals("/externalId", problem(rows.get(1)).get("pointer"));
        assertEquals("Has 2 cells where there are 9 columns.", problem(rows.get(2)).get("detail"));
        assertEquals("/awardedOn", problem(rows.get(3)).get("pointer"));
        assertEquals("/challenges/0/externalId", problem(rows.get(4)).get("pointer"));
        assertEquals("/researchStage", problem(rows.get(5)).get("pointer"));
        assertEquals("discovery", problem(rows.get(5)).get("didYouMean"));
        assertEquals("/externalId", problem(rows.get(6)).get("pointer"));
    }

    @Test
    void emptyLinesAreNoRowsAndAreCountedAsLines() {
        Response ended = sending.sends(CSV, "\nexternalId,title\n\n\na,A\r\n\r\nb,B\n", "");
        assertEquals(List.of("line 5", "line 7"), sending.rows(ended).stream().map(row -> row.get("place")).toList());
    }

    /** What was probably meant, by the columns in which something is wrong. */
    @SuppressWarnings("unchecked") // It is a list of violations.
    private static Map<String, Object> problems(Map<String, Object> row) {
        return ((List<Map<String, Object>>) row.get("problems")).stream()
                .collect(Collectors.toMap(problem -> problem.get("pointer").toString(), problem -> problem.getOrDefault("didYouMean", "")));
    }

    @Test
    void thePageAboutImportsTellsEveryColumn() throws IOException {
        try (InputStream page = TableTest.class.getResourceAsStream("/docs/guides/importing.md")) {
            String told = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            Column.ALL.forEach(column -> assertTrue(told.contains("`" + column.name() + "`"), column.name() + " is not on the page"));
        }
    }
}
