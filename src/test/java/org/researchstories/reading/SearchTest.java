package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.world.Addressed;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Submission;
import org.researchstories.world.Unique;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Lists by words. Each test invents its own, so that it finds only what it published. */
@QuarkusTest
@BeforeTheRest
class SearchTest {

    private static final String LETTERS = "abcdfghjklmnopqrtuvwx";

    /** Of which a long walk has about so many: some words are in whatever the tests before this have published. */
    private static final int PAGES = 50;

    @Inject
    Desk desk;

    private final String word = invented();

    @Test
    void anOrWithoutAnotherSideIsNoWord() {
        var one = aChallenge().titled("A %s way".formatted(word));
        desk.publishes(one);
        for (String words : List.of(word + " or", "or " + word, "OR " + word + " or or", word + " or or " + invented())) {
            assertEquals(ids(one), found("/v1/stories", words, ""), words);
        }
    }

    @Test
    void theNameOfACancerIsFoundByItsOtherNameAlone() {
        var one = aChallenge().titled("Colorectal %s".formatted(word));
        var other = aChallenge().titled("Bowel %s".formatted(word));
        desk.publishes(one, other);
        assertEquals(Set.copyOf(ids(one, other)), Set.copyOf(found("/v1/stories", "colorectal " + word, "")));
        assertEquals(Set.copyOf(ids(one, other)), Set.copyOf(found("/v1/stories", "bowel " + word, "")));
    }

    @Test
    void aWordOfQuiteAnotherLengthIsNoCorrection() {
        desk.publishes(aChallenge().titled("A zebracollection of " + word));
        assertEquals(List.of(), found("/v1/challenges", "zebracol " + word, ""));
    }

    @Test
    void titlesComeBeforeIntroductionsAndThoseBeforeTextsEachFromTheNewestOn() {
        var text = aChallenge().saying("Of %s it is said.".formatted(word));
        var head = aChallenge().summarised("A summary with %s in it, that is long enough. It has two sentences.".formatted(word));
        var older = aChallenge().titled("Older " + word);
        var newer = aChallenge().titled("Newer " + word);
        desk.publishes(older);
        desk.publishes(newer);
        desk.publishes(head);
        desk.publishes(text);
        List<String> relevant = ids(newer, older, head, text);
        assertEquals(relevant, found("/v1/stories", word, ""));
        assertEquals(relevant, found("/v1/challenges", word, "&limit=1"));
        assertEquals(relevant, found("/v1/challenges", word, "&sort=relevance&limit=2"));
        assertEquals(ids(older, newer, head, text), found("/v1/challenges", word, "&limit=1&sort=firstPublishedAt"));
        assertEquals(List.of(), found("/v1/research", word, ""));
    }

    @Test
    void endingsAccentsAndCapitalsMakeNoDifference() {
        var story = aChallenge().titled("Naïve %ss of Ångström".formatted(word));
        desk.publishes(story);
        for (String words : List.of(word.toUpperCase() + " naive", "naïve " + word, word + "s angstrom")) {
            assertEquals(ids(story), found("/v1/stories", words, ""), words);
        }
    }

    @Test
    void phrasesEitherAndNotAreUnderstoodAsInWebSearch() {
        String other = invented();
        var both = aChallenge().titled("The %s %s way".formatted(word, other));
        var one = aChallenge().titled("A %s way".formatted(word));
        desk.publishes(one);
        desk.publishes(both);
        assertEquals(ids(both), found("/v1/stories", "\"%s %s\"".formatted(word, other), ""));
        assertEquals(List.of(), found("/v1/stories", "\"%s %s\"".formatted(other, word), ""));
        assertEquals(ids(both), found("/v1/stories", other + " " + word, ""));
        assertEquals(ids(both, one), found("/v1/stories", word + " or " + other, ""));
        assertEquals(ids(one), found("/v1/stories", word + " -" + other, ""));
    }

