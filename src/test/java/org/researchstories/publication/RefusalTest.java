package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.relation.Mention;
import org.researchstories.relation.RelationType;
import org.researchstories.story.ReviewEvent;
import org.researchstories.vocabulary.Subject;
import org.researchstories.world.Addressed;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Submission;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.story.ReviewEvent.Outcome.APPROVED;
import static org.researchstories.story.ReviewEvent.Outcome.CHANGES_REQUESTED;
import static org.researchstories.story.ReviewEvent.Type.CLINICAL;
import static org.researchstories.story.ReviewEvent.Type.EDITORIAL;
import static org.researchstories.story.ReviewEvent.Type.TRANSLATION;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A publication that cannot be made says everything that is wrong with it, and changes nothing at all. */
@QuarkusTest
@BeforeTheRest
class RefusalTest {

    @Inject
    Desk desk;

    /** A draft with one thing wrong with it. */
    record Faulty(String what, Submission draft, String pointer, String inTheDetail) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Faulty> faulty() {
        return Stream.of(
                new Faulty("an annotation on a fact", aChallenge().displayedAt(10_000), "/story/facts/displayOrder", "9999"),
                new Faulty("an annotation on a list", aChallenge().onTopics(), "/story/facts/topics", "1"),
                new Faulty("an annotation on a member of a list", aChallenge().formerlyAt("fine", "Not A Slug"),
                        "/story/formerSlugs/1/slug", ""),
                new Faulty("twice the same", aChallenge().about("lung", "lung"), "/story/facts/cancerTypes", ""),
                new Faulty("a title with a full stop", aChallenge().titled("Sentence."), "/story/wording/title", "full stop"),
                new Faulty("a bad slug", aChallenge().at("Bad Slug"), "/story/wording/slug", ""),
                new Faulty("a major update without a note", aChallenge().majorUpdate(null), "/story/changeNote", "major"),
                new Faulty("not-site-specific beside another", aChallenge().about("not-site-specific", "lung"),
                        "/story/facts/cancerTypes", "alone"),
                new Faulty("a sample without notice", aChallenge().sample(true, null), "/story/facts/sampleNotice", "sample"),
                new Faulty("a notice without sample", aChallenge().sample(false, "Sample."), "/story/facts/sampleNotice", "sample"),
                new Faulty("an unknown topic", aChallenge().onTopics("immunotherapy", "no-such-topic"),
                        "/story/facts/topics/1", "no-such-topic"),
                new Faulty("an unknown cancer type", aChallenge().about("no-such-cancer"),
                        "/story/facts/cancerTypes/0", "no-such-cancer"),
                new Faulty("an unknown organisation", someResearch().hostedBy("no-such-university"),
                        "/facts/leadOrganisation", "no-such-university"),
                new Faulty("more challenges than are mentioned", bearingOn(Mention.MOST + 1), "/facts/challenges", "100"),
                new Faulty("a taken slug", aChallenge().at(Stories.SOLID_TUMOURS.slug()), "/story/wording/slug",
                        Stories.SOLID_TUMOURS.slug()),
                new Faulty("a slug that was another's", aChallenge().at("limited-responders"), "/story/wording/slug",
                        "limited-responders"),
                new Faulty("a former slug that is another's", aChallenge().formerlyAt(Stories.SOLID_TUMOURS.slug()),
                        "/story/formerSlugs/0/slug", Stories.SOLID_TUMOURS.slug()),
                new Faulty("a link to what is not public", aStrategy().addressing(aChallenge()), "/facts/challenges/0/target", "not public"),
                new Faulty("a related story that is not public", aChallenge().relatedTo(aChallenge()),
                        "/story/facts/relatedStories/0", "not public"),
                new Faulty("the wrong kind of relation", aStrategy().linked(RelationType.TESTS, Stories.CAR_T, 0),
                        "/facts/challenges/0/target", "tests"),
                new Faulty("a relation to the wrong kind", aStrategy().addressing(Stories.CAR_T), "/facts/challenges/0/target", "addresses"),
                new Faulty("a tag with a capital", aChallenge().tagged("fine", "Not Fine"), "/story/facts/tags/1", "lower case"),
                new Faulty("a funder's reference that another award has", someResearch().referenced("SAMPLE-0001"),
                        "/facts/award/funderReference", "SAMPLE-0001"),
                new Faulty("reviewed on a day of which nothing is on record",
                        aChallenge().reviewedOn(LocalDate.of(2026, 1, 2), null).withReview(review(CLINICAL, APPROVED, 1)),
                        "/story/review/lastReviewedOn", "on record"),
                new Faulty("reviewed by somebody who asked for changes",
                        aChallenge().reviewedOn(LocalDate.of(2026, 1, 2), null).withReview(review(CLINICAL, CHANGES_REQUESTED, 2)),
                        "/story/review/lastReviewedOn", "approved"),
                new Faulty("reviewed by an editor only",
                        aChallenge().reviewedOn(LocalDate.of(2026, 1, 2), null).withReview(review(EDITORIAL, APPROVED, 2)),
                        "/story/review/lastReviewedOn", "clinical"),
                new Faulty("reviewed as a translation in the language that it was written in",
                        aChallenge().reviewedOn(LocalDate.of(2026, 1, 2), null).withReview(review(TRANSLATION, APPROVED, 2)),
                        "/story/review/lastReviewedOn", "clinical"),
                new Faulty("due before it was reviewed",
                        aChallenge().reviewedOn(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)).withReview(review(CLINICAL, APPROVED, 2)),
                        "/story/review/nextReviewDueOn", "lastReviewedOn"),
                new Faulty("a review in the future", aChallenge().withReview(new ReviewEvent(CLINICAL, APPROVED,
                        LocalDate.now(ZoneOffset.UTC).plusDays(3), "consultant", null, null)), "/story/reviewEvents/0/on", "future"),
                new Faulty("the id of a story of another kind", aChallenge().withId(Stories.CAR_T.id()), "/story/id", "strategy"));
    }

    private static ReviewEvent review(ReviewEvent.Type type, ReviewEvent.Outcome outcome, int dayOfJanuary) {
        return new ReviewEvent(type, outcome, LocalDate.of(2026, 1, dayOfJanuary), "consultant", null, null);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultyDraftChangesNothingAndIsToldWhereAndWhy(Faulty faulty) {
        World before = World.now();
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(aChallenge(), faulty.draft));
        assertEquals(before, World.now());
        assertEquals(List.of(faulty.pointer), refused.reasons().stream().map(it -> it.fault().pointer()).toList(),
                refused.getMessage());
        assertTrue(refused.getMessage().contains(faulty.inTheDetail), refused.getMessage());
        assertEquals(Subject.story(faulty.draft.draft().story().id()), refused.reasons().getFirst().subject());
    }

    @Test
    void twoAwardsOfOneActCannotHaveTheSameReference() {
        String reference = Unique.slug("award");
        World before = World.now();
        Refused refused = assertThrows(Refused.class,
                () -> desk.publishes(someResearch().referenced(reference), someResearch().referenced(reference)));
        assertEquals(List.of("/facts/award/funderReference"), refused.reasons().stream().map(it -> it.fault().pointer()).toList());
        assertEquals(before, World.now());
    }

    @Test
    void anAwardMayTakeOverTheReferenceThatAnotherGivesUpInTheSameAct() {
        var one = someResearch().referenced(Unique.slug("award"));
        var other = someResearch().referenced(Unique.slug("award"));
        desk.publishes(one, other);
        String reference = one.reference();
        desk.publishes(one.referenced(other.reference()), other.referenced(reference));
        assertEquals(reference, Reader.reads(other).path("award.funderReference"));
    }

    @Test
    void aStoryCannotBeRelatedToItself() {
        var strategy = aStrategy();
        World before = World.now();
        assertThrows(Refused.class, () -> desk.publishes(strategy.combining(strategy)));
        assertEquals(before, World.now());
    }

    @Test
    void everyFaultOfEveryDraftIsToldAtOnce() {
        var one = aChallenge().displayedAt(-1).titled("Sentence.").at("Bad Slug");
        var other = aStrategy().majorUpdate(null).about("not-site-specific", "lung");
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(one, other));
        Map<Object, List<String>> pointers = refused.reasons().stream().collect(Collectors.groupingBy(Refused.Reason::subject,
                Collectors.mapping(it -> it.fault().pointer(), Collectors.collectingAndThen(Collectors.toList(),
                        found -> found.stream().sorted().toList()))));
        assertEquals(Map.of(
                Subject.story(one.id()), List.of("/story/facts/displayOrder", "/story/wording/slug", "/story/wording/title"),
                Subject.story(other.id()), List.of("/story/changeNote", "/story/facts/cancerTypes")), pointers);
    }

    @Test
    void everyReferenceThatLeadsNowhereIsToldAtOnce() {
        var one = aChallenge().onTopics("no-such-topic").about("no-such-cancer");
        var other = aStrategy().addressing(aChallenge());
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(one, other));
        assertEquals(3, refused.reasons().size(), refused.getMessage());
    }

    @Test
    void aSlugIsTakenByTheFirstOfTwoDraftsOfOneAct() {
        String slug = Unique.slug("contested");
        World before = World.now();
        assertThrows(Refused.class, () -> desk.publishes(aChallenge().at(slug), aChallenge().at(slug)));
        assertEquals(before, World.now());
    }

    @Test
    void aSlugThatIsOrWasAStorysInOneLanguageIsNoOthersInAnother() {
        var welsh = aChallenge();
        desk.publishes(welsh);
        desk.publishes(welsh.inWelsh("Her"));
        World before = World.now();
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(aChallenge().at(welsh.welshSlug())));
        assertEquals(List.of("/story/wording/slug"), refused.reasons().stream().map(it -> it.fault().pointer()).toList(), refused.getMessage());
        assertEquals(before, World.now());
    }

    @Test
    void aStoryMayNameAnAddressOfItsOwnTwice() {
        String former = Unique.slug("former");
        var challenge = aChallenge();
        desk.publishes(challenge.formerlyAt(former, challenge.slug(), former));
        assertEquals(200, Reader.gets(challenge.path()).statusCode());
        assertEquals(challenge.path(), Reader.gets("/v1/challenges/" + former).header("Location"));
    }

    @Test
    void differentKindsMayHaveTheSameSlug() {
        String slug = Unique.slug("shared");
        var challenge = aChallenge().at(slug);
        var strategy = aStrategy().at(slug);
        desk.publishes(challenge, strategy);
        assertEquals(challenge.title(), Reader.reads(challenge).path("title"));
        assertEquals(strategy.title(), Reader.reads(strategy).path("title"));
    }

    @Test
    void aFaultInALaterEditionLeavesTheStandingOne() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        String tag = Reader.tagOf(challenge);
        World before = World.now();
        assertThrows(Refused.class, () -> desk.publishes(challenge.saying("Something else.").onTopics("no-such-topic")));
        assertEquals(before, World.now());
        assertEquals(tag, Reader.tagOf(challenge));
    }

    @Test
    void anArchivedStoryCannotBePublishedAgain() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.archives(challenge, "It is past.");
        World before = World.now();
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(challenge));
        assertEquals("/story/id", refused.reasons().getFirst().fault().pointer());
        assertEquals(before, World.now());
    }

    @Test
    void theAddressOfAnArchivedStoryStaysItsOwn() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.archives(challenge, "It is past.");
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(aChallenge().at(challenge.slug())));
        assertEquals("/story/wording/slug", refused.reasons().getFirst().fault().pointer());
    }

    @Test
    void whatIsNotPublicCanBeNeitherWithdrawnNorArchived() {
        Addressed nothing = aChallenge();
        World before = World.now();
        assertThrows(NotPublic.class, () -> desk.withdraws(nothing, "It was wrong."));
        assertThrows(NotPublic.class, () -> desk.archives(nothing, "It is past."));
        assertEquals(before, World.now());
    }

    @Test
    void anErasedStoryCannotBePublishedErasedOrArchivedAgainAndNobodyGetsItsAddress() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.erases(challenge);
        World before = World.now();
        assertEquals("/story/id", assertThrows(Refused.class, () -> desk.publishes(challenge)).reasons().getFirst().fault().pointer());
        assertThrows(NotPublic.class, () -> desk.erases(challenge));
        assertThrows(NotPublic.class, () -> desk.archives(challenge, "It is past."));
        assertEquals("/story/wording/slug", assertThrows(Refused.class, () -> desk.publishes(aChallenge().at(challenge.slug())))
                .reasons().getFirst().fault().pointer());
        assertEquals(before, World.now());
    }

    @Test
    void nothingThatWasSaidInAnErasedStoryIsLeftInAnyTable() {
        String word = Unique.word();
        ChallengeManuscript challenge = aChallenge().at("words-" + word).titled("Of " + word).saying("It says " + word + ".").tagged(word);
        desk.publishes(challenge, aStrategy().addressing(challenge));
        assertTrue(World.tablesWith(word).containsAll(List.of("address", "document", "story_text")));
        desk.erases(challenge);
        assertEquals(List.of(), World.tablesWith(word));
    }

    private static Submission bearingOn(int challenges) {
        StrategyManuscript strategy = aStrategy();
        IntStream.range(0, challenges).forEach(place -> strategy.addressing(Stories.SPREAD, place));
        return strategy;
    }

    /**
     * A digest of every table that a publication could touch, but for those that are brought up to date behind it, at any time, with texts
     * of earlier acts: which texts have common words.
     */
    record World(Map<String, String> tables) {

        private static final List<String> KEPT_UP_BEHIND = List.of("common_word", "unposted", "word_posting");

        static List<String> tablesWith(String word) {
            return Psql.asEditor().withHandle(handle -> tables(handle).filter(table -> handle.createQuery(
                            "select exists (select from live." + table + " t where t::text like '%' || :word || '%')")
                    .bind("word", word).mapTo(Boolean.class).one()).toList());
        }

        private static Stream<String> tables(Handle handle) {
            return handle.createQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'live' and table_name <> 'seal' order by 1""").mapTo(String.class).stream();
        }

        static World now() {
            return new World(Psql.asEditor().withHandle(handle -> tables(handle).filter(not(KEPT_UP_BEHIND::contains)).collect(Collectors.toMap(table -> table,
                    table -> handle.createQuery(
                                    "select count(*) || ' rows of ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from live." + table + " t")
                            .mapTo(String.class).one()))));
        }
    }
}
