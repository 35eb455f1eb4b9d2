package org.researchstories.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that keeps the embedded database between starts, held by one living application at a time: the
 * operating system lets go of it however the application ends.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Claims the folder, making it where it is missing. Fails at once where another application holds it. */
    static DataDirectory claim(Path folder) throws IOException {
        try {
            Path path = OwnFiles.createFolder(folder.toAbsolutePath()).toRealPath();
            FileChannel lock = FileChannel.open(OwnFiles.create(path.resolve("lock")), StandardOpenOption.WRITE);
            return new DataDirectory(path, lock).held();
        } catch (AccessDeniedException e) {
            throw new CannotStart("This account may not write to " + e.getFile() + ". Start the application as the"
                    + " account that did so first, or name another folder by STORIES_EMBEDDED_DIRECTORY.", e);
        }
    }

    private DataDirectory held() throws IOException {
        if (!locked()) {
            lock.close();
            throw new CannotStart("The data in " + path + " is in use by another running application. Stop that one,"
                    + " or name another folder by STORIES_EMBEDDED_DIRECTORY.");
        }
        return this;
    }

    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path serverLog() {
        return path.resolve("postgresql.log");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    boolean hasData() {
        return Files.exists(cluster());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
