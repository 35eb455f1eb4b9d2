package org.researchstories.world;

import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium, where that and npm are installed, and the tests of {@code src/test/browser}. Screenshots, and what was measured, stay in
 * {@code target/browser/screenshots}.
 */
public final class Browser {

    private static final Path TESTS = Path.of("src/test/browser");
    private static final Path COPIES = Path.of("target/browser").toAbsolutePath();

    private Browser() {
    }

    public static boolean isHere() {
        return chromium().isPresent() && Programs.onPath("npm").isPresent();
    }

    /**
     * Runs some of the tests, which have to pass.
     *
     * @param looks    what they are called together
     * @param tests    names of their files
     * @param settings where they look, as environment variables
     */
    public static void sees(String looks, List<String> tests, Map<String, String> settings) throws IOException, InterruptedException {
        Path copy = COPIES.resolve(looks);
        FileUtils.deleteDirectory(copy.toFile());
        FileUtils.copyDirectory(TESTS.toFile(), copy.toFile(), file -> !file.getName().equals("node_modules"));
        Programs.run(copy, Map.of(), "npm", "ci");
        Map<String, String> all = new HashMap<>(settings);
        all.put("CHROMIUM", chromium().orElseThrow().toString());
        all.put("SCREENSHOTS", Files.createDirectories(COPIES.resolve("screenshots")).toString());
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        command.addAll(tests);
        Programs.run(copy, all, command.toArray(String[]::new));
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> Programs.onPath(name).stream()).findFirst();
    }
}
