package org.researchstories.rendering;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.body.ItemList;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.body.Table;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class MarkdownTest {

    @Property(tries = 2000)
    @Domain(Passages.class)
    void aReaderOfCommonMarkFindsTheBlocksMarksAndLinksOfTheBody(@ForAll Passage passage) {
        String markdown = Markdown.of(passage);
        assertEquals(MarkdownExpected.of(passage), MarkdownReading.of(markdown), markdown);
    }

    @Test
    void thisTestSeesMarkupThatIsNotEscaped() {
        Passage passage = Passages.of(new Paragraph(List.of(Span.of("a *b* c"))));
        assertNotEquals(MarkdownExpected.of(passage), MarkdownReading.of("a *b* c"));
        assertEquals(MarkdownExpected.of(passage), MarkdownReading.of("a \\*b\\* c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5-year survival rose by 3.5% | 5-year survival rose by 3.5%", "1986. It began | 1986\\. It began",
            "- not a list | \\- not a list", "p > 0.05, R&D (see [1]) | p > 0.05, R\\&D (see \\[1\\])", "Wow! #1 | Wow! \\#1"})
    void whatIsMarkupNowhereStaysAsItIs(String text, String markdown) {
        assertEquals(markdown, Markdown.of(Passages.of(new Paragraph(List.of(Span.of(text))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"STRONG | b | Anti**b**ody", "EMPHASIS | b | Ant&#105;_b_&#111;dy",
            "STRONG | (b) | Ant&#105;**(b)**&#111;dy"})
    void marksWithinWordsArePossible(Mark mark, String marked, String markdown) {
        assertEquals(markdown, Markdown.of(Passages.of(new Paragraph(
                List.of(Span.of("Anti"), Passages.marked(marked, mark), Span.of("ody"))))));
    }

    @Test
    void neighbouringListsAreTwo() {
        ItemList list = new ItemList(ItemList.Style.BULLET, List.of(List.of(Span.of("a")), List.of(Span.of("b"))));
        assertEquals("- a\n- b\n\n* a\n* b", Markdown.of(Passages.of(list, list)));
    }

    @Test
    void aTableIsAsGitHubHasIt() {
        assertEquals("Years\n\n| a\\|b |\n| --- |\n| c |", Markdown.of(Passages.of(
                new Table("Years", List.of(List.of(Span.of("a|b"))), List.of(List.of(List.of(Span.of("c"))))))));
    }
}
