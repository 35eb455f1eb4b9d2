package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** Research that is a clinical trial. */
final class Trial {

    private Trial() {
    }

    /** Whatever the stage is called, what is registered as a trial is one. */
    static Stream<Node> in(Item item) {
        boolean trial = item.at("researchStage").asText().equals("clinical_trial") || !item.at("registryIds").isEmpty();
        return trial ? Stream.of(of(item)) : Stream.empty();
    }

    private static Node of(Item item) {
        return Told.thing("MedicalTrial", "trial", item)
                .withAll("identifier", item.each("registryIds").map(Trial::identifier))
                .with("status", item.text("researchStatus"))
                .withReferences("healthCondition", Terms.conditions(item))
                .withReferences("studySubject", OtherStories.studiedBy(item))
                .with("funding", Grant.reference(item));
    }

    private static Node identifier(JsonNode registered) {
        String scheme = registered.path("scheme").asText();
        return Identifier.of(scheme.equals("other") ? null : scheme, registered.path("value").asText());
    }
}
