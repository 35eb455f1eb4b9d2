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
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples of the README, one after the other, as its reader would type them; and those of the API's guides that use this client, each by itself. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Path GUIDES = Path.of("../../../src/main/resources/docs/guides");
    private static final Pattern EXAMPLE_AND_WHAT_IT_PRINTS = Pattern.compile("```java\\n(.*?)```\\n(?:```text\\n(.*?)```)?", Pattern.DOTALL);

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

    @Test
    void thoseOfTheGuidesPrintWhatTheySay() throws IOException {
        int examples = 0;
        try (Stream<Path> guides = Files.list(GUIDES)) {
            for (Path guide : guides.toList()) {
                for (MatchResult example : ofThisClient(Files.readString(guide))) {
                    assertEquals(example.group(2), printed(example.group(1).replace("http://localhost:8080", Server.base().toString())), guide::toString);
                    examples++;
                }
            }
        }
        assertTrue(examples >= 2, "examples in " + GUIDES.toAbsolutePath());
    }

    private static List<MatchResult> ofThisClient(String guide) {
        return EXAMPLE_AND_WHAT_IT_PRINTS.matcher(guide).results().filter(example -> example.group(1).contains("import org.researchstories.client.")).toList();
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
