package org.researchstories.manuscript;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.researchstories.body.Body;

import java.util.List;
import java.util.Optional;

/**
 * A body as authors write it: CommonMark 0.31.2 with tables as in GitHub Flavored Markdown, less what a body cannot hold, and
 * with destinations of links that say what CommonMark cannot. The page {@code docs/guides/writing-markdown.md} tells it to authors.
 */
public final class MarkdownBody {

    /** The most characters; no body that may be published takes more. */
    public static final int LONGEST = 3 * Body.MOST_BYTES;

    /** What a body holds is three deep at most: what lies far deeper is refused, however it is read. */
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    private MarkdownBody() {
    }

    /** Reads any text: a body that may be published, or all that keeps it from being one. */
    public static Reading read(String markdown) {
        Findings findings = new Findings(new Source(markdown));
        Optional<String> tooMuch = Bounds.exceeded(findings.source());
        tooMuch.ifPresent(message -> findings.refuse(Place.START, message));
        Body body = tooMuch.isEmpty() ? body(findings) : null;
        return findings.none() ? new Reading(body, List.of()) : new Reading(null, findings.listed());
    }

    private static Body body(Findings findings) {
        Body body = new Body(BlockReading.of(PARSER.parse(findings.cleanText()), findings));
        body.faults().forEach(findings::refuse);
        return body;
    }

    /**
     * A body in the same Markdown, without a newline at the end. Where it may be published, reading this gives the same body
     * again; what has faults is written all the same, and may be read otherwise.
     */
    public static String write(Body body) {
        return BlockWriting.of(body);
    }
}
