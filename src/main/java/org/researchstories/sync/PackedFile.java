package org.researchstories.sync;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/** A snapshot's file while it is written: what is known of it in the end is its length and its digest. */
final class PackedFile implements AutoCloseable {

    private final Packing packing;
    private final Path path;
    private final DigestOutputStream digest;
    private final OutputStream lines;

    PackedFile(Packing packing, Path path) throws IOException {
        this.packing = packing;
        this.path = path;
        this.digest = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), HashTree.sha256());
        this.lines = packing.into(digest);
    }

    void write(String line) throws IOException {
        lines.write(line.getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
    }

    /** After it was closed. */
    Snapshot.Packed told() throws IOException {
        return new Snapshot.Packed(packing, Files.size(path), HashTree.hex(digest.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
