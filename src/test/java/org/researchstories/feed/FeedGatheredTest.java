package org.researchstories.feed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same where filters leave so little that all of it is put in order. */
@QuarkusTest
@TestProfile(OtherWays.class)
class FeedGatheredTest extends FeedTest {

    @Test
    void whatAFilterLeavesIsGathered() {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads("/feeds/all.atom?reviewState=not_reviewed");
        assertTrue(log.statements().getLast().contains("live.ordinals"));
    }
}
