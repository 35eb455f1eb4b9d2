package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.body.Fault;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.publication.Refused;
import org.researchstories.vocabulary.Shared;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Preview;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Things.aReference;
import static org.researchstories.world.Things.aTerm;

/** The references and terms that a text marks are told along with it, whether its story lists them or not. */
@QuarkusTest
class ToldAlongTest {

    @Inject
    Desk desk;

    @Test
    void whatTheStoryListsComesFirstAndThenWhatIsMarkedBesidesInTheOrderOfItsMarks() {
        var story = aChallenge().citing("nhs-england-car-t", "cancers-2020-kudo").explaining("t-cell", "antibody").telling(
                marking(null, "wjg-2022-dual-blockade"), marking("car-t-cell", "cancers-2020-kudo"), marking("antibody", "nhs-england-car-t"),
                keyFact("cmaj-2019-checkpoint-side-effects"), marking("anti-angiogenic", "wjg-2022-dual-blockade"));
        desk.publishes(story);
        for (Response answer : List.of(Reader.reads(story), Reader.reads(story.path() + "?bodyFormat=none"))) {
            assertEquals(List.of("nhs-england-car-t", "cancers-2020-kudo", "wjg-2022-dual-blockade", "cmaj-2019-checkpoint-side-effects"), answer.path("references.key"));
            assertEquals(List.of("t-cell", "antibody", "car-t-cell", "anti-angiogenic"), answer.path("glossaryTerms.key"));
        }
    }

    @ParameterizedTest
    @CsvSource({"html, bodyHtml, https://doi.org/10.1503/cmaj.180870, Antibody", "markdown, bodyMarkdown, \\[1\\], **Antibody**",
            "text, bodyText, Review of side effects, Antibody"})
    void everyFormOfTheTextAndOfItsSectionsGivesThem(String format, String property, String reference, String term) {
        var story = aChallenge().telling(marking("antibody", null), keyFact("cmaj-2019-checkpoint-side-effects"));
        desk.publishes(story);
        for (String path : List.of(story.path(), story.path() + "/sections/introduction")) {
            Response answer = Reader.reads(path + "?bodyFormat=" + format);
            String text = answer.path(property);
            assertTrue(text.contains(reference) && text.contains(term), text);
            assertEquals(List.of("cmaj-2019-checkpoint-side-effects"), answer.path("references.key"));
            assertEquals(List.of("antibody"), answer.path("glossaryTerms.key"));
        }
    }

    @Test
    void linkedDataCitesThem() {
        var story = aChallenge().telling(keyFact("cmaj-2019-checkpoint-side-effects"));
        desk.publishes(story);
        String graph = Reader.asking().header("Accept", "application/ld+json").get(story.path()).asString();
        assertTrue(graph.contains("10.1503/cmaj.180870"), graph);
    }

    @Test
    void eachLanguageHasTheStorysAndThoseThatItMarksItself() {
        var story = aChallenge().citing("nhs-england-car-t").telling(marking("antibody", "cancers-2020-kudo"));
        desk.publishes(story);
        desk.publishes(story.telling(marking("t-cell", "wjg-2022-dual-blockade")).inWelsh("Her " + Unique.word()));
        Response english = Reader.reads(story.path() + "?locale=en");
        assertEquals(List.of("nhs-england-car-t", "cancers-2020-kudo"), english.path("references.key"));
        assertEquals(List.of("antibody"), english.path("glossaryTerms.key"));
        Response welsh = Reader.reads(story.path() + "?locale=cy");
        assertEquals(List.of("nhs-england-car-t", "wjg-2022-dual-blockade"), welsh.path("references.key"));
        assertEquals(List.of("t-cell"), welsh.path("glossaryTerms.key"));
    }

    @Test
    void whatIsOnlyMarkedIsShownAsItIsNow() {
        String key = Unique.slug("shared");
        desk.keeps(aReference(key, "Before."), aTerm(key, "before"));
        var story = aChallenge().telling(marking(key, key));
        desk.publishes(story);
        String tag = Reader.tagOf(story);
        desk.keeps(aReference(key, "After."), aTerm(key, "after"));
        assertEquals(List.of("After."), Reader.reads(story).path("references.citation"));
        assertEquals(List.of("after"), Reader.reads(story).path("glossaryTerms.term"));
        assertNotEquals(tag, Reader.tagOf(story));
    }