    @Test
    void synonymsOfTheGlossaryAreFoundBothWaysAndFollowTheGlossary() {
        String abbreviation = invented();
        var term = new GlossaryTerm();
        term.key = Unique.slug("term");
        term.definitions = Map.of(Language.ENGLISH,
                new GlossaryTerm.Definition(word + " inhibitor", "Something that is explained.", List.of(abbreviation)));
        var spelt = aChallenge().titled("A new %s inhibitor".formatted(word));
        var brief = aChallenge().titled("Of %s and others".formatted(abbreviation));
        desk.publishes(spelt);
        desk.publishes(brief);
        assertEquals(ids(spelt), found("/v1/stories", word + " inhibitors", ""));
        desk.keeps(term);
        assertEquals(ids(brief, spelt), found("/v1/stories", word + " inhibitors", ""));
        assertEquals(ids(brief, spelt), found("/v1/stories", "\"" + word + " inhibitor\"", ""));
        assertEquals(ids(brief, spelt), found("/v1/stories", abbreviation, ""));
        term.definitions = Map.of(Language.ENGLISH,
                new GlossaryTerm.Definition(word + " inhibitor", "Something that is explained.", List.of()));
        desk.keeps(term);
        assertEquals(ids(brief), found("/v1/stories", abbreviation, ""));
    }

    /** Words that say little are left out of what is asked for, and so are those of a name. */
    @Test
    void aNameWithWordsThatSayLittleIsFoundByItsOtherName() {
        String pipe = invented();
        var term = new GlossaryTerm();
        term.key = Unique.slug("term");
        term.definitions = Map.of(Language.ENGLISH, new GlossaryTerm.Definition(word, "Something that is explained.", List.of("Swelling of the %s".formatted(pipe))));
        var story = aChallenge().titled("A new " + word);
        desk.publishes(story);
        desk.keeps(term);
        for (String words : List.of("swelling of the " + pipe, "swelling " + pipe, "\"swelling of the %s\"".formatted(pipe), pipe + " and swellings")) {
            assertEquals(ids(story), found("/v1/stories", words, ""), words);
        }
    }

    @Test
    void otherNamesOfCancerTypesAreFound() {
        var story = aChallenge().titled("Of %s".formatted(word)).about("bowel");
        desk.publishes(story);
        assertEquals(ids(story), found("/v1/stories", word + " colorectal cancer", ""));
    }

    @Test
    void aWordThatIsSpeltNearlySoIsCorrectedAndThatIsSaid() {
        var story = aChallenge().titled("All about " + word);
        desk.publishes(story);
        String wrong = word.substring(0, 6) + "z" + word.substring(7);
        Response answer = searched("/v1/stories", wrong + " about", "&total=true&facet=kind");
        assertEquals(word + " about", answer.path("search.query"));
        assertEquals(true, answer.path("search.corrected"));
        assertEquals(ids(story), answer.path("items.id"));
        assertEquals(1, answer.<Integer>path("total"));
        assertEquals(1, answer.<Integer>path("facets.kind.values.find { it.value == 'challenge' }.count"));
        assertEquals(false, searched("/v1/stories", word, "").path("search.corrected"));
    }

    @Test
    void phrasesAndWordsThatMustNotBeThereAreNeverCorrected() {
        desk.publishes(aChallenge().titled("All about " + word));
        String wrong = word.substring(0, 6) + "z" + word.substring(7);
        for (String words : List.of("\"" + wrong + "\"", "\"" + wrong, wrong + "-")) {
            Response answer = searched("/v1/stories", words, "");
            assertEquals(List.of(), answer.path("items"), words);
            assertEquals(words, answer.path("search.query"));
            assertEquals(false, answer.path("search.corrected"));
        }
    }

    @Test
    void aCorrectedListHasPagesToo() {
        List<? extends Addressed> stories = IntStream.range(0, 3).mapToObj(number -> aChallenge().titled(word + " " + number)).toList();
        stories.forEach(story -> desk.publishes((Submission) story));
        assertEquals(3, found("/v1/stories", word.substring(0, 6) + "z" + word.substring(7), "&limit=1").size());
    }

