package org.researchstories.frontdoor;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

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

    private static final Map<String, String> LANGUAGES = Map.of("sh", "Shell", "js", "JavaScript", "ts", "TypeScript", "python", "Python", "java", "Java", "text", "Prints", "json", "JSON",
            "markdown", "Markdown", "csv", "CSV");

    /** @param markdown ours, which begins with a heading and a paragraph */
    static Guide of(String name, String markdown) {
        Node page = PARSER.parse(markdown);
        Node title = page.getFirstChild();
        return new Guide(name, text(title), text(title.getNext()), withTablesInReach(HTML.render(page)));
    }

    /** Without the addresses of links, which are read on the guide's own page. */
    private static String text(Node paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    /** Text is escaped, so whatever reads like a table's tag is one. */
    private static String withTablesInReach(String html) {
        return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>").replace("</table>", "</table></div>");
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
