package org.researchstories.house;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written beside the code. */
class WritingTest {

    private static final List<String> WRITTEN = List.of("README.md", "deploy", "openapi", "src/main/resources/docs", "src/clients");
    private static final List<String> MADE = List.of("node_modules", "target", "dist");
    /** An address of the web, one that the application serves, or a place on the same page. */
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|/.*|#.*");
    /** A decision that is named without an address. */
    private static final Pattern UNRESOLVED = Pattern.compile("\\[(\\d{3})]");

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        List<String> broken = new ArrayList<>();
        int files = 0;
        for (String place : WRITTEN) {
            try (Stream<Path> found = Files.walk(Path.of(place))) {
                for (Path file : found.filter(WritingTest::isWritten).toList()) {
                    broken.addAll(broken(file, Files.readString(file)));
                    files++;
                }
            }
        }
        assertTrue(files > 50, files + " files");
        assertEquals(List.of(), broken);
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() {
        assertEquals(List.of("README.md: nowhere.md", "README.md: 999"),
                broken(Path.of("README.md"), "See [it](nowhere.md), [it](https://example.org/), [it](pom.xml#here) and [999], not `[998]` nor [001].\n\n[001]: README.md\n"));
    }

    private static boolean isWritten(Path file) {
        return file.toString().endsWith(".md") && MADE.stream().noneMatch(folder -> file.toString().contains("/" + folder + "/"));
    }

    private static List<String> broken(Path file, String markdown) {
        List<String> broken = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String address = link.getDestination().split("#")[0];
                if (!ELSEWHERE.matcher(link.getDestination()).matches() && !Files.exists(file.resolveSibling(address))) {
                    broken.add(file + ": " + address);
                }
                visitChildren(link);
            }

            @Override
            public void visit(Text text) {
                UNRESOLVED.matcher(text.getLiteral()).results().forEach(found -> broken.add(file + ": " + found.group(1)));
            }
        });
        return broken;
    }
}
