package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That the judges of this room's tests see what they are for. */
class GraphProofTest {

    private final ObjectNode document = Linked.graphOf(Examples.fullTrial());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Article | lastReviewed | '\"2026-03-01\"' | lastReviewed is not a property of the type",
            "Article | reviewedBy | '{\"@type\":\"Person\"}' | reviewedBy is not a property of the type",
            "Article | license | '\"CC-BY-4.0\"' | which is none of [CreativeWork, URL]",
            "Article | license | '{\"@type\":\"Person\"}' | does not take a \"Person\"",
            "Article | sdDatePublished | '\"2026-03-01T10:00:00Z\"' | which is none of [Date]",
            "Article | timeRequired | '\"3 minutes\"' | which is none of [Duration]",
            "Article | wordCount | '\"54\"' | which is none of [Integer]",
            "Article | abstract | '\"\"' | which is none of [Text]",
            "Article | keywords | '[]' | keywords is empty",
            "Article | image | '{\"@id\":\"https://example.org/elsewhere\"}' | which is not in the graph",
            "Article | publishingPrinciples | '\"Somebody\"' | publishingPrinciples is not among the facts",
            "Article | @id | '\"#article\"' | #article is no absolute address",
            "Article | @type | '\"NewsArticle\"' | which is not among the facts",
            "WebPage | lastReviewed | '\"1 March 2026\"' | which is none of [Date]",
            "WebPage | mainEntityOfPage | '\"page\"' | which is none of",
            "MonetaryGrant | foundingDate | '\"2026-03-01\"' | foundingDate is not a property of the type",
            "MonetaryGrant | funder | '{\"@id\":\"https://stories.example.org/v1/cancer-types#kidney\"}' | does not take a MedicalCondition",
            "MedicalCondition | code | '\"C43\"' | which is none of [MedicalCode]",
            "MedicalCondition | code | '{\"@type\":\"DefinedTerm\",\"termCode\":\"C43\"}' | does not take a \"DefinedTerm\"",
            "MedicalCondition | codeValue | '\"C43\"' | codeValue is not a property of the type",
            "ImageObject | width | 1600 | which is none of",
            "MedicalTrial | healthCondition | '\"Kidney cancer\"' | which is none of [MedicalCondition]"})
    void aFaultIsSeen(String type, String property, String value, String fault) throws IOException {
        node(type).set(property, Examples.JSON.readTree(value));
        List<String> faults = GraphProof.faults(document);
        assertTrue(faults.stream().anyMatch(it -> it.contains(fault)), faults.toString());
    }


    @Test
    void aNodeThatIsThereTwiceIsSeen() {
        document.withArray("@graph").add(node("Article").deepCopy());
        assertTrue(GraphProof.faults(document).toString().contains("is there twice"));
    }

    @Test
    void whatTheProcessorDoesNotUnderstandIsSeen() throws IOException {
        node("Article").put("license", "CC-BY-4.0").putNull("abstract");
        String faults = Expansion.faults(document.toString()).toString();
        assertTrue(faults.contains("CC-BY-4.0 is no absolute name"), faults);
        assertTrue(faults.matches("(?s).*of (\\d+) properties it understands.*"), faults);
    }

    @Test
    void anotherContextIsNotLoaded() {
        document.put("@context", "https://elsewhere.example.org/context");
        assertThrows(IllegalArgumentException.class, () -> Expansion.of(document.toString()));
    }

    @Test
    void withoutAFaultNoneIsSeen() throws IOException {
        assertEquals(List.of(), GraphProof.faults(document));
        assertEquals(List.of(), Expansion.faults(document.toString()));
    }

    private ObjectNode node(String type) {
        for (JsonNode node : document.path("@graph")) {
            if (node.path("@type").asText().equals(type)) {
                return (ObjectNode) node;
            }
        }
        throw new IllegalArgumentException(type);
    }
}
