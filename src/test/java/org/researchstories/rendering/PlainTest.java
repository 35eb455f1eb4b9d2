package org.researchstories.rendering;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.researchstories.body.Body;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Section;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlainTest {

    @Test
    void everyBlockCanBeUnderstoodWithoutLayout() {
        assertEquals("""
                What helps?

                A T cell (https://stories.example.org/v1/strategies/x) helps. [1]

                1. One
                2. Two

                Image: A clinic
                On Monday. Credit: A. Person
                There is a door.

                Film: A walk (https://media.example.org/walk.mp4)
                Credit: B. Person
                Come in.
                Sit down.

                “It is known.”
                — Somebody

                Warning: Call at once.

                Key fact: Half of it. [1]

                How many
                Year: 2026; Number: 5
                Year: 2027

                CAR T-cell therapy (https://stories.example.org/v1/strategies/car-t)

                Words explained
                T cell: A white blood cell.

                References
                1. A study. 2019. https://doi.org/10.1000/182""", Plain.of(everyBlock()));
    }

    @Property(tries = 300)
    @Domain(Passages.class)
    void everyWordIsThereInItsOrder(@ForAll Passage passage) {
        String text = Plain.of(passage);
        int from = 0;
        for (String words : passage.blocks().stream().filter(block -> !(block instanceof StoryLink) && !(block instanceof Table))
                .flatMap(block -> block.lines().stream()).flatMap(line -> line.spans().stream()).map(Span::text).toList()) {
            from = text.indexOf(words, from) + words.length();
            assertTrue(from >= words.length(), words + " in " + text);
        }
    }

    private static Passage everyBlock() {
        List<Span> fact = List.of(Span.of("Half of it."));
        return new Passage(Section.of(new Body(List.of(
                new Heading(2, text("What helps?")),
                new Paragraph(List.of(Span.of("A "), new Span("T cell", Set.of(), "/v1/strategies/x", "t-cell", null, null),
                        new Span(" helps.", Set.of(), null, null, "study", null))),
                new ItemList(ItemList.Style.NUMBER, List.of(text("One"), text("Two"))),
                new Image("clinic"), new Video("walk"), new Quote(text("It is known."), "Somebody"),
                new Callout(Callout.Tone.WARNING, text("Call at once.")), new KeyFact(fact, "study"),
                new Table("How many", List.of(text("Year"), text("Number")), List.of(List.of(text("2026"), text("5")), List.of(text("2027"), List.of()))),
                new StoryLink(Passages.KNOWN, null)))),
                new Apparatus(Passages.BASE,
                        List.of(new Media("clinic", "image", "https://media.example.org/clinic.jpg", "A clinic", 16, 9, "On Monday.", "A. Person", null, "There is a door."),
                                new Media("walk", "video", "https://media.example.org/walk.mp4", "A walk", null, null, null, "B. Person", "Come in.\n\nSit down.", null)),
                        List.of(new Reference("study", "A study. 2019.", "10.1000/182", "1", "https://example.org/")),
                        List.of(new Apparatus.Term("t-cell", "T cell", "A white blood cell.")),
                        List.of(new Apparatus.OtherStory(Passages.KNOWN, "CAR T-cell therapy", "/v1/strategies/car-t"))), "en");
    }

    private static List<Span> text(String text) {
        return List.of(Span.of(text));
    }
}
