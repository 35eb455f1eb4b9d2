package org.researchstories.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.store.Schema;
import org.researchstories.world.FewStories;
import org.researchstories.world.Reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The stories that the application comes with, as they are served. */
@QuarkusTest
@TestProfile(FewStories.class)
class StarterContentTest {

    @Inject
    ObjectMapper json;
    @Inject
    Event<Schema.Ready> ready;

    @ParameterizedTest
    @CsvSource({"challenges, 6", "strategies, 8", "research, 12"})
    void everyStoryIsServedWithItsTextItsLabelAndItsNotice(String kind, int number) throws IOException {
        JsonNode stories = content().path(kind);
        assertEquals(number, stories.size());
        for (JsonNode written : stories) {
            JsonPath served = Reader.reads("/v1/" + kind + "/" + written.path("slug").asText()).jsonPath();
            for (String property : List.of("id", "slug", "title", "standfirst", "summary", "firstPublishedAt")) {
                assertEquals(written.path(property).asText(), served.getString(property), property);
            }
            assertTrue(served.getBoolean("sample"));
            assertFalse(served.getString("sampleNotice").isBlank());
            assertEquals("not_reviewed", served.getString("review.state"));
            assertEquals(written.path("cancerTypes").size(), served.getList("cancerTypes").size());
            assertEquals(written.path("topics").size(), served.getList("topics").size());
            assertEquals(written.path("glossaryTerms").size(), served.getList("glossaryTerms").size());
            assertEquals(written.path("references").size(), served.getList("references").size());
            assertEquals(written.path("body").size(), served.getList("body").size());
        }
    }

    @ParameterizedTest
    @CsvSource({"challenges, 6", "strategies, 8", "research, 12"})
    void everyStoryIsInItsListWithLabelAndNotice(String kind, int number) throws IOException {
        Set<String> slugs = new HashSet<>(content().path(kind).findValuesAsText("slug"));
        assertEquals(number, slugs.size());
        List<String> served = Reader.walks("/v1/" + kind + "?limit=100", "slug");
        assertTrue(served.containsAll(slugs));
        List<String> notices = Reader.walks("/v1/" + kind + "?limit=100", "sampleNotice");
        List<String> samples = Reader.walks("/v1/" + kind + "?limit=100", "sample");
        for (String slug : slugs) {
            assertEquals("true", samples.get(served.indexOf(slug)));
            assertFalse(notices.get(served.indexOf(slug)).isBlank());
        }
    }

    @Test
    void everyRelationIsServedAtBothEndsAndInTheGraph() throws IOException {
        JsonNode relations = content().path("challengeStrategyRelations");
        assertEquals(24, relations.size());
        Set<List<String>> edges = edges();
        for (JsonNode relation : relations) {
            Response challenge = Reader.reads("/v1/challenges/" + relation.path("challenge").asText());
            Response strategy = Reader.reads("/v1/strategies/" + relation.path("strategy").asText());
            for (Map<String, String> mention : List.of(
                    mention(challenge, "strategies", relation.path("strategy").asText()),
                    mention(strategy, "challenges", relation.path("challenge").asText()))) {
                assertEquals(relation.path("relation").asText(), mention.get("relation"));
                assertEquals(relation.path("rationale").asText(), mention.get("rationale"));
            }
            assertTrue(edges.contains(List.of(strategy.path("id"), challenge.path("id"), relation.path("relation").asText())));
        }
    }

    @Test
    void theStrategiesOfAChallengeAreInTheirOrder() throws IOException {
        for (JsonNode challenge : content().path("challenges")) {
            String slug = challenge.path("slug").asText();
            List<JsonNode> relations = new ArrayList<>();
            content().path("challengeStrategyRelations").forEach(relation -> {
                if (relation.path("challenge").asText().equals(slug)) {
                    relations.add(relation);
                }
            });
            relations.sort((one, other) -> one.path("displayOrder").asInt() - other.path("displayOrder").asInt());
            List<String> wanted = relations.stream().map(relation -> relation.path("strategy").asText()).toList();
            List<String> served = new ArrayList<>(Reader.reads("/v1/challenges/" + slug).jsonPath().getList("strategies.slug"));
            served.retainAll(wanted);
            assertEquals(wanted, served);
        }
    }

    @Test
    void theFirstChallengeOfResearchIsItsPrimaryOne() throws IOException {
        for (JsonNode research : content().path("research")) {
            JsonPath served = Reader.reads("/v1/research/" + research.path("slug").asText()).jsonPath();
            assertEquals(research.path("challenges").size(), served.getList("challenges").size());
            assertEquals(research.path("challenges").path(0).asText(), served.getString("challenges.find { it.primary }.slug"));
            assertEquals(1, served.getList("challenges.findAll { it.primary }").size());
            assertEquals(research.path("strategies").size(), served.getList("strategies").size());
            for (JsonNode strategy : research.path("strategies")) {
                assertEquals(strategy.path("role").asText(),
                        mention(Reader.reads("/v1/research/" + research.path("slug").asText()), "strategies",
                                strategy.path("strategy").asText()).get("role"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"cancer-types, cancerTypes, key", "topics, topics, key", "classifications/hrcs-hc, hrcsHealthCategories, key",
            "classifications/hrcs-ra, hrcsResearchActivities, code", "classifications/icrp-cso, cso, code"})
    void everyTermOfEveryVocabularyIsServed(String list, String vocabulary, String key) throws IOException {
        List<String> written = content().path("vocabularies").path(vocabulary).findValuesAsText(key);
        String served = list.startsWith("classifications") ? "code" : "key";
        assertTrue(Reader.walks("/v1/" + list + "?limit=100", served).containsAll(written));
    }

    @Test
    void theGlossaryAndTheOrganisationsAreServed() throws IOException {
        assertTrue(Reader.walks("/v1/glossary?limit=100", "key").containsAll(content().path("glossary").findValuesAsText("key")));
        assertTrue(Reader.walks("/v1/organisations?limit=100", "key")
                .containsAll(content().path("organisations").findValuesAsText("key")));
    }

    @Test
    void aSecondStartPublishesNothingAgain() {
        long position = Reader.position();
        ready.fire(new Schema.Ready());
        assertEquals(position, Reader.position());
    }

    private Set<List<String>> edges() {
        List<Map<String, String>> edges = Reader.reads("/v1/graph?limit=1000").jsonPath().getList("edges");
        Set<List<String>> found = new HashSet<>();
        edges.forEach(edge -> found.add(List.of(edge.get("source"), edge.get("target"), edge.get("type"))));
        return found;
    }

    private static Map<String, String> mention(Response story, String of, String slug) {
        return story.jsonPath().getMap(of + ".find { it.slug == '" + slug + "' }");
    }

    private JsonNode content() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("starter-content.json")) {
            return json.readTree(file);
        }
    }
}
