package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.reading.Publisher;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExamplesTest {

    private final JsonNode full = Linked.graphOf(Examples.fullTrial());

    @ParameterizedTest
    @CsvSource({"AChallenge, LinkedChallenge", "AStrategy, LinkedStrategy", "ATrial, LinkedResearch"})
    void theContractShowsWhatItsOwnStoriesBecome(String story, String linked) {
        assertEquals(Examples.named(linked), Linked.graphOf(Examples.named(story)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AChallenge", "AChallengeInAnotherLanguage", "AStrategy", "AWithdrawnStrategy", "AProject", "ATrial"})
    void everyExampleIsOfSchemaOrg(String story) throws IOException {
        isOfSchemaOrg(Linked.graphOf(Examples.named(story)));
    }

    @Test
    void whoPublishesIsToldAsFarAsItIsSet() throws IOException {
        Publisher charity = new SmallRyeConfigBuilder().withMapping(Publisher.class)
                .withDefaultValue("stories.publisher.name", "A charity").withDefaultValue("stories.publisher.website", "https://www.example.org/")
                .withDefaultValue("stories.publisher.logo", "https://www.example.org/logo.png").withDefaultValue("stories.publisher.identifier", "GB-CHC-0000000")
                .build().getConfigMapping(Publisher.class);
        JsonNode graph = StoryGraph.of(new Item(Examples.fullTrial()), charity);
        JsonNode page = graph.path("@graph").get(0);
        JsonNode publisher = Linked.node(graph, page.path("publisher").path("@id").asText());
        assertEquals("A charity", publisher.path("name").asText());
        assertEquals("https://www.example.org/logo.png", publisher.path("logo").asText());
        assertEquals("GB-CHC-0000000", publisher.path("identifier").get(0).path("value").asText());
        assertEquals(page.path("publisher"), graph.path("@graph").get(1).path("publisher"));
        isOfSchemaOrg(graph);
    }

    @Test
    void aTrialThatHasEverythingIsOfSchemaOrg() throws IOException {
        isOfSchemaOrg(full);
    }

    private static void isOfSchemaOrg(JsonNode document) throws IOException {
        assertEquals(List.of(), GraphProof.faults(document));
        assertEquals(List.of(), Expansion.faults(document.toString()));
    }

    @Test
    void aPageWasReviewedAndNothingElse() {
        assertEquals("2026-03-01", part("").path("lastReviewed").textValue());
        assertEquals("Consultant oncologist", part("").path("reviewedBy").path("jobTitle").textValue());
        assertEquals(1, full.findParents("lastReviewed").size());
        assertEquals(1, full.findParents("reviewedBy").size());
    }

    @Test
    void whoReviewedIsNotToldWhereNoReviewTookPlace() {
        ObjectNode story = Examples.fullTrial();
        ((ObjectNode) story.path("review")).remove("lastReviewedOn");
        assertTrue(Linked.graphOf(story).findParents("reviewedBy").isEmpty());
    }

    @Test
    void theDatesAreTheProjectsAndTheMoneyIsTheGrants() {
        assertEquals("2027-01-04", part("#project").path("foundingDate").textValue());
        assertEquals("2032-01-03", part("#project").path("dissolutionDate").textValue());
        assertEquals("1250000.5", part("#grant").path("amount").path("value").asText());
        assertEquals("GBP", part("#grant").path("amount").path("currency").textValue());
        assertEquals("Gentler treatments", part("#grant").path("sponsor").path("name").textValue());
    }

    @Test
    void aGrantPaysForWhatIsResearchedAndNotForWhatThatIsComparedWith() {
        assertEquals(Set.of(id("#project"), id("#trial"), "https://stories.example.org/v1/strategies/combining-immunotherapies#therapy"),
                references(part("#grant").path("fundedItem")));
        assertEquals(Set.of("https://stories.example.org/v1/strategies/combining-immunotherapies#therapy",
                        "https://stories.example.org/v1/strategies/managing-immune-side-effects#therapy"),
                references(part("#trial").path("studySubject")));
    }

    @Test
    void anIllnessHasItsCodesAndRangesOfCodesInTheirOrder() {
        JsonNode codes = Linked.node(full, "https://stories.example.org/v1/cancer-types#kidney").path("code");
        assertEquals(List.of("C64", "C65-C66"), codes.findValuesAsText("codeValue"));
        assertEquals(List.of("ICD-10", "ICD-10"), codes.findValuesAsText("codingSystem"));
        assertEquals(List.of("MedicalCode", "MedicalCode"), codes.findValuesAsText("@type"));
    }

    @Test
    void anIllnessThatNoCodeFitsHasNone() {
        ObjectNode story = Examples.fullTrial();
        story.path("cancerTypes").forEach(type -> ((ObjectNode) type).putArray("icd10"));
        assertTrue(Linked.graphOf(story).findParents("code").isEmpty());
    }

    @Test
    void outputsAreTheCitationsThatTheGrantPaidFor() {
        JsonNode citations = part("#article").path("citation");
        assertEquals(List.of("ScholarlyArticle", "CreativeWork", "Book", "Report", "ScholarlyArticle", "CreativeWork", "CreativeWork"),
                citations.findValuesAsText("@type").stream().filter(type -> !type.equals("PropertyValue")).toList());
        assertEquals(3, StreamSupport.stream(citations.spliterator(), false)
                .filter(work -> work.path("funding").path("@id").asText().equals(id("#grant"))).count());
    }

    @Test
    void aDoiIsAnAddressWhateverCharactersItHas() {
        assertEquals("https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
                part("#article").path("citation").get(0).path("sameAs").get(0).textValue());
    }

    @Test
    void peopleAreToldAsTheJsonTellsThem() {
        assertEquals(Set.of("@type", "@id", "jobTitle", "affiliation"), names(part("#person-1")));
        assertEquals("https://orcid.org/0000-0002-1825-0097", part("#person-2").path("sameAs").get(0).textValue());
        assertEquals("co lead", part("#person-2").path("jobTitle").textValue());
        assertEquals(Set.of("@type", "@id", "jobTitle"), names(part("#person-3")));
    }

    @Test
    void anOrganisationIsThereOnceHoweverOftenItIsNamed() {
        assertEquals(1, StreamSupport.stream(full.path("@graph").spliterator(), false)
                .filter(node -> node.path("@id").asText().endsWith("/v1/organisations#sample-hospital")).count());
    }

    @Test
    void theOriginalLeadsToItsTranslationAndTheTranslationToItsOriginal() {
        assertEquals(Set.of("https://stories.example.org/v1/research/amserlen-ysgafnach?locale=cy#article"),
                references(part("#article").path("workTranslation")));
        ObjectNode welsh = Examples.fullTrial().put("locale", "cy");
        JsonNode article = Linked.graphOf(welsh).path("@graph").get(1);
        assertFalse(article.has("workTranslation"));
        assertEquals(id("#article"), article.path("translationOfWork").path("@id").asText());
        assertTrue(article.path("description").asText().startsWith("Tynnwyd yn ôl: "), article.toString());
    }

    @ParameterizedTest
    @CsvSource({"CC-BY-4.0, license, https://spdx.org/licenses/CC-BY-4.0.html", "LicenseRef-ours, copyrightNotice, LicenseRef-ours",
            "https://creativecommons.org/licenses/by/4.0/, license, https://creativecommons.org/licenses/by/4.0/",
            "Ask us first, copyrightNotice, Ask us first", "https://a b, copyrightNotice, https://a b"})
    void aLicenceIsAnAddressWhereItHasOne(String licence, String property, String value) {
        JsonNode article = Linked.graphOf(Examples.fullTrial().put("licence", licence)).path("@graph").get(1);
        assertEquals(value, article.path(property).textValue());
        assertFalse(article.has(property.equals("license") ? "copyrightNotice" : "license"));
    }

    private JsonNode part(String fragment) {
        return StreamSupport.stream(full.path("@graph").spliterator(), false)
                .filter(node -> node.path("@id").asText().equals(id(fragment))).findFirst().orElseThrow();
    }

    private static String id(String fragment) {
        return "https://stories.example.org/v1/research/a-gentler-schedule-for-two-immunotherapies" + fragment;
    }

    private static Set<String> references(JsonNode list) {
        return new TreeSet<>(list.findValuesAsText("@id"));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
