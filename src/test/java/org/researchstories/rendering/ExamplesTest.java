package org.researchstories.rendering;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Body;
import org.researchstories.body.Section;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the contract shows as a form or a section of its sample stories is what becomes of them. */
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void theSampleChallengeBecomesWhatTheContractShows() throws IOException {
        Passage passage = passage("AChallenge", -1);
        assertEquals(example("AChallengeAsHtml").path("bodyHtml").asText(), Html.of(passage));
        assertEquals(example("AChallengeAsMarkdown").path("bodyMarkdown").asText(), Markdown.of(passage));
        assertEquals(example("AChallengeAsText").path("bodyText").asText(), Plain.of(passage));
        assertEquals(example("AChallengesSectionAsHtml").path("bodyHtml").asText(), Html.of(passage("AChallenge", 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AChallenge", "AChallengeInAnotherLanguage", "AStrategy", "AWithdrawnStrategy", "AProject", "ATrial"})
    void theSectionsOfASampleStoryAreThoseOfItsBody(String name) throws IOException {
        JsonNode listed = example(name).path("sections");
        List<Section> sections = passage(name, -1).sections();
        assertEquals(sections.size(), listed.size());
        for (int i = 0; i < sections.size(); i++) {
            assertEquals(sections.get(i).key(), listed.path(i).path("key").asText());
            assertEquals(sections.get(i).title(), listed.path(i).path("title").textValue());
            assertEquals(sections.get(i).wordCount(), listed.path(i).path("wordCount").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"AChallengesSection, AChallenge, 1", "AStrategysSection, AStrategy, 0", "ASectionOfResearch, ATrial, 0"})
    void aSectionThatIsShownIsOneOfItsStory(String section, String story, int place) throws IOException {
        assertEquals(JSON.valueToTree(passage(story, place).sections().getFirst().body()), example(section).path("body"));
        assertEquals(example(story).path("sections").path(place), example(section).path("section"));
    }

    /** @param section its place, or -1 for all of them */
    private static Passage passage(String story, int section) throws IOException {
        JsonNode item = example(story);
        List<Section> sections = Section.of(JSON.convertValue(item.path("body"), Body.class));
        Apparatus apparatus = new Apparatus(Passages.BASE,
                JSON.convertValue(item.path("bodyMedia"), new TypeReference<>() { }), JSON.convertValue(item.path("references"), new TypeReference<>() { }),
                JSON.convertValue(item.path("glossaryTerms"), new TypeReference<>() { }), JSON.convertValue(item.path("linkedStories"), new TypeReference<>() { }));
        return new Passage(section < 0 ? sections : List.of(sections.get(section)), apparatus, item.path("locale").asText());
    }

    private static JsonNode example(String name) throws IOException {
        try (InputStream bundle = ExamplesTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return JSON.readTree(bundle).path("components").path("examples").path(name).path("value");
        }
    }
}
