package org.researchstories.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read. Where permissions are not POSIX's, the folder's apply. */
final class OwnFiles {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnFiles() {
    }

    static Path create(Path file) throws IOException {
        try {
            return Files.createFile(file, onlyOwner("rw-------"));
        } catch (FileAlreadyExistsException leftUnfinished) {
            return file;
        }
    }

    static Path createFolder(Path folder) throws IOException {
        return Files.exists(folder) ? folder : Files.createDirectories(folder, onlyOwner("rwx------"));
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        if (!POSIX) {
            return new FileAttribute<?>[0];
        }
        var parsed = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(parsed)};
    }
}
