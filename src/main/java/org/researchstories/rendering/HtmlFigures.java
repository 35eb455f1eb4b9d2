package org.researchstories.rendering;

import org.researchstories.body.Quote;
import org.researchstories.body.Table;

/** Pictures, films, quotations and tables as HTML. */
final class HtmlFigures {

    private final Elements out;
    private final HtmlLines lines;
    private final FixedWords words;

    HtmlFigures(Elements out, HtmlLines lines, FixedWords words) {
        this.out = out;
        this.lines = lines;
        this.words = words;
    }

    void media(Media it) {
        out.element("figure", () -> {
            if (it.isImage()) {
                out.empty("img", "src", Elements.address(it.url()), "alt", it.alt(), "width", pixels(it.width()), "height", pixels(it.height()));
            } else {
                link(it);
            }
            out.element("figcaption", words.below(it));
            folded(words.longDescription(), it.longDescription());
            folded(words.transcript(), it.transcript());
        });
    }

    /** No player: without captions, which there are none of, it would keep some readers out. */
    private void link(Media it) {
        out.element("p", () -> out.element("a", words.naming(it), "href", Elements.address(it.url())));
    }

    private void folded(String title, String text) {
        if (text != null) {
            out.element("details", () -> {
                out.element("summary", title);
                Media.paragraphs(text).forEach(paragraph -> out.element("p", paragraph));
            });
        }
    }

    private static String pixels(Integer length) {
        return length == null ? null : length.toString();
    }

    void quote(Quote it) {
        Runnable quoted = () -> out.element("blockquote", () -> out.element("p", () -> lines.write(it.content())));
        if (it.attribution() == null) {
            quoted.run();
        } else {
            out.element("figure", () -> {
                quoted.run();
                out.element("figcaption", it.attribution());
            });
        }
    }

    void table(Table it) {
        out.element("table", () -> {
            if (it.caption() != null) {
                out.element("caption", it.caption());
            }
            out.element("thead", () -> out.element("tr", () -> it.header().forEach(cell ->
                    out.element("th", () -> lines.write(cell), "scope", "col"))));
            out.element("tbody", () -> it.rows().forEach(row -> out.element("tr", () -> row.forEach(cell ->
                    out.element("td", () -> lines.write(cell))))));
        });
    }
}
