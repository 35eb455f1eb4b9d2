package org.researchstories.rendered;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Reader;
import org.researchstories.world.Until;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers are kept as far as there is room. */
@QuarkusTest
@TestProfile(RoomForAnswersTest.LittleRoom.class)
class RoomForAnswersTest {

    private static final int ROOM = 200 * 1024;
    private static final int LARGEST = 20 * 1024;
    private static final String SMALL = "/v1/stories?fields=title&limit=%d&locale=%s";

    @Inject
    MeterRegistry meters;

    /** For some dozens of small answers. */
    public static class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stories.rendered.memory", String.valueOf(ROOM), "stories.rendered.largest", String.valueOf(LARGEST));
        }
    }

    @Test
    void thoseThatThereIsNoRoomForGiveWayAndAreRenderedAgain() {
        for (int limit = 1; limit <= 100; limit++) {
            for (String locale : new String[] {"en", "cy"}) {
                Reader.reads(SMALL.formatted(limit, locale));
            }
        }
        double kept = meters.get("stories.rendered.answers").gauge().value();
        double memory = meters.get("stories.rendered.memory").gauge().value();
        assertTrue(kept > 5 && kept < 200, kept + " are kept");
        assertTrue(memory > ROOM / 2.0 && memory <= ROOM, memory + " bytes");
        double hits = hits();
        for (int limit = 1; limit <= 100; limit++) {
            Reader.reads(SMALL.formatted(limit, "en"));
        }
        assertTrue(hits() - hits < 100, "not all of them were kept");
    }

    @Test
    void oneThatIsTooLargeIsRenderedEachTimeAndTakesNoRoom() {
        String large = "/v1/stories?limit=100";
        int length = Reader.reads(large).asByteArray().length;
        assertTrue(length > LARGEST, length + " bytes");
        double hits = hits();
        Reader.reads(large);
        Reader.reads(large);
        assertEquals(0, hits() - hits);
        // Where all room is taken, one that is new is kept once it has been asked for as often as others.
        Until.until("a small one is kept", () -> {
            Reader.reads("/v1/stories?fields=slug&limit=1");
            return hits() - hits == 1;
        });
    }

    private double hits() {
        return meters.get("stories.rendered.requests").tag("answer", "hit").counter().count();
    }
}
