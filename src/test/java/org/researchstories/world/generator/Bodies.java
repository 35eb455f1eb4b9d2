package org.researchstories.world.generator;

import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Bodies of several sections, with terms that are explained, statements that are borne out, and links to other stories. */
final class Bodies {

    private static final int LONGEST_LINE = 160;

    private final Voice voice;
    private final Vocabulary vocabulary;

    Bodies(Voice voice, Vocabulary vocabulary) {
        this.voice = voice;
        this.vocabulary = vocabulary;
    }

    /** @param others the stories that it may link to */
    Body body(Luck luck, List<UUID> others) {
        List<Block> blocks = new ArrayList<>();
        int sections = luck.fewBetween(2, 8, 1.6);
        for (int section = 0; section < sections; section++) {
            blocks.add(new Heading(section > 0 && luck.in(0.3) ? 3 : 2, List.of(Span.of(voice.heading(luck, LONGEST_LINE)))));
            Stream.generate(() -> paragraph(luck)).limit(luck.between(1, 3)).forEach(blocks::add);
            if (luck.in(0.5)) {
                blocks.add(interlude(luck, others));
            }
        }
        return new Body(blocks);
    }

    private Block interlude(Luck luck, List<UUID> others) {
        return switch (luck.between(0, others.isEmpty() ? 3 : 5)) {
            case 0 -> new ItemList(luck.oneOf(ItemList.Style.values()),
                    Stream.generate(() -> List.of(Span.of(voice.sentence(luck)))).limit(luck.between(2, 5)).toList());
            case 1 -> new Callout(luck.in(0.9) ? Callout.Tone.INFO : Callout.Tone.WARNING, List.of(Span.of(voice.sentence(luck))));
            case 2 -> new KeyFact(List.of(Span.of(voice.sentence(luck))), vocabulary.references.one(luck));
            case 3 -> new Quote(List.of(Span.of(voice.sentence(luck))), "A researcher (sample)");
            default -> new StoryLink(luck.oneOf(others), null);
        };
    }

    private Paragraph paragraph(Luck luck) {
        List<Span> spans = new ArrayList<>();
        int sentences = luck.between(2, 5);
        for (int sentence = 0; sentence < sentences; sentence++) {
            String text = voice.sentence(luck) + (sentence < sentences - 1 ? " " : "");
            spans.addAll(luck.in(0.5) ? List.of(Span.of(text)) : marked(text, luck));
        }
        return new Paragraph(spans);
    }

    /** The first word of a sentence stands out: it is explained, borne out, or just strong. */
    private List<Span> marked(String text, Luck luck) {
        int end = text.indexOf(' ', 1);
        String word = text.substring(0, end);
        Span first = switch (luck.between(0, 3)) {
            case 0, 1 -> new Span(word, Set.of(), null, vocabulary.terms.one(luck), null, null);
            case 2 -> new Span(word, Set.of(), null, null, vocabulary.references.one(luck), null);
            default -> new Span(word, Set.of(Mark.STRONG), null, null, null, null);
        };
        return List.of(first, Span.of(text.substring(end)));
    }
}
