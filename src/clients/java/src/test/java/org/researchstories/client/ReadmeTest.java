package org.researchstories.client;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples of the README, one after the other, as its reader would type them. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesDoWhatTheySay() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().map(MatchResult::group)
                .map(block -> block.substring("```java\n".length(), block.length() - "```".length())).toList();
        List<String> lines = printed(examples.stream().map(example -> example.replace("http://localhost:8080", Server.base().toString()))
                .collect(Collectors.joining("\n"))).lines().toList();
        assertEquals(4, examples.size());
        assertTrue(lines.stream().anyMatch(line -> line.matches("\\d+ stories")), () -> "printed: " + lines);
        assertTrue(lines.contains("/problems/invalid-request"), () -> "printed: " + lines);
        assertEquals("true", lines.getLast());
    }

    private static String printed(String source) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            run(source, shell);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void run(String source, JShell shell) {
        String rest = source;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo statement = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(statement.source())) {
                if (event.exception() != null) {
                    throw new AssertionError("This example fails: " + statement.source(), event.exception());
                }
                assertEquals(Snippet.Status.VALID, event.status(), () -> statement.source() + shell.diagnostics(event.snippet())
                        .map(fault -> fault.getMessage(null)).collect(Collectors.joining("; ", " ", "")));
            }
            rest = statement.remaining();
        }
    }
}
