package org.researchstories.world;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Has finished answers kept in memory, as they are in production. */
public class AnswersAreKept implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.rendered.memory", "16M");
    }
}
