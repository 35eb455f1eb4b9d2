package org.researchstories.manuscript;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Text;
import org.researchstories.body.Video;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bodies that may be published, with all in their words that Markdown is made of, and texts that are put together of it. */
class Manuscripts extends DomainContextBase {

    private static final String[] WORDS = ("* ** *** _ __ ___ ` ``` ~ ~~~ # ## ####### + - -- --- — = === < & &amp; &amp &#65; &#x41; [ ] ( ) ! ![ ]( ]: [^1] | \\ \\\\ \\| \" ' : ; . , / ? { { } $ "
            + "% ^ @ > >> 1. 23) 0. 1234567890. - 1 <b> </p> <!-- --> <? <script> <http://a.b> a b c ab Ab word é ŵ 免 。 « “ ” € × α ا ב 🧬 \ud83d\udc69\u200d\ud83d\udd2c \u00a0 \u2003 \u3000 "
            + "\u200b \u200d \u200e \u200f \u2060 \u00ad \ufeff \u0301 \ufffd http://x.org www.x.org a@b.org [x] [a]: |a| Table: Table\\: [!NOTE] [!KEY-FACT](reference:a) term: "
            + "**a** _a_ [a](b) ![](image:a) :-- --|").split(" ");

    /** What is markup, or a mark of ours, where a line begins. */
    private static final String[] BEGINNINGS = {"Table: ", "Table:", "[!NOTE]", "[!KEY-FACT](reference:a)", "— ", "-- ", "1. ", "2) ", "- ", "+ ", "# ", "> ", "| ", "=", "--", "!", "\ufeff"};

    private static final String[] LINES = ("# |## |### |- |* |1. |2) |> |> > |> [!NOTE]|> [!KEY-FACT](reference:a)|> — |>|    |\t|```|---|===|"
            + "Table: |[a]: b|<div>|<b>|`a`|\\|  |[a](term:b \"lang:cy\")|[a](span:)|![](image:a)|![](video:%20)|[](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)|a|*a*|**a**|_a_|&amp;|&#xD800;|"
            + "[a](/b)|[a](b|](|*|**|\u0000|\ufeff").split("\\|");

    private static final List<String> KEYS = List.of("t-cell", "lung-scan-2", "A b/(c)\"|\\é\n", "<>", "%41", "reference:x", "🧬", "*_[");
    private static final List<String> HREFS = List.of("https://example.org/a_b_(c)?d=*e*&f=1#g", "/v1/strategies/x", "mailto:a@example.org",
            "https://example.org/?a&copy;b&amp;c", "http://[2001:db8::1]/~a!", "relative/path", "/a?b[]=c", "/a(b", "/a)b", "/a'b;c:d,e$f%7C");

    @Provide
    Arbitrary<Body> bodies() {
        return blocks().list().ofMaxSize(6).map(Manuscripts::headed).filter(body -> body.faults().isEmpty());
    }

    @Provide
    Arbitrary<String> manuscripts() {
        Arbitrary<String> rows = Arbitraries.of("| a | b |\n|---|---|\n| c | d |", "a|b\n-|-\n", "|a|\n|:-|\n|b|c|");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.of(LINES)), Tuple.of(4, Arbitraries.of(WORDS)),
                Tuple.of(1, rows), Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3)));
        Arbitrary<String> ends = Arbitraries.of("", "", " ", "\n", "\n\n", "\n> ", "\n  ", "  \n", "\r\n", "\r");
        return Combinators.combine(pieces, ends).as(String::concat).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    /** The first heading is of level 2. */
    private static Body headed(List<Block> blocks) {
        List<Block> headed = new ArrayList<>(blocks);
        IntStream.range(0, blocks.size()).filter(i -> blocks.get(i) instanceof Heading).findFirst()
                .ifPresent(i -> headed.set(i, new Heading(2, ((Heading) blocks.get(i)).content())));
        return new Body(headed);
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
                Combinators.combine(Arbitraries.create(UUID::randomUUID), words().injectNull(0.4)).as(StoryLink::new));
    }

    private static Arbitrary<Table> tables() {
        Arbitrary<List<Span>> cells = Arbitraries.oneOf(line(), Arbitraries.just(List.of()));
        return Combinators.combine(Arbitraries.integers().between(1, 3), words().injectNull(0.4), line().list().ofSize(3),
                cells.list().ofSize(3).list().ofMinSize(1).ofMaxSize(2)).as((columns, caption, header, rows) ->
                new Table(caption, header.subList(0, columns), rows.stream().map(row -> row.subList(0, columns)).toList()));
    }

    /** A line does not begin or end with white space, but its spans may. */
    private static Arbitrary<List<Span>> line() {
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
        return Combinators.combine(Arbitraries.oneOf(spaced, words(), Arbitraries.of("a", "b", "(", ")", " ", "!")), Arbitraries.of(Mark.class).set(),
                Arbitraries.of(HREFS).injectNull(0.7), keys().injectNull(0.7), keys().injectNull(0.7),
                Arbitraries.of("cy", "en-GB", "ar", "cy-x-private").injectNull(0.7)).as(Span::new);
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> pieces = Combinators.combine(Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(6), Arbitraries.of("", " "))
                .as((words, between) -> String.join(between, words));
        Arbitrary<String> begun = Combinators.combine(Arbitraries.of(BEGINNINGS), pieces).as(String::concat);
        return Arbitraries.oneOf(pieces, begun, Arbitraries.strings().all().ofMaxLength(8), Arbitraries.strings().ascii().ofMaxLength(8))
                .map(Text::line).filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of(KEYS);
    }
}
