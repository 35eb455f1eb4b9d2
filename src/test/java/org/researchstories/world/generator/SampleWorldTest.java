package org.researchstories.world.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.researchstories.publication.Drafting;
import org.researchstories.research.ResearchDraft;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is generated is chance, but the same chance each time. */
class SampleWorldTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void theSameSeedMakesTheSameStories() throws Exception {
        assertEquals(digest(7), digest(7));
        assertNotEquals(digest(7), digest(8));
    }

    @Test
    void aStoryIsTheSameWhicheverWereMadeBefore() throws Exception {
        SampleWorld.Story last = new SampleWorld.Story(Kind.RESEARCH, 400);
        SampleWorld read = new SampleWorld(7, 500);
        drafts(read);
        assertEquals(json(new SampleWorld(7, 500).drafts(last)), json(read.drafts(last)));
    }

    @Test
    void ofTwentyStoriesOneIsAChallengeOneAStrategyAndTheRestResearch() {
        Map<Kind, Long> kinds = new SampleWorld(1, 1_000).stories()
                .collect(Collectors.groupingBy(SampleWorld.Story::kind, Collectors.counting()));
        assertEquals(Map.of(Kind.CHALLENGE, 50L, Kind.STRATEGY, 50L, Kind.RESEARCH, 900L), kinds);
    }

    @Test
    void everyStoryIsLabelledAsSampleAndSomeAreInWelsh() {
        List<Drafting<?>> drafts = drafts(new SampleWorld(1, 1_000));
        assertTrue(drafts.stream().allMatch(draft -> draft.story().facts() == null || draft.story().facts().sample()));
        long welsh = drafts.stream().filter(draft -> draft.story().locale() == Language.WELSH).count();
        assertTrue(welsh > 50 && welsh < 150, welsh + " are in Welsh");
    }

    @Test
    void someAreWithdrawnSomeArchivedAndMostStay() {
        SampleWorld world = new SampleWorld(1, 20_000);
        Map<SampleWorld.Fate, Long> fates = world.stories().collect(Collectors.groupingBy(world::fate, Collectors.counting()));
        assertTrue(fates.get(SampleWorld.Fate.WITHDRAWN) > 20 && fates.get(SampleWorld.Fate.ARCHIVED) > 10
                && fates.get(SampleWorld.Fate.STAYS) > 19_000, fates.toString());
    }

    @Test
    void aFewChallengesHaveMuchOfTheResearch() {
        List<Long> famous = drafts(new SampleWorld(1, 2_000)).stream()
                .filter(ResearchDraft.class::isInstance).filter(Drafting::hasFacts)
                .map(draft -> draft.links().getFirst().target())
                .collect(Collectors.groupingBy(UUID::toString, Collectors.counting())).values().stream()
                .sorted((one, other) -> Long.compare(other, one)).toList();
        long few = famous.stream().limit(10).mapToLong(Long::longValue).sum();
        assertTrue(few > 700, "ten of a hundred challenges have %d of 1,800".formatted(few));
    }

    private static String digest(long seed) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (Drafting<?> draft : drafts(new SampleWorld(seed, 500))) {
            sha256.update(json(draft).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static List<Drafting<?>> drafts(SampleWorld world) {
        return world.stories().<Drafting<?>>flatMap(story -> world.drafts(story).stream()).toList();
    }

    private static String json(Object drafts) throws JsonProcessingException {
        return JSON.writeValueAsString(drafts);
    }
}
