package org.researchstories.rehearsal;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Where failures can be rehearsed. */
public class Sandbox implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.rehearsal.sandbox", "true");
    }
}
