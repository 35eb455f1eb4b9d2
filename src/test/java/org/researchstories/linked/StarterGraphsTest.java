package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Addressed;
import org.researchstories.world.Stories;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sample stories as linked data. */
@QuarkusTest
class StarterGraphsTest {

    private static final Set<String> OWN = Set.of("WebPage", "MedicalWebPage", "Article", "MonetaryGrant", "MedicalTrial");

    @Test
    void everyStoryIsOfSchemaOrg() throws IOException {
        for (String path : paths()) {
            String document = Linked.reads(path).asString();
            assertEquals(List.of(), GraphProof.faults(Examples.JSON.readTree(document)), path);
            assertEquals(List.of(), Expansion.faults(document), path);
        }
    }

    @Test
    void everyStoryIsMadeOfItsJsonAndOfNothingElse() {
        for (String path : paths()) {
            assertEquals(Linked.graphOf(Linked.itemAt(path)), Linked.graphAt(path), path);
        }
    }

    @Test
    void whereverASampleIsDescribedItSaysThatItIsOne() {
        for (String path : paths()) {
            ObjectNode item = Linked.itemAt(path);
            JsonNode document = Linked.graphAt(path);
            List<JsonNode> own = Linked.nodes(document).filter(node -> OWN.contains(node.path("@type").asText())
                    || node.path("mainEntityOfPage").path("@id").asText().equals(item.path("canonicalUrl").asText())).toList();
            assertTrue(own.size() >= 3, path);
            own.forEach(node -> assertTrue(node.path("description").asText().startsWith(item.path("sampleNotice").asText() + " "),
                    node.toString()));
        }
    }

    @Test
    void aPageLeadsToTheArticleAndToWhatItTellsOf() {
        Map<String, String> pages = Map.of("challenge", "WebPage Article DefinedTerm", "strategy", "MedicalWebPage Article MedicalTherapy",
                "research", "WebPage Article MonetaryGrant ResearchProject");
        for (String path : paths()) {
            ObjectNode item = Linked.itemAt(path);
            JsonNode document = Linked.graphAt(path);
            JsonNode page = Linked.node(document, item.path("canonicalUrl").asText());
            String types = page.path("@type").asText() + page.path("mainEntity").findValuesAsText("@id").stream()
                    .map(id -> " " + Linked.node(document, id).path("@type").asText()).collect(Collectors.joining());
            String trial = item.path("researchStage").asText().equals("clinical_trial") ? " MedicalTrial" : "";
            assertEquals(pages.get(item.path("kind").asText()) + trial, types);
        }
    }

    /** A story calls what another one tells of by the very name that the other one gives it. */
    @Test
    void whatOneStoryMentionsAnotherOneTells() {
        Map<String, JsonNode> mentioned = new HashMap<>();
        for (String path : paths()) {
            Linked.nodes(Linked.graphAt(path)).filter(node -> node.path("@id").asText().matches(".*#(challenge|therapy|project)")
                    && !node.has("mainEntityOfPage")).forEach(node -> mentioned.put(node.path("@id").asText(), node));
        }
        assertTrue(mentioned.size() > 20, mentioned.toString());
        mentioned.forEach((id, node) -> {
            JsonNode told = Linked.node(Linked.graphAt(URI.create(node.path("url").asText()).getPath()), id);
            assertEquals(told.path("@type").asText() + told.path("name").asText(), node.path("@type").asText() + node.path("name").asText());
        });
    }

    @Test
    void cancerTypesAreIllnessesButForTheOneThatStandsForAll() {
        Set<String> terms = new HashSet<>();
        for (String path : paths()) {
            JsonNode document = Linked.graphAt(path);
            Linked.nodes(document).filter(node -> node.path("@id").asText().contains("/v1/cancer-types#"))
                    .forEach(node -> terms.add(node.path("@type").asText() + (node.path("termCode").asText())));
        }
        assertEquals(Set.of("MedicalCondition", "DefinedTermnot-site-specific"), terms);
    }

    @Test
    void classificationsAreTermsOfTheirSchemes() {
        JsonNode document = Linked.graphAt(Stories.RADIOTHERAPY_FIRST.path());
        Set<String> codes = Linked.ofType(document, "DefinedTerm").filter(term -> term.path("inDefinedTermSet").asText().contains("/classifications/"))
                .map(term -> term.path("inDefinedTermSet").asText().replaceFirst(".*/", "") + " " + term.path("termCode").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.of("hrcs-hc cancer-and-neoplasms", "hrcs-ra 6.1", "hrcs-ra 6.5", "icrp-cso 5.5"), codes);
    }

    private static List<String> paths() {
        List<String> paths = Stories.all().stream().map(Addressed::path).toList();
        assertEquals(26, paths.size());
        return paths;
    }
}
