package org.researchstories.rendering;

import java.util.List;

/**
 * A picture, film or recording (openapi: Media), as far as the forms show it.
 *
 * @param type          {@code image}, {@code video} or {@code audio}
 * @param alt           empty where it is decorative
 * @param width         in pixels; may be absent, as all that follows but the credit
 * @param transcript    may have several lines
 * @param longDescription may have several lines
 */
public record Media(String key, String type, String url, String alt, Integer width, Integer height, String caption,
        String credit, String transcript, String longDescription) {

    /** What to call it where it is not to be seen; absent where it tells nothing. */
    String name() {
        return !alt.isEmpty() ? alt : caption;
    }

    Media at(String address) {
        return new Media(key, type, address, alt, width, height, caption, credit, transcript, longDescription);
    }

    boolean isImage() {
        return type.equals("image");
    }

    /** The lines of a text that has several; none where it is absent. */
    static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
