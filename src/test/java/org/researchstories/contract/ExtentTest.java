package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can be asked for is exactly what the schemas have: a new property is at once one that can be asked for. */
class ExtentTest {

    private static final ContractFile CONTRACT = ContractFile.bundled();

    @ParameterizedTest
    @CsvSource({"/v1/challenges, ChallengeOutline", "/v1/challenges/{slugOrId}, Challenge", "/v1/strategies, StrategyOutline",
            "/v1/strategies/{slugOrId}, Strategy", "/v1/research, ResearchOutline", "/v1/research/{slugOrId}, Research",
            "/v1/stories, StoryOutline", "/v1/stories/{id}, Story"})
    void fieldsNamesEveryPropertyOfTheSchemaAndEveryPartOfAnAward(String template, String schema) {
        Set<String> properties = properties(schema("/components/schemas/" + schema));
        properties.removeAll(properties(schema("/components/schemas/InclusionFields")));
        properties.removeAll(properties(schema("/components/schemas/FoundFields")));
        if (properties.contains("award")) {
            properties(schema("/components/schemas/Award")).forEach(part -> properties.add("award." + part));
        }
        assertEquals(properties, allowed(template, "fields"), "openapi/extent.yaml must list exactly these for " + template);
    }

    @ParameterizedTest
    @CsvSource({"/v1/challenges, ChallengeOutline", "/v1/challenges/{slugOrId}, ChallengeOutline", "/v1/strategies, StrategyOutline",
            "/v1/strategies/{slugOrId}, StrategyOutline", "/v1/research, ResearchOutline", "/v1/research/{slugOrId}, ResearchOutline",
            "/v1/stories, StoryOutline", "/v1/stories/{id}, StoryOutline"})
    void includeNamesWhateverMentionsStoriesAndWhateverTheseMention(String template, String schema) {
        Set<String> paths = new TreeSet<>();
        mentions(schema).forEach((name, kinds) -> {
            paths.add(name);
            kinds.forEach(kind -> mentions(kind).keySet().forEach(further -> paths.add(name + "." + further)));
        });
        assertEquals(paths, allowed(template, "include"), "openapi/extent.yaml must list exactly these for " + template);
    }

    /** The members that list other stories, each with the schemas of what it may list. */
    private static Map<String, List<String>> mentions(String schema) {
        Map<String, List<String>> mentions = new TreeMap<>();
        List.of("StoryFields", "ChallengeFields", "StrategyFields", "ResearchFields").stream()
                .filter(part -> schema.equals("StoryOutline") || part.equals("StoryFields") || schema.startsWith(part.replace("Fields", "")))
                .forEach(part -> schema("/components/schemas/" + part + "/properties").properties().forEach(property -> {
                    String of = CONTRACT.resolved(property.getValue()).at("/items/$ref").asText().replaceAll(".*/", "");
                    if (of.endsWith("Mention") || of.equals("StoryReference")) {
                        mentions.put(property.getKey(), listed(property.getKey()));
                    }
                }));
        return mentions;
    }

    private static List<String> listed(String member) {
        return List.of(switch (member) {
            case "challenges" -> "ChallengeOutline";
            case "strategies", "components" -> "StrategyOutline";
            case "research" -> "ResearchOutline";
            default -> "StoryOutline";
        });
    }

    @ParameterizedTest
    @CsvSource({"/v1/challenges", "/v1/challenges/{slugOrId}", "/v1/strategies", "/v1/strategies/{slugOrId}", "/v1/research",
            "/v1/research/{slugOrId}", "/v1/stories", "/v1/stories/{id}"})
    void whatIsAlwaysThereCanBeAskedFor(String template) {
        Set<String> always = new TreeSet<>(new StoryJudge(CONTRACT).always(template, "fields").toList());
        assertTrue(always.contains("sampleNotice"), template);
        assertTrue(allowed(template, "fields").containsAll(always), template);
    }

    private static Set<String> allowed(String template, String parameter) {
        Set<String> names = new TreeSet<>();
        elements(CONTRACT.operation(template, "GET").path("parameters")).map(CONTRACT::resolved)
                .filter(it -> it.path("name").asText().equals(parameter))
                .forEach(it -> it.at("/schema/items/enum").forEach(name -> names.add(name.asText())));
        return names;
    }

    private static JsonNode schema(String pointer) {
        return CONTRACT.root().at(pointer);
    }

    /** Its own, and those of every part that it is made of or may be. */
    private static Set<String> properties(JsonNode schema) {
        JsonNode resolved = CONTRACT.resolved(schema);
        Set<String> names = new TreeSet<>(ContractFile.names(resolved.path("properties")));
        Stream.of("allOf", "oneOf").flatMap(word -> elements(resolved.path(word))).forEach(part -> names.addAll(properties(part)));
        return names;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
