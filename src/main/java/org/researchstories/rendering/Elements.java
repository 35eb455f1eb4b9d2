package org.researchstories.rendering;

import org.owasp.html.HtmlStreamRenderer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes HTML, every text and attribute escaped: the writer of the sanitiser that would have to pass it, so that what is
 * written is what the sanitiser would write.
 */
final class Elements {

    private final StringBuilder html = new StringBuilder();
    private final HtmlStreamRenderer out = HtmlStreamRenderer.create(html, (String fault) -> {
        throw new IllegalStateException(fault);
    });

    private final boolean apart;

    /** @param apart whether nothing in it may have an id or lead to a place within it */
    Elements(boolean apart) {
        this.apart = apart;
        out.openDocument();
    }

    boolean isApart() {
        return apart;
    }

    /** @param attributes names and values in turn; one with a null value is left out */
    void element(String name, Runnable content, String... attributes) {
        if (apart && leadsWithin(attributes)) {
            content.run();
            return;
        }
        out.openTag(name, given(attributes));
        content.run();
        out.closeTag(name);
    }

    void element(String name, String text, String... attributes) {
        element(name, () -> text(text), attributes);
    }

    /** One that has no content. */
    void empty(String name, String... attributes) {
        out.openTag(name, given(attributes));
    }

    void text(String text) {
        out.text(text);
    }

    /** Content within an element, or alone where the attribute that it is there for has no value. */
    void elementIf(boolean wanted, String name, Runnable content, String... attributes) {
        if (wanted) {
            element(name, content, attributes);
        } else {
            content.run();
        }
    }

    private static boolean leadsWithin(String... attributes) {
        int href = Arrays.asList(attributes).indexOf("href");
        return href >= 0 && attributes[href + 1] != null && attributes[href + 1].startsWith("#");
    }

    /** The sanitiser makes an attribute with a backtick longer each time, since old browsers took that for a quotation mark. */
    private List<String> given(String... attributes) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null && !(apart && attributes[i].equals("id"))) {
                given.addAll(List.of(attributes[i], attributes[i + 1].replace('`', '\'')));
            }
        }
        return given;
    }

    /** An address as an attribute: the sanitiser wants parentheses percent-encoded, which means the same. */
    static String address(String address) {
        return address.replace("(", "%28").replace(")", "%29");
    }

    @Override
    public String toString() {
        out.closeDocument();
        return html.toString();
    }
}
