package org.researchstories.acknowledgement;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.access.Roles;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.acknowledgement.AcknowledgementTest.says;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/**
 * What editors are told that a copy still shows, held against a copy that reads the same changes: what it has at its position, and would
 * have no more at the end of the log.
 */
@QuarkusTest
class CopiesLawTest {

    private static final int ACTS = 60;

    @Inject
    Desk desk;

    private enum Life {
        UNPUBLISHED, PUBLISHED, WITHDRAWN, OVER
    }

    @Test
    void whateverHappensEditorsAreToldWhatACopyAtEachPositionStillShows() {
        long seed = Long.getLong("copies.seed", new Random().nextLong());
        Random chance = new Random(seed);
        long began = Reader.position();
        String cursor = Reader.reads("/v1/digest").path("cursor");
        Map<ChallengeManuscript, Life> stories = new HashMap<>();
        List<ChallengeManuscript> order = new ArrayList<>();
        for (int story = 0; story < 8; story++) {
            order.add(aChallenge());
            stories.put(order.getLast(), Life.UNPUBLISHED);
        }
        for (int act = 0; act < ACTS; act++) {
            ChallengeManuscript story = order.get(chance.nextInt(order.size()));
            stories.put(story, happens(story, stories.get(story), chance));
        }
        List<Map<String, Object>> changes = Reader.reads("/v1/changes?limit=1000&cursor=" + cursor).jsonPath().getList("items");
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        Set<String> atTheEnd = shown(changes, Long.MAX_VALUE);
        for (long position = began; position <= Reader.position(); position++) {
            Set<String> expected = new TreeSet<>(shown(changes, position));
            expected.removeAll(atTheEnd);
            says(partner, position).then().statusCode(200);
            assertEquals(expected, new TreeSet<>(CopiesTest.ids(partner)), "at %d, seed %d".formatted(position, seed));
        }
    }

    private Life happens(ChallengeManuscript story, Life life, Random chance) {
        int what = chance.nextInt(10);
        if (life == Life.OVER) {
            return life;
        }
        if (life == Life.UNPUBLISHED || what < 4) {
            desk.publishes(story.saying("It says " + chance.nextInt() + "."));
            return Life.PUBLISHED;
        }
        if (what < 8 && life == Life.PUBLISHED) {
            desk.withdraws(story, "It was wrong.");
            return Life.WITHDRAWN;
        }
        if (what < 9) {
            return life;
        }
        if (chance.nextBoolean()) {
            desk.archives(story, "It is past.");
        } else {
            desk.erases(story);
        }
        return Life.OVER;
    }

    /** What a copy has that has applied all changes up to there. */
    private static Set<String> shown(List<Map<String, Object>> changes, long position) {
        Map<String, String> last = changes.stream().filter(change -> (Integer) change.get("position") <= position)
                .collect(Collectors.toMap(change -> (String) change.get("id"), change -> (String) change.get("op"), (before, after) -> after));
        return last.entrySet().stream().filter(story -> story.getValue().equals("upsert")).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
