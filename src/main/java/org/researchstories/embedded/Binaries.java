package org.researchstories.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's programs for this platform, from the class path. */
final class Binaries {

    private static final String SYSTEM = System.getProperty("os.name");
    private static final String ARCHITECTURE = System.getProperty("os.arch");

    private Binaries() {
    }

    /**
     * Unpacks the programs below a folder, once for each version, and returns the folder that holds {@code bin}.
     * What is found there is whole: an interrupted unpacking leaves nothing that could be taken for it.
     */
    static Path unpackedBelow(Path folder) throws IOException {
        byte[] archive = archive();
        Path unpacked = folder.resolve(nameOf(archive));
        if (Files.notExists(unpacked)) {
            unpack(archive, Files.createDirectories(folder), unpacked);
        }
        return unpacked;
    }

    /** @throws CannotStart where this artefact carries none for this platform; nothing has been touched then */
    static void require() throws IOException {
        open().close();
    }

    /** Whether {@link #require} would find them. */
    static boolean areHere() {
        try {
            require();
            return true;
        } catch (CannotStart | IOException none) {
            return false;
        }
    }

    private static byte[] archive() throws IOException {
        try (InputStream archive = open()) {
            return archive.readAllBytes();
        }
    }

    private static InputStream open() throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), ARCHITECTURE);
        } catch (IllegalStateException missing) {
            throw new CannotStart("No database is configured, and this artefact carries no PostgreSQL for " + SYSTEM
                    + " on " + ARCHITECTURE + ". " + CannotStart.WAY_OUT, missing);
        }
    }

    private static String system() {
        return SYSTEM.startsWith("Windows") ? "Windows" : SYSTEM.startsWith("Mac") ? "Darwin" : SYSTEM;
    }

    private static String nameOf(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path folder, Path unpacked) throws IOException {
        Path unfinished = Files.createTempDirectory(folder, "unpacking");
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, unfinished.resolve(entry.getName()));
            }
            unfinished.toFile().setExecutable(true, false);
            unfinished.toFile().setReadable(true, false);
            Files.move(unfinished, unpacked);
        } catch (IOException e) {
            FileUtils.deleteQuietly(unfinished.toFile());
            if (Files.notExists(unpacked)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
