package org.researchstories.body;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Bodies of every shape: what JSON can say, not only what may be published. */
class Bodies extends DomainContextBase {

    @Provide
    Arbitrary<Body> bodies() {
        return blocks().list().ofMaxSize(12).map(Body::new);
    }

    Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(0, 4), line()).as(Heading::new),
                line().map(Paragraph::new),
                Combinators.combine(Arbitraries.of(ItemList.Style.class), lines()).as(ItemList::new),
                keys().map(Image::new),
                keys().map(Video::new),
                Combinators.combine(line(), orAbsent(texts())).as(Quote::new),
                Combinators.combine(Arbitraries.of(Callout.Tone.class), line()).as(Callout::new),
                Combinators.combine(line(), orAbsent(keys())).as(KeyFact::new),
                Combinators.combine(orAbsent(texts()), lines(), lines().list().ofMaxSize(3)).as(Table::new),
                Combinators.combine(orAbsent(Arbitraries.create(UUID::randomUUID)), orAbsent(texts()))
                        .as(StoryLink::new));
    }

    static Arbitrary<Span> spans() {
        return Combinators.combine(texts(), Arbitraries.of(Mark.class).set(), orAbsent(hrefs()), orAbsent(keys()),
                orAbsent(keys()), orAbsent(Arbitraries.of("cy", "en-GB", "ar", "en_GB"))).as(Span::new);
    }

    private static Arbitrary<List<Span>> line() {
        return spans().list().ofMaxSize(4);
    }

    private static Arbitrary<List<List<Span>>> lines() {
        return line().list().ofMaxSize(4);
    }

    /** Every code point but surrogates, which JSON in UTF-8 has no way to write. */
    static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(20)
                .map(text -> text.codePoints().filter(c -> Character.getType(c) != Character.SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of("t-cell", "antibody", "lung-scan", "");
    }

    private static Arbitrary<String> hrefs() {
        return Arbitraries.of(Set.of("https://example.org/a?b=c#d", "/v1/strategies/x", "mailto:a@example.org", "javascript:a"));
    }

    private static <T> Arbitrary<T> orAbsent(Arbitrary<T> values) {
        return values.injectNull(0.4);
    }
}
