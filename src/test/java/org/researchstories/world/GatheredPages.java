package org.researchstories.world;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Has all that filters leave put in order for each page, however much it is. */
public class GatheredPages implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.reading.begun", "0", "stories.reading.gathered", "1000000");
    }
}
