package org.researchstories.sync;

import com.github.luben.zstd.ZstdOutputStream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How a snapshot's lines are compressed. Neither writes the time or a name, so the same lines are the same bytes. */
enum Packing {
    GZIP("gz", "application/gzip") {
        @Override
        OutputStream into(OutputStream file) throws IOException {
            return new GZIPOutputStream(file, BUFFER);
        }
    },
    ZSTD("zst", "application/zstd") {
        @Override
        OutputStream into(OutputStream file) throws IOException {
            return new ZstdOutputStream(file);
        }
    };

    private static final int BUFFER = 64 * 1024;

    final String extension;
    final String mediaType;

    Packing(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    abstract OutputStream into(OutputStream file) throws IOException;

    String file() {
        return "stories.ndjson." + extension;
    }
}