    @Test
    void aCorrectedListThatCannotGoOnSaysSoInsteadOfEnding() {
        List<? extends Addressed> stories = IntStream.range(0, 3).mapToObj(number -> aChallenge().titled(word + " " + number)).toList();
        stories.forEach(story -> desk.publishes((Submission) story));
        String wrong = word.substring(0, 6) + "z" + word.substring(7);
        String next = searched("/v1/stories", wrong, "&limit=1").path("nextCursor");
        assertEquals(ids(stories.get(1)), searched("/v1/stories", wrong, "&limit=1&cursor=" + next).path("items.id"));
        desk.publishes(aChallenge().titled("Now there is " + wrong));
        Response answer = Reader.gets("/v1/stories?q=%s&limit=1&cursor=%s".formatted(wrong, next));
        assertEquals(400, answer.statusCode());
        assertEquals("/problems/invalid-cursor", answer.path("type"));
    }

    @Test
    void aListThatWasBegunWithWhatWasAskedForIsNeverCorrectedLater() {
        var stories = List.of(aChallenge().titled("One " + word), aChallenge().titled("Two " + word));
        stories.forEach(story -> desk.publishes(story));
        desk.publishes(aChallenge().titled("Nearly " + word.substring(0, 6) + "z" + word.substring(7)));
        Response first = searched("/v1/stories", word, "&limit=1");
        stories.forEach(story -> desk.withdraws(story, "It was wrong."));
        Response next = searched("/v1/stories", word, "&limit=1&cursor=" + first.path("nextCursor"));
        assertEquals(List.of(), next.path("items"));
        assertEquals(false, next.path("search.corrected"));
    }

    @Test
    void whatIsWithdrawnArchivedOrErasedIsNeitherFoundNorOffered() {
        String wrong = word.substring(0, 6) + "z" + word.substring(7);
        var withdrawn = aChallenge().titled("One " + word);
        desk.publishes(withdrawn);
        desk.withdraws(withdrawn, "It was wrong.");
        assertEquals(List.of(), found("/v1/stories", word, ""));
        assertEquals(ids(withdrawn), found("/v1/stories", word, "&withdrawn=include"));
        assertFalse(searched("/v1/stories", wrong, "").asString().contains(word));
        desk.archives(withdrawn, "It is past.");
        assertEquals(List.of(), found("/v1/stories", word, "&withdrawn=include"));
        assertFalse(searched("/v1/stories", wrong, "&withdrawn=include").asString().contains(word));
        assertEquals(0, texts());
    }

    @Test
    void wordsAreCountedAsTextsChange() {
        var one = aChallenge().titled("One " + word);
        var other = aChallenge().titled("Other " + word);
        desk.publishes(one, other);
        assertEquals(2, texts());
        desk.publishes(one.titled("Without it"));
        assertEquals(1, texts());
        desk.publishes(other.saying(word + " once more, " + word + "."));
        assertEquals(1, texts());
        desk.erases(other);
        assertEquals(0, texts());
    }

    @Test
    void wordsOfOneListAreNotOfferedInAnother() {
        desk.publishes(aChallenge().titled("Only here " + word));
        String wrong = word.substring(0, 6) + "z" + word.substring(7);
        assertFalse(searched("/v1/research", wrong, "").asString().contains(word));
    }

    @Test
    void whatIsServedIsWhatIsSearchedWhateverWasAskedFor() {
        String welsh = invented();
        var english = aChallenge().titled("English " + word);
        var both = aChallenge().titled("Both " + word);
        desk.publishes(english);
        desk.publishes(both);
        desk.publishes(both.inWelsh("Cymraeg " + welsh));
        assertEquals(ids(both, english), found("/v1/stories", word, ""));
        assertEquals(List.of(), found("/v1/stories", welsh, ""));
        assertEquals(ids(both), found("/v1/stories", welsh, "&locale=cy"));
        assertEquals(ids(english), found("/v1/stories", "\"english " + word + "\"", "&locale=cy"));
        assertEquals(List.of(), found("/v1/stories", "\"both " + word + "\"", "&locale=cy"));
        assertEquals(List.of(), found("/v1/stories", "english " + word, "&locale=cy&localeFallback=false"));
    }

