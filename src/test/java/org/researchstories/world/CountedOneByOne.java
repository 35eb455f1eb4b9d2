package org.researchstories.world;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Has what filters leave counted story by story, however much it is. */
public class CountedOneByOne implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.reading.few", "2");
    }
}
