package org.researchstories.body;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.story.Slug;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SectionTest {

    @Test
    void aSectionReachesFromAHeadingOfLevelTwoToTheNext() {
        Body body = new Body(List.of(text("Before."), heading(2, "One"), text("a"), heading(3, "Below"), text("b"), heading(2, "Two")));
        assertEquals(List.of("introduction", "one", "two"), keys(body));
        assertEquals(List.of(1, 4, 1), Section.of(body).stream().map(section -> section.blocks().size()).toList());
        assertNull(Section.of(body).getFirst().title());
        assertEquals("Two", Section.of(body).getLast().title());
        assertEquals(List.of(1, 4, 1), Section.of(body).stream().map(Section::wordCount).toList());
    }

    @Test
    void aBodyThatBeginsWithAHeadingHasNoIntroduction() {
        assertEquals(List.of("what-is-known"), keys(new Body(List.of(heading(2, "What is known?"), text("Little.")))));
        assertEquals(List.of(), keys(Body.EMPTY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What is the problem? | what-is-the-problem", "What's next | whats-next", "TNF-α & PD-1 | tnf-pd-1",
            "Sut mae'n gweithio: tŷ bach | sut-maen-gweithio-ty-bach", "Phase ² trials | phase-2-trials", "免疫 | section", "... | section",
            "Introduction | introduction-2"})
    void aKeyIsMadeOfTheWordsOfTheHeading(String heading, String key) {
        assertEquals(List.of(key), keys(headings(heading)));
    }

    @Test
    void headingsOfTheSameWordsAreNumbered() {
        assertEquals(List.of("a", "a-2", "a-3", "a-2-2"), keys(headings("A", "A", "A!", "A 2")));
        assertEquals(List.of("a", "a-2", "a-3"), keys(headings("A", "A 2", "A")));
    }

    @Test
    void aLongHeadingIsCutBetweenWords() {
        String key = keys(headings("Immunotherapy ".repeat(10), "Immunotherapy ".repeat(10))).getLast();
        assertEquals("immunotherapy-".repeat(4) + "immunotherapy-2", key);
        assertEquals("x".repeat(76), keys(headings("x".repeat(200))).getFirst());
    }

    @Property
    void everyKeyIsASlugOfItsOwn(@ForAll("headings") List<String> headings) {
        List<String> keys = keys(headings(headings.toArray(String[]::new)));
        assertEquals(headings.size(), new HashSet<>(keys).size());
        keys.forEach(key -> assertTrue(Slug.isValid(key), key));
    }

    /** What stands after a heading has no bearing on its key, so a text may grow at its end. */
    @Property
    void aKeyDependsOnWhatStandsBeforeItAlone(@ForAll("headings") List<String> headings) {
        List<String> keys = keys(headings(headings.toArray(String[]::new)));
        for (int i = 0; i <= headings.size(); i++) {
            assertEquals(keys.subList(0, i), keys(headings(headings.subList(0, i).toArray(String[]::new))));
        }
    }

    @Property
    @Domain(Bodies.class)
    void theSectionsOneAfterTheOtherAreTheBody(@ForAll Body body) {
        List<Section> sections = Section.of(body);
        assertEquals(body.blocks(), sections.stream().flatMap(section -> section.blocks().stream()).toList());
        sections.stream().skip(1).forEach(section -> assertNotNull(section.title()));
        assertEquals(body.blocks().stream().filter(block -> block instanceof Heading it && it.level() == 2).count(),
                sections.stream().filter(section -> section.title() != null).count());
    }

    @Provide
    Arbitrary<List<String>> headings() {
        Arbitrary<String> few = Arbitraries.of("A", "a", "A 2", "A-2", "a 2 2", "Introduction", "?", "section", "x".repeat(90));
        return Arbitraries.oneOf(few, Bodies.texts()).list().ofMaxSize(20);
    }

    private static List<String> keys(Body body) {
        return Section.of(body).stream().map(Section::key).toList();
    }

    private static Body headings(String... texts) {
        return new Body(new ArrayList<Block>(Stream.of(texts).map(text -> heading(2, text)).toList()));
    }

    private static Heading heading(int level, String text) {
        return new Heading(level, List.of(Span.of(text)));
    }

    private static Paragraph text(String text) {
        return new Paragraph(Collections.singletonList(Span.of(text)));
    }
}
