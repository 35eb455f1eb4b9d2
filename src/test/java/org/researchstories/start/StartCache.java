package org.researchstories.start;

import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Has a built application make what the JVM starts faster from: an AOT cache (JEP 483, 514, 515) where it is 25 or newer, an archive of classes (JEP 350) where it is older. Both
 * are good only for the very files and the very JVM that they were made with, and not every JVM looks: 25.0.3 runs classes of a jar that is not there any more. So what was made of
 * other bytes is made anew here. Some JVMs go by the files' times, which are therefore made the same in each build.
 */
final class StartCache {

    private static final int WITH_AOT_IN_ONE_STEP = 25;
    private static final FileTime ALWAYS = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    /**
     * Less memory for the same: headers of objects in one word (JEP 519), a heap that begins small, and memory of libraries given back every five seconds. The
     * cache is good only for headers as it was made with.
     */
    static final List<String> SPARING = List.of("-XX:+UseCompactObjectHeaders", "-Xms96m", "-XX:NewSize=48m", "-XX:TrimNativeHeapInterval=5000");
    /** That it makes some piece of code by itself instead is nothing to tell whoever starts the application. */
    private static final String QUIET = "-Xlog:aot*=error";
    private static final List<String> SETTINGS = List.of("QUARKUS_", "STORIES_", "SMALLRYE_");
    private static final String APPLICATION = "quarkus-run.jar";

    private final Path folder;
    private final boolean aot;
    private final Path cache;
    private final Path madeOf;
    private final Path log;

    private StartCache(Path folder, int java) {
        this.folder = folder.toAbsolutePath();
        this.aot = java >= WITH_AOT_IN_ONE_STEP;
        this.cache = this.folder.resolve(aot ? "app.aot" : "app.jsa");
        this.madeOf = this.folder.resolve("start.sha256");
        this.log = this.folder.resolve("start.log");
    }

    /**
     * Without a cache, where none can be made: then the start takes longer.
     *
     * @param arguments the folder with the application, and when the build began, which decides what it is newer than
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        try {
            if (in(folder).make()) {
                Files.setLastModifiedTime(options(folder), FileTime.from(Instant.parse(arguments[1])));
            }
        } catch (IllegalStateException without) {
            System.err.println(without.getMessage());
        }
    }

    static StartCache in(Path folder) {
        return new StartCache(folder, Runtime.version().feature());
    }

    /** What java has to be told to use it. */
    static Path options(Path folder) {
        return folder.resolve("start.options");
    }

    /** @return false where the one that there is was made of the same */
    boolean make() throws IOException, InterruptedException {
        String bytes = settled();
        if (Files.exists(cache) && Files.exists(madeOf) && Files.readString(madeOf).equals(bytes)) {
            return false;
        }
        System.out.println("The application starts once to learn how to start faster; this takes some seconds.");
        forget();
        Files.writeString(options(folder), "");
        Path data = Files.createTempDirectory(folder.getParent(), "training");
        try {
            train(data);
        } finally {
            FileUtils.deleteQuietly(data.toFile());
        }
        Files.write(options(folder), Stream.concat(aot ? Stream.concat(SPARING.stream(), Stream.of(QUIET)) : Stream.of(), Stream.of(quoted((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache))).toList());
        Files.writeString(madeOf, bytes);
        return true;
    }

    /** As it is without. */
    void forget() throws IOException {
        for (Path made : List.of(cache, madeOf, options(folder))) {
            Files.deleteIfExists(made);
        }
    }

    /** For a file of arguments, in which spaces separate and backslashes escape. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    /** Where no settings lie about that lead to somebody's database. */
    private void train(Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(aot ? SPARING : List.of());
        command.addAll(List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache, "--enable-native-access=ALL-UNNAMED", "-jar", folder.resolve(APPLICATION).toString(), "train"));
        ProcessBuilder training = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        training.environment().keySet().removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
        training.environment().putAll(Map.of("STORIES_EMBEDDED_DIRECTORY", data.resolve("data").toString(), "STORIES_SYNC_SNAPSHOTS_DIRECTORY", data.toString(),
                "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"));
        int status = training.start().waitFor();
        if (status != 0 || Files.notExists(cache)) {
            throw new IllegalStateException("The application could not be started to learn from (%d); see %s".formatted(status, log));
        }
    }

    /** Sets the times, and tells the files and the JVM apart from any others. */
    private String settled() throws IOException {
        MessageDigest digest;
        try (Stream<Path> all = Files.walk(folder); DigestOutputStream read = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            digest = read.getMessageDigest();
            digest.update("%s %s".formatted(System.getProperty("java.vm.version"), System.getProperty("java.home")).getBytes());
            List<Path> jars = all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            for (Path jar : jars) {
                digest.update(jar.toString().getBytes());
                try (InputStream bytes = Files.newInputStream(jar)) {
                    bytes.transferTo(read);
                }
                Files.setLastModifiedTime(jar, ALWAYS);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
