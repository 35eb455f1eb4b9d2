package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the READMEs tell people to set, to start and to open is there. What can be called is called by {@link ReadmesIT}, what operators type is typed by {@link DeploymentIT}, and code of clients is run by their own tests. */
class ReadmesTest {

    private static final Settings SETTINGS = Settings.all();
    /** A variable, and shortened ones, which begin as it does. */
    private static final Pattern VARIABLES = Pattern.compile("\\b(STORIES_[A-Z_]*[A-Z])(?:`, `(…_[A-Z_]+`(?:, `…_[A-Z_]+`)*))?");
    private static final Pattern PROPERTY = Pattern.compile("\\bstories\\.[a-z]+[.a-z-]*[a-z]\\b(?=`|=)");
    private static final Pattern PROFILES = Pattern.compile(" -P([a-z,]+)");
    private static final Pattern DEFINITION = Pattern.compile("-D([a-zA-Z.]+)");
    private static final Pattern SCRIPT = Pattern.compile("npm run ([a-z]+)|npm (test)");
    private static final Pattern LINK = Pattern.compile("(?:]\\(|^\\[\\d+]: )(?!https?:)([^)#\\s]+)", Pattern.MULTILINE);
    /** Maven's own, and of the clients' tests. */
    private static final List<String> KNOWN_DEFINITIONS = List.of("skipTests", "BASE");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "deploy/README.md"})
    void whatCanBeSetIsKnown(String readme) throws IOException {
        List<String> unknown = new ArrayList<>(unknownVariables(text(readme)));
        found(PROPERTY, text(readme)).filter(it -> !SETTINGS.has(it.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))).forEach(unknown::add);
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "deploy/README.md", "src/clients/java/README.md"})
    void whatMavenIsToldItHas(String readme) throws IOException {
        String poms = text("pom.xml") + text("src/clients/java/pom.xml");
        List<String> profiles = found(PROFILES, text(readme)).flatMap(it -> Stream.of(it.split(","))).toList();
        assertEquals(List.of(), profiles.stream().filter(it -> !poms.contains("<id>" + it + "</id>")).toList());
        assertEquals(List.of(), found(DEFINITION, text(readme)).filter(it -> !KNOWN_DEFINITIONS.contains(it) && !poms.contains("<" + it + ">") && !poms.contains("<name>!" + it + "</name>")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/clients/typescript/README.md", "src/clients/example/README.md"})
    void whatNpmIsToldToRunIsAScript(String readme) throws IOException {
        List<String> known = Stream.of("openapi", "src/clients/typescript", "src/clients/example").flatMap(ReadmesTest::scripts).toList();
        List<String> told = found(SCRIPT, text(readme)).toList();
        assertTrue(known.containsAll(told), () -> told + ", and there are " + known);
        assertTrue(!told.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "deploy/README.md", "src/clients/typescript/README.md", "src/clients/java/README.md", "src/clients/example/README.md"})
    void whatIsLinkedIsThere(String readme) throws IOException {
        Path folder = Path.of(readme).toAbsolutePath().getParent();
        assertEquals(List.of(), found(LINK, text(readme)).filter(it -> !Files.exists(folder.resolve(it))).toList());
    }

    @Test
    void whatIsBuiltIntoAContainerIsWhereTheReadmeSays() throws IOException {
        assertTrue(text("deploy/README.md").contains("podman build -f deploy/Containerfile -t research-stories-api target/quarkus-app "));
        assertTrue(text("deploy/Containerfile").contains("\"quarkus-run.jar\""));
    }

    @Test
    void thisTestSeesWhatIsNotThere() {
        assertEquals(List.of("STORIES_READING_MAX_AGES"), unknownVariables("`STORIES_READING_MAX_AGE`, `STORIES_READING_MAX_AGES=1`"));
        assertEquals(List.of("STORIES_SYNC_STREAMS_MOST…_LONGEST"), unknownVariables("`STORIES_SYNC_STREAMS_MOST`, `…_LENGTH`, `…_LONGEST`"));
        assertEquals(List.of("nowhere.md"), found(LINK, "[one](nowhere.md#here), [another](https://example.org)").toList());
        assertEquals(List.of("run", "bench,speed"), found(PROFILES, "./mvnw -Prun\n./mvnw -Pbench,speed # both").toList());
        assertEquals(List.of("stories.reading.max-age"), found(PROPERTY, "(`stories.reading.max-age`) of research-stories.").toList());
    }

    private static List<String> unknownVariables(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher variables = VARIABLES.matcher(text);
        while (variables.find()) {
            String first = variables.group(1);
            if (!SETTINGS.has(first)) {
                unknown.add(first);
            }
            Stream.ofNullable(variables.group(2)).flatMap(rest -> Stream.of(rest.replace("`", "").split(", "))).filter(it -> !isKnown(first, it.substring(1)))
                    .map(it -> first + it).forEach(unknown::add);
        }
        return unknown;
    }

    /** Whether some beginning of the first has this end. */
    private static boolean isKnown(String first, String end) {
        return Stream.iterate(first, it -> it.contains("_"), it -> it.substring(0, it.lastIndexOf('_'))).anyMatch(it -> SETTINGS.has(it + end));
    }

    private static Stream<String> scripts(String folder) {
        try {
            Iterable<String> names = new ObjectMapper().readTree(Files.readString(Path.of(folder, "package.json"))).path("scripts")::fieldNames;
            List<String> all = new ArrayList<>();
            names.forEach(all::add);
            return all.stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The first group that was found, each time. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.groupCount() == 0 ? it.group() : it.group(1) == null ? it.group(2) : it.group(1));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
