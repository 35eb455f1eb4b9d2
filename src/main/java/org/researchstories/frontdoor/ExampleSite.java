package org.researchstories.frontdoor;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The example site, which asks the server that it was taken from. */
final class ExampleSite {

    private ExampleSite() {
    }

    /** As it was packed, but for the name of the server; for the same server the same bytes. */
    static byte[] asking(ThisServer server, InputStream archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveInputStream packed = new TarArchiveInputStream(new GZIPInputStream(archive));
                TarArchiveOutputStream own = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            own.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (TarArchiveEntry file = packed.getNextEntry(); file != null; file = packed.getNextEntry()) {
                // In this charset every byte is a character, also of what is no text.
                byte[] content = server.namedIn(new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
                TarArchiveEntry entry = new TarArchiveEntry(file.getName());
                entry.setModTime(file.getLastModifiedTime());
                entry.setSize(content.length);
                own.putArchiveEntry(entry);
                own.write(content);
                own.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
