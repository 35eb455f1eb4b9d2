package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.stream.Stream;

/** The words that a story is classified with. They are called by their vocabulary's address and their key in it. */
final class Terms {

    private static final String CANCER_TYPES = "/v1/cancer-types";

    /** Stands for all, so it is no illness. */
    private static final String NOT_SITE_SPECIFIC = "not-site-specific";

    private static final Map<String, String> SCHEMES = Map.of("hrcsHealthCategories", "hrcs-hc",
            "hrcsResearchActivities", "hrcs-ra", "cso", "icrp-cso");

    private Terms() {
    }

    static Stream<Node> in(Item item) {
        return Stream.of(cancerTypes(item), topics(item), classifications(item)).flatMap(terms -> terms);
    }

    private static Stream<Node> cancerTypes(Item item) {
        return item.each("cancerTypes").map(type -> type.path("key").asText().equals(NOT_SITE_SPECIFIC)
                ? term(item, CANCER_TYPES, type.path("key"), type.path("label")) : condition(item, type));
    }

    /** Those of the cancer types that are illnesses. */
    static Stream<Node> conditions(Item item) {
        return item.each("cancerTypes").filter(type -> !type.path("key").asText().equals(NOT_SITE_SPECIFIC))
                .map(type -> condition(item, type));
    }

    private static Stream<Node> topics(Item item) {
        return item.each("topics").map(topic -> term(item, "/v1/topics", topic.path("key"), topic.path("label")));
    }

    /** None where the story is no research. */
    private static Stream<Node> classifications(Item item) {
        return item.at("classifications").properties().stream().flatMap(scheme -> new Item(item.at("classifications"))
                .each(scheme.getKey()).map(share -> classification(item, scheme.getKey(), share)));
    }

    private static Node classification(Item item, String scheme, JsonNode share) {
        return term(item, "/v1/classifications/" + SCHEMES.get(scheme), share.path("code"), share.path("label"));
    }

    private static Node condition(Item item, JsonNode type) {
        return Node.of("MedicalCondition", id(item.absolute(CANCER_TYPES), type.path("key"))).with("name", type.path("label"))
                .withAll("code", new Item(type).each("icd10").map(Terms::icd10));
    }

    private static Node icd10(JsonNode code) {
        return Node.of("MedicalCode").with("codeValue", code).with("codingSystem", "ICD-10");
    }

    private static Node term(Item item, String vocabulary, JsonNode code, JsonNode label) {
        String set = item.absolute(vocabulary);
        return Node.of("DefinedTerm", id(set, code)).with("name", label).with("termCode", code).with("inDefinedTermSet", set);
    }

    private static String id(String set, JsonNode code) {
        return set + "#" + code.asText();
    }
}
