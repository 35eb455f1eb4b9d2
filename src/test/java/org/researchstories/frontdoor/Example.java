package org.researchstories.frontdoor;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An example of a guide, as whoever reads it would run it.
 *
 * @param prints what it prints, as the guide says; null where that says nothing
 * @param files  by their names: what the guide has before it as a file
 */
record Example(String guide, int number, String language, String code, String prints, Map<String, String> files) {

    private static final Map<String, List<String>> PROGRAMS = Map.of("sh", List.of("bash", "-euo", "pipefail"), "js", List.of("node", "--input-type=module"),
            "python", List.of("python3", "-"));
    /** Of these the guides have data only. */
    private static final List<String> DATA = List.of("json", "csv", "markdown", "text");
    private static final Pattern FILE = Pattern.compile("\\w+ (\\w+\\.\\w+)");
    private static final String CLIENT = "import org.researchstories.client.";
    private static final List<String> ABOUT_PROBLEMS = List.of("errors", "rehearsing");

    /** Those of a guide that are to be run. A block of text right behind one is what it prints. */
    static List<Example> in(String guide, String markdown) {
        List<Example> examples = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                String language = block.getInfo().split(" ")[0];
                FILE.matcher(block.getInfo()).results().forEach(file -> files.put(file.group(1), block.getLiteral()));
                if (!DATA.contains(language)) {
                    assertEquals(language, block.getInfo(), "nothing else is said of what is run");
                    String prints = block.getNext() instanceof FencedCodeBlock next && next.getInfo().equals("text") ? next.getLiteral() : null;
                    examples.add(new Example(guide, examples.size() + 1, language, block.getLiteral(), prints, Map.copyOf(files)));
                }
            }
        });
        return examples;
    }

    String name() {
        return "%s, example %d (%s)".formatted(guide, number, language);
    }

    /** Whether it is of the client for Java, whose own tests run it: it is built apart. */
    boolean isOfTheClient() {
        return code.contains(CLIENT);
    }

    /** The program that it takes; none for Java. */
    List<String> program() {
        return PROGRAMS.getOrDefault(language, List.of());
    }

    /**
     * @param replaced  addresses that readers put their own in the place of, and these
     * @param variables that its reader is told to have
     * @param folder    that it may write to
     * @return what it prints
     */
    String runs(Map<String, String> replaced, Map<String, String> variables, Path folder) {
        String own = code;
        for (Map.Entry<String, String> address : replaced.entrySet()) {
            own = own.replace(address.getKey(), address.getValue());
        }
        String printed = language.equals("java") ? java(own) : run(own, variables, folder);
        assertFalse(printed.isBlank(), name() + " prints nothing");
        assertTrue(ABOUT_PROBLEMS.contains(guide) || !printed.contains("\"type\":\"/problems/"), () -> name() + ": " + printed);
        if (prints != null) {
            assertEquals(prints, printed, name());
        }
        return printed;
    }

    private String run(String code, Map<String, String> variables, Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            ProcessBuilder program = new ProcessBuilder(program()).directory(folder.toFile()).redirectErrorStream(true);
            program.environment().putAll(variables);
            Process process = program.start();
            try (var input = process.getOutputStream()) {
                input.write(code.getBytes(StandardCharsets.UTF_8));
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), () -> name() + ": " + printed);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String java(String code) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (JShell shell = JShell.builder().out(new PrintStream(printed, true, StandardCharsets.UTF_8)).build()) {
            String rest = code;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo statement = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                assertTrue(statement.completeness().isComplete(), () -> name() + ": " + statement.source());
                shell.eval(statement.source()).forEach(this::isRight);
                rest = statement.remaining();
            }
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void isRight(SnippetEvent event) {
        assertTrue(event.status() != Snippet.Status.REJECTED && event.exception() == null, () -> name() + ": " + event);
    }
}
