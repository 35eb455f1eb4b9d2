import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.FileUtils;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the clients as the application serves them, when that is built: for TypeScript what npm would publish, and the example with that in it, where npm is installed; for Java the
 * source, with the contract that it is made of. The same source gives the same bytes.
 */
final class Packing {

    private static final Path SOURCES = Path.of("src/clients");
    private static final Path CONTRACT = Path.of("openapi/dist/openapi.yaml");
    private static final List<String> MADE = List.of("node_modules", "target", "dist", "site", ".snippets", "contract.ts");
    /** Beside the packages: which is whose. */
    private static final String INDEX = "clients.properties";
    private static final Pattern OF_POM = Pattern.compile("<version>(.+?)</version>");
    private static final Pattern OF_PACKAGE = Pattern.compile("\"version\": \"(.+?)\"");
    /** As `npm pack` alone would, but also for those who have npm run no scripts by itself. */
    private static final List<List<String>> STEPS = List.of(List.of("ci", "--ignore-scripts"), List.of("run", "prepack"), List.of("pack", "--ignore-scripts"));
    /** Who cannot reach npm's registry waits for seconds, not for minutes. */
    private static final Map<String, String> IMPATIENT = Map.of("npm_config_prefer_offline", "true", "npm_config_fetch_retries", "1", "npm_config_fetch_timeout", "20000");

    private final Path work;
    private final Path packages;
    private final SortedMap<String, String> index = new TreeMap<>();

    private Packing(Path work, Path packages) {
        this.work = work;
        this.packages = packages;
    }

    /** @param folders one to work in, as deep as that of the clients, and the one for the packages */
    public static void main(String... folders) throws IOException, InterruptedException {
        new Packing(Path.of(folders[0]), Path.of(folders[1])).pack();
    }

    private void pack() throws IOException, InterruptedException {
        Optional<Path> npm = npm();
        if (isUpToDate(npm.isPresent())) {
            return;
        }
        FileUtils.deleteDirectory(packages.toFile());
        Files.createDirectories(packages);
        packJava();
        if (npm.isEmpty()) {
            System.out.println("The application will not serve the client for TypeScript, which takes npm to make.");
        } else {
            packTypeScript(npm.get());
        }
        Files.write(packages.resolve(INDEX), index.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
    }

    private boolean isUpToDate(boolean withNpm) throws IOException {
        Path made = packages.resolve(INDEX);
        if (!Files.exists(made) || withNpm && !Files.readString(made).contains("typescript")) {
            return false;
        }
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return Stream.concat(sources.filter(Packing::isSource), Stream.of(CONTRACT)).allMatch(file -> file.toFile().lastModified() < made.toFile().lastModified());
        }
    }

    private void packJava() throws IOException {
        SortedMap<String, byte[]> content = content(SOURCES.resolve("java"));
        // Its tests take a server, and what else is in this repository.
        content.keySet().removeIf(file -> file.startsWith("src/test/"));
        content.put("openapi.yaml", Files.readAllBytes(CONTRACT));
        write("java", "research-stories-client-" + version(OF_POM, content.get("pom.xml")), content);
    }

    private void packTypeScript(Path npm) throws IOException, InterruptedException {
        SortedMap<String, byte[]> content = content(SOURCES.resolve("typescript"));
        Path copy = work.resolve("typescript");
        FileUtils.deleteDirectory(copy.toFile());
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            FileUtils.writeByteArrayToFile(copy.resolve(file.getKey()).toFile(), file.getValue());
        }
        for (List<String> step : STEPS) {
            if (!succeeds(copy, npm, step)) {
                System.out.println("The application will not serve the client for TypeScript: npm " + step.getFirst() + " failed, see " + log(copy));
                return;
            }
        }
        String name = "research-stories-" + version(OF_PACKAGE, content.get("package.json")) + ".tgz";
        Files.move(copy.resolve(name), packages.resolve(name));
        index.put("typescript", name);
        packExample(name);
    }

    /** With the client in it, where the one in this repository has it beside it. */
    private void packExample(String client) throws IOException {
        SortedMap<String, byte[]> content = content(SOURCES.resolve("example"));
        content.remove("package-lock.json");
        content.computeIfPresent("package.json", (name, text) -> new String(text, StandardCharsets.UTF_8).replace("file:../typescript", "file:" + client).getBytes(StandardCharsets.UTF_8));
        content.put(client, Files.readAllBytes(packages.resolve(client)));
        write("example", "research-stories-example-" + version(OF_PACKAGE, content.get("package.json")), content);
    }

    private void write(String client, String folder, SortedMap<String, byte[]> content) throws IOException {
        String name = folder + ".tgz";
        try (TarArchiveOutputStream archive = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(packages.resolve(name))))) {
            archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + file.getKey());
                entry.setModTime(0);
                entry.setSize(file.getValue().length);
                archive.putArchiveEntry(entry);
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        }
        index.put(client, name);
    }

    /** What is written of a client, by the names of its files. */
    private static SortedMap<String, byte[]> content(Path client) throws IOException {
        SortedMap<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(client)) {
            for (Path file : files.filter(Packing::isSource).toList()) {
                content.put(client.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file) && Stream.iterate(file, Path::getParent).limit(file.getNameCount()).noneMatch(it -> MADE.contains(it.getFileName().toString()))
                && !file.toString().endsWith(".tgz");
    }

    private static String version(Pattern pattern, byte[] text) {
        Matcher version = pattern.matcher(new String(text, StandardCharsets.UTF_8));
        version.find();
        return version.group(1);
    }

    private static Optional<Path> npm() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder -> Stream.of("npm", "npm.cmd").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static boolean succeeds(Path folder, Path npm, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(npm.toString());
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
        program.environment().putAll(IMPATIENT);
        return program.start().waitFor() == 0;
    }

    private static Path log(Path folder) {
        return folder.resolve("npm.log");
    }
}