    @Test
    void asManyReferencesAreToldAsTheContractHasRoomForAndNotOneMore() {
        List<String> keys = IntStream.rangeClosed(0, 50).mapToObj(i -> Unique.slug("reference")).toList();
        desk.keeps(keys.stream().map(key -> aReference(key, "Of " + key)).toArray(Shared[]::new));
        var story = aChallenge().citing(keys.subList(0, 49).toArray(String[]::new));
        desk.publishes(story.telling(keyFact(keys.get(49)), keyFact(keys.getFirst())));
        assertEquals(keys.subList(0, 50), Reader.reads(story).path("references.key"));
        isRefused(story.telling(keyFact(keys.get(49)), keyFact(keys.get(50))), "/story/facts/references", "50 references");
    }

    @Test
    void norOneTermMore() {
        List<String> keys = IntStream.rangeClosed(0, 30).mapToObj(i -> Unique.slug("term")).toList();
        desk.keeps(keys.stream().map(key -> aTerm(key, "of " + key.substring(5))).toArray(Shared[]::new));
        var story = aChallenge().explaining(keys.getFirst());
        desk.publishes(story.telling(keys.subList(1, 30).stream().map(key -> marking(key, null)).toArray(Paragraph[]::new)));
        assertEquals(keys.subList(0, 30), Reader.reads(story).path("glossaryTerms.key"));
        isRefused(story.telling(keys.subList(1, 31).stream().map(key -> marking(key, null)).toArray(Paragraph[]::new)), "/story/facts/glossaryTerms", "30");
    }

    @Test
    void aTranslationIsRefusedForWhatItMarksAndItsOriginalForWhatItListsForIt() {
        List<String> keys = Stream.generate(() -> Unique.slug("reference")).limit(51).toList();
        desk.keeps(keys.stream().map(key -> aReference(key, "Of " + key)).toArray(Shared[]::new));
        var story = aChallenge().citing(keys.subList(0, 49).toArray(String[]::new));
        desk.publishes(story);
        var refused = assertThrows(Refused.class, () -> desk.publishes(story.telling(keyFact(keys.get(49)), keyFact(keys.get(50))).inWelsh("Her")));
        assertEquals("/story/wording/body", refused.reasons().getFirst().fault().pointer());
        desk.publishes(story.telling(keyFact(keys.get(49))).inWelsh("Her " + Unique.word()));
        isRefused(story.telling(marking(null, null)).citing(Stream.concat(keys.stream().limit(49), Stream.of(keys.get(50))).toArray(String[]::new)),
                "/story/facts/references", "in cy");
    }

    @Test
    void aPreviewIsRefusedForTheSame() {
        List<String> keys = Stream.generate(() -> Unique.slug("reference")).limit(51).toList();
        desk.keeps(keys.stream().map(key -> aReference(key, "Of " + key)).toArray(Shared[]::new));
        Preview.of(OnTheDesk.begun(aChallenge().citing(keys.subList(0, 50).toArray(String[]::new)).telling(keyFact(keys.get(50))))).story().then()
                .statusCode(422).body("errors.pointer", contains("/drafts/0/content/story/facts/references"));
    }

    @Test
    void aStoryThatMarksAReferenceNamesSomethingThatItRestsOn() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge().telling(keyFact("cancers-2020-kudo")));
        draft.submitted();
        draft.approved();
        draft.published("?dryRun=true").then().statusCode(200).body("warnings.pointer", not(hasItem("/content/story/facts/references")));
    }

    private void isRefused(ChallengeManuscript story, String pointer, String message) {
        Fault fault = assertThrows(Refused.class, () -> desk.publishes(story)).reasons().getFirst().fault();
        assertEquals(pointer, fault.pointer());
        assertTrue(fault.message().contains(message), fault.message());
    }

    private static Paragraph marking(String term, String reference) {
        return new Paragraph(List.of(new Span("It is known", Set.of(), null, term, reference, null), Span.of(".")));
    }

    private static KeyFact keyFact(String reference) {
        return new KeyFact(List.of(Span.of("It is so.")), reference);
    }
}
