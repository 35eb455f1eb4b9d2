package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A zip of stories in Markdown. It is read in memory, an entry at a time, and never further than an entry may reach: whatever an
 * archive says of its sizes counts for nothing.
 */
@ApplicationScoped
class ArchiveReading implements Reading {

    static final int LARGEST_FILE = 2 * 1024 * 1024;
    static final long LARGEST_WHOLE = 100L * 1024 * 1024;
    /** Text comes to a tenth, seldom to a fiftieth. What shrinks to less than this is no text, once it is large. */
    static final int DENSEST = 200;
    private static final int LARGE = 128 * 1024;
    private static final String MARKDOWN = ".md";

    private final MarkdownRows rows;

    ArchiveReading(MarkdownRows rows) {
        this.rows = rows;
    }

    @Override
    public Form form() {
        return Form.ZIP;
    }

    @Override
    public Places places() {
        return MarkdownRows.PLACES;
    }

    @Override
    public void glance(byte[] data) {
        Malformed.refuse(() -> opened(data, archive -> { }));
    }

    @Override
    public void read(Sent sent, Consumer<Row> each) {
        opened(sent.data(), archive -> entries(archive, each));
    }

    private static void opened(byte[] data, Consumer<ZipFile> use) {
        if (headersIn(data) > MOST_ROWS) {
            throw new Unreadable("There are more than %,d files. Send them in parts.".formatted(MOST_ROWS));
        }
        try (ZipFile archive = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(data)).get()) {
            if (!archive.getEntries().hasMoreElements()) {
                throw new Unreadable("There is nothing in the archive.");
            }
            use.accept(archive);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Unreadable("This is not a zip archive, or it is cut off or damaged.");
        }
    }

    /** Counted before the library makes an object of each. */
    private static int headersIn(byte[] data) {
        int count = 0;
        for (int place = 0; place + 3 < data.length; place++) {
            if (data[place] == 'P' && data[place + 1] == 'K' && data[place + 2] == 1 && data[place + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private void entries(ZipFile archive, Consumer<Row> each) {
        Set<String> seen = new HashSet<>();
        long whole = 0;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            EntryName name = EntryName.of(entry);
            if (entry.isDirectory() && name.fault().isEmpty() || isOfTheSystem(name.text())) {
                continue;
            }
            try {
                byte[] data = content(archive, entry, name, seen);
                whole += data.length;
                if (whole > LARGEST_WHOLE) {
                    throw new Unreadable("The archive holds more than %d MB.".formatted(LARGEST_WHOLE >> 20));
                }
                each.accept(rows.row(name.text().substring(0, name.text().length() - MARKDOWN.length()), name.text(), data));
            } catch (Refused refused) {
                whole += refused.inflated;
                each.accept(Row.refused(name.text(), "", refused.getMessage()));
            }
        }
    }

    /** What computers put into archives by themselves. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
    }

    /** Why an entry is not read; the others are. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long inflated;

        Refused(String why, long inflated) {
            super(why, null, false, false);
            this.inflated = inflated;
        }
    }

    private static byte[] content(ZipFile archive, ZipArchiveEntry entry, EntryName name, Set<String> seen) {
        name.fault().ifPresent(fault -> {
            throw new Refused(fault, 0);
        });
        if (!seen.add(name.text())) {
            throw new Refused("There is another file of this name.", 0);
        }
        if (entry.isUnixSymlink()) {
            throw new Refused("Links to other files are not followed.", 0);
        }
        if (!name.text().endsWith(MARKDOWN)) {
            throw new Refused("Must be Markdown, with a name that ends with .md.", 0);
        }
        if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new Refused("Must be neither encrypted nor compressed but by deflate.", 0);
        }
        return inflated(archive, entry);
    }

    private static byte[] inflated(ZipFile archive, ZipArchiveEntry entry) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        CRC32 check = new CRC32();
        byte[] part = new byte[8192];
        try (InputStream stream = archive.getInputStream(entry)) {
            for (int length = stream.read(part); length >= 0; length = stream.read(part)) {
                data.write(part, 0, length);
                check.update(part, 0, length);
                bound(entry, data.size());
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Refused("The file is cut off or damaged.", data.size());
        }
        if (check.getValue() != entry.getCrc()) {
            throw new Refused("The file is damaged: it is not what its checksum is of.", data.size());
        }
        return data.toByteArray();
    }

    private static void bound(ZipArchiveEntry entry, int size) {
        if (size > LARGEST_FILE) {
            throw new Refused("The file has more than %d MB.".formatted(LARGEST_FILE >> 20), size);
        }
        if (size > LARGE && size / DENSEST > entry.getCompressedSize()) {
            throw new Refused("The file was compressed to less than 1/%d, as no text is.".formatted(DENSEST), size);
        }
    }
}
