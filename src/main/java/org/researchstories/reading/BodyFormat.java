package org.researchstories.reading;

import jakarta.ws.rs.core.MediaType;
import org.researchstories.rendering.Html;
import org.researchstories.rendering.Markdown;
import org.researchstories.rendering.Passage;
import org.researchstories.rendering.Plain;

import java.util.Locale;
import java.util.function.Function;

/** How the text of a story is written (openapi: BodyFormat). */
enum BodyFormat {
    BLOCKS("body", null),
    HTML("bodyHtml", Html::of),
    MARKDOWN("bodyMarkdown", Markdown::of),
    TEXT("bodyText", Plain::of),
    NONE(null, null);

    /** What the text is called in the answer; null where there is none. */
    final String property;

    /** Null where nothing is rendered. */
    final Function<Passage, String> rendering;

    BodyFormat(String property, Function<Passage, String> rendering) {
        this.property = property;
        this.rendering = rendering;
    }

    /** Only the JSON has a choice. */
    static BodyFormat of(Reading reading) {
        return reading.bodyFormat() == null || !reading.mediaType().equals(MediaType.APPLICATION_JSON)
                ? BLOCKS : of(reading.bodyFormat());
    }

    /** @param name as the contract has it */
    static BodyFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** A path that leads to a text in the same form. */
    String keptIn(String href) {
        return rendering == null ? href
                : href + (href.contains("?") ? "&" : "?") + "bodyFormat=" + parameter();
    }

    /** As requests ask for it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
