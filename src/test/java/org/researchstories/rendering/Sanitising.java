package org.researchstories.rendering;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

import java.util.List;
import java.util.regex.Pattern;

/** A sanitiser that lets nothing through but the elements and attributes that the contract names. */
final class Sanitising {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+|(reference|citation|term)_[a-z0-9-]+");

    private static final PolicyFactory VOCABULARY = new HtmlPolicyBuilder()
            .allowElements("div", "h2", "h3", "p", "ul", "ol", "li", "figure", "img", "figcaption", "details", "summary", "blockquote", "aside",
                    "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "span", "sup", "section", "dl", "dt", "dd", "dfn")
            .allowAttributes("lang").onElements("div", "span")
            .allowAttributes("id").matching(ID).onElements("h2", "li", "dt", "a")
            .allowAttributes("role").matching(true, "note").onElements("aside")
            .allowAttributes("role").matching(true, "doc-endnotes", "doc-glossary").onElements("section")
            .allowAttributes("role").matching(true, "doc-noteref", "doc-backlink").onElements("a")
            .allowAttributes("aria-label").onElements("a")
            .allowAttributes("scope").matching(true, "col").onElements("th")
            .allowAttributes("href").onElements("a")
            .allowAttributes("src", "alt").onElements("img")
            .allowAttributes("width", "height").matching(Pattern.compile("[0-9]+")).onElements("img")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private Sanitising() {
    }

    static String of(String html) {
        return VOCABULARY.sanitize(html);
    }

    /** What a browser would show of it, without its elements. */
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        HtmlSanitizer.sanitize(html, new HtmlSanitizer.Policy() {
            @Override
            public void openDocument() {
            }

            @Override
            public void closeDocument() {
            }

            @Override
            public void openTag(String name, List<String> attributes) {
            }

            @Override
            public void closeTag(String name) {
            }

            @Override
            public void text(String part) {
                text.append(part);
            }
        });
        return text.toString();
    }
}