    @Test
    void aStoryThatIsFoundInSeveralWaysIsFoundOnce() {
        String kept = invented();
        String not = invented();
        var story = aChallenge().titled("Of " + word).summarised("There is some %s here. Whoever asks does not want to read of it.".formatted(not)).saying("And %s far below.".formatted(kept));
        desk.publishes(story);
        assertEquals(ids(story), found("/v1/stories", "%s or %s -%s".formatted(kept, word, not), ""));
    }

    @Test
    void piecesOfTextShowWhereTheWordsAreWithoutAnyMarkup() {
        desk.publishes(aChallenge().titled("An <b>%s</b> & more".formatted(word)).saying("Much is said before %ss come and go.".formatted(word)));
        Response answer = searched("/v1/stories", word, "");
        assertEquals(List.of("title", "text"), answer.path("items[0].highlights.field"));
        assertEquals(List.of("An <b>", word, "</b> & more"), answer.path("items[0].highlights[0].parts.text"));
        assertEquals(List.of(false, true, false), answer.path("items[0].highlights[0].parts.match"));
        assertTrue(answer.<List<String>>path("items[0].highlights[1].parts.findAll { it.match }.text").contains(word + "s"));
        assertNull(Reader.reads("/v1/stories").path("search"));
        assertNull(Reader.reads("/v1/stories").path("items[0].highlights"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "-cells", "\"\"", "!", "()", "the and of", "' ; --", "&|!<->:*"})
    void whereThereIsNothingToSearchForThatIsAnError(String words) {
        Response answer = Reader.gets("/v1/stories?q=" + encoded(words));
        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals("q", answer.path("errors[0].parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'cells", "cells:*", "cells & | !", "(cells", "cells)", "\\cells\\", "cells <-> of", "cells'); drop table live.story; --",
            "\"cells", "cells\"", "%cells%", "cells\u202E", "\uD83E\uDDEC cells", "c\u0301ells cells", "-1 cells", "cells -", "cells or", "or cells", "or", "cells $1 :name ?"})
    void anythingElseIsOnlyWords(String words) {
        DatabaseLog log = DatabaseLog.ofReaders();
        assertEquals(200, Reader.gets("/v1/stories?q=" + encoded(words)).statusCode(), words);
        assertEquals(List.of(), log.complaints());
    }

    /** PostgreSQL takes each of them for another "not", and nests no more than 32. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "- ", "-(", "-!", "-&", "-|", "-<", "-\"", "-.", "-\u2003"})
    void hyphensWithoutAWordBehindThemAreDashesHoweverManyThereAre(String dashes) {
        DatabaseLog log = DatabaseLog.ofReaders();
        for (String words : List.of(dashes.repeat(95) + " cells", "cells " + dashes.repeat(95), dashes.repeat(99))) {
            assertTrue(Set.of(200, 400).contains(Reader.gets("/v1/stories?q=" + encoded(words)).statusCode()), words);
        }
        assertEquals(List.of(), log.complaints());
    }

    @Test
    void onlyAHyphenRightBeforeAWordMeansThatItMustNotBeThere() {
        String other = invented();
        var both = aChallenge().titled("The %s %s way".formatted(word, other));
        desk.publishes(both);
        for (String words : List.of(word + " - " + other, word + "--" + other, word + " -- " + other, word + "-" + other)) {
            assertEquals(ids(both), found("/v1/stories", words, ""), words);
        }
        for (String words : List.of(word + " -" + other, word + " -\"" + other + "\"", word + " - -" + other, word + " (-" + other)) {
            assertEquals(List.of(), found("/v1/stories", words, ""), words);
        }
    }

    @Test
    void relevanceIsAnOrderOfSearchesOnly() {
        Response answer = Reader.gets("/v1/challenges?sort=relevance");
        assertEquals(400, answer.statusCode());
        assertEquals("sort", answer.path("errors[0].parameter"));
    }

    @Test
    void aCursorOfOneSearchIsNoneOfAnother() {
        desk.publishes(aChallenge().titled("One " + word), aChallenge().titled("Two " + word));
        String cursor = searched("/v1/stories", word, "&limit=1").path("nextCursor");
        assertEquals(200, Reader.gets("/v1/stories?q=%s&cursor=%s".formatted(word, cursor)).statusCode());
        assertEquals(400, Reader.gets("/v1/stories?q=%s&cursor=%s".formatted(word + "s", cursor)).statusCode());
        assertEquals(400, Reader.gets("/v1/stories?cursor=" + cursor).statusCode());
    }

    /** With random words of what there is, random filters and orders: pages, total and facets are of the same stories. */
    @Test
    void pagesTotalAndFacetsAgree() {
        Random random = new Random();
        List<String> words = List.of("cells", "immunotherapy", "lung", "side effects", "trial or dose", "tumour -lung", "\"immune system\"", "sample", "t");
        for (int round = 0; round < 25; round++) {
            String parameters = List.of("", "&kind=research", "&cancerType=lung", "&topic=immunotherapy", "&locale=cy").get(random.nextInt(5))
                    + "&sort=" + List.of("relevance", "title", "-modifiedAt", "nextReviewDueOn").get(random.nextInt(4));
            String asked = words.get(random.nextInt(words.size()));
            Response answer = searched("/v1/stories", asked, parameters + "&total=true&facet=kind,reviewState&limit=1");
            int total = answer.path("total");
            List<String> walked = found("/v1/stories", asked, parameters + "&limit=" + Math.clamp(total / PAGES, 1 + random.nextInt(7), 100));
            assertEquals(walked.size(), new TreeSet<>(walked).size(), asked + parameters);
            assertEquals(walked.size(), total, asked + parameters);
            assertEquals(walked.size(), answer.jsonPath().getList("facets.reviewState.values.count", Integer.class).stream().mapToInt(it -> it).sum());
            Set<String> other = new TreeSet<>(found("/v1/stories", asked, parameters.replaceAll("sort=.*", "sort=title") + "&limit=100"));
            assertEquals(other, new TreeSet<>(walked), asked + parameters);
        }
    }

    @Test
    void aSearchIsThreeStatementsHoweverLongItsPageAndOneLessWhereTheSameWasSearchedForLately() {
        searched("/v1/stories", "immunotherapy -" + invented(), "&limit=100");
        for (String parameters : List.of("", "&total=true")) {
            for (String limit : List.of("&limit=1", "&limit=100")) {
                String words = "immunotherapy -" + invented();
                assertEquals(3, statements(words, parameters + limit));
                assertEquals(2, statements(words, parameters + limit));
            }
        }
    }

    @Test
    void oneMoreAsksWhatIsMadeOfWordsThatNoTextHadBefore() {
        desk.publishes(aChallenge().titled("%s and %s".formatted(word, invented())));
        assertEquals(3 + 1, statements(word, ""));
        assertEquals(2, statements(word, ""));
    }

    @Test
    void ofAPhraseTheWordsAreMarkedWhereTheyStandInARow() {
        String other = invented();
        desk.publishes(aChallenge().saying("Of %2$s and %1$s there is more to be said: %1$s-%2$ss are many.".formatted(word, other)));
        for (String words : List.of("\"%s %s\"".formatted(word, other), "\"%s %s\" or %s -%s".formatted(word, other, invented(), invented()))) {
            Response answer = searched("/v1/stories", words, "");
            assertEquals(List.of(word, other + "s"), answer.path("items[0].highlights[0].parts.findAll { it.match }.text"));
        }
    }

    @Test
    void aPhraseIsNeverOfTwoLinesNeitherFoundNorMarked() {
        String other = invented();
        String phrase = "\"%s %s\"".formatted(word, other);
        var apart = aChallenge().titled("Of " + word).tagged("all " + word, other, "some " + word).telling(paragraph("Of all " + word), paragraph(other + " comes next."));
        var together = aChallenge().telling(paragraph("Of all " + word), paragraph(other + " comes next."), paragraph("Here %s %s stand.".formatted(word, other)));
        desk.publishes(apart, together);
        assertEquals(ids(together), found("/v1/stories", phrase, ""));
        assertEquals(ids(apart), found("/v1/stories", "%s %s -%s".formatted(word, other, phrase), ""));
        assertEquals(List.of(word, other), searched("/v1/stories", phrase, "").path("items[0].highlights.parts.flatten().findAll { it.match }.text"));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(Span.of(text)));
    }

    /** Its own highlighting ({@code ts_headline}) looks through all of each text, word by word. */
    @Test
    void whatIsMarkedIsWhatPostgreSqlWouldMark() {
        String other = invented();
        String text = "%1$ss-free, UNLIKE %2$s’s; (pre-%1$s)/%3$s, “%1$s” and 3.5 %1$sx or x%1$s, %1$s_%1$s@%4$s.".formatted(word, word.toUpperCase(), "Ẁ" + word.substring(1), other);
        desk.publishes(aChallenge().saying(text));
        Response answer = searched("/v1/stories", word + " or " + other, "");
        String shown = String.join("", answer.<List<String>>path("items[0].highlights[0].parts.text"));
        String marked = IntStream.range(0, answer.<Integer>path("items[0].highlights[0].parts.size()"))
                .mapToObj(place -> answer.<Boolean>path("items[0].highlights[0].parts[%d].match".formatted(place)) ? "<%s>" : "%s").collect(Collectors.joining())
                .formatted(answer.<List<String>>path("items[0].highlights[0].parts.text").toArray());
        assertEquals(8, marked.chars().filter(it -> it == '<').count(), marked);
        String byPostgreSql = Psql.asReader().withHandle(handle -> handle.createQuery(
                        "select ts_headline('live.en', live.apart(:shown), to_tsquery('live.en', :words), 'HighlightAll=true, StartSel=<, StopSel=>')")
                .bind("shown", shown).bind("words", word + "|" + other).mapTo(String.class).one());
        String joins = "[-’_@./]";
        assertEquals(byPostgreSql.replaceAll(joins, " "), marked.replaceAll(joins, " "));
    }

    @Test
    void facetsWhoseBitsAreAtHandAreTwoStatementsMore() {
        searched("/v1/stories", "immunotherapy", "&facet=topic&limit=100");
        for (String limit : List.of("1", "100")) {
            assertEquals(2 + 2, statements("immunotherapy", "&total=true&facet=topic&limit=" + limit));
        }
    }

    /** Where nothing is found, it is looked for once more by who may wait for what may have been meant. */
    @Test
    void aCorrectedSearchIsThreeSearchesAndAStatementThatFindsWhatMayHaveBeenMeant() {
        searched("/v1/stories", "immunotherapy -" + invented(), "&limit=100");
        String words = "imunotherapy -" + invented();
        assertEquals(3 + 2 + 1 + 3, statements(words, ""));
        assertEquals(2 + 2 + 1 + 2, statements(words, ""));
    }

    private static int statements(String words, String parameters) {
        DatabaseLog log = DatabaseLog.ofReaders();
        searched("/v1/stories", words, parameters);
        return log.statements().size();
    }

    @Test
    void anotherSearchIsAnotherTag() {
        assertNotEquals(searched("/v1/stories", "lung", "").header("ETag"), searched("/v1/stories", "bowel", "").header("ETag"));
        assertEquals(searched("/v1/stories", "lung", "").asString(), searched("/v1/stories", "lung", "").asString());
        assertTrue(Reader.reads(Stories.LUNG_RESISTANCE).<String>path("title").toLowerCase().contains("lung"));
    }

    private int texts() {
        return Psql.asReader().withHandle(handle -> handle.createQuery("select coalesce(max(texts), 0) from live.word where word = :word")
                .bind("word", word).mapTo(Integer.class).one());
    }

    private static Response searched(String list, String words, String parameters) {
        return Reader.reads(list + "?q=" + encoded(words) + parameters);
    }

    private static List<String> found(String list, String words, String parameters) {
        return Reader.walks(list + "?q=" + encoded(words) + parameters, "id");
    }

    private static List<String> ids(Addressed... stories) {
        return Arrays.stream(stories).map(story -> story.id().toString()).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A word of letters only that nothing else has, nor anything near enough to be taken for it. It has a vowel, as English stems ask for,
     * and no z, which stands for a slip.
     */
    private static String invented() {
        String letters = new Random().ints(10, 0, LETTERS.length()).mapToObj(place -> LETTERS.substring(place, place + 1)).collect(Collectors.joining());
        return "wo" + letters + "k";
    }
}
