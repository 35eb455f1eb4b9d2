package org.researchstories.frontdoor;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

import java.util.List;
import java.util.Map;

/**
 * How something is done with this API, as a page.
 *
 * @param name    the last part of its address
 * @param summary its first paragraph, as text
 * @param html    all of it, its title included
 */
record Guide(String name, String title, String summary, String html) {

    private static final List<Extension> DIALECT = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(DIALECT).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(DIALECT).attributeProviderFactory(context -> Guide::reachable).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

    private static final Map<String, String> LANGUAGES = Map.of("sh", "curl", "js", "JavaScript", "python", "Python", "java", "Java", "text", "Prints", "json", "JSON",
            "markdown", "Markdown", "csv", "CSV");

    /** @param markdown ours, which begins with a heading and a paragraph */
    static Guide of(String name, String markdown) {
        Node page = PARSER.parse(markdown);
        Node title = page.getFirstChild();
        return new Guide(name, TEXT.render(title).strip(), TEXT.render(title.getNext()).strip().replace('\n', ' '), HTML.render(page));
    }

    /** What may be wider than the screen can be scrolled by the keyboard, and says what it is. */
    private static void reachable(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof FencedCodeBlock block && tag.equals("pre")) {
            attributes.put("tabindex", "0");
            attributes.put("role", "group");
            attributes.put("aria-label", LANGUAGES.getOrDefault(block.getInfo().split(" ")[0], "Code"));
        }
    }
}
