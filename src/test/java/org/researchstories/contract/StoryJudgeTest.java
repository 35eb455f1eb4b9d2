package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract's own example, trimmed rightly, passes; each way of trimming it wrongly does not. */
class StoryJudgeTest {

    private static final ContractFile CONTRACT = ContractFile.bundled();
    private static final ContractJudge JUDGE = new ContractJudge(CONTRACT);
    private static final String PATH = "/v1/research/why-some-lung-cancers-ignore-checkpoint-inhibitors";

    private final ObjectNode whole = (ObjectNode) CONTRACT.root().at("/components/examples/AProject/value").deepCopy();

    @Test
    void whatWasAskedForAndWhatIsAlwaysThereIsEnough() {
        assertEquals(List.of(), faults("title", trimmed("title")));
        assertEquals(List.of(), faults("title,award.amountAwarded", withPartOfTheAward("amountAwarded", "currency", "amountDisclosed")));
    }

    @Test
    void aNoticeThatIsMissingIsAFault() {
        ObjectNode story = trimmed("title");
        story.remove("licence");
        refused("it should have licence", "title", story);
    }

    @Test
    void whatWasAskedForAndIsMissingIsAFault() {
        refused("it should have summary", "title,summary", trimmed("title"));
    }

    @Test
    void whatNobodyAskedForIsAFault() {
        refused("nobody asked for summary", "title", trimmed("title", "summary"));
    }

    @Test
    void aPartThatNobodyAskedForIsAFaultAndSoIsAnAmountWithoutItsCurrency() {
        refused("nobody asked for award.funderReference", "title,award.amountAwarded",
                withPartOfTheAward("amountAwarded", "currency", "amountDisclosed", "funderReference"));
        refused("it should have award.currency", "title,award.amountAwarded", withPartOfTheAward("amountAwarded", "amountDisclosed"));
    }

    @Test
    void whatComesAlongUnaskedOrNotAtAllIsAFault() {
        assertTrue(JUDGE.faults(exchange(Map.of("include", List.of("challenges")), whole)).toString().contains("nothing is included"));
        ObjectNode including = whole.deepCopy();
        including.putArray("included");
        including.put("includedTruncated", false);
        assertEquals(List.of(), JUDGE.faults(exchange(Map.of("include", List.of("challenges")), including)));
        assertTrue(JUDGE.faults(exchange(Map.of(), including)).toString().contains("nobody asked for included"));
        including.put("includedTruncated", true);
        assertTrue(JUDGE.faults(exchange(Map.of("include", List.of("challenges")), including)).toString().contains("includedMore"));
    }

    @Test
    void whatComesAlongIsWholeUnlessIncludeFieldsSaysOtherwise() {
        ObjectNode including = trimmed("title");
        including.putArray("included").add(trimmed("title"));
        including.put("includedTruncated", false);
        Map<String, List<String>> query = new HashMap<>(Map.of("fields", List.of("title"), "include", List.of("challenges")));
        assertTrue(JUDGE.faults(exchange(query, including)).toString().contains("it should have summary"));
        query.put("includeFields", List.of("title"));
        assertEquals(List.of(), JUDGE.faults(exchange(query, including)));
    }

    @Test
    void aTrimmedAnswerThatNobodyAskedForIsAFault() {
        Exchange exchange = exchange(Map.of(), trimmed("title"));
        assertTrue(JUDGE.faults(exchange).toString().contains("required"), JUDGE.faults(exchange).toString());
    }

    private ObjectNode trimmed(String... names) {
        ObjectNode story = whole.deepCopy();
        List<String> kept = new ArrayList<>(List.of(names));
        new StoryJudge(CONTRACT).always("/v1/research/{slugOrId}", "fields").forEach(kept::add);
        return story.retain(kept);
    }

    private ObjectNode withPartOfTheAward(String... parts) {
        ObjectNode story = trimmed("title", "award");
        ((ObjectNode) story.get("award")).retain(parts);
        return story;
    }

    private static void refused(String because, String fields, JsonNode story) {
        List<String> faults = faults(fields, story);
        assertTrue(faults.toString().contains(because), () -> "let through, or refused for another reason: " + faults);
    }

    private static List<String> faults(String fields, JsonNode story) {
        return JUDGE.faults(exchange(Map.of("fields", List.of(fields)), story));
    }

    private static Exchange exchange(Map<String, List<String>> query, JsonNode story) {
        Map<String, List<String>> headers = new HashMap<>();
        JsonNode declared = CONTRACT.operation("/v1/research/{slugOrId}", "GET").at("/responses/200/headers");
        ContractFile.names(declared).forEach(name -> headers.put(name,
                List.of(CONTRACT.resolved(declared.path(name)).path("example").asText())));
        headers.put("Content-Type", List.of("application/json"));
        return new Exchange("GET", PATH, query, Map.of(), "", 200, headers, story.toString());
    }
}
