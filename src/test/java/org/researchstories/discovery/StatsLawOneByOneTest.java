package org.researchstories.discovery;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.researchstories.world.CountedOneByOne;

/** The same law where few stories are left. */
@QuarkusTest
@TestProfile(CountedOneByOne.class)
class StatsLawOneByOneTest extends StatsLawTest {
}
