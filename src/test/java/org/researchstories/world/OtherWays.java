package org.researchstories.world;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/**
 * Has happen with little what usually takes much, or is not switched on: each page is gathered, a sitemap has parts of seven stories, one export is
 * written at a time, and failures can be rehearsed. One for all of it, since each start of the application takes the tests half a minute.
 */
public class OtherWays implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stories.reading.begun", "0", "stories.reading.gathered", "1000000",
                "stories.export.sitemap-stories", "7",
                // No connection ends for being idle: a client that takes nothing is left for its time alone.
                "stories.reading.exports", "1", "stories.reading.longest-export", "20S", "quarkus.http.idle-timeout", "1H",
                "stories.rehearsal.sandbox", "true");
    }
}
