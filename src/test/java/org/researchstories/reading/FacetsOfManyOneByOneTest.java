package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import java.util.Map;

/** The same where a filter may leave much and leaves little: less than a tenth of all stories is then counted one by one, and no bits are kept. */
@QuarkusTest
@TestProfile(FacetsOfManyOneByOneTest.WhereLittleIsLeft.class)
class FacetsOfManyOneByOneTest extends FacetsOfManyTest {

    public static class WhereLittleIsLeft implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stories.reading.few", "0.01", "stories.counting.memory", "0");
        }
    }
}
