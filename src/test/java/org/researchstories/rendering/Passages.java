package org.researchstories.rendering;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Section;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Text;
import org.researchstories.body.Video;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Passages of bodies that may be published, with all that markup is made of in their words. */
class Passages extends DomainContextBase {

    static final URI BASE = URI.create("https://stories.example.org/");
    static final UUID KNOWN = UUID.fromString("4d8f5662-6d9c-5e16-b460-99396750fdb4");
    private static final List<String> KEYS = List.of("one", "two", "three", "unknown");
    private static final List<String> HREFS = List.of("https://example.org/a_b_(c)?d=*e*&f=1#g", "/v1/strategies/x", "mailto:a@example.org",
            "https://example.org/?a&copy;b", "http://example.org/~a!", "relative/path");

    /** What begins or ends something in HTML or Markdown, and characters of every sort that the two tell apart. */
    private static final String[] PIECES = "* ** _ __ ` ``` ~ ~~ # ## + - --- = === > < & &amp; &#65; [ ] ( ) ! ![ ]( | \\ \\\\ \" ' : ; . , / ? { {{ }} $ % ^ @ 1. 23) - 1 <b> </p> <!-- --> <script> "
            .concat("a b c ab word é ŵ 免 。 « € × α ا 🧬 \u00a0 \u2003 \u200d \u00ad \u0301 http://x.org www.x.org a@b.org -- [x] [1] [a]: |a| \ud83d\udc69").split(" ");

    @Provide
    Arbitrary<Passage> passages() {
        return Combinators.combine(blocks().list().ofMaxSize(6), apparatus(), Arbitraries.of("en", "cy"))
                .as((blocks, apparatus, language) -> new Passage(Section.of(new Body(blocks)), apparatus, language));
    }

    private static Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(2, 3), line()).as(Heading::new),
                line().map(Paragraph::new),
                Combinators.combine(Arbitraries.of(ItemList.Style.class), line().list().ofMinSize(1).ofMaxSize(3)).as(ItemList::new),
                keys().map(Image::new),
                keys().map(Video::new),
                Combinators.combine(line(), words().injectNull(0.4)).as(Quote::new),
                Combinators.combine(Arbitraries.of(Callout.Tone.class), line()).as(Callout::new),
                Combinators.combine(line(), keys().injectNull(0.4)).as(KeyFact::new),
                tables(),
                Combinators.combine(Arbitraries.of(KNOWN, UUID.randomUUID()), words().injectNull(0.4)).as(StoryLink::new));
    }

    private static Arbitrary<Table> tables() {
        return Arbitraries.integers().between(1, 3).flatMap(columns -> Combinators.combine(words().injectNull(0.4),
                line().list().ofSize(columns), Arbitraries.oneOf(line(), Arbitraries.just(List.<Span>of())).list().ofSize(columns).list().ofMinSize(1).ofMaxSize(2))
                .as(Table::new));
    }

    /** A line does not begin or end with white space, but its spans may. */
    static Arbitrary<List<Span>> line() {
        return spans().list().ofMinSize(1).ofMaxSize(5).map(spans -> IntStream.range(0, spans.size())
                .mapToObj(i -> trimmed(spans.get(i), i == 0, i == spans.size() - 1)).toList());
    }

    private static Span trimmed(Span span, boolean first, boolean last) {
        String text = span.text();
        text = first ? Text.line(text + "x").replaceFirst("x$", "") : text;
        text = last ? Text.line("x" + text).replaceFirst("^x", "") : text;
        return new Span(text.isEmpty() ? "y" : text, span.marks(), span.href(), span.termId(), span.referenceId(), span.lang());
    }

    private static Arbitrary<Span> spans() {
        Arbitrary<String> spaced = Combinators.combine(Arbitraries.of("", "", " ", "  ", "\u00a0"), words(), Arbitraries.of("", "", " "))
                .as((before, words, after) -> before + words + after);
        return Combinators.combine(Arbitraries.oneOf(spaced, words(), Arbitraries.of("a", "b", "(", ")", " ")), Arbitraries.of(Mark.class).set(),
                Arbitraries.of(HREFS).injectNull(0.8), keys().injectNull(0.8), keys().injectNull(0.8),
                Arbitraries.of("cy", "en-GB", "ar").injectNull(0.8)).as(Span::new);
    }

    /** As it may be published: at least one character, and no white space at the ends. */
    static Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6)
                .flatMap(list -> Arbitraries.of("", " ").map(between -> String.join(between, list)));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(8))
                .map(Text::line).filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of(KEYS);
    }

    private static Arbitrary<Apparatus> apparatus() {
        return Combinators.combine(media(), references(), words().list().ofSize(2), words()).as((media, references, terms, title) ->
                new Apparatus(BASE, media, references, List.of(new Apparatus.Term("one", terms.get(0), terms.get(1))),
                        List.of(new Apparatus.OtherStory(KNOWN, title, "/v1/strategies/car-t?locale=cy"))));
    }

    private static Arbitrary<List<Media>> media() {
        return Combinators.combine(words(), words().injectNull(0.5), words(), words().list().ofMaxSize(2), Arbitraries.of("", "x")).as((alt, caption, credit, lines, none) -> {
            String text = lines.isEmpty() ? null : String.join("\n", lines);
            return List.of(new Media("one", "image", "https://media.example.org/a(b).jpg?c=d&e=f", none.isEmpty() ? "" : alt, 1600, 900, caption, credit, null, text),
                    new Media("two", "video", "https://media.example.org/a.mp4", alt, null, null, caption, credit, text, null));
        });
    }

    private static Arbitrary<List<Reference>> references() {
        return words().map(words -> List.of(new Reference("one", words, "10.1002/(SICI)1097-0258(1998)17:15<1661::AID>3.0.CO;2-2", null, null),
                new Reference("two", words, null, "12345", null), new Reference("three", words, null, null, "https://example.org/?a=b&c=(d)")));
    }

    /** What a body may not have, and could have all the same in a database that somebody changed. */
    static Passage of(Block... blocks) {
        return new Passage(Section.of(new Body(List.of(blocks))), new Apparatus(BASE, List.of(), List.of(), List.of(), List.of()), "en");
    }

    static Span marked(String text, Mark... marks) {
        return new Span(text, Set.of(marks), null, null, null, null);
    }
}
