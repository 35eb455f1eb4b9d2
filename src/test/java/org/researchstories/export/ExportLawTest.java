package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Everything;
import org.researchstories.world.Reader;
import org.researchstories.world.Shown;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An export has exactly what the list has with the same filters, but for samples that nobody asked for. */
@QuarkusTest
@BeforeTheRest
class ExportLawTest {

    @Inject
    Everything everything;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void anExportHasWhatTheListHas(long seed) throws IOException {
        Random random = new Random(seed);
        Asked research = asked("/v1/research", random);
        for (boolean samples : List.of(true, false)) {
            String question = "?includeSample=" + samples + research.parameters();
            JsonNode grants = Reader.tree(Reader.reads("/v1/exports/360giving.json" + question));
            assertEquals(ids(research, samples, it -> it.object("award").containsKey("amountAwarded") && it.object("award").containsKey("awardedOn")),
                    grants.path("grants").valueStream().map(grant -> grant.at("/researchStories/storyId").asText()).collect(Collectors.toCollection(TreeSet::new)), "seed %d: %s".formatted(seed, question));
            assertEquals(ids(research, samples, it -> true).size(),
                    grants.path("grants").size() + grants.at("/researchStories/leftOut").valueStream().mapToInt(JsonNode::asInt).sum());
            assertEquals(ids(research, samples, it -> true), rows(Reader.reads("/v1/exports/research.csv" + question)), "seed %d: %s".formatted(seed, question));
        }
        Asked stories = asked("/v1/stories", random);
        boolean samples = random.nextBoolean();
        String question = "?includeSample=" + samples + stories.parameters();
        Set<String> articles = Reader.tree(Reader.reads("/v1/exports/stories.jsonld" + question)).path("@graph").valueStream().filter(node -> node.has("headline"))
                .flatMap(article -> article.path("identifier").findValuesAsText("value").stream()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids(stories, samples, it -> true), articles, "seed %d: %s".formatted(seed, question));
        Set<String> addresses = stories.described().stream().filter(story -> samples || !(boolean) story.outline().get("sample")).flatMap(ExportLawTest::slugs)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(addresses, Xmls.of(Reader.reads("/v1/exports/sitemap.xml" + question)).texts("loc").stream()
                .map(address -> address.replaceFirst("^http://localhost:\\d+", "")).collect(Collectors.toCollection(TreeSet::new)), "seed %d: %s".formatted(seed, question));
    }

    /** Exports know neither a search nor what is withdrawn, and have the addresses of a story in all its languages. */
    private static Asked asked(String path, Random random) {
        return Asked.of(path, random, reading -> Stream.of("q=", "withdrawn", "localeFallback").noneMatch(reading::contains));
    }

    private static Set<String> ids(Asked asked, boolean samples, Predicate<Shown> which) {
        return asked.described().stream().filter(story -> samples || !(boolean) story.outline().get("sample")).filter(which)
                .map(Shown::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked") // It is a list of languages with their addresses.
    private static Stream<String> slugs(Shown story) {
        return ((List<Map<String, String>>) story.outline().get("availableLocales")).stream()
                .map(it -> it.get("locale").equals("en") ? it.get("href").split("\\?")[0] : it.get("href"));
    }

    private static Set<String> rows(Response table) throws IOException {
        try (CSVParser parser = CSVParser.parse(table.asString(), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.stream().map(row -> row.get("subject")).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
